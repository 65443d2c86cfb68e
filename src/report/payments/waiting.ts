import { addDays, daysBetween, toSerial } from '../../calendar';
import { formatDate } from '../../language';
import { AGE_BANDS, DUE_SOON_DAYS, isDueSoon } from '../../payments';
import { areaAddress, cellAddress, type CellBlock, type PlanCell } from '../../workbook';
import { headings, rowLink, styled } from '../cells';
import { FIRST_FIGURE, LAST_COLUMN, bodyRow, tableBlocks, type FigureTable } from '../dashboard/figureTable';
import { arithmetic, either, joined, live, liveCell, number, text, type LiveNumber } from '../live';
import { countRows, sumRows, type RowTest } from '../table';
import { eurosText, hasStatus, type Frame } from './frame';
import type { InvoiceLine } from './invoiceTable';

const COUNT = FIRST_FIGURE + 2;
/** Above every age. */
const NO_END = 99_999;

/** What waits for payment at the closing date. */
export type Waiting = Readonly<
  Record<'count' | 'amount' | 'judged' | 'overdue' | 'overdueAmount' | 'soon' | 'soonAmount' | 'owed', LiveNumber>
>;

export function waitingFigures(frame: Frame): Waiting {
  const { table, closingDate } = frame;
  const [waiting, overdue] = [hasStatus('waiting', frame), hasStatus('overdue', frame)];
  const soon: RowTest[] = [
    waiting,
    { column: 'due', op: '>=', value: number(toSerial(closingDate)) },
    { column: 'due', op: '<=', value: number(toSerial(addDays(closingDate, DUE_SOON_DAYS))) },
  ];
  const late = { count: countRows(table, [overdue]), amount: sumRows(table, 'amount', [overdue]) };
  return {
    count: arithmetic(countRows(table, [waiting]), '+', late.count),
    amount: arithmetic(sumRows(table, 'amount', [waiting]), '+', late.amount),
    judged: arithmetic(countRows(table, [waiting, { column: 'due', op: '>=', value: number(1) }]), '+', late.count),
    overdue: late.count,
    overdueAmount: late.amount,
    soon: countRows(table, soon),
    soonAmount: sumRows(table, 'amount', soon),
    owed: arithmetic(sumRows(table, 'interest', [overdue]), '+', sumRows(table, 'indemnity', [overdue])),
  };
}

