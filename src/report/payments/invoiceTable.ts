import { toSerial, type CivilDate } from '../../calendar';
import { groupLabel } from '../../indicators';
import { bilingual, foldKey, pick, type Bilingual, type Language } from '../../language';
import { stepping, type Steps } from '../../pace';
import { indexContracts, linkToContract, type InvoiceResult } from '../../payments';
import type { Contract } from '../../register';
import type { CellValue, StyleName } from '../../workbook';
import type { DataTable } from '../table';
import type { PaymentInput, ReportInput } from '../types';
import { PAYMENT_STATUS_WORDS, paymentStatus, type PaymentStatus } from './words';

export const INVOICE_TABLE = 'tFactures';

/** An invoice with the names that its groups go by and the contract behind it. */
export type InvoiceLine = {
  readonly result: InvoiceResult;
  readonly status: PaymentStatus;
  readonly supplier: string;
  readonly department: string;
  readonly supplierSize: string;
  readonly contract: Contract | null;
};

export type InvoiceColumn = {
  readonly key: string;
  /** Letters and spaces where formulas read the column: other signs ask for escapes. */
  readonly heading: Bilingual;
  readonly style: StyleName;
  readonly value: (line: InvoiceLine, language: Language) => CellValue;
};

const day = (date: CivilDate | null): CellValue => (date === null ? null : toSerial(date));

/** One row an invoice, of the paid and of the unpaid ones; an unknown fact is an empty cell. */
export const INVOICE_COLUMNS: readonly InvoiceColumn[] = [
  column('row', 'Ligne', 'Row', 'link', ({ result }) => result.invoice.row),
  column('id', 'N° facture', 'Invoice no.', 'wrapped', ({ result }) => result.invoice.id),
  column('supplier', 'Fournisseur', 'Supplier', 'wrapped', ({ supplier }) => supplier),
  column('supplierSize', 'Taille', 'Size', 'text', ({ supplierSize }) => supplierSize),
  column('department', 'Service', 'Department', 'wrapped', ({ department }) => department),
  column('contract', 'Marché', 'Contract', 'wrapped', ({ contract, result }) =>
    contract === null ? result.invoice.contractNumber : (contract.id ?? contract.title ?? `${contract.row}`),
  ),
  column('amount', 'Montant TTC', 'Amount incl VAT', 'euroCents', ({ result }) => result.invoice.amount),
  column('deposit', 'Dépôt', 'Deposit', 'date', ({ result }) => day(result.invoice.depositDate)),
  column('available', 'Mise à disposition', 'Available', 'date', ({ result }) =>
    day(result.invoice.availableDate ?? result.invoice.receptionDate),
  ),
  column('service', 'Service fait', 'Service done', 'date', ({ result }) => day(result.invoice.serviceDate)),
  column('start', 'Départ du délai', 'Delay starts', 'date', ({ result }) => day(result.start)),
  column('article', 'Article', 'Article', 'text', ({ result }) => result.startArticle),
  column('delay', 'Délai en jours', 'Delay in days', 'integer', ({ result }) => result.delayDays),
  column('due', 'Échéance', 'Due', 'date', ({ result }) => day(result.due)),
  column('paid', 'Payée le', 'Paid on', 'date', ({ result }) => day(result.invoice.paymentDate)),
  column('fromDeposit', 'Jours depuis dépôt', 'Days from deposit', 'integer', ({ result }) => result.daysFromDeposit),
  column(
    'fromAvailable',
    'Jours depuis mise à disposition',
    'Days from availability',
    'integer',
    ({ result }) => result.daysFromAvailable,
  ),
  column('fromStart', 'Jours depuis départ', 'Days from start', 'integer', ({ result }) => result.daysFromStart),
  // The means read the paid invoices only: an order to pay without a payment stays out of them.
  column('ordering', 'Jours ordonnateur', 'Officer days', 'integer', ({ result }) =>
    result.paid ? result.orderingDays : null,
  ),
  column('accounting', 'Jours comptable', 'Accountant days', 'integer', ({ result }) => result.accountantDays),
  column('late', 'Jours de retard', 'Days late', 'integer', ({ result }) => result.lateDays),
  column('rate', 'Taux (% par an)', 'Rate (% a year)', 'decimal2', ({ result }) => result.rate),
  column('check', 'À vérifier', 'To be checked', 'text', ({ result }, language) => checkWords(result, language)),
  column('interest', 'Intérêts', 'Interest', 'euroCents', ({ result }) => knownInterest(result)),
  column('indemnity', 'Indemnité', 'Indemnity', 'euro', ({ result }) => result.indemnity),
  column('status', 'Statut', 'Status', 'status', ({ status }, language) =>
    pick(PAYMENT_STATUS_WORDS[status], language),
  ),
  column('age', 'Âge en jours', 'Age in days', 'integer', ({ result }) => result.age),
  column('sheet', 'Feuille', 'Sheet', 'wrapped', ({ result }) => result.invoice.sheet),
  column('explanation', 'Explication', 'Explanation', 'text', ({ result }, language) =>
    pick(result.explanation, language),
  ),
];

