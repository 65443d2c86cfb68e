import { createHost, createWorkbook, localEntry, putCell, shownFormat } from '../../src/workbench/host';
import type { HostSheet, HostWorkbook } from '../../src/workbench/host';

function firstSheet(workbook: HostWorkbook): HostSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('what a person types', () => {
  it.each<[string, unknown, string | undefined]>([
    ['', null, undefined],
    ['12', 12, undefined],
    ['12,5', 12.5, undefined],
    ['-1 234,5', -1234.5, undefined],
    ['1\u202f234\u00a0567', 1_234_567, undefined],
    ['12.5', "'12.5", undefined],
    ['50 %', 0.5, '0%'],
    ['2,5%', 0.025, '0.00%'],
    ['1 200,50 €', 1200.5, '#,##0.00 "€"'],
    ['03/04/2024', 45_385, 'dd/mm/yyyy'],
    ['31/02/2024', "'31/02/2024", undefined],
    ['1.5.24', 45_413, 'dd/mm/yyyy'],
    ['vrai', true, undefined],
    ['Clause sociale ; Critère social', "'Clause sociale ; Critère social", undefined],
    ['-texte', "'-texte", undefined],
    ['=A1+1', '=A1+1', undefined],
    ["'0012", "'0012", undefined],
  ])('%p is read in French as %p', (typed, value, numberFormat) => {
    expect(localEntry(typed)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });
});

describe('a person in the workbook', () => {
  it('changes a cell, and the add-in is told', () => {
    const workbook = createWorkbook();
    const host = createHost(workbook);
    const sheet = firstSheet(workbook);
    const seen: unknown[] = [];
    const redrawn: string[] = [];
    host.events.listen(({ targetId, payload }) => {
      if (targetId === sheet.id) seen.push([payload['address'], payload['valueAfter']]);
    });
    host.subscribe((by) => redrawn.push(by));
    host.person.beginEdit(sheet);
    expect(workbook.editing).toBe(true);
    host.person.enter(sheet, 1, 1, '03/04/2024');
    expect(workbook.editing).toBe(false);
    expect(sheet.cells.get(16_385)).toMatchObject({ value: 45_385, format: { numberFormat: 'dd/mm/yyyy' } });
    expect(seen).toEqual([['B2', 45_385]]);
    expect(redrawn).toEqual(['person']);
  });

  it('is refused in a protected sheet', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    sheet.protection = { protected: true, options: {}, password: null };
    const { person } = createHost(workbook);
    expect(() => person.beginEdit(sheet)).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    expect(workbook.editing).toBe(false);
  });

  it('keeps to a list of values that is strict, and to bounds', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    const { person } = createHost(workbook);
    const stop = { showAlert: true, style: 'Stop', title: '', message: '' };
    const at = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    sheet.validations = [
      { area: at(0), rule: { list: { source: 'oui,non' } }, ignoreBlanks: true, errorAlert: stop, prompt: {} },
      {
        area: at(1),
        rule: { decimal: { formula1: 0, formula2: '=1+1', operator: 'Between' } },
        ignoreBlanks: true,
        errorAlert: stop,
        prompt: {},
      },
      {
        area: at(2),
        rule: { list: { source: 'oui,non' } },
        ignoreBlanks: true,
        errorAlert: { ...stop, showAlert: false },
        prompt: {},
      },
    ];
    expect(() => person.enter(sheet, 0, 0, 'peut-être')).toThrow(/oui, non/);
    person.enter(sheet, 0, 0, 'OUI');
    expect(() => person.enter(sheet, 1, 0, '3')).toThrow(/permise/);
    person.enter(sheet, 1, 0, '1,5');
    person.enter(sheet, 2, 0, 'peut-être');
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(['OUI', 1.5, 'peut-être']);
  });
});

describe('the look of a cell', () => {
  it('follows conditional formats, the first above the others', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    const { model } = createHost(workbook);
    putCell(sheet, 0, 0, { value: 'oui' });
    putCell(sheet, 1, 0, { value: 'non' });
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    sheet.conditionalFormats = [
      {
        id: '1',
        area,
        type: 'CellValue',
        rule: { formula1: '="oui"', operator: 'EqualTo' },
        stopIfTrue: false,
        fill: null,
        font: { colour: '#2E7D5B' },
      },
      {
        id: '2',
        area,
        type: 'Custom',
        rule: { formula: '=LEN($A1)=3' },
        stopIfTrue: false,
        fill: '#FFF8E5',
        font: { colour: '#C2410C', bold: true },
      },
    ];
    expect(shownFormat(model, sheet, 0, 0)).toMatchObject({ colour: '#2E7D5B', bold: true, fill: '#FFF8E5' });
    expect(shownFormat(model, sheet, 1, 0)).toMatchObject({ colour: '#C2410C' });
  });
});

describe('what happens to a workbook that is not ours alone', () => {
  it('protects a sheet, and lifts its protection', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    const { person } = createHost(workbook);
    person.protect(sheet, true);
    expect(() => person.enter(sheet, 0, 0, 'a')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    person.protect(sheet, false);
    person.enter(sheet, 0, 0, 'a');
    expect(sheet.cells.get(0)?.value).toBe('a');
  });

  it('filters the rows around a cell by its value, then shows them again', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    const { person } = createHost(workbook);
    putCell(sheet, 0, 0, { value: 'Registre' });
    ['Service', 'Voirie', 'Parcs', 'Voirie'].forEach((value, index) => putCell(sheet, index + 2, 1, { value }));
    person.filter(sheet, 3, 1);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect(sheet.filter?.area).toMatchObject({ row: 2, rows: 4 });
    person.clearFilter(sheet);
    expect(sheet.hiddenRows.size).toBe(0);
  });

  it('meets what a co-author does: the add-in is told where it comes from', () => {
    const workbook = createWorkbook();
    const sheet = firstSheet(workbook);
    const host = createHost(workbook);
    const sources: unknown[] = [];
    host.events.listen(({ targetId, payload }) => {
      if (targetId === sheet.id) sources.push(payload['source']);
    });
    host.person.coAuthor(sheet, 1, 0, 'à distance');
    host.person.enter(sheet, 2, 0, 'ici');
    expect(sources).toEqual(['Remote', 'Local']);
  });

  it('renames and deletes sheets, but never the last one', () => {
    const workbook = createWorkbook(['Registre', 'Notes']);
    const [sheet, notes] = workbook.sheets;
    const { person } = createHost(workbook);
    if (sheet === undefined || notes === undefined) throw new Error('two sheets were made');
    person.rename(sheet, 'Marchés');
    person.remove(notes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Marchés']);
    expect(() => person.remove(sheet)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  });
});
