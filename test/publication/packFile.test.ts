import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'papaparse';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { FORMATS, packFile } from '../../src/publication';
import type { Pack, PackChart, PackFigure, PackTable } from '../../src/report';
import { all, chartsOf, parseXml, partsOf, runs, words, type Node, type ReadChart } from './support/readers';
import { analysed, packOf } from './support/sample';

let packs: readonly Pack[] = [];
let browser: Browser;

beforeAll(async () => {
  const analysis = await analysed();
  packs = [
    await packOf(analysis, { kind: 'quarter', quarter: '2026-T3' }),
    await packOf(analysis, { kind: 'year', year: '2026' }),
    await packOf(analysis, { kind: 'public', year: '2026' }),
  ];
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const chartsOfPack = (pack: Pack): PackChart[] =>
  pack.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'chart' ? [part.chart] : [])));
const tablesOfPack = (pack: Pack): PackTable[] =>
  pack.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])));
const keyFigures = (pack: Pack): PackFigure[] =>
  pack.sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'figures' ? part.keys.flatMap((key) => pack.figures.filter((one) => one.key === key)) : [],
    ),
  );
const cellsOf = ({ headings, rows }: PackTable): string[][] => [
  headings.map(({ text }) => text),
  ...rows.map((row) => row.map(({ text }) => text)),
];

/** What a chart of a file draws is what the pack says, and so is what editing it opens. */
function compare(read: ReadChart, chart: PackChart): void {
  expect(read.categories).toEqual([...chart.categories]);
  const named = new Map(read.series.map(({ name, values }) => [name, values]));
  for (const { name, values } of chart.series) {
    expect(named.get(name)).toEqual(values.flatMap((value) => value ?? []).map((value) => expect.closeTo(value, 9)));
    const column = (read.sheet[0] ?? []).indexOf(name);
    expect(column).toBeGreaterThan(0);
    const inSheet = read.sheet.slice(1).map((row) => row[column]);
    expect(inSheet.filter((value) => value !== undefined)).toEqual(
      values.flatMap((value) => value ?? []).map((value) => expect.closeTo(value, 9)),
    );
  }
}

test.each([0, 1, 2])('PowerPoint holds the same figures, its charts can be edited (pack %i)', async (at) => {
  const pack = packs[at] as Pack;
  const { bytes } = await packFile(pack, 'pptx');
  const parts = partsOf(bytes);
  const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, node]) => node);
  const shown = slides.map(runs).join('\n');
  for (const one of keyFigures(pack)) expect(shown).toContain(`${one.label}${one.text}${one.base}`);
  const tables = slides.flatMap((slide) => all(slide, 'a:tbl'));
  const rows = tables.flatMap((table) => all(table, 'a:tr').map((row) => all(row, 'a:tc').map(runs)));
  for (const table of tablesOfPack(pack)) for (const row of cellsOf(table)) expect(rows).toContainEqual(row);
  expect(tables.every((table) => all(table, 'a:tblPr')[0]?.attributes['firstRow'] === '1')).toBe(true);
  const charts = chartsOf(bytes, 'ppt');
  expect(charts).toHaveLength(chartsOfPack(pack).length);
  for (const [index, chart] of chartsOfPack(pack).entries()) compare(charts[index] as ReadChart, chart);
  const described = slides.flatMap((slide) =>
    all(slide, 'p:cNvPr').flatMap(({ attributes }) => attributes['descr'] ?? []),
  );
  for (const { altText } of chartsOfPack(pack)) expect(described).toContain(altText);
  // Every slide has its title, and the master the buyer's name.
  for (const slide of slides) {
    const titles = all(slide, 'p:sp').filter((shape) =>
      all(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
    );
    expect(titles.map(runs).join('')).not.toBe('');
  }
  const layouts = [...parts].filter(([path]) => /slideLayout\d+\.xml$/.test(path)).map(([, node]) => runs(node));
  expect(layouts.join('\n')).toContain('Ville de Valmont');
});

test('the notes of a slide carry the definition and the rows behind its figures', async () => {
  const pack = packs[0] as Pack;
  const parts = partsOf((await packFile(pack, 'pptx')).bytes);
  const notes = [...parts]
    .filter(([path]) => /notesSlide\d+\.xml$/.test(path))
    .map(([, node]) => runs(node))
    .join('\n');
  const one = keyFigures(pack)[0] as PackFigure;
  expect(notes).toContain(one.definition);
  expect(one.rows?.yes).toHaveLength(one.numerator);
  for (const { sheet, row } of one.rows?.yes.slice(0, 1) ?? [])
    expect(notes).toMatch(new RegExp(`${sheet}, lignes [^.]*\\b${row}\\b`));
});