function column(key: string, fr: string, en: string, style: StyleName, value: InvoiceColumn['value']): InvoiceColumn {
  return { key, heading: bilingual(fr, en), style, value };
}

/** What stands between a late invoice and a figure that can be paid. */
export function checkWords(result: InvoiceResult, language: Language): string | null {
  if (result.indemnity <= 0) return null;
  const french = language === 'fr';
  if (result.invoice.amount === null) return french ? 'montant absent' : 'no amount';
  if (result.rate === null) return french ? 'taux absent' : 'no rate';
  return result.rateVerified ? null : french ? 'à vérifier' : 'to be checked';
}

/** Interest in euros; null, not 0, where the amount or the rate is missing. */
export function knownInterest({ indemnity, invoice, rate, interest }: InvoiceResult): number | null {
  return indemnity > 0 && (invoice.amount === null || rate === null) ? null : interest;
}

/** Invoices told, or rows made of them, between two breaths. */
const LINES_A_STEP = 200;

/** Every invoice paid or unpaid, in the order of its sheet; in steps. */
export function* invoiceLinesSteps(input: ReportInput, { reading }: PaymentInput): Steps<readonly InvoiceLine[]> {
  const { language } = input;
  const { contracts } = input.reading;
  const index = indexContracts(contracts);
  const byKey = new Map(contracts.map((contract) => [contract.key, contract]));
  const order = new Map(reading.sheets.map((sheet, place) => [sheet.sheetName, place]));
  const results = [...reading.paid, ...reading.unpaid].sort(
    (a, b) => (order.get(a.invoice.sheet) ?? 0) - (order.get(b.invoice.sheet) ?? 0) || a.invoice.row - b.invoice.row,
  );
  const supplier = namer(language);
  const department = namer(language);
  yield 0;
  return yield* stepping(results, LINES_A_STEP, (result): InvoiceLine => {
    const { invoice } = result;
    const link = linkToContract(invoice, index);
    const siren = invoice.supplierSiret?.slice(0, 9) ?? null;
    return {
      result,
      status: paymentStatus(result),
      supplier: supplier(siren ?? invoice.supplier, invoice.supplier ?? invoice.supplierSiret),
      department: department(invoice.department, invoice.department),
      supplierSize: pick(groupLabel({ by: 'supplierSize', key: invoice.supplierSize ?? '' }), language),
      contract: link === null ? null : (byKey.get(link.contract) ?? null),
    };
  });
}

/**
 * Gives a group one name, that of its first row: « voirie » and « Voirie » are
 * one service, a company under two spellings one supplier. Two companies of one
 * name are told apart by their number, so that formulas that read names count
 * them as the engine does.
 */
function namer(language: Language): (identity: string | null, shown: string | null) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (identity, shown) => {
    if (identity === null || shown === null) return notGiven(language);
    const key = foldKey(identity);
    const known = names.get(key);
    if (known !== undefined) return known;
    const number = /^\d+$/.test(identity) ? identity : language === 'fr' ? 'sans SIRET' : 'no SIRET';
    const name = taken.has(foldKey(shown)) ? `${shown} (${number})` : shown;
    names.set(key, name);
    taken.add(foldKey(shown));
    return name;
  };
}

/** The name of the group without a name. */
export function notGiven(language: Language): string {
  return pick(groupLabel({ by: 'department', key: '' }), language);
}

/** The rows of `tFactures` and the means to count over them, in steps. */
export function* invoiceTableSteps(input: ReportInput, lines: readonly InvoiceLine[]): Steps<DataTable> {
  const { language } = input;
  const places = new Map(INVOICE_COLUMNS.map(({ key }, place) => [key, place]));
  const index = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`No column ${key} in ${INVOICE_TABLE}`);
    return place;
  };
  const heading = (key: string): string => pick(INVOICE_COLUMNS[index(key)]?.heading ?? { fr: key, en: key }, language);
  const printed = stepping(lines, LINES_A_STEP, (line) => INVOICE_COLUMNS.map(({ value }) => value(line, language)));
  const rows = yield* printed;
  return {
    language,
    reference: (key) => `${INVOICE_TABLE}[${heading(key)}]`,
    rows,
    index,
    heading,
  };
}
