import { JOURNAL_COLUMNS, journalKey, type JournalColumn } from '../../indicators';
import { bilingual, foldKey, UserError, type Language } from '../../language';
import type { CellValue } from '../../workbook';
import type { JournalLine } from './types';

const TABLE = 'tJournal';

/** Adds a line to the journal's table, under its own headings whatever their order; an empty line is filled first. */
export async function addJournalLine(excel: typeof Excel, line: JournalLine): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(TABLE);
    await context.sync();
    if (table.isNullObject) throw missingJournalError();
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    const headings = (header.values[0] ?? []) as readonly CellValue[];
    const values = journalCells(headings, line);
    const empty = (body.values as CellValue[][]).findIndex((row) => row.every((cell) => cell === '' || cell === null));
    if (empty >= 0) body.getRow(empty).values = [[...values]];
    else table.rows.add(undefined, [[...values]]);
    await context.sync();
  });
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
