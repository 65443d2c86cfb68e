import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, isSentinel, withoutSentinel } from '../cells/absence';
import { isUnclear, readAnswer } from '../cells/answer';
import { readSiret } from '../cells/identifiers';
import { cellText, decodeEntities, decodeText } from '../cells/text';
import { textKey } from '../cells/textKey';
import type { SiretIssue } from '../cells/identifiers';
import type { Supplier, SupplierSize } from '../types';

export type SupplierReading = {
  readonly suppliers: readonly Supplier[];
  /** What is wrong with the first number that is wrong. */
  readonly issue: { readonly kind: SiretIssue; readonly value: string } | null;
};

const NONE: SupplierReading = { suppliers: [], issue: null };

const SME_WORDS = /\b(?:pme|sme|petite|moyenne entreprise)\b/;

/** The size of a company as its column says it; « PME : Non », « hors PME » only say what it is not. */
export function supplierSizeOf(text: string): SupplierSize | null {
  const folded = textKey(text);
  if (folded === '') return null;
  if (isUnclear(text)) return null;
  if (SME_WORDS.test(folded) && /^(?:non|hors|pas|n est pas|autre(?: que)?)\b|\b(?:non|no|faux|0)$/.test(folded))
    return 'notSme';
  if (/\b(?:tpe|micro|microentreprise|micro entreprise)\b/.test(folded) && !/\bpme\b/.test(folded))
    return /\b(?:non|pas|hors)\b/.test(folded) ? null : 'micro';
  if (SME_WORDS.test(folded)) return 'sme';
  if (/\b(?:eti|intermediaire|midcap)\b/.test(folded)) return 'midCap';
  return /\b(?:ge|grande?|grand groupe|large)\b/.test(folded) ? 'large' : null;
}

/**
 * The size that a cell says under its heading: a column « PME (O/N) » says
 * « PME » in its heading and only « oui » or « non » in its cells.
 */
export function sizeUnderHeading(cell: CellValue, heading: string): SupplierSize | null {
  const own = supplierSizeOf(cellText(cell));
  if (own !== null) return own;
  const answer = readAnswer(cell);
  const named = supplierSizeOf(heading);
  if (answer === 'yes') return named;
  // « Non » under « PME », « TPE/PME »; under « ETI » or « TPE » alone it leaves several sizes open.
  return answer === 'no' && (named === 'sme' || SME_WORDS.test(textKey(heading))) ? 'notSme' : null;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** JSON as exports print it, or Python's own notation (`[{'id': None}]`). */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    try {
      const json = source
        .replace(/\bNone\b/g, 'null')
        .replace(
          /([{,[]\s*|:\s*)'((?:[^'\\]|\\.)*)'(?=\s*[,:}\]])/g,
          (_whole, before: string, body: string) => `${before}${JSON.stringify(body.replace(/\\'/g, "'"))}`,
        );
      return JSON.parse(json) as unknown;
    } catch {
      return null;
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an object that names a company; lists of modifications and of acts are JSON too. */
function isHolder(item: unknown): boolean {
  if (!isRecord(item)) return false;
  if (isRecord(item['titulaire'])) return true;
  return 'typeIdentifiant' in item || 'denominationSociale' in item || 'nom' in item || text(item['id']).length >= 9;
}

function fromJson(source: string): SupplierReading | null {
  const value = parsed(source);
  const items = Array.isArray(value) ? (value as unknown[]) : isRecord(value) ? [value] : null;
  if (items === null || !items.some(isHolder)) return null;
  let issue: SupplierReading['issue'] = null;
  const suppliers = items.flatMap((item): Supplier[] => {
    const holder = isRecord(item) && isRecord(item['titulaire']) ? item['titulaire'] : item;
    if (!isRecord(holder)) return [];
    const number = readSiret(text(holder['id']));
    if (number.issue !== null && issue === null) issue = { kind: number.issue, value: text(holder['id']) };
    const name = decodeText(text(holder['denominationSociale']) || text(holder['nom']));
    if (name === '' && number.value === null && text(holder['id']) === '') return [];
    return [
      {
        name: name === '' ? null : name,
        siret: number.value?.siret ?? null,
        siren: number.value?.siren ?? null,
        size: null,
        kind: null,
      },
    ];
  });
  return { suppliers, issue };
}

/** One name a company, when a cell lists several (lines, `;`, « / » between spaces, a numbered list). */
function namesIn(cell: string): string[] {
  return decodeEntities(cell)
    .split(/\n|;| \/ | \| /)
    .map((name) => decodeText(name).replace(/^(?:\d{1,2}[.)-]|[-•])\s+/, ''))
    .filter((name) => name !== '' && !isSentinel(name));
}

