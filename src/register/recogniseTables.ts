import { atOnce, within, type Steps } from '../pace';
import type { SheetGrid } from '../workbook';
import { applyCorrections } from './corrections';
import type { FieldId } from './fields';
import { INVOICE_MARKERS } from './invoiceHeadings';
import { NO_LEGEND, type Legend } from './legend';
import { withLooks } from './looks';
import { ownColumns, withFollowed } from './own';
import { matcherOf, matcherOfSteps, recogniseTablesWithSteps } from './recognition/recogniseWith';
import { refineColumns } from './refine';
import { strangerOf } from './strangers';
import { REGISTER_VOCABULARY } from './vocabulary';
import type { ColumnCorrection, RecognisedColumn, RecognisedTable } from './types';
import { textKey } from './cells/textKey';

type Judgement = Pick<RecognisedTable, 'role' | 'likelihood'>;

const AMOUNTS: readonly FieldId[] = ['amountHt', 'amountMax', 'amountTtc', 'amountEstimated', 'amountMin'];

/** What each core column adds to the belief that a table is a register of contracts. */
const WEIGHTS: readonly (readonly [readonly FieldId[], number])[] = [
  [['title', 'lotTitle'], 0.25],
  [['contractId', 'uid', 'procedureId', 'lotNumber'], 0.12],
  [['supplier', 'supplierSiret'], 0.18],
  [['notificationDate', 'signatureDate', 'awardDate'], 0.18],
  [AMOUNTS, 0.15],
  [['procedure', 'nature', 'contractType', 'cpv', 'technique', 'durationMonths'], 0.12],
];

/** Sheets of explanations, code lists and summaries, by their name. */
const OTHER_SHEET =
  /\b(?:recap|recapitulatif|synthese|bilan|tcd|pivot|notice|mode d emploi|instruction|instructions|lisez moi|aide|liste|listes|parametres?|legende|referentiel|nomenclature|definitions?|programmation|previsionnel|modele|exemple)\b/;

function marked(columns: readonly RecognisedColumn[]): number {
  const matcher = matcherOf(INVOICE_MARKERS);
  const fields = new Set(
    columns
      .map((column) => matcher.match(column.heading)[0])
      .filter((found) => found !== undefined && found.confidence >= 0.6)
      .map((found) => found?.field),
  );
  const own = fields.has('party') ? fields.size - 1 : fields.size;
  return fields.has('number') || fields.has('paid') || fields.has('deposit') ? own : 0;
}

/** Says what a table is for, from its columns, its rows and its sheet's name. */
function judge(columns: readonly RecognisedColumn[], rows: number, sheetName: string): Judgement {
  const fields = new Set(columns.map((column) => column.field).filter((field) => field !== null));
  const has = (...names: readonly FieldId[]): boolean => names.some((name) => fields.has(name));
  const invoice = marked(columns);
  if (invoice >= 2 && !(has('procedure') && has('notificationDate'))) {
    return { role: 'invoices', likelihood: Math.min(1, 0.5 + invoice * 0.1) };
  }
  let belief = 0;
  for (const [group, weight] of WEIGHTS) {
    const confidence = Math.max(
      0,
      ...columns
        .filter((column) => column.field !== null && group.includes(column.field))
        .map((column) => column.confidence),
    );
    belief += weight * Math.min(1, confidence * 1.1);
  }
  const names = has('title', 'lotTitle', 'contractId', 'uid');
  const facts = [
    has('supplier', 'supplierSiret'),
    has('notificationDate', 'signatureDate', 'awardDate'),
    has(...AMOUNTS),
  ].filter(Boolean).length;
  const register =
    names &&
    facts >= 1 &&
    fields.size >= 3 &&
    (has('title', 'lotTitle') || facts >= 2) &&
    (facts >= 2 || fields.size >= 5);
  if (OTHER_SHEET.test(textKey(sheetName))) belief *= 0.5;
  if (rows === 0) belief *= 0.6;
  if (rows > 20) belief = Math.min(1, belief + 0.03);
  const likelihood = Math.round(belief * 1000) / 1000;
  return register && likelihood >= 0.3
    ? { role: 'register', likelihood }
    : { role: 'other', likelihood: Math.round(Math.max(0.1, 1 - belief) * 500) / 1000 };
}

