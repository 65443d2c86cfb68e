import type { CellValue } from '../workbook';
import { cellText } from './cells/text';
import type { FieldId } from './fields';
import type { ColumnView } from './recognition/assign';
import { meaningOf } from './recognition/concepts';
import { headingTokens } from './recognition/headingText';
import type { ColumnProfile, Shape } from './recognition/profile';
import type { RecognisedColumn } from './types';
import type { Concept } from './vocabulary/concepts';

type Columns = RecognisedColumn[];
type Views = readonly ColumnView<FieldId>[];

/** A guess from values alone is never surer than this. */
const GUESSED = 0.4;
const MIN_VALUES = 3;

const AMOUNTS: readonly FieldId[] = ['amountHt', 'amountMax', 'amountTtc', 'amountEstimated'];

function holder(columns: Columns, ...fields: readonly FieldId[]): number {
  return columns.findIndex((column) => column.field !== null && fields.includes(column.field));
}

function told(column: RecognisedColumn, field: FieldId | null, flag: string): RecognisedColumn {
  const flags = column.flags.includes(flag) ? column.flags : [...column.flags, flag];
  return { ...column, field, confidence: field === null ? 0 : GUESSED, flags, scale: 1 };
}

/** A column « acheteur » that holds companies, « titulaire » that holds public bodies: each is what it holds. */
function swapParties(columns: Columns, views: Views): void {
  const holds = (index: number, shape: Shape, other: Shape): boolean => {
    const profile = views[index]?.profile;
    return (
      profile !== undefined && profile.count >= MIN_VALUES && profile.share(shape) >= 0.3 && profile.share(other) <= 0.1
    );
  };
  const buyer = holder(columns, 'buyer');
  const supplier = holder(columns, 'supplier');
  const buyerLies = buyer >= 0 && holds(buyer, 'company', 'publicBody');
  const supplierLies = supplier >= 0 && holds(supplier, 'publicBody', 'company');
  const at = (index: number): RecognisedColumn | undefined => columns[index];
  const buyerColumn = at(buyer);
  const supplierColumn = at(supplier);
  if (buyerLies && buyerColumn !== undefined && (supplier < 0 || supplierLies)) {
    columns[buyer] = told(buyerColumn, 'supplier', 'headingContradicted');
    if (supplierColumn !== undefined) columns[supplier] = told(supplierColumn, 'buyer', 'headingContradicted');
  } else if (buyerLies && buyerColumn !== undefined) columns[buyer] = told(buyerColumn, null, 'headingContradicted');
}

/** One buyer has one postcode: a « code postal acheteur » that changes from contract to contract is the place of performance. */
function placeOfPerformance(columns: Columns, views: Views): void {
  if (holder(columns, 'placeCode') >= 0) return;
  const buyer = views[holder(columns, 'buyerSiret', 'buyer')]?.cells;
  columns.forEach((column, index) => {
    const view = views[index];
    if (view === undefined || column.field !== null || view.profile.count < MIN_VALUES) return;
    const tokens = headingTokens(column.heading);
    const ofBuyer = tokens.some((token) => ['acheteur', 'buyer', 'adjudicateur'].includes(token));
    if (!ofBuyer || !tokens.some((token) => ['postal', 'cp', 'postcode'].includes(token))) return;
    if (view.profile.share('postcode') >= 0.8 && variesWithin(view.cells, buyer)) {
      columns[index] = told(column, 'placeCode', 'headingContradicted');
    }
  });
}

/** True when a buyer has two different values. */
function variesWithin(cells: readonly CellValue[], buyers: readonly CellValue[] | undefined): boolean {
  const first = new Map<string, string>();
  return cells.some((cell, index) => {
    const text = cellText(cell);
    if (text === '') return false;
    const buyer = cellText(buyers?.[index] ?? null);
    const known = first.get(buyer);
    if (known === undefined) first.set(buyer, text);
    return known !== undefined && known !== text;
  });
}