export type SupplierCells = {
  readonly names: readonly CellValue[];
  readonly numbers: readonly CellValue[];
  readonly size: SupplierSize | null;
  readonly kind: string | null;
};

const SEVERAL_NAMES = /[\n;|]| \/ /;
/** A comma parts numbers only where another number follows: `2,10E+13` is one. */
const SEVERAL_NUMBERS = /[;\n/|]|,\s*(?=\d{9})/;

/** The usual case: one name, one number. */
function oneHolder(cells: SupplierCells): SupplierReading | null {
  const name = cells.names[0] ?? null;
  const number = cells.numbers[0] ?? null;
  if (cells.names.length > 1 || cells.numbers.length > 1 || typeof name !== 'string') return null;
  if (SEVERAL_NAMES.test(decodeEntities(name)) || (typeof number === 'string' && SEVERAL_NUMBERS.test(number)))
    return null;
  const shown = decodeText(withoutSentinel(name));
  if (shown === '' || isExcelError(name)) return null;
  const { value, issue } = readSiret(number);
  return {
    suppliers: [
      { name: shown, siret: value?.siret ?? null, siren: value?.siren ?? null, size: cells.size, kind: cells.kind },
    ],
    issue: issue === null ? null : { kind: issue, value: cellText(number) },
  };
}

/** The holders of a contract from the cells of its row: names beside numbers, nested JSON, several in one cell. The first is the lead. */
export function readSuppliers(cells: SupplierCells): SupplierReading {
  const nested = cells.names.find((cell) => typeof cell === 'string' && /^\s*[[{]/.test(cell));
  if (typeof nested === 'string') {
    const reading = fromJson(nested);
    if (reading !== null) return reading;
    const others = cells.names.filter((cell) => cell !== nested);
    return readSuppliers({ ...cells, names: others });
  }
  const one = oneHolder(cells);
  if (one !== null) return one;
  const names = cells.names.flatMap((cell) =>
    isBlank(cell) || isExcelError(cell) ? [] : namesIn(withoutSentinel(cellText(cell))),
  );
  let issue: SupplierReading['issue'] = null;
  const numbers = cells.numbers.flatMap((cell) => {
    const parts = typeof cell === 'string' ? cell.split(SEVERAL_NUMBERS) : [cell];
    return parts.flatMap((part) => {
      const reading = readSiret(part);
      if (reading.issue !== null && issue === null) issue = { kind: reading.issue, value: cellText(part) };
      if (reading.value === null && reading.issue === null) return [];
      return [reading.value ?? { siret: null, siren: null }];
    });
  });
  const count = Math.max(names.length, numbers.length);
  if (count === 0) return NONE;
  const suppliers = Array.from({ length: count }, (_, index): Supplier => {
    const first = index === 0;
    return {
      name: names[index] ?? null,
      siret: numbers[index]?.siret ?? null,
      siren: numbers[index]?.siren ?? null,
      size: first ? cells.size : null,
      kind: first ? cells.kind : null,
    };
  });
  return { suppliers, issue };
}

/** What tells two holders apart: SIREN, else the folded name. */
export function supplierKey(supplier: Supplier): string {
  return supplier.siret ?? supplier.siren ?? textKey(supplier.name ?? '');
}
