import { tagContracts, type OwnValues } from '../considerations';
import { measureAll, periodsOf } from '../indicators';
import { bilingual, UserError } from '../language';
import {
  readRegister,
  recogniseTables,
  type Contract,
  type FieldId,
  type RecognisedTable,
  type RegisterReading,
} from '../register';
import type { SheetGrid, WorkbookPort } from '../workbook';
import { noRegisterError } from './open';
import { analysePayments } from './payments';
import type { Analysis, Context, Opening, Progress, ReviewDecision } from './types';

/**
 * Reads the proposed tables whole, tags their contracts and measures every
 * indicator. Rejects with a `UserError` when no register is there to read.
 */
export async function analyse(
  port: WorkbookPort,
  opening: Opening,
  context: Context,
  progress: Progress = {},
  pending: readonly ReviewDecision[] = [],
): Promise<Analysis> {
  if (opening.proposed.length === 0) throw noRegisterError(opening.workbook);
  const sources: { table: RecognisedTable; grid: SheetGrid }[] = [];
  for (const [index, table] of opening.proposed.entries()) {
    progress.signal?.throwIfAborted();
    progress.report?.('read', index, opening.proposed.length);
    const grid = await port.readSheet(table.sheetId);
    sources.push({ table: wholeTable(table, grid, opening), grid });
  }
  await nextTurn();
  const reading = readRegister(sources, {
    valueRule: opening.settings.valueRule,
    includeSubsequentContracts: opening.settings.includeSubsequentContracts,
    today: context.today,
  });
  progress.signal?.throwIfAborted();
  const payments = await analysePayments(port, opening, context, progress);
  return conclude({ opening, reading, payments }, context, progress, pending);
}

/** What is read from the sheets, before anything is concluded from it. */
type Readings = Pick<Analysis, 'opening' | 'reading' | 'payments'>;

/** The table seen in a sheet's first rows, found again in the whole of it. */
function wholeTable(table: RecognisedTable, grid: SheetGrid, opening: Opening): RecognisedTable {
  const found = recogniseTables(grid, opening.memory.corrections).find(
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

/** Leaves the face a turn to paint and to hear « Annuler » before the next long step. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function conclude(
  readings: Readings,
  context: Context,
  progress: Progress,
  pending: readonly ReviewDecision[],
): Promise<Analysis> {
  progress.report?.('tag', 0, 1);
  await nextTurn();
  progress.signal?.throwIfAborted();
  const tagging = tag(readings.opening, readings.reading, pending);
  progress.report?.('measure', 0, 1);
  await nextTurn();
  progress.signal?.throwIfAborted();
  return assemble(readings, tagging, context, pending);
}

function tag(opening: Opening, reading: RegisterReading, pending: readonly ReviewDecision[]) {
  return tagContracts(withOwnValues(reading, pending), {
    settings: opening.settings,
    lastWritten: opening.memory.lastWritten,
  });
}

function assemble(
  { opening, reading, payments }: Readings,
  tagging: Analysis['tagging'],
  context: Context,
  pending: readonly ReviewDecision[],
): Analysis {
  const measureContext = { settings: opening.settings, journal: opening.journal, today: context.today };
  return {
    opening,
    reading,
    tagging,
    measures: measureAll(tagging.contracts, measureContext),
    periods: periodsOf(tagging.contracts, opening.settings, context.today, opening.journal),
    payments,
    issues: [...reading.issues, ...tagging.issues, ...opening.issues, ...(payments?.reading.issues ?? [])],
    pending,
  };
}

const OWN_FIELDS: readonly (readonly [keyof OwnValues, FieldId])[] = [
  ['social', 'ownSocial'],
  ['socialStatus', 'ownSocialStatus'],
  ['environmental', 'ownEnvironmental'],
  ['environmentalStatus', 'ownEnvironmentalStatus'],
  ['themes', 'ownThemes'],
  ['justification', 'ownJustification'],
];

/** The reading as it will be once pending decisions stand in the register's own columns. */
function withOwnValues(reading: RegisterReading, pending: readonly ReviewDecision[]): RegisterReading {
  if (pending.length === 0) return reading;
  const decided = new Map<string, OwnValues>();
  for (const decision of pending) for (const key of decision.contracts) decided.set(key, decision.values);
  const contracts = reading.contracts.map((contract): Contract => {
    const values = decided.get(contract.key);
    if (values === undefined) return contract;
    const own = OWN_FIELDS.map(([name, field]) => [
      field,
      { text: values[name], column: contract.texts[field]?.column ?? -1 },
    ]);
    return { ...contract, texts: { ...contract.texts, ...Object.fromEntries(own) } };
  });
  return { ...reading, contracts };
}

/** The analysis after one more decision; figures move at once, the workbook only when written. */
export function withDecision(analysis: Analysis, decision: ReviewDecision, context: Context): Analysis {
  return withPending(analysis, [...analysis.pending, decision], context);
}

/** The analysis before the last decision (« Annuler »). */
export function withoutLastDecision(analysis: Analysis, context: Context): Analysis {
  return withPending(analysis, analysis.pending.slice(0, -1), context);
}

function withPending(analysis: Analysis, pending: readonly ReviewDecision[], context: Context): Analysis {
  const tagging = tag(analysis.opening, analysis.reading, pending);
  return assemble(analysis, tagging, context, pending);
}
