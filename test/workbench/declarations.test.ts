import { readFileSync } from 'node:fs';
import { REQUIREMENT_SET, createHost, createWorkbook, declaredClasses } from '../../src/workbench/host';

const TYPES = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
const CLIENT = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8');

type PublicMember = { readonly since: string; readonly writable: boolean };

/** Members of the classes of the Excel namespace with the requirement set that their comment names. */
function publicMembers(): ReadonlyMap<string, ReadonlyMap<string, PublicMember>> {
  const start = TYPES.indexOf('declare namespace Excel {');
  const lines = TYPES.slice(start, TYPES.indexOf('declare namespace Word {', start)).split('\n');
  const classes = new Map<string, Map<string, PublicMember>>();
  let current: Map<string, PublicMember> | null = null;
  let since = '';
  for (const line of lines) {
    const opened = /^ {4}class (\w+)/.exec(line);
    if (opened !== null) classes.set(opened[1] ?? '', (current = new Map()));
    if (/^ {4}(?:interface|enum|namespace|type|function) /.test(line)) current = null;
    since = /\[Api set: ?ExcelApi ([\d.]+)/.exec(line)?.[1] ?? since;
    const member = /^ {8}(readonly )?(\w+)(\(|\??:)/.exec(line);
    if (member === null || current === null) continue;
    const name = (member[2] ?? '').toLowerCase();
    // Of several overloads the first counts.
    if (since !== '' && !current.has(name)) current.set(name, { since, writable: member[1] === undefined });
    since = '';
  }
  return classes;
}

/** Names on the wire that are not the public name with a capital. */
const WIRE_ONLY: Readonly<Record<string, string>> = { gridlines: 'showgridlines', headings: 'showheadings' };

const atMost = (set: string, limit: string): boolean => {
  const [a = 0, b = 0] = set.split('.').map(Number);
  const [x = 0, y = 0] = limit.split('.').map(Number);
  return a < x || (a === x && b <= y);
};

describe('the declared members of the host', () => {
  createHost(createWorkbook());
  const types = publicMembers();
  const declared = [...declaredClasses()]
    .filter(([name]) => name !== 'AddinInternalService')
    .flatMap(([name, members]) => Object.entries(members).map(([member, facts]) => ({ name, member, ...facts })));
  const visible = declared.filter(({ name, member }) => {
    // Collections of the classes above are reached by the client through its own indexer.
    return !member.startsWith('_') && !(member === 'GetItem' && !(types.get(name)?.has('getitem') ?? false));
  });

  it('cover the classes that the product uses', () => {
    expect(declared.length).toBeGreaterThan(350);
    expect(new Set(declared.map(({ name }) => name)).size).toBeGreaterThan(55);
  });

  it('exist in Microsoft’s declarations, in the same requirement set', () => {
    const wrong = visible
      .map(({ name, member, since }) => {
        const lower = member.toLowerCase();
        const known = types.get(name)?.get(WIRE_ONLY[lower] ?? lower);
        return known === undefined || known.since !== since
          ? `${name}.${member}: ${since}, ${known?.since ?? 'absent'}`
          : null;
      })
      .filter((line) => line !== null);
    expect(wrong).toEqual([]);
  });

  it('stay within the requirement set of the manifest', () => {
    expect(declared.filter(({ since }) => !atMost(since, REQUIREMENT_SET))).toEqual([]);
  });

  it('can be set only where Microsoft lets them be set', () => {
    const wrong = visible.filter(({ name, member, kind, writable }) => {
      const lower = member.toLowerCase();
      return kind === 'scalar' && writable && types.get(name)?.get(WIRE_ONLY[lower] ?? lower)?.writable !== true;
    });
    expect(wrong).toEqual([]);
  });

  it('travel under the names that the client sends', () => {
    const unknown = declared.filter(({ member }) => !CLIENT.includes(`"${member}"`));
    expect(unknown.map(({ name, member }) => `${name}.${member}`)).toEqual([]);
  });
});
