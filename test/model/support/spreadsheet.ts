import { deflateRawSync } from 'node:zlib';
import { columnIndex, columnLetter } from '../../../src/workbook';
import { makeEntry, readZip, writeZip, type Deflate } from '../../../src/workbook/file/package/zip';

/** Puts bytes in an archive as they are: files that live for a moment need not be small. */
export const stored: Deflate = (pieces) => [new Uint8Array(deflateRawSync(Buffer.concat([...pieces]), { level: 0 }))];

/** A cell as its sheet's part holds it, its address left out: a move takes it whole. */
export type Cell = { readonly attributes: string; readonly content: string };

/** The cells of a row by 0-based column. */
export type Row = Map<number, Cell>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** One sheet's cells, as a person at a spreadsheet moves, types and clears them. Rows and columns are 0-based. */
export class Sheet {
  readonly rows: Row[];
  private readonly tags: string[];

  constructor(
    private xml: string,
    private readonly strings: readonly string[],
  ) {
    this.rows = [];
    this.tags = [];
    for (const [, tag = '', number = '', content = ''] of xml.matchAll(
      /<row\b([^>]*?\br="(\d+)"[^>]*?)(?:\/>|>(.*?)<\/row>)/gs,
    )) {
      const row: Row = new Map();
      for (const [, before = '', letters = '', after = '', inner = ''] of content.matchAll(
        /<c\b([^>]*?)\br="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      ))
        row.set(columnIndex(letters), { attributes: `${before} ${after}`.replace(/\s+/g, ' '), content: inner });
      this.rows[Number(number) - 1] = row;
      this.tags[Number(number) - 1] = tag.replace(/\s*\b(r|spans)="[^"]*"/g, '');
    }
    for (let at = 0; at < this.rows.length; at += 1) this.rows[at] ??= new Map();
  }

  /** What a cell shows. */
  text(row: number, column: number): string {
    const cell = this.rows[row]?.get(column);
    if (cell === undefined) return '';
    if (cell.attributes.includes('t="s"')) return this.strings[Number(/<v>(.*?)<\/v>/.exec(cell.content)?.[1])] ?? '';
    return plain(
      [...cell.content.matchAll(/<(?:t|v)\b[^>]*>(.*?)<\/(?:t|v)>/gs)].map(([, text = '']) => text).join(''),
    );
  }

  /** Types a text or a number; an empty text clears the cell. Its look stays. */
  type(row: number, column: number, value: string | number): void {
    const standing = this.rows[row]?.get(column);
    const style = /\bs="\d+"/.exec(standing?.attributes ?? '')?.[0] ?? '';
    this.rows[row] ??= new Map();
    const attributes = value === '' || typeof value === 'number' ? ` ${style}` : ` ${style} t="inlineStr"`;
    const shown =
      typeof value === 'number' ? `<v>${value}</v>` : `<is><t xml:space="preserve">${escaped(value)}</t></is>`;
    this.rows[row].set(column, { attributes, content: value === '' ? '' : shown });
  }

  /** The 0-based column under a heading of `headerRow`, -1 for none. */
  find(headerRow: number, heading: string): number {
    return [...(this.rows[headerRow] ?? [])].find(([column]) => this.text(headerRow, column) === heading)?.[0] ?? -1;
  }

  /** Takes columns of the right edge away, with their cells. */
  removeColumns(columns: readonly number[]): void {
    for (const row of this.rows) for (const column of columns) row.delete(column);
  }

  toXml(): string {
    const body = this.rows
      .map((row, at) => {
        const cells = [...row]
          .sort(([left], [right]) => left - right)
          .map(([column, { attributes, content }]) => {
            const tag = `<c r="${columnLetter(column)}${at + 1}"${attributes.trimEnd()}`;
            return content === '' ? `${tag}/>` : `${tag}>${content}</c>`;
          });
        const tag = this.tags[at] ?? '';
        return cells.length === 0 && tag === '' ? '' : `<row r="${at + 1}"${tag}>${cells.join('')}</row>`;
      })
      .join('');
    return this.xml.replace(/<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${body}</sheetData>`);
  }
}

/** An xlsx file as a spreadsheet opens it: for what a person does to it outside the product. */
export class Spreadsheet {
  private readonly parts: Map<string, Uint8Array>;
  private readonly opened = new Map<string, Sheet>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(readZip(bytes).map((entry) => [entry.name, entry.content()]));
  }

  part(path: string): string {
    return decoder.decode(this.parts.get(path) ?? new Uint8Array());
  }

  setPart(path: string, text: string): void {
    this.parts.set(path, encoder.encode(text));
  }

  /** Sheet names in their order. */
  get sheetNames(): readonly string[] {
    return [...this.part('xl/workbook.xml').matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
      plain(name),
    );
  }

  /** The path of a sheet's part. */
  path(name: string): string {
    const [tag = ''] =
      new RegExp(`<sheet\\b[^>]*?\\bname="${escaped(name)}"[^>]*>`).exec(this.part('xl/workbook.xml')) ?? [];
    const id = /r:id="([^"]*)"/.exec(tag)?.[1] ?? '';
    const [relationship = ''] =
      new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*>`).exec(this.part('xl/_rels/workbook.xml.rels')) ?? [];
    const target = /Target="([^"]*)"/.exec(relationship)?.[1];
    if (target === undefined) throw new Error(`No sheet ${name} among ${this.sheetNames.join(', ')}`);
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }

