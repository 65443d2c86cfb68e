import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { preProcessFile } from 'typescript';

const ROOT = resolve(__dirname, '../..');
const SOURCES = resolve(ROOT, 'src');

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The file that a relative import names, null for a package or what is no source of ours. */
function target(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(dirname(from), specifier);
  const found = [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((path) => existsSync(path));
  return found ?? null;
}

/** Groups of files that reach each other through their imports, types counted: Tarjan's components of two files or more. */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) {
        visit(next);
        low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
      } else if (stack.includes(next)) {
        low.set(file, Math.min(low.get(file) ?? 0, order.get(next) ?? 0));
      }
    }
    if (low.get(file) !== order.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1) found.push(component.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

test('files that import each other in a loop are found', () => {
  const tied = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(circles(tied)).toEqual([['a', 'b', 'c']]);
});

/** Excel's own objects name each other (a range its sheet, a sheet its ranges), and so do the host's that play them. */
const OBJECTS_OF_EXCEL = 'src/workbench/host/model/';

test('no file of the product imports itself through others', () => {
  const files = filesOf(SOURCES);
  const imports = new Map(
    files.map((file) => [
      relative(ROOT, file),
      preProcessFile(readFileSync(file, 'utf8')).importedFiles.flatMap(({ fileName }) => {
        const path = target(file, fileName);
        return path === null ? [] : [relative(ROOT, path)];
      }),
    ]),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = circles(imports).filter((files) => !files.every((file) => file.startsWith(OBJECTS_OF_EXCEL)));
  expect(found).toEqual([]);
});
