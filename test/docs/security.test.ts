import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dependencies, devDependencies } from '../../package.json';
import { LIMITS } from '../../src/workbook/file/package/failure';

/* What the page on security says is loaded, kept, read and used is what the product loads, keeps, reads and uses. */

const PAGE = readFileSync('docs/securite.md', 'utf8');
const [SHIPPED = '', TOOLS = ''] = PAGE.split('### Ce qui est livré')[1]?.split('### Ce qui sert à construire') ?? [];

/** The licences of a table, by library. */
function licences(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^\| `([^`]+)` \| ([^|]+?) \|/gm)];
  return Object.fromEntries(lines.map(([, name = '', licence = '']) => [name, licence]));
}

function licenceOf(name: string): string {
  const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
  // Microsoft's own licence is in a file of that name.
  return license === 'LICENSE' ? 'Microsoft (développement seulement)' : license;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const SOURCES = filesUnder('src').filter((path) => /\.tsx?$/.test(path));

test.each([
  ['shipped', SHIPPED, Object.keys(dependencies)],
  ['not shipped', TOOLS, Object.keys(devDependencies)],
] as const)('every library that is %s is there with its licence, and no other', (_what, text, names) => {
  expect(licences(text)).toEqual(Object.fromEntries(names.map((name) => [name, licenceOf(name)])));
});

test('no library under a licence that binds what we ship is shipped', () => {
  expect(
    Object.values(licences(SHIPPED)).filter((licence) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(licence)),
  ).toEqual([]);
});

test('each limit is named with its value', () => {
  for (const [key, value] of Object.entries(LIMITS)) {
    const line = PAGE.split('\n').find((each) => each.includes(`| \`${key}\` |`)) ?? '';
    const shown = value % (1024 * 1024) === 0 && value > 2_000_000 ? value / (1024 * 1024) : value;
    const millions = key === 'cells' ? `${value / 1e6} millions` : String(shown).replace(/\B(?=(\d{3})+$)/g, ' ');
    expect([key, line.replace(/\s/g, ' ').includes(millions)]).toEqual([key, true]);
  }
});

test('each code of a refusal is one that the product tells', () => {
  const errors = readFileSync('src/workbook/file/errors.ts', 'utf8');
  const codes = [...PAGE.matchAll(/`(file[A-Z]\w+)`/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !errors.includes(`'${code}'`))).toEqual([]);
});

test('nothing is kept on the machine but what is named', () => {
  const keys = SOURCES.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'(spaser\.[a-z]+)'/g)].map(([, key = '']) => key),
  );
  expect([...new Set(keys)].sort().filter((key) => !PAGE.includes(`\`${key}\``))).toEqual([]);
  const keepers = SOURCES.filter((path) =>
    /localStorage|sessionStorage|indexedDB|document\.cookie/.test(readFileSync(path, 'utf8')),
  );
  expect(keepers.sort()).toEqual(['src/taskpane/host/remembered.ts', 'src/taskpane/startup.ts']);
});

test('nothing is sent: the one request of the pane is for its own sample', () => {
  const callers = SOURCES.filter((path) =>
    /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|from 'node:(https?|net|tls|dgram)'/.test(
      readFileSync(path, 'utf8'),
    ),
  );
  expect(callers.sort()).toEqual(['src/taskpane/host/fetchSample.ts', 'src/workbench/page/sample.ts']);
});

test('the pane holds no library that reads files', () => {
  const readers = SOURCES.filter((path) => /^src\/(taskpane|commands|app|report)\//.test(path)).filter((path) =>
    /from '(@e965\/xlsx|papaparse|[^']*workbook\/file[^']*)'/.test(readFileSync(path, 'utf8')),
  );
  expect(readers).toEqual([]);
});
