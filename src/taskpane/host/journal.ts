import { JOURNAL_COLUMNS, journalKey, type JournalColumn } from '../../indicators';
import { bilingual, foldKey, UserError, type Language } from '../../language';
import type { CellValue } from '../../workbook';
import type { ExcelHost } from '../../workbook/excel';
import type { JournalLine } from './types';

const TABLE = 'tJournal';

/** Adds a line to the journal's table, under its own headings whatever their order; an empty line is filled first. */
export async function addJournalLine(workbook: Pick<ExcelHost, 'appendRow'>, line: JournalLine): Promise<void> {
  if (!(await workbook.appendRow(TABLE, (headings) => journalCells(headings, line)))) throw missingJournalError();
}

/** The cells of a line under the headings met; columns that the buyer added stay empty. */
export function journalCells(
  headings: readonly CellValue[],
  line: JournalLine,
): readonly (string | number | boolean)[] {
  const entry = { ...line, key: journalKey(line, 0) };
  return headings.map((heading) => {
    const found = columnOf(heading);
    return found === null ? '' : (found.column.value(entry, found.language) ?? '');
  });
}

function columnOf(heading: CellValue): { readonly column: JournalColumn; readonly language: Language } | null {
  const words = foldKey(String(heading ?? ''));
  for (const language of ['fr', 'en'] as const) {
    const column = JOURNAL_COLUMNS.find((each) => foldKey(each.heading[language]) === words);
    if (column !== undefined) return { column, language };
  }
  return null;
}

function missingJournalError(): UserError {
  return new UserError(
    'journalMissing',
    bilingual(
      'La feuille SPASER Journal (tableau tJournal) est introuvable dans ce classeur.',
      'The sheet SPASER Journal (table tJournal) is not in this workbook.',
    ),
    {
      advice: bilingual(
        'Écrivez le tableau de bord : il crée cette feuille.',
        'Write the dashboard: it makes this sheet.',
      ),
    },
  );
}
