import fc from 'fast-check';
import { isUserError } from '../../src/language';
import { DEFAULT_SETTINGS, decodeSettings, decodeSettingsJson, settingsLines } from '../../src/settings';
import type { CellValue } from '../../src/workbook';
import { hold } from './hold';
import { cell } from './values';

/** The sheet of settings as it is written, a row a line. */
function written(): CellValue[][] {
  return settingsLines(DEFAULT_SETTINGS, 'fr').map((line): CellValue[] => {
    switch (line.kind) {
      case 'section':
        return [line.title];
      case 'value':
        return [line.label, line.cell.value];
      case 'headings':
        return [...line.headings];
      case 'item':
        return line.cells.map(({ value }) => value);
      case 'blank':
        return [];
    }
  });
}

type Drawn = { readonly over: (readonly [number, number, CellValue])[]; readonly json: string };

/** Settings that anyone has typed over, or written as JSON: read, each fault told, and never a value of another kind. */
export function typedSettings(): fc.IAsyncProperty<[Drawn]> {
  const keys = Object.keys(DEFAULT_SETTINGS);
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    over: fc.array(fc.tuple(fc.nat(), fc.nat(5), cell), { maxLength: 8 }),
    json: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc
        .dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.jsonValue())
        .map((value) => JSON.stringify(value)),
    ),
  });
  return fc.asyncProperty(drawn, ({ over, json }) => {
    const rows = written();
    for (const [row, column, value] of over) {
      const line = rows[row % rows.length];
      if (line === undefined) continue;
      while (line.length < column) line.push(null);
      line[column] = value;
    }
    const { settings, issues } = decodeSettings({ sheetName: 'SPASER Paramètres', row: 0, column: 0, values: rows });
    hold(Object.keys(settings).sort().join() === [...keys].sort().join(), 'every setting is there');
    hold(
      issues.every(({ message }) => message.fr !== ''),
      'each fault is told',
    );
    try {
      decodeSettingsJson(json, 'reglages.json');
    } catch (error) {
      hold(isUserError(error), `a fault of JSON is told: ${String(error)}`);
    }
    return Promise.resolve();
  });
}
