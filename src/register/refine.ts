import type { CellValue } from '../workbook';
import { cellText } from './cells/text';
import type { FieldId } from './fields';
import type { ColumnView } from './recognition/assign';
import { headingTokens } from './recognition/headingText';
import type { Shape } from './recognition/profile';
import type { RecognisedColumn } from './types';

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
  swapParties(refined, views);
  placeOfPerformance(refined, views);
  markYearly(refined);
  return refined;
}