test.each([0, 1, 2])(
  'Word holds the same figures, headings, repeated heads and described charts (pack %i)',
  async (at) => {
    const pack = packs[at] as Pack;
    const { bytes } = await packFile(pack, 'docx');
    const document = partsOf(bytes).get('word/document.xml') as Node;
    const tables = all(document, 'w:tbl');
    const rows = tables.flatMap((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(words)));
    for (const one of keyFigures(pack))
      expect(rows).toContainEqual([one.label, one.text, one.base, one.targetText, one.statusText]);
    for (const table of tablesOfPack(pack)) for (const row of cellsOf(table)) expect(rows).toContainEqual(row);
    expect(tables.every((table) => all(table, 'w:tblHeader').length === 1)).toBe(true);
    const charts = chartsOf(bytes, 'word');
    expect(charts).toHaveLength(chartsOfPack(pack).length);
    for (const [index, chart] of chartsOfPack(pack).entries()) compare(charts[index] as ReadChart, chart);
    expect(all(document, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual(
      chartsOfPack(pack).map(({ altText }) => altText),
    );
    const headings = all(document, 'w:p')
      .filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'Heading1')
      .map(words);
    for (const { title } of pack.sections) expect(headings).toContain(title);
  },
);

test.each([0, 1, 2])(
  'the page holds the same figures, a table beside each chart, asks for nothing, and axe finds no fault (pack %i)',
  async (at) => {
    const pack = packs[at] as Pack;
    const html = new TextDecoder().decode((await packFile(pack, 'html')).bytes);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    expect(asked).toEqual([]);
    expect(html).not.toMatch(/<script|src=|url\(|@import/);
    const rows = await page.$$eval('tr', (lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')),
    );
    for (const table of [...tablesOfPack(pack), ...chartsOfPack(pack).map(({ table: own }) => own)]) {
      for (const row of cellsOf(table)) expect(rows).toContainEqual(row);
    }
    const cards = await page.$$eval('.cards li', (items) => items.map((item) => item.textContent ?? ''));
    for (const [index, one] of keyFigures(pack).entries())
      expect(cards[index]).toContain(`${one.label}${one.text}${one.base}`);
    const pairs = await page.$$eval('figure', (figures) =>
      figures.map((one) => [one.querySelector('svg desc')?.textContent ?? '', one.querySelectorAll('table').length]),
    );
    expect(pairs).toEqual(chartsOfPack(pack).map(({ altText }) => [altText, 1]));
    await page.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
    });
    expect(faults).toEqual([]);
    // On A4 nothing is wider than the paper.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
    await page.close();
  },
);

test('CSV and JSON read back to the same figures', async () => {
  for (const pack of packs) {
    const csv = parse<Record<string, string>>(
      new TextDecoder().decode((await packFile(pack, 'csv')).bytes).replace(/^\ufeff/, ''),
      { header: true, delimiter: ';', skipEmptyLines: true },
    ).data;
    const number = (text: string | undefined): number | null =>
      text === undefined || text === '' ? null : Number(text.replace(',', '.'));
    expect(
      csv.map((row) => [row['Code'], row['Période'], number(row['Résultat']), number(row['Oui']), row['Définition']]),
    ).toEqual(pack.figures.map((one) => [one.indicator, one.periodLabel, one.value, one.numerator, one.definition]));
    const json = JSON.parse(new TextDecoder().decode((await packFile(pack, 'json')).bytes)) as Pack;
    expect(json.figures).toEqual(pack.figures);
    expect(json.sections).toEqual(pack.sections);
  }
});

test('the same pack gives the same bytes, whatever was written before', async () => {
  const pack = packs[0] as Pack;
  for (const format of FORMATS) {
    const first = await packFile(pack, format);
    await packFile(packs[1] as Pack, format);
    const second = await packFile(pack, format);
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  }
});

test('every part of the packages is well-formed XML', async () => {
  expect(() => parseXml('<a><b></a>')).toThrow();
  for (const format of ['pptx', 'docx'] as const) {
    expect(partsOf((await packFile(packs[1] as Pack, format)).bytes).size).toBeGreaterThan(20);
  }
});
