import { addDays, daysBetween, fromSerial, toSerial, yearOf, type CivilDate } from '../../src/calendar';
import type { CellValue } from '../../src/workbook';
import { between, choose, seeded, type Random } from './random';
import type { RegisterRow } from './register';

/** Headings of the sample's invoice sheet, as an export from the finance software words them. */
export const INVOICE_HEADINGS = [
  'N° facture',
  'Fournisseur',
  'SIRET',
  'Service exécutant',
  'N° marché',
  'N° engagement',
  'Date facture',
  'Date de dépôt Chorus',
  'Date de mise à disposition',
  'Date de service fait',
  'Date de suspension',
  'Date de fin de suspension',
  'Date de mandatement',
  'Date de paiement',
  'Montant HT',
  'Montant TTC',
  'Statut',
] as const;

export type InvoiceHeading = (typeof INVOICE_HEADINGS)[number];
export type InvoiceRow = Partial<Record<InvoiceHeading, CellValue>>;

const CLOSING: CivilDate = '2026-11-15';
const INVOICES = 400;

type Dates = {
  readonly issued: CivilDate;
  readonly deposited: CivilDate;
  readonly available: CivilDate;
  readonly service: CivilDate;
  readonly ordered: CivilDate;
  readonly paid: CivilDate;
};

/** Most invoices are paid in three weeks, some drag: the year-end and one service are slow. */
function datesOf(random: Random, slow: boolean, from: CivilDate): Dates {
  const issued = addDays(from, between(random, 0, daysBetween(from, CLOSING) - 1));
  const deposited = addDays(issued, between(random, 0, 6));
  const available = addDays(deposited, between(random, 0, 2));
  const service = addDays(issued, between(random, -10, 8));
  const ordering = between(random, 5, 18) + (slow ? between(random, 4, 22) : 0) + (random() < 0.05 ? 40 : 0);
  const ordered = addDays(service > available ? service : available, ordering);
  return { issued, deposited, available, service, ordered, paid: addDays(ordered, between(random, 2, 9)) };
}

function serialOrNull(date: CivilDate | null): CellValue {
  return date === null ? null : toSerial(date);
}

function invoiceRow(random: Random, contract: RegisterRow, ordinal: number): InvoiceRow {
  const notified = fromSerial(Number(contract['Date de notification'])) ?? '2024-06-01';
  const start = notified < '2024-10-01' ? '2024-10-01' : notified;
  const slow = contract['Service prescripteur'] === 'Direction du patrimoine bâti';
  const dates = datesOf(random, slow, start);
  const excluding = between(random, 180, 48_000) + between(random, 0, 99) / 100;
  const isPaid = dates.paid <= CLOSING;
  const isOrdered = dates.ordered <= CLOSING;
  const isAvailable = dates.available <= CLOSING;
  const suspended = ordinal % 37 === 5 && isPaid;
  const notice = addDays(dates.available, 6);
  return {
    'N° facture': `FA${String(yearOf(dates.issued)).slice(2)}-${String(ordinal).padStart(4, '0')}`,
    Fournisseur: contract['Titulaire'] ?? null,
    SIRET: contract['SIRET titulaire'] ?? null,
    'Service exécutant': contract['Service prescripteur'] ?? null,
    'N° marché': contract['N° marché'] ?? null,
    'N° engagement': `E${String(yearOf(dates.issued)).slice(2)}${String(1000 + ordinal)}`,
    'Date facture': toSerial(dates.issued),
    'Date de dépôt Chorus': serialOrNull(dates.deposited <= CLOSING ? dates.deposited : null),
    'Date de mise à disposition': serialOrNull(isAvailable ? dates.available : null),
    'Date de service fait': serialOrNull(dates.service <= CLOSING ? dates.service : null),
    'Date de suspension': suspended ? toSerial(notice) : null,
    'Date de fin de suspension': suspended ? toSerial(addDays(notice, 9)) : null,
    'Date de mandatement': serialOrNull(isOrdered ? (suspended ? addDays(dates.ordered, 12) : dates.ordered) : null),
    'Date de paiement': serialOrNull(isPaid ? (suspended ? addDays(dates.paid, 12) : dates.paid) : null),
    'Montant HT': excluding,
    'Montant TTC': Math.round(excluding * 120) / 100,
    Statut: isPaid ? 'Mise en paiement' : isOrdered ? 'Mandatée' : isAvailable ? 'Mise à disposition' : 'Déposée',
  };
}

/** Rows that every finance office knows, at fixed places: credit note, rejection, duplicate, missing dates… */
function disturb(rows: InvoiceRow[]): InvoiceRow[] {
  const change = (index: number, patch: InvoiceRow): void => {
    const row = rows[index];
    if (row !== undefined) rows[index] = { ...row, ...patch };
  };
  const unpaid: InvoiceRow = { 'Date de mandatement': null, 'Date de paiement': null };
  change(12, { 'Montant HT': -350, 'Montant TTC': -420, 'N° facture': 'AV25-0012' });
  change(31, { ...unpaid, Statut: 'Rejetée' });
  change(47, { ...unpaid, Statut: 'À recycler' });
  change(63, { 'Date de dépôt Chorus': null, 'Date de mise à disposition': null });
  change(88, { 'Date de paiement': null, Statut: 'Mise en paiement' });
  change(104, { 'Montant TTC': 'voir pièce jointe' });
  change(121, { 'Date de paiement': '31/04/2026' });
  change(150, {
    ...unpaid,
    Statut: 'Suspendue',
    'Date de suspension': toSerial('2026-10-20'),
    'Date de fin de suspension': null,
    'Date de mise à disposition': toSerial('2026-10-12'),
    'Date de dépôt Chorus': toSerial('2026-10-12'),
    'Date facture': toSerial('2026-10-10'),
  });
  change(177, {
    'Date facture': toSerial('2026-09-15'),
    'Date de dépôt Chorus': toSerial('2026-09-16'),
    'Date de mise à disposition': toSerial('2026-09-16'),
    'Date de paiement': toSerial('2026-09-01'),
  });
  change(203, { 'Montant HT': 0, 'Montant TTC': 0 });
  const copy = rows[220];
  if (copy !== undefined) rows[221] = { ...copy };
  change(260, {
    ...unpaid,
    Statut: 'Mise à disposition',
    'Date facture': toSerial('2026-08-28'),
    'Date de dépôt Chorus': toSerial('2026-09-01'),
    'Date de mise à disposition': toSerial('2026-09-02'),
    'Date de service fait': toSerial('2026-08-30'),
  });
  change(261, {
    ...unpaid,
    Statut: 'Mise à disposition',
    'Date facture': toSerial('2026-10-20'),
    'Date de dépôt Chorus': toSerial('2026-10-23'),
    'Date de mise à disposition': toSerial('2026-10-24'),
    'Date de service fait': toSerial('2026-10-20'),
  });
  return rows;
}

/** The sample's invoices: 400 payment requests on contracts of the sample's register. */
export function sampleInvoices(contracts: readonly RegisterRow[]): InvoiceRow[] {
  const random = seeded(4_002_026);
  const held = contracts.filter((row) => typeof row['Date de notification'] === 'number' && row['Titulaire'] !== null);
  const rows = Array.from({ length: INVOICES }, (_, ordinal) => invoiceRow(random, choose(random, held), ordinal + 1));
  rows.sort((left, right) => Number(left['Date facture']) - Number(right['Date facture']));
  return disturb(rows);
}
