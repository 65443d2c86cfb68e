import type { CellValue } from '../../workbook';
import { isBlank } from '../cells/absence';
import { readAmount } from '../cells/amount';
import { parseNumber } from '../cells/number';
import { cellText } from '../cells/text';
import { textKey } from '../cells/textKey';
import type { FieldId } from '../fields';
import type { Contract } from '../types';
import type { TableView } from './tableView';

/** What a line of the table's body is, before anyone asks whether it is a contract to count. */
export type RowKind =
  | { readonly kind: 'blank' | 'total' | 'footnote' | 'heading' | 'cocontractor' | 'contract' }
  | { readonly kind: 'section'; readonly label: string };

/** What a section line gives to the lines below it. */
export type Section = {
  readonly label: string;
  readonly contractType: Contract['contractType'];
  readonly min: number | null;
  readonly max: number | null;
};

const SUPPLIER_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'supplier',
  'supplierSiret',
  'supplierIdType',
  'supplierPostcode',
  'supplierCity',
  'supplierSize',
  'supplierKind',
  'grouping',
  'subcontracting',
]);

const TOTAL =
  /^(?:sous ?)?tota(?:l|ux)\b|^s ?\/? ?total\b|^cumul\b|^ensemble$|^montant total\b|^nombre (?:de|total)\b|^moyenne\b/;
const FOOTNOTE =
  /^(?:\*|\(\d{1,2}\)|\d\))|^(?:nb|n b|nota|note|notes|source|sources|remarque|mise a jour|maj|edite|edition|extrait|document|legende|page|fait a|liste arretee|arrete)\b/;
const SECTION_WORD =
  /^(?:travaux|fournitures?|services?|prestations?|tranche|lot|lots|marches?|accords?|annee|exercice|direction|service|pole|budget|partie|chapitre|categorie)\b/;

/** True when a text announces a total; a company called Total has more than the word. */
export function isTotalLabel(text: string): boolean {
  const folded = textKey(text);
  return TOTAL.test(folded) && !/^total ?(?:energies|energie|marketing|raffinage|fluides|france|direct)/.test(folded);
}

/** The contract type that a word names: works, supplies or services. */
export function contractTypeOf(text: string): Contract['contractType'] {
  const folded = textKey(text);
  if (folded === '') return null;
  if (/^(?:t|tx|tvx)$|\btravaux\b|\bworks?\b/.test(folded)) return 'works';
  if (/^(?:f)$|^fourniture|\bfournitures?\b(?!.*\bservices?\b)|\bsupplies\b/.test(folded)) return 'supplies';
  if (
    /^(?:s|pi|tic|moe)$|\bservices?\b|\bprestations?\b|\bintellectuelle|\bmaitrise d oeuvre\b|\betudes?\b/.test(folded)
  )
    return 'services';
  return null;
}

/** What a section label gives: a type of contract, a range of amounts. */
export function sectionOf(label: string): Section {
  const range = label.includes(':') ? label.slice(label.lastIndexOf(':') + 1) : label;
  const amount = /\d/.test(range) ? readAmount(range.trim()).value : null;
  const bounded = amount !== null && amount.basis === 'bracket';
  return {
    label,
    contractType: contractTypeOf(label),
    min: bounded ? amount.min : null,
    max: bounded ? amount.max : null,
  };
}

/** `0 à 19 999,99 € HT` begins at nothing: the reader of amounts takes 0 for « none », a range may start there. */
function numeric(cell: CellValue): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && parseNumber(cell.replace(/€/g, '')) !== null);
}