  sheet(name: string): Sheet {
    const path = this.path(name);
    const known = this.opened.get(path);
    if (known !== undefined) return known;
    const strings = [...this.part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
      plain([...item.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join('')),
    );
    const sheet = new Sheet(this.part(path), strings);
    this.opened.set(path, sheet);
    return sheet;
  }

  rename(name: string, next: string): void {
    const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'!`;
    const xml = this.part('xl/workbook.xml')
      .replace(`name="${escaped(name)}"`, () => `name="${escaped(next)}"`)
      .replaceAll(escaped(quoted(name)), escaped(quoted(next)))
      .replaceAll(`>${escaped(name)}!`, `>${escaped(quoted(next))}`);
    this.setPart('xl/workbook.xml', xml);
  }

  /** Deletes a sheet: the names that pointed there point nowhere. */
  remove(name: string): void {
    const at = this.sheetNames.indexOf(name);
    const xml = this.part('xl/workbook.xml');
    const [tag = ''] = new RegExp(`<sheet\\b[^>]*?\\bname="${escaped(name)}"[^>]*/>`).exec(xml) ?? [];
    const names = (text: string): string =>
      text.replace(/<definedName\b([^>]*)>(.*?)<\/definedName>/gs, (whole, attributes: string, target: string) => {
        const local = /\slocalSheetId="(\d+)"/.exec(attributes)?.[1];
        if (local !== undefined && Number(local) === at) return '';
        const moved =
          local !== undefined && Number(local) > at
            ? attributes.replace(/\slocalSheetId="\d+"/, ` localSheetId="${Number(local) - 1}"`)
            : attributes;
        const lost = plain(target).startsWith(`'${name.replace(/'/g, "''")}'!`) || plain(target).startsWith(`${name}!`);
        return lost ? `<definedName${moved}>#REF!</definedName>` : whole.replace(attributes, moved);
      });
    this.setPart('xl/workbook.xml', names(xml.replace(tag, '')));
  }

  /** Names whose target is in these columns of the sheet point nowhere once the columns are deleted. */
  loseNames(pattern: RegExp): void {
    const xml = this.part('xl/workbook.xml').replace(
      /<definedName\b([^>]*)>[^<]*<\/definedName>/g,
      (whole, attributes: string) =>
        pattern.test(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '')
          ? `<definedName${attributes}>#REF!</definedName>`
          : whole,
    );
    this.setPart('xl/workbook.xml', xml);
  }

  save(): Uint8Array {
    for (const [path, sheet] of this.opened) this.setPart(path, sheet.toXml());
    return writeZip(
      [...this.parts].map(([name, content]) => makeEntry(name, content)),
      stored,
    );
  }
}
