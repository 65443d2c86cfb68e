import { bilingual, UserError } from '../../language';
import { areaAddress, type CellValue } from '../../workbook';
import type { SampleSheet } from './types';

const FORMATS: Readonly<Record<string, string>> = { date: 'dd/mm/yyyy', euro: '#,##0.00' };
/** A character of Excel's default font, in points. */
const CHARACTER = 5.6;

/** Excel would turn these texts into numbers or formulas: an apostrophe keeps them as they are. */
function literal(value: CellValue): CellValue {
  return typeof value === 'string' && /^[\d=+\-@]/.test(value) ? `'${value}` : value;
}

function padded(row: readonly CellValue[], width: number): CellValue[] {
  return Array.from({ length: width }, (_, index) => literal(row[index] ?? null));
}

/** Fills an empty workbook with the sample register; a workbook that holds anything is refused, nothing written. */
export async function insertSample(excel: typeof Excel, sheets: readonly SampleSheet[]): Promise<void> {
  await excel.run(async (context) => {
    const existing = context.workbook.worksheets;
    existing.load('items/name');
    await context.sync();
    const used = existing.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    if (used.some((range) => !range.isNullObject)) throw notEmptyError();
    sheets.forEach((sample, index) => {
      const first = index === 0 ? existing.items[0] : undefined;
      const sheet = first ?? existing.add(sample.name);
      sheet.name = sample.name;
      fill(sheet, sample);
      if (index === 0) sheet.activate();
    });
    await context.sync();
  });
}

function fill(sheet: Excel.Worksheet, sample: SampleSheet): void {
  const width = Math.max(...sample.rows.map((row) => row.length));
  const area = { row: 0, column: 0, rows: sample.rows.length, columns: width };
  sheet.getRange(areaAddress(area)).values = sample.rows.map((row) => padded(row, width));
  const bodyRow = sample.headerRow + 1;
  sample.styles.forEach((style, column) => {
    const format = FORMATS[style];
    if (format === undefined) return;
    const body = { row: bodyRow, column, rows: sample.rows.length - bodyRow, columns: 1 };
    sheet.getRange(areaAddress(body)).numberFormat = Array.from({ length: body.rows }, () => [format]);
  });
  sample.widths.forEach((characters, column) => {
    sheet.getRange(areaAddress({ row: 0, column, rows: 1, columns: 1 })).format.columnWidth = characters * CHARACTER;
  });
  const heading = sheet.getRange(areaAddress({ row: sample.headerRow, column: 0, rows: 1, columns: width }));
  heading.format.font.bold = true;
  heading.format.wrapText = true;
  sheet.freezePanes.freezeRows(bodyRow);
}

function notEmptyError(): UserError {
  return new UserError(
    'sampleNotEmpty',
    bilingual(
      'Ce classeur n’est pas vide : le registre d’exemple n’y a pas été inséré.',
      'This workbook is not empty: the sample register was not inserted.',
    ),
    {
      advice: bilingual('Ouvrez un classeur vide, puis recommencez.', 'Open an empty workbook, then try again.'),
    },
  );
}
