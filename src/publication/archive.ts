import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Parts of a package, by path. */
export type Parts = Map<string, Uint8Array>;

/** The day that every part bears: a package says nothing of the machine or the minute. */
const DAY = new Date(2000, 0, 1);

/** The parts of a package. */
export function readParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

/** A package from its parts; the same parts give the same bytes. */
export function writeParts(parts: Parts): Uint8Array {
  // What a reader looks at first stands first; the rest in the order of names.
  const paths = [...parts.keys()].sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const path of paths) {
    const content = parts.get(path);
    if (content !== undefined) files[path] = [content, { mtime: DAY, level: 6 }];
  }
  return zipSync(files);
}

const TYPES = '[Content_Types].xml';

/** The text of every XML part passed through a function. */
export function mapTexts(parts: Parts, change: (text: string, path: string) => string): Parts {
  return new Map(
    [...parts].map(([path, bytes]) => {
      if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
      return [path, strToU8(change(strFromU8(bytes), path))];
    }),
  );
}

/** Parts renamed, wherever they are named: `charts/chart7.xml` is told as `charts/chart1.xml`. */
export function renamed(parts: Parts, names: ReadonlyMap<string, string>): Parts {
  if ([...names].every(([from, to]) => from === to)) return parts;
  const words = [...names].map(([from, to]) => [fileName(from), fileName(to)] as const);
  const pattern = new RegExp(
    `(${words.map(([from]) => from.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|')})(?=["<])`,
    'g',
  );
  const byName = new Map(words);
  const moved: Parts = new Map([...parts].map(([path, bytes]) => [movedPath(path, names), bytes]));
  return mapTexts(moved, (text) => text.replace(pattern, (name) => byName.get(name) ?? name));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A part's own relations move with it. */
function movedPath(path: string, names: ReadonlyMap<string, string>): string {
  const own = names.get(path);
  if (own !== undefined) return own;
  const rels = /^(.*\/)_rels\/([^/]+)\.rels$/.exec(path);
  const of = rels === null ? undefined : names.get(`${rels[1] ?? ''}${rels[2] ?? ''}`);
  return of === undefined || rels === null ? path : `${rels[1] ?? ''}_rels/${fileName(of)}.rels`;
}

/** Numbers of parts of a kind told again from 1, in their own order. */
export function renumbering(paths: Iterable<string>, kind: RegExp): Map<string, string> {
  const numbered = [...paths]
    .flatMap((path) => {
      const found = kind.exec(path);
      return found === null ? [] : [{ path, number: Number(found[2]) }];
    })
    .sort((a, b) => a.number - b.number);
  return new Map(numbered.map(({ path }, index) => [path, path.replace(kind, `$1${index + 1}$3`)]));
}

/** The days of the core properties told as the pack’s own. */
export function dated(parts: Parts, date: string): Parts {
  return mapTexts(parts, (text, path) =>
    path === 'docProps/core.xml'
      ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      : text,
  );
}
