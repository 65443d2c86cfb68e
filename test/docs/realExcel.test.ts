import { existsSync, readFileSync } from 'node:fs';

import { PROFILES } from '../../src/workbench/host/profiles';
import { PROBES } from '../../src/workbook/excel/probes/list';

/* The page of risks names tests, fields of profiles and probes: all of them exist, and no risk is left out. */

const PAGE = readFileSync('docs/excel-reel.md', 'utf8');
const RISKS = 20;

const lines = PAGE.split('\n').filter((line) => line.startsWith('| '));
const cited = [...PAGE.matchAll(/`(test\/[^`]+)` « ([^»]+) »/g)].map(([, file = '', name = '']) => ({ file, name }));

test('each of the twenty risks has its line, with a test', () => {
  const numbered = lines.flatMap((line) => {
    const number = /^\| (\d+) \|/.exec(line)?.[1];
    return number === undefined ? [] : [{ number: Number(number), tests: line.includes('`test/') }];
  });
  expect(numbered).toEqual(Array.from({ length: RISKS }, (_, at) => ({ number: at + 1, tests: true })));
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
