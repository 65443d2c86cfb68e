/**
 * `npm run sql -- --dialect duckdb [--from ROWS.csv] [--settings FILE.json]`: prints the recipes of the catalogue as
 * one SQL script over the rows that `npm run report -- REGISTER --rows ROWS.csv` wrote.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SQL_DIALECTS, sqlScript } from '../src/indicators';
import { decodeSettingsJson, DEFAULT_SETTINGS } from '../src/settings';

function main(): void {
  const { values } = parseArgs({
    options: {
      dialect: { type: 'string', default: 'duckdb' },
      from: { type: 'string', default: 'rows.csv' },
      settings: { type: 'string' },
    },
  });
  const dialect = Object.entries(SQL_DIALECTS).find(([name]) => name === values.dialect)?.[1];
  if (dialect === undefined) {
    process.stderr.write(`--dialect attend ${Object.keys(SQL_DIALECTS).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  const given =
    values.settings === undefined ? {} : decodeSettingsJson(readFileSync(values.settings, 'utf8'), values.settings);
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const today = process.env['SPASER_TODAY'] ?? new Date().toISOString().slice(0, 10);
  const options = { settings, language: settings.workbookLanguage, today, from: values.from };
  process.stdout.write(`-- ${dialect.name}\n${sqlScript(dialect, options).join(';\n\n')};\n`);
}

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', () => process.exit());
main();