/**
 * Finds every table of a sheet, the likeliest register first, in steps: where
 * its heading stands, what each column is (headings and values together, then
 * the person's corrections) and what the table is for. An empty list when there
 * is none. `legend` says what codes of the house mean, from a sheet that explains them.
 */
export function* recogniseTablesSteps(
  grid: SheetGrid,
  corrections: readonly ColumnCorrection[] = [],
  legend: Legend = NO_LEGEND,
): Steps<RecognisedTable[]> {
  const named = yield* recogniseTablesWithSteps(REGISTER_VOCABULARY, grid, {
    reserve: ownColumns(grid),
    guess: true,
    explain: (heading) => legend.get(textKey(heading)),
    refine: refineColumns,
  });
  yield* within(matcherOfSteps(INVOICE_MARKERS), 1, 1);
  const tables = named.map(({ views, ...table }): RecognisedTable => {
    const proposal = withFollowed(withLooks(table.columns, views, grid), grid, table.headerRow);
    const columns = applyCorrections(proposal, corrections, grid.sheetName);
    const resembles = strangerOf(columns.map(({ heading }) => heading));
    const judged = judge(columns, table.body.rows, grid.sheetName);
    // A person who corrects its columns knows better what it is.
    const isStranger = resembles !== null && !columns.some(({ flags }) => flags.includes('corrected'));
    const read = { ...table, columns, proposal, notes: table.notes };
    return isStranger ? { ...read, role: 'other', likelihood: 0, resembles } : { ...read, ...judged };
  });
  const rank = { register: 0, invoices: 1, other: 2 } as const;
  return tables.sort((a, b) => rank[a.role] - rank[b.role] || b.likelihood - a.likelihood);
}

/** `recogniseTablesSteps` in one go. */
export function recogniseTables(
  grid: SheetGrid,
  corrections: readonly ColumnCorrection[] = [],
  legend: Legend = NO_LEGEND,
): RecognisedTable[] {
  return atOnce(recogniseTablesSteps(grid, corrections, legend));
}

function shape(table: RecognisedTable): Set<string> {
  return new Set(table.columns.map((column) => textKey(column.heading)).filter((heading) => heading !== ''));
}

function alike(a: Set<string>, b: Set<string>): boolean {
  const common = [...a].filter((heading) => b.has(heading)).length;
  return common >= 3 && common >= 0.7 * Math.max(a.size, b.size);
}

/** Copies and drafts of the register, by their sheet's name. */
const COPY = /\b(?:copie|copy|sauvegarde|backup|modele|exemple|brouillon|test|old|ancien)\b/;

/** True for « 2022 » and « 2024 », « Marchés 2023 » and « Marchés 2024 »: one register kept a sheet a year, though its columns change. */
function yearly(a: string, b: string): boolean {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
  const rest = (name: string): string => textKey(name.replace(year, ' '));
  return a !== b && year.test(a) && year.test(b) && rest(a) === rest(b);
}

/**
 * Chooses the likely register among the tables of a workbook: the best one, with
 * the tables of the same shape beside it (one sheet a year, a part for works and
 * one for services), by the names of their sheets, then from top to bottom.
 * Empty when no table is a register.
 */
export function chooseRegister(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const registers = tables.filter((table) => table.role === 'register');
  const size = (table: RecognisedTable): number => Math.min(0.2, Math.log10(1 + table.body.rows) * 0.05);
  const [best] = [...registers].sort((a, b) => b.likelihood + size(b) - a.likelihood - size(a));
  if (best === undefined) return [];
  const bestShape = shape(best);
  return registers
    .filter(
      (table) =>
        table === best ||
        ((alike(bestShape, shape(table)) || yearly(best.sheetName, table.sheetName)) &&
          table.body.rows > 0 &&
          (table.sheetName === best.sheetName || !COPY.test(textKey(table.sheetName)))),
    )
    .sort(
      (a, b) =>
        a.sheetName.localeCompare(b.sheetName, 'fr', { numeric: true }) ||
        a.headerRow - b.headerRow ||
        a.body.column - b.body.column,
    );
}