/** The field that a column's values name by themselves, among those that no column has. */
function fieldOfValues(columns: Columns, profile: ColumnProfile): FieldId | null {
  const free = (...fields: readonly FieldId[]): boolean => holder(columns, ...fields) < 0;
  if (profile.count < MIN_VALUES) return null;
  const { share } = profile;
  if (share('siret') >= 0.8) return free('supplierSiret') ? 'supplierSiret' : null;
  if (share('size') >= 0.7 && profile.distinct <= 6) return free('supplierSize') ? 'supplierSize' : null;
  if (share('cpv') >= 0.8) return free('cpv') ? 'cpv' : null;
  if (share('day') >= 0.8 || (share('date') >= 0.8 && share('number') >= 0.8))
    return free('notificationDate') ? 'notificationDate' : null;
  if (share('company') >= 0.4) return free('supplier') ? 'supplier' : null;
  if (share('prose') >= 0.8 && profile.meanLength >= 20) return free('title') ? 'title' : null;
  const money = share('amount') >= 0.9 && share('percent') < 0.3 && share('postcode') < 0.5;
  return money && free(...AMOUNTS) ? 'amountHt' : null;
}

/** True when values are positively something else than the field: not merely empty, odd or badly typed. */
function isSomethingElse(profile: ColumnProfile): boolean {
  const strict: readonly Shape[] = ['date', 'siret', 'cpv', 'amount', 'yesNo', 'contractType'];
  return (
    strict.some((shape) => profile.share(shape) >= 0.6) ||
    profile.share('prose') >= 0.8 ||
    profile.share('company') >= 0.5
  );
}

/** A heading that its values contradict is given the field that they name, or none. */
function settleContradictions(columns: Columns, views: Views): void {
  columns.forEach((column, index) => {
    const profile = views[index]?.profile;
    if (profile === undefined || !column.flags.includes('headingContradicted') || column.field === null) return;
    if (column.field === 'buyer' && profile.share('siret') >= 0.8) {
      columns[index] = told(column, holder(columns, 'buyerSiret') < 0 ? 'buyerSiret' : null, 'headingContradicted');
      return;
    }
    if (!isSomethingElse(profile)) return;
    // Taken out first, so that the field it wrongly held counts as free.
    columns[index] = told(column, null, 'headingContradicted');
    const named = fieldOfValues(columns, profile);
    if (named !== null) columns[index] = told(column, named, 'headingContradicted');
  });
}

/** What values show beyond doubt; a date or an amount may be any date or amount. */
const UNMISTAKABLE: readonly FieldId[] = ['title', 'supplier', 'supplierSiret', 'supplierSize', 'cpv'];

/** Concepts that make of a company, a number or a date something that is not the contract's own. */
const OTHERS: ReadonlySet<Concept> = new Set([
  'former',
  'remaining',
  'forecast',
  'subcontractor',
  'coSupplier',
  'agent',
  'user',
  'amendment',
  'grant',
  'buyer',
]);

/** True for « Ancien titulaire »: a heading that says its values are somebody else's. */
function saysOther(heading: string): boolean {
  return meaningOf(heading).units.some((unit) => unit.concepts.every((concept) => OTHERS.has(concept)));
}

/** Columns without a heading, or with one that nobody knows, where a core field is still missing. */
function guessUnnamed(columns: Columns, views: Views): void {
  columns.forEach((column, index) => {
    const view = views[index];
    if (view === undefined || column.field !== null || view.candidates.length > 0 || saysOther(column.heading)) return;
    const named = fieldOfValues(columns, view.profile);
    if (named === null || (column.heading !== '' && !UNMISTAKABLE.includes(named))) return;
    columns[index] = told(column, named, 'guessed');
  });
}

/** Marks amounts that a heading calls yearly: not the whole contract. */
function markYearly(columns: Columns): void {
  columns.forEach((column, index) => {
    if (column.field === null || !AMOUNTS.includes(column.field)) return;
    if (headingTokens(column.heading).some((token) => /^annuel/.test(token))) {
      columns[index] = { ...column, flags: [...column.flags, 'yearlyAmount'] };
    }
  });
}

/** Adjusts what headings and values gave with what only a register's reader knows. */
export function refineColumns(columns: readonly RecognisedColumn[], views: Views): RecognisedColumn[] {
  const refined = [...columns];
  settleContradictions(refined, views);
  swapParties(refined, views);
  placeOfPerformance(refined, views);
  guessUnnamed(refined, views);
  markYearly(refined);
  return refined;
}
