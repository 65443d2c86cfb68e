import { bilingual, UserError } from '../../language';
import type { ExcelHost } from '../../workbook/excel';
import type { SampleSheet } from './types';

const FORMATS: Readonly<Record<string, string>> = { date: 'dd/mm/yyyy', euro: '#,##0.00' };

/** Fills an empty workbook with the sample register; a workbook that holds anything is refused, nothing written. */
export async function insertSample(
  workbook: Pick<ExcelHost, 'fillEmptyWorkbook'>,
  sheets: readonly SampleSheet[],
): Promise<void> {
  const plain = sheets.map(({ name, headerRow, styles, widths, rows }) => ({
    name,
    headerRow,
    formats: styles.map((style) => FORMATS[style] ?? null),
    widths,
    rows,
  }));
  if (!(await workbook.fillEmptyWorkbook(plain))) throw notEmptyError();
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
