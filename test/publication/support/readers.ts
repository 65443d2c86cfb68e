import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A node of a part, read by a parser that the writers do not use. */
export type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
};

/** The tree of an XML text; throws where it is not well formed. */
export function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open: Node[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

/** Every node of a name below one, in order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The words that a slide shows: those of its runs. */
export function runs(node: Node): string {
  return all(node, 'a:t').map(words).join('');
}

/** The words of a node. */
export function words(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : words(child))).join('');
}

/** The XML parts of a package, parsed. */
export function partsOf(bytes: Uint8Array): Map<string, Node> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, content]) => [path, parseXml(strFromU8(content))]));
}

export type ReadChart = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** What the workbook inside the chart holds, row by row. */
  readonly sheet: readonly (readonly unknown[])[];
};

/** The charts of a package: what they draw, and the workbook that editing them opens. */
export function chartsOf(bytes: Uint8Array, folder: 'ppt' | 'word'): ReadChart[] {
  const files = unzipSync(bytes);
  const paths = Object.keys(files)
    .filter((path) => new RegExp(`^${folder}/charts/chart\\d+\\.xml$`).test(path))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return paths.map((path) => {
    const chart = parseXml(strFromU8(files[path] ?? new Uint8Array()));
    const rels = parseXml(
      strFromU8(files[path.replace('charts/', 'charts/_rels/').concat('.rels')] ?? new Uint8Array()),
    );
    const target = all(rels, 'Relationship')
      .map(({ attributes }) => attributes['Target'] ?? '')
      .find((each) => each.endsWith('.xlsx'));
    const book = read(files[`${folder}/${(target ?? '').replace('../', '')}`] ?? new Uint8Array(), { type: 'array' });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const series = all(chart, 'c:ser');
    return {
      categories: series[0] === undefined ? [] : texts(series[0], 'c:cat'),
      series: series.map((one) => ({
        name: texts(one, 'c:tx')[0] ?? '',
        values: texts(one, 'c:val').map(Number),
      })),
      sheet: sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 }),
    };
  });
}

function texts(series: Node, part: string): string[] {
  return all(series, part).flatMap((node) => all(node, 'c:v').map(words));
}
