import { toSerial } from '../../calendar';
import { formatDate } from '../../language';
import { areaAddress, type CellBlock, type DefinedNamePlan, type PlanCell, type TablePlan } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { LAST_COLUMN } from '../dashboard/figureTable';
import type { Frame } from './frame';
import { checkWords, knownInterest, type InvoiceLine } from './invoiceTable';

export const LATE_TABLE = 'tRetards';
/** The accountant's list, by its name in Excel's name box. */
export const LATE_NAME = 'SPASER_factures_en_retard';

const AMOUNT = 4;
const PAID = 6;
const INTEREST = 10;
const INDEMNITY = 11;
/** Title, its note, then the two totals with their headings. */
const HEAD_ROWS = 6;

export type LateList = {
  readonly blocks: readonly CellBlock[];
  readonly rows: number;
  readonly tables: readonly TablePlan[];
  readonly names: readonly DefinedNamePlan[];
  /** Interest and indemnities of all of them. */
  readonly due: number;
};

/** Late invoices, paid or not, with what is owed for each: an area that prints alone. */
export function lateList(frame: Frame, lines: readonly InvoiceLine[], firstRow: number): LateList {
  const { language } = frame.table;
  const { say } = frame.words;
  const late = lines
    .filter(({ result }) => result.lateDays > 0)
    .sort((a, b) => Number(b.result.paid) - Number(a.result.paid) || b.result.lateDays - a.result.lateDays);
  const waiting = say('en attente', 'unpaid');
  const headerRow = firstRow + HEAD_ROWS;
  const first = headerRow + 1;
  const count = Math.max(1, late.length);
  const area = (column: number): string => areaAddress({ row: first, column, rows: count, columns: 1 }, true);
  const heads = say(
    'Ligne|N° facture|Fournisseur|Service|Montant TTC|Échéance|Payée le|Jours de retard|Taux (% par an)|À vérifier|Intérêts|Indemnité',
    'Row|Invoice no.|Supplier|Department|Amount incl. VAT|Due|Paid on|Days late|Rate (% a year)|To be checked|Interest|Indemnity',
  ).split('|');
  const rows = late.map(({ result, supplier, department }): PlanCell[] => {
    const { invoice, due } = result;
    return [
      styled(invoice.row, 'rowNumber'),
      styled(invoice.id, 'wrapped'),
      styled(supplier, 'wrapped'),
      styled(department, 'wrapped'),
      styled(invoice.amount, 'euroCents'),
      styled(due === null ? null : toSerial(due), 'date'),
      invoice.paymentDate === null ? styled(waiting, 'date') : styled(toSerial(invoice.paymentDate), 'date'),
      styled(result.lateDays, 'integer'),
      styled(result.rate, 'decimal2'),
      styled(checkWords(result, language), 'wrapped'),
      styled(knownInterest(result), 'euroCents'),
      styled(result.indemnity, 'euro'),
    ];
  });
  const total = (paid: boolean): PlanCell[] => {
    const kept = late.filter(({ result }) => result.paid === paid);
    const criterion = `${area(PAID)},${paid ? '">0"' : quoteText(waiting)}`;
    const sum = (column: number, euros: (line: InvoiceLine) => number): PlanCell =>
      computed(
        `=SUMIFS(${area(column)},${criterion})`,
        kept.reduce((cents, line) => cents + Math.round(euros(line) * 100), 0) / 100,
        'euroCents',
      );
    return [
      styled(
        paid
          ? say('Payées en retard', 'Paid late')
          : say('En attente, échues (montants provisoires)', 'Unpaid, past due (provisional amounts)'),
        'strong',
      ),
      null,
      null,
      computed(`=COUNTIFS(${criterion})`, kept.length, 'integer'),
      sum(AMOUNT, ({ result }) => result.invoice.amount ?? 0),
      ...Array.from({ length: INTEREST - AMOUNT - 1 }, (): PlanCell => null),
      sum(INTEREST, ({ result }) => result.interest),
      sum(INDEMNITY, ({ result }) => result.indemnity),
    ];
  };
  const closing = formatDate(frame.closingDate, language);
  const title = say(
    `Factures en retard, intérêts et indemnités au ${closing}`,
    `Late invoices, interest and indemnities on ${closing}`,
  );
  const note = say(
    `Pour le comptable. La ligne est celle de la feuille de factures. Intérêts : montant TTC × taux × jours de retard ÷ 365 (art. R. 2192-31).`,
    `For the accountant. The row is that of the sheet of invoices. Interest: amount incl. VAT × rate × days late ÷ 365 (art. R. 2192-31).`,
  );
  const blank = heads.map(() => '');
  const labels = blank.map((_, index) =>
    index === 3
      ? say('Factures', 'Invoices')
      : index === AMOUNT || index === INTEREST || index === INDEMNITY
        ? (heads[index] ?? '')
        : '',
  );
  const blocks: CellBlock[] = [
    {
      row: firstRow,
      column: 0,
      rows: [
        [styled(title, 'section'), ...Array.from({ length: LAST_COLUMN }, (): PlanCell => styled(null, 'section'))],
        [styled(note, 'subtitle')],
        ...(late.length === 0
          ? [[say('Aucune facture en retard.', 'No late invoice.')]]
          : [headings(labels, (index) => index >= 3), total(true), total(false)]),
      ],
    },
    ...(late.length === 0
      ? []
      : [
          { row: headerRow, column: 0, rows: [headings(heads, (index) => index >= 4 && index !== 9)] },
          { row: first, column: 0, rows },
        ]),
  ];
  const rowCount = late.length === 0 ? 3 : HEAD_ROWS + 1 + late.length;
  return {
    blocks,
    rows: rowCount,
    due: late.reduce((cents, { result }) => cents + Math.round((result.interest + result.indemnity) * 100), 0) / 100,
    tables:
      late.length === 0
        ? []
        : [
            {
              name: LATE_TABLE,
              area: { row: headerRow, column: 0, rows: late.length + 1, columns: heads.length },
            },
          ],
    names: [
      {
        name: LATE_NAME,
        target: { role: 'late', area: { row: firstRow, column: 0, rows: rowCount, columns: heads.length } },
        visible: true,
      },
    ],
  };
}
