/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { analyse, openWorkbook, prepare, write } from '../../src/app';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { openInHost, saveFromHost } from '../../src/workbench/files';
import type { HostSheet, HostWorkbook } from '../../src/workbench/host';
import { bootOffice } from '../support/officeHost';

// jsdom leaves them out; every browser has them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const SAMPLE = join(__dirname, '../../assets/exemples/registre-exemple.xlsx');
const CONTEXT = { today: '2026-11-22', version: '0.0.0', language: 'fr' } as const;

const own = ({ sheets }: HostWorkbook) => sheets.filter(({ name }) => name.startsWith('SPASER'));

/** What a sheet shows, cell by cell. */
const contents = (sheet: HostSheet | undefined) =>
  new Map([...(sheet?.cells ?? [])].filter(([, { value }]) => value !== null).map(([key, { value }]) => [key, value]));

describe('the sample register, written through Office.js and saved', () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const file = openInHost(bytes, 'registre-exemple.xlsx');
  const before = new Map(file.workbook.sheets.map((sheet) => [sheet.name, contents(sheet)]));
  let saved: HostWorkbook;

  beforeAll(async () => {
    // An Excel that lists charts among shapes: their alternative texts are saved too.
    const office = await bootOffice(file.workbook, { profile: 'windows-en', locale: 'fr-FR' });
    const port = createExcelWorkbook(office.Excel);
    const opening = await openWorkbook(port, CONTEXT);
    const analysis = await analyse(port, opening, CONTEXT);
    await write(port, await prepare(port, analysis, CONTEXT));
    saved = openInHost(await saveFromHost(file, office.host), 'registre-exemple.xlsx').workbook;
  }, 120_000);

  it('has the sheets of the add-in, in the host and in the file', () => {
    const names = own(file.workbook).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(4);
    expect(own(saved).map(({ name }) => name)).toEqual(names);
  });

  it('leaves every cell of the buyer as it was', () => {
    for (const [name, cells] of before) {
      for (const workbook of [file.workbook, saved]) {
        const now = contents(workbook.sheets.find((sheet) => sheet.name === name));
        expect([name, [...cells].filter(([key, value]) => now.get(key) !== value)]).toEqual([name, []]);
      }
    }
  });

  it('saves the values that the host shows', () => {
    for (const sheet of own(file.workbook)) {
      const shown = contents(sheet);
      const read = contents(saved.sheets.find(({ name }) => name === sheet.name));
      const different = [...shown].filter(([key, value]) => value !== '' && read.get(key) !== value);
      expect([sheet.name, different.slice(0, 5)]).toEqual([sheet.name, []]);
    }
  });

  it('saves formulas, tables, charts and names', () => {
    const facts = (workbook: HostWorkbook) =>
      own(workbook).map((sheet) => ({
        name: sheet.name,
        formulas: [...sheet.cells.values()].filter(({ formula }) => formula !== undefined).length,
        tables: sheet.tables.map(({ name, area }) => [name, area]),
        charts: sheet.charts.map(({ name, type, altText, series }) => [
          name,
          type.replace('LineMarkers', 'Line'),
          altText,
          series.map((each) => [each.name, each.values?.area, each.categories?.area]),
        ]),
        frozen: sheet.frozen,
        gridlines: sheet.showGridlines,
        validations: sheet.validations.map(({ area, rule }) => [area, Object.keys(rule)]),
      }));
    expect(facts(saved)).toEqual(facts(file.workbook));
    expect(file.workbook.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThanOrEqual(4);
    const names = (workbook: HostWorkbook) => workbook.names.map(({ name }) => name).sort();
    expect(names(saved)).toEqual(names(file.workbook));
  });

  it('saves what the add-in remembers', () => {
    const memory = (workbook: HostWorkbook) => workbook.xmlParts.find(({ xml }) => xml.includes('urn:spaser:memory'));
    expect(memory(saved)?.xml.replace(/&quot;/g, '"')).toBe(memory(file.workbook)?.xml.replace(/&quot;/g, '"'));
  });
});
