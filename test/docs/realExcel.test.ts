import { existsSync, readFileSync } from 'node:fs';

import { PROFILES } from '../../src/workbench/host/profiles';
import { PROBES } from '../../src/workbook/excel/probes/list';

/* The page of risks names tests, fields of profiles and probes: all of them exist, and no risk is left out. */

const PAGE = readFileSync('docs/excel-reel.md', 'utf8');

/** The twenty faults that an audit of the first version foretold in a real Excel, by a word that its line must say. */
const FAULTS: readonly RegExp[] = [
  /getRanges/,
  /5 Mo/,
  /langue de la personne/,
  /colonne calculée/,
  /coauteur/,
  /`completed`/,
  /Ctrl\+Z/,
  /Mac/,
  /texte de remplacement/,
  /imprimante/,
  /\.xls/,
  /Durée/,
  /mise à jour/,
  /`AppDomain`/,
  /office\.js est bloqué/,
  /Coédition/,
  /`enableEvents`/,
  /fusionnées/,
  /très masquées/,
  /refus/,
];
const RISKS = FAULTS.length;

/** The ten ways in which the host was too kind, by the field of a profile, or the test, that keeps it from being so. */
const LENIENT: readonly RegExp[] = [
  /`listSeparator`/,
  /`readsNamesLocally`, `readsRulesLocally`/,
  /`fillsColumns`, `growsTables`/,
  /two adapters at once/,
  /`commandSeconds`/,
  /`listsCharts`/,
  /`keepsXmlParts`, `renumbersXmlParts`/,
  /`takesPaperSize`, `takesPages`/,
  /`rows`, `columns`/,
  /un état par page|`mergesByFirstCell`|`dropsQuoteOfValues`/,
];

const lines = PAGE.split('\n').filter((line) => line.startsWith('| '));
const cited = [...PAGE.matchAll(/`(test\/[^`]+)` « ([^»]+) »/g)].map(([, file = '', name = '']) => ({ file, name }));

test('each of the twenty risks has its line, with a test', () => {
  const numbered = lines.flatMap((line) => {
    const number = /^\| (\d+) \|/.exec(line)?.[1];
    return number === undefined ? [] : [{ number: Number(number), tests: line.includes('`test/') }];
  });
  expect(numbered).toEqual(Array.from({ length: RISKS }, (_, at) => ({ number: at + 1, tests: true })));
});

test('each line says the fault that it is about', () => {
  const said = FAULTS.map((word, at) => word.test(lines.find((line) => line.startsWith(`| ${at + 1} |`)) ?? ''));
  expect(said.indexOf(false)).toBe(-1);
});

test('each way in which the host was too kind is closed, by a field or a test', () => {
  expect(LENIENT.filter((word) => !word.test(PAGE))).toEqual([]);
  for (const field of ['mergesByFirstCell', 'dropsQuoteOfValues']) expect(PAGE).toContain(`\`${field}\``);
});

test('each test that it names is there', () => {
  expect(cited.length).toBeGreaterThan(30);
  const missing = cited.filter(({ file, name }) => {
    if (!existsSync(file)) return true;
    const text = readFileSync(file, 'utf8');
    return !text.includes(`'${name}'`) && !text.includes(`"${name}"`);
  });
  expect(missing).toEqual([]);
});

test('each probe that it names is there, and each probe is named', () => {
  const named = new Set(lines.flatMap((line) => [...line.matchAll(/\bp\d\d\b/g)].map(([id]) => id)));
  const ids = PROBES.map(({ id }) => id);
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
});

test('each field of a profile is named', () => {
  const fields = Object.keys(PROFILES['windows-fr']).filter((field) => field !== 'name' && field !== 'label');
  expect(fields.filter((field) => !PAGE.includes(`\`${field}\``))).toEqual([]);
});