/** Unpaid invoices by age since their deposit, with those past due. */
export function agesTable(frame: Frame, figures: Waiting, firstRow: number): FigureTable {
  const { table, words } = frame;
  const { say } = words;
  const first = bodyRow(firstRow);
  const statuses = [hasStatus('waiting', frame), hasStatus('overdue', frame)] as const;
  const bands = AGE_BANDS.map((from, index) => ({ from, to: (AGE_BANDS[index + 1] ?? NO_END + 1) - 1 }));
  const made = bands.map(({ from, to }, index) => {
    const cell = (column: number, value: number): LiveNumber =>
      value === NO_END ? number(value) : live(cellAddress(first + index, column, true), value);
    const ages: RowTest[] = [
      { column: 'age', op: '>=', value: cell(FIRST_FIGURE, from) },
      { column: 'age', op: '<=', value: cell(FIRST_FIGURE + 1, to) },
    ];
    const [count, late] = statuses.map((status) => countRows(table, [status, ...ages]));
    const [amount, lateAmount] = statuses.map((status) => sumRows(table, 'amount', [status, ...ages]));
    const none = number(0);
    return {
      label:
        to === NO_END
          ? say(`plus de ${from - 1} jours`, `over ${from - 1} days`)
          : `${from}–${to} ${say('jours', 'days')}`,
      from,
      to,
      count: arithmetic(count ?? none, '+', late ?? none),
      amount: arithmetic(amount ?? none, '+', lateAmount ?? none),
      late: late ?? none,
      lateAmount: lateAmount ?? none,
    };
  });
  const rows = made.map(({ label, from, to, count, amount, late, lateAmount }): PlanCell[] => [
    label,
    styled(from, 'integer'),
    styled(to === NO_END ? null : to, 'integer'),
    liveCell(count, 'integer'),
    liveCell(amount, 'euro'),
    liveCell(late, 'integer'),
    liveCell(lateAmount, 'euro'),
  ]);
  const area = areaAddress({ row: first, column: COUNT, rows: bands.length, columns: 1 }, true);
  const aged = made.reduce((sum, { count }) => sum + count.value, 0);
  const last: PlanCell[][] = [
    [
      say('Âge inconnu', 'Unknown age'),
      null,
      null,
      liveCell(live(`${figures.count.formula}-SUM(${area})`, figures.count.value - aged), 'integer'),
    ],
    [
      say(`À échéance dans les ${DUE_SOON_DAYS} jours`, `Due within ${DUE_SOON_DAYS} days`),
      null,
      null,
      liveCell(figures.soon, 'integer'),
      liveCell(figures.soonAmount, 'euro'),
    ],
  ];
  const closing = formatDate(frame.closingDate, table.language);
  const sentence = either(
    live(`${figures.count.formula}=0`, figures.count.value === 0),
    text(say(`Aucune facture en attente au ${closing}`, `No unpaid invoice on ${closing}`)),
    joined(
      words.counted(
        figures.count,
        say('facture en attente', 'unpaid invoice'),
        say('factures en attente', 'unpaid invoices'),
      ),
      say(` au ${closing}, `, ` on ${closing}, `),
      eurosText(figures.amount, words),
      say(' TTC, dont ', ' incl. VAT, of which '),
      either<string>(
        live(`${figures.judged.formula}=0`, figures.judged.value === 0),
        text(say('un nombre inconnu d’échues', 'an unknown number past due')),
        words.counted(figures.overdue, say('échue', 'past due'), say('échues', 'past due')),
      ),
    ),
  );
  return {
    key: 'paymentAges',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Âge depuis le dépôt', 'Age since deposit'),
        say('De (jours)', 'From (days)'),
        say('À (jours)', 'To (days)'),
        say('En attente', 'Unpaid'),
        say('Montant TTC', 'Amount incl. VAT'),
        say('Dont échues', 'Of which past due'),
        say('Montant échu', 'Amount past due'),
      ],
      [...rows, ...last],
    ),
    rows: rows.length + last.length + 2,
    chart: null,
  };
}

/** The invoices that fall due within ten days, the nearest first: what to pay now so that nothing is owed. */
export function dueSoonBlocks(frame: Frame, lines: readonly InvoiceLine[], firstRow: number): readonly CellBlock[] {
  const { words, closingDate } = frame;
  const { say } = words;
  const soon = lines
    .filter(({ result }) => isDueSoon(result, closingDate))
    .sort(
      (a, b) => (a.result.due ?? '').localeCompare(b.result.due ?? '') || a.result.invoice.row - b.result.invoice.row,
    );
  const heads = say(
    'Ligne|N° facture|Fournisseur||Service||Montant TTC|Échéance|Jours restants',
    'Row|Invoice no.|Supplier||Department||Amount incl. VAT|Due|Days left',
  ).split('|');
  const rows = soon.map(({ result, supplier, department }): PlanCell[] => {
    const { invoice, due } = result;
    return [
      rowLink(invoice.sheet, invoice.row),
      styled(invoice.id, 'wrapped'),
      styled(supplier, 'wrapped'),
      null,
      styled(department, 'wrapped'),
      null,
      styled(invoice.amount, 'euroCents'),
      styled(due === null ? null : toSerial(due), 'date'),
      styled(due === null ? null : daysBetween(closingDate, due), 'integer'),
    ];
  });
  const title = say(
    `À payer dans les ${DUE_SOON_DAYS} jours pour rester dans le délai`,
    `To be paid within ${DUE_SOON_DAYS} days to stay within the delay`,
  );
  const nothing: PlanCell[][] = [[say('Aucune facture n’arrive à échéance.', 'No invoice falls due.')]];
  return [
    {
      row: firstRow,
      column: 0,
      rows: [
        [styled(title, 'section'), ...Array.from({ length: LAST_COLUMN }, (): PlanCell => styled(null, 'section'))],
        ...(rows.length === 0 ? nothing : [headings(heads, (index) => index >= 6), ...rows]),
      ],
    },
  ];
}
