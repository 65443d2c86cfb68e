import { apartIssues, settleOwnSteps } from '../considerations';
import { columnQuestions, questionIssues } from '../indicators';
import { bilingual, UserError } from '../language';
import { byTurns } from '../pace';
import { readRegisterSteps, recogniseTablesSteps, type RecognisedTable } from '../register';
import type { SheetGrid, WorkbookPort } from '../workbook';
import { conclude } from './figures';
import { noRegisterError } from './open';
import { analysePayments } from './payments';
import { withExemptions } from './exemptions';
import { followed, printsOf } from './pending';
import { paced } from './step';
import type { Analysis, Context, Opening, Progress, ReviewDecision } from './types';

/**
 * Reads the proposed tables whole, tags their contracts and measures every
 * indicator; a workbook of invoices alone is analysed for its payment delays.
 * Rejects with a `UserError` when neither is there to read.
 */
export async function analyse(
  port: WorkbookPort,
  opening: Opening,
  context: Context,
  progress: Progress = {},
  pending: readonly ReviewDecision[] = [],
): Promise<Analysis> {
  if (opening.proposed.length === 0 && !holdsInvoicesAlone(opening)) throw noRegisterError(opening);
  const sources: { table: RecognisedTable; grid: SheetGrid }[] = [];
  for (const table of opening.proposed) {
    progress.signal?.throwIfAborted();
    progress.report?.('read', 0, 1);
    const grid = await port.readSheet(table.sheetId, undefined, progress.signal);
    const found = await byTurns(recogniseTablesSteps(grid, opening.memory.corrections, opening.legend), progress);
    sources.push({ table: wholeTable(table, found), grid });
  }
  return concludeFrom(sources, port, opening, context, progress, pending);
}

/** Payment delays alone, whatever else the workbook holds: `hasRegister` is false of what it gives. */
export function analyseInvoices(
  port: WorkbookPort,
  opening: Opening,
  context: Context,
  progress: Progress = {},
): Promise<Analysis> {
  return concludeFrom([], port, { ...opening, proposed: [] }, context, progress, []);
}

async function concludeFrom(
  sources: readonly { readonly table: RecognisedTable; readonly grid: SheetGrid }[],
  port: WorkbookPort,
  opening: Opening,
  context: Context,
  progress: Progress,
  pending: readonly ReviewDecision[],
): Promise<Analysis> {
  const options = {
    valueRule: opening.settings.valueRule,
    includeSubsequentContracts: opening.settings.includeSubsequentContracts,
    today: context.today,
  };
  const read = await paced('read', readRegisterSteps(sources, options), progress);
  const { contracts, ...own } = await byTurns(
    settleOwnSteps(read, sources, opening.memory.own, printsOf(pending)),
    progress,
  );
  const questions = questionIssues(columnQuestions(read.tables, opening.memory.corrections));
  const exempted = withExemptions(contracts, own.codes, opening.decisions);
  const reading = { ...read, contracts: exempted, issues: [...apartIssues(own.apart), ...questions, ...read.issues] };
  const payments = await analysePayments(port, opening, context, progress);
  return conclude({ opening, reading, own, payments }, context, progress, followed(pending, own.codes));
}

/**
 * True when invoices are all that a workbook holds. Where a dashboard was
 * written a register is missing, and that must be said, not passed over.
 */
export function holdsInvoicesAlone({ proposed, invoices, existingRoles }: Opening): boolean {
  return proposed.length === 0 && invoices.length > 0 && !existingRoles.has('dashboard');
}

/** False when invoices alone were read: there is no contract, and no figure of contracts. */
export function hasRegister({ reading }: Pick<Analysis, 'reading'>): boolean {
  return reading.tables.length > 0;
}

/** The table seen in a sheet's first rows, found again in the whole of it. */
function wholeTable(table: RecognisedTable, tables: readonly RecognisedTable[]): RecognisedTable {
  const found = tables.find(
    // Two tables may stand side by side under the same row.
    (each) => each.headerRow === table.headerRow && each.body.column === table.body.column,
  );
  if (found !== undefined) return found;
  throw new UserError(
    'tableMoved',
    bilingual(
      `Le tableau de la feuille « ${table.sheetName} » a changé depuis qu’il a été reconnu (ses intitulés étaient en ligne ${table.headerRow + 1}).`,
      `The table of the sheet “${table.sheetName}” has changed since it was recognised (its headings were in row ${table.headerRow + 1}).`,
    ),
    {
      advice: bilingual('Actualisez pour le reconnaître à nouveau.', 'Refresh to recognise it again.'),
      place: { sheet: table.sheetName, row: table.headerRow + 1 },
    },
  );
}
