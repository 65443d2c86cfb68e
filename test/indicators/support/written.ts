import { measurePayments, readPayments, recogniseInvoices } from '../../../src/payments';
import { toSerial } from '../../../src/calendar';
import { JOURNAL_KINDS, journalKey, type JournalEntry } from '../../../src/indicators';
import { buildCommitteePlan, buildPlan, type ReportInput } from '../../../src/report';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { cellAddress, type CellValue, type SheetGrid, type SheetPlan } from '../../../src/workbook';
import { cellsOf } from '../../report/support/cells';
import { reportInput } from '../../report/support/fixture';
import { ASKED } from './asked';
import { registerOf, type ShortContract } from './contracts';

/** A register that answers everything that a register can answer. */
const FULL: ShortContract = {
  date: '2026-05-12',
  launch: '2026-02-02',
  amount: 90_000,
  estimated: 100_000,
  social: 'o',
  socialClause: 'o',
  reserved: 'o',
  reservedKind: 'insertion',
  socialSpecification: 'o',
  insertion: 'o',
  hours: [600, 900],
  env: 'o',
  envClause: 'o',
  envCriterion: 'o',
  envWeight: 20,
  ecolabel: 'o',
  equality: 'o',
  themes: ['equitable'],
  envThemes: ['recycle_reemploi', 'bio_alimentation', 'eau'],
  esus: 'o',
  ess: 'o',
  inclusive: 'o',
  climate: 'compliant',
  supplier: 'Atelier du Val',
  siren: '999111479',
  size: 'sme',
  offers: 4,
  lot: '1',
  months: 12,
  department: 'Voirie',
  category: 'Électricité',
  type: 'works',
  cpv: '15000000',
  title: 'Denrées alimentaires',
  texts: {
    advance: 'oui',
    advanceRate: '10 %',
    innovative: 'oui',
    supplierPostcode: '62000',
    deadlineDate: '04/03/2026',
    safetyPlan: 'oui',
    inclusiveSourcing: 'oui',
    local: 'oui',
    clauseText: 'pluralité de critères',
  },
};

const HEADINGS = ['N° facture', 'Fournisseur', 'Date de dépôt', 'Date de paiement', 'Montant TTC'];

function invoices(): SheetGrid {
  const day = toSerial('2026-03-02');
  return {
    sheetId: 'f',
    sheetName: 'Factures',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: [
      HEADINGS,
      ...[20, 25, 60].map((days, index): CellValue[] => [`F${index}`, 'Atelier', day, day + days, 1200]),
    ],
    columnFormats: HEADINGS.map(() => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}

function journal(): JournalEntry[] {
  return JOURNAL_KINDS.flatMap(({ kind, details, quantity, amount }) =>
    (details.length === 0 ? [null] : details.slice(0, 3).map(({ key }) => key)).map((detail): JournalEntry => {
      const entry = {
        date: '2026-04-02',
        kind,
        detail,
        label: null,
        about: null,
        quantity: quantity === 'none' ? null : 10,
        amount: amount === 'none' ? null : 1000,
      };
      return { key: journalKey(entry, 0), ...entry };
    }),
  );
}

/** What the coverage page is read in: a register, a journal and invoices that answer everything. */
export function fullInput(): ReportInput {
  const settings = {
    ...DEFAULT_SETTINGS,
    charterAgents: 100,
    lowOfferShare: 0.6,
    localDepartments: '62',
    shortSubmissionDays: 15,
  };
  const departments = ['Voirie', 'Écoles'];
  const contracts = registerOf(
    ...Array.from({ length: 10 }, (_, index): ShortContract => ({
      ...FULL,
      key: `c${index}`,
      department: departments[index % 2] ?? null,
      category: index % 2 === 0 ? 'Électricité' : 'Peinture',
    })),
  );
  const sheet = invoices();
  const sources = recogniseInvoices(sheet).map((table) => ({ table, grid: sheet }));
  const reading = readPayments(sources, settings, '2026-11-22');
  return reportInput(contracts, {
    period: '2026',
    measures: [],
    settings,
    journal: journal(),
    payments: { reading, measures: measurePayments(reading, settings) },
  });
}

/** Where a claim stands: its sheet, its cell, and what the cell holds. */
export type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
};

/** The sheets that claims are read in: those of a run, a quarter and a year. */
export function fullSheets(): readonly SheetPlan[] {
  const input = fullInput();
  return [
    ...buildPlan(input).sheets,
    ...buildCommitteePlan(input, '2026-T2', false).sheets,
    ...buildCommitteePlan(input, '2026', false).sheets,
  ];
}

/** The cell of a claim: the year's figure of an indicator, or the first cell that begins with the words; null where there is none. */
export function placeOf(claim: string, sheets: readonly SheetPlan[]): Place | null {
  const [start = '', words] = claim.split('|');
  const name = words === undefined ? 'SPASER Indicateurs' : start;
  const sheet = sheets.find((one) => one.name.startsWith(name));
  if (sheet === undefined) return null;
  const cells = cellsOf(sheet);
  if (words !== undefined) {
    const found =
      cells.find(({ value }) => value === words) ??
      cells.find(({ value }) => typeof value === 'string' && value.startsWith(words));
    return found === undefined ? null : { sheet: sheet.name, row: found.row, column: found.column, value: found.value };
  }
  const year = cells.find(({ value }) => value === '2026*');
  const line = cells.find(({ column, value }) => column === 0 && value === start);
  const figure = cells.find(({ row, column }) => row === line?.row && column === year?.column);
  return figure === undefined || typeof figure.value !== 'number'
    ? null
    : { sheet: sheet.name, row: figure.row, column: figure.column, value: figure.value };
}

/** The part of the coverage page that says, sentence by sentence, where the answer stands. */
export function sentencesPage(): string {
  const sheets = fullSheets();
  const rows = ASKED.map(({ document, sentence, claims, left }) => {
    const places = claims.map((claim) => {
      const place = placeOf(claim, sheets);
      const [code = ''] = claim.split('|');
      const name = claim.includes('|') ? `« ${claim.split('|')[1] ?? ''} »` : `[${code}](${code}.md)`;
      return place === null ? `${name} ?` : `${name} : \`${place.sheet}\` ${cellAddress(place.row, place.column)}`;
    });
    return `| ${document} | ${sentence} | ${places.join('<br>') || '–'} | ${left || '–'} |`;
  });
  return [
    '## Phrase par phrase',
    `Les ${ASKED.length} phrases des documents fondateurs qui demandent quelque chose, la feuille et la cellule où la réponse se lit, et ce qui est laissé de côté. Les cellules sont celles d’un classeur écrit par le test, dont le registre, le journal et les factures répondent à tout ; ailleurs, une ligne absente est sous « À alimenter ».`,
    [
      '| Document | Phrase | Feuille et cellule | Laissé de côté, et pourquoi |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}