/** Tells what a line is by the cells that it fills itself; cells carried down say that it belongs to a contract above. */
export function rowKind(view: TableView, row: number, hasContractAbove: boolean): RowKind {
  const values = view.grid.values[row] ?? [];
  const filled = view.buyerColumns.filter((index) => !isBlank(values[index]));
  const carried = view.carried.get(row);
  if (filled.length === 0 || (carried === undefined && isLeftBlank(view, row, filled))) return { kind: 'blank' };
  if (isRepeatedHeading(view, values, filled) || isNumbering(values, filled)) return { kind: 'heading' };
  const fields = filled.map((index) => view.fieldAt.get(index) ?? null);
  const hasDate = fields.includes('notificationDate');
  const named = fields.includes('supplier') || fields.includes('supplierSiret');
  // Most rows: an object, a holder, a date. Nothing else looks so.
  if (hasDate && named && fields.includes('title')) return { kind: 'contract' };
  const words = filled.filter((index) => !numeric(values[index] ?? null));
  const firstText = cellText(values[words[0] ?? -1]);
  if (filled.length === 1 && carried === undefined)
    return loneCell(firstText, values[filled[0] ?? 0] ?? null, fields[0] ?? null, hasContractAbove);
  const onlySupplier = fields.every((field) => field !== null && SUPPLIER_FIELDS.has(field));
  if (onlySupplier && hasContractAbove && fields.some((field) => field === 'supplier' || field === 'supplierSiret'))
    return { kind: 'cocontractor' };
  if (carried !== undefined) return { kind: 'contract' };
  if (words.length === 0) {
    const identifying = fields.some((field) => field === 'contractId' || field === 'uid' || field === 'supplierSiret');
    return { kind: identifying ? 'contract' : 'total' };
  }
  if (!hasDate && words.some((index) => isTotalLabel(cellText(values[index]))) && words.length <= 2)
    return { kind: 'total' };
  const rest = filled.filter((index) => index !== words[0]);
  const figuresOnly = words.length === 1 && rest.every((index) => numeric(values[index] ?? null));
  if (
    figuresOnly &&
    !hasDate &&
    SECTION_WORD.test(textKey(firstText)) &&
    firstText.length <= 60 &&
    filled.length <= 3
  ) {
    return fields.includes('contractId') && !fields.includes('title')
      ? { kind: 'section', label: firstText }
      : { kind: 'contract' };
  }
  return { kind: 'contract' };
}

/** Rows searched above for the number before. */
const ROWS_ABOVE = 5;

function integerIn(cell: CellValue | undefined): number | null {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell)?.value : undefined;
  return value !== undefined && Number.isInteger(value) ? value : null;
}

/** True for a number that goes on from the rows above: rows numbered in advance. */
function continuesNumbering(view: TableView, row: number, index: number): boolean {
  const value = integerIn(view.grid.values[row]?.[index]);
  if (value === null || value < 1) return false;
  for (let above = row - 1; above >= Math.max(view.firstRow, row - ROWS_ABOVE); above -= 1) {
    const before = integerIn(view.grid.values[above]?.[index]);
    if (before !== null) return before === value - 1 || before === value - (row - above);
  }
  return false;
}

/** Fields that a row numbered in advance may keep filled by its formulas and its lists of answers. */
function isLeftOver(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'boolean' ||
    cell === 0 ||
    (typeof cell === 'string' && /^(?:0(?:[.,]0+)?\s*€?|non|[-–—])$/i.test(cell.trim()))
  );
}

/**
 * True for a row numbered in advance that nobody filled: its number goes on from the rows above, and all else is what
 * formulas dragged down leave (0, « Non », « - »). A number of a contract that names no row before it is no numbering.
 */
function isLeftBlank(view: TableView, row: number, filled: readonly number[]): boolean {
  const values = view.grid.values[row] ?? [];
  const [first, ...others] = filled;
  if (first === undefined || !others.every((index) => isLeftOver(values[index]))) return false;
  if (isLeftOver(values[first])) return typeof values[first] !== 'string';
  const field = view.fieldAt.get(first) ?? null;
  return (field === null || field === 'contractId') && continuesNumbering(view, row, first);
}

function loneCell(text: string, cell: CellValue, field: FieldId | null, hasContractAbove: boolean): RowKind {
  if (text === '') return { kind: field === 'contractId' && typeof cell === 'number' ? 'contract' : 'total' };
  if (isTotalLabel(text)) return { kind: 'total' };
  if (FOOTNOTE.test(textKey(text)) || /^[*†‡]/.test(text)) return { kind: 'footnote' };
  if (field === 'supplier' && hasContractAbove) return { kind: 'cocontractor' };
  // A number alone is a contract not yet described; a year alone heads a section.
  if (field === 'contractId' && /\d/.test(text) && !/\s|^(?:19|20)\d{2}$/.test(text)) return { kind: 'contract' };
  return { kind: 'section', label: text.replace(/\s+/g, ' ') };
}

/** The line « (1) (2) (3) » that forms put under their headings. */
function isNumbering(values: readonly CellValue[], filled: readonly number[]): boolean {
  if (filled.length < 3) return false;
  return filled.every((index, nth) => cellText(values[index]).replace(/[()]/g, '') === String(nth + 1));
}

/** A page break repeats the heading word for word. */
function isRepeatedHeading(view: TableView, values: readonly CellValue[], filled: readonly number[]): boolean {
  const says = (index: number): boolean => {
    const cell = values[index];
    const heading = view.headingAt.get(index) ?? '';
    return (
      typeof cell === 'string' && heading !== '' && cell.length < 160 && cell.trim().replace(/\s+/g, ' ') === heading
    );
  };
  // Nearly every row is settled by its first cell.
  if (!says(filled[0] ?? -1)) return false;
  const same = filled.filter(says).length;
  return same >= 2 && same * 2 > filled.length;
}
