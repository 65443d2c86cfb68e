import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { daysStyle } from '../cells';
import { COLOURS } from '../dashboard/colours';
import { FIRST_FIGURE, bodyRow, tableBlocks, type FigureTable } from '../dashboard/figureTable';
import { inGroup } from '../dashboard/groups';
import { divided, either, joined, live, liveCell, text, type Live, type LiveNumber } from '../live';
import { EMPTY } from '../status';
import { countRows, sumRows, type RowTest } from '../table';
import { PAID, eurosText, figureArea, figureSentence, hasStatus, meanDays, type Frame } from './frame';
import { notGiven } from './invoiceTable';

type GroupColumn = 'department' | 'supplier' | 'supplierSize';

const SHOWN: Readonly<Record<GroupColumn, number>> = { department: 10, supplier: 6, supplierSize: 5 };
const PAID_COLUMN = FIRST_FIGURE;
const LATE_AMOUNT = FIRST_FIGURE + 5;

type Ranked = { readonly value: string; readonly lateAmount: number; readonly paid: number };

/** The groups of the paid invoices, those with the largest late amounts first, the unnamed one last. */
function ranked(frame: Frame, column: GroupColumn): readonly Ranked[] {
  const { table } = frame;
  const [group, amount, paid, status] = [column, 'amount', 'paid', 'status'].map((key) => table.index(key));
  const late = hasStatus('paidLate', frame).value.value;
  const found = new Map<string, Ranked>();
  for (const row of table.rows) {
    const value = row[group ?? 0];
    if (typeof value !== 'string' || row[paid ?? 0] === null) continue;
    const known = found.get(value) ?? { value, lateAmount: 0, paid: 0 };
    const euros = row[amount ?? 0];
    const lateAmount = row[status ?? 0] === late && typeof euros === 'number' ? euros : 0;
    found.set(value, { value, lateAmount: known.lateAmount + lateAmount, paid: known.paid + 1 });
  }
  const unnamed = notGiven(table.language);
  return [...found.values()].sort(
    (a, b) =>
      Number(a.value === unnamed) - Number(b.value === unnamed) ||
      b.lateAmount - a.lateAmount ||
      b.paid - a.paid ||
      a.value.localeCompare(b.value, 'fr'),
  );
}

/** True when at least one paid invoice names its group. */
export function hasGroups(frame: Frame, column: GroupColumn): boolean {
  return ranked(frame, column).some(({ value }) => value !== notGiven(frame.table.language));
}

type Figures = Readonly<Record<'paid' | 'late' | 'lateAmount' | 'interest' | 'indemnity' | 'inTime', LiveNumber>>;

function figuresOf(frame: Frame, tests: readonly RowTest[]): Figures {
  const { table } = frame;
  const paid = [...tests, PAID];
  const late = [...tests, hasStatus('paidLate', frame)];
  return {
    paid: countRows(table, paid),
    inTime: countRows(table, [...tests, hasStatus('paidInTime', frame)]),
    late: countRows(table, late),
    lateAmount: sumRows(table, 'amount', late),
    interest: sumRows(table, 'interest', late),
    indemnity: sumRows(table, 'indemnity', late),
  };
}

/** Delays and late payments of the groups with the largest late amounts, and of all the others together. */
export function paymentGroupsTable(frame: Frame, column: GroupColumn, charted: boolean, firstRow: number): FigureTable {
  const { table, words } = frame;
  const { say } = words;
  const first = bodyRow(firstRow);
  const all = ranked(frame, column);
  const shown = all.slice(0, SHOWN[column]);
  const own = shown.map(({ value }, index) => {
    const tests = [inGroup(column, live(cellAddress(first + index, 0, true), value))];
    return {
      label: value,
      figures: figuresOf(frame, tests),
      deposit: meanDays(frame, 'fromDeposit', tests),
      available: meanDays(frame, 'fromAvailable', tests),
    };
  });
  const row = (label: string, at: number, figures: Figures, days: readonly (Live | null)[]): PlanCell[] => [
    label,
    liveCell(figures.paid, 'integer'),
    ...days.map((mean): PlanCell => (mean === null ? null : liveCell(mean, daysStyle(words.language)))),
    liveCell(
      divided(figures.inTime, live(cellAddress(at, PAID_COLUMN, true), figures.paid.value), text(EMPTY)),
      'rate',
    ),
    liveCell(figures.late, 'integer'),
    liveCell(figures.lateAmount, 'euro'),
    liveCell(figures.interest, 'euroCents'),
    liveCell(figures.indemnity, 'euro'),
  ];
  const rows = own.map(({ label, figures, deposit, available }, index) =>
    row(label, first + index, figures, [deposit, available]),
  );
  if (all.length > shown.length) {
    const total = figuresOf(frame, []);
    const rest = (name: keyof Figures, place: number | null): LiveNumber => {
      const named = own.reduce((sum, { figures }) => sum + figures[name].value, 0);
      const value = Math.round((total[name].value - named) * 100) / 100;
      if (place === null) {
        const sum = own.map(({ figures }) => figures[name].formula).join('-');
        return live(`${total[name].formula}-${sum}`, value);
      }
      const area = areaAddress({ row: first, column: place, rows: shown.length, columns: 1 }, true);
      return live(`ROUND(${total[name].formula}-SUM(${area}),2)`, value);
    };
    const others: Figures = {
      paid: rest('paid', PAID_COLUMN),
      inTime: rest('inTime', null),
      late: rest('late', PAID_COLUMN + 4),
      lateAmount: rest('lateAmount', LATE_AMOUNT),
      interest: rest('interest', LATE_AMOUNT + 1),
      indemnity: rest('indemnity', LATE_AMOUNT + 2),
    };
    rows.push(row(say('Autres', 'Others'), first + shown.length, others, [null, null]));
  }
  const heading = table.heading(column);
  const area = areaAddress({ row: first, column: LATE_AMOUNT, rows: Math.max(1, shown.length), columns: 1 }, true);
  const labels = areaAddress({ row: first, column: 0, rows: Math.max(1, shown.length), columns: 1 }, true);
  const most = Math.max(0, ...own.map(({ figures }) => figures.lateAmount.value));
  const leader = own.find(({ figures }) => figures.lateAmount.value === most)?.label ?? '';
  const sentence = either(
    live(`MAX(${area})=0`, most === 0),
    text(`${heading}${say('\u202f: aucun montant payé en retard', ': no amount paid late')}`),
    joined(
      live(`INDEX(${labels},MATCH(MAX(${area}),${area},0))`, leader),
      say('\u202f: ', ': '),
      eurosText(live(`MAX(${area})`, most), words),
      say(' TTC payés en retard, le montant le plus élevé', ' incl. VAT paid late, the largest amount'),
    ),
  );
  const count = rows.length;
  return {
    key: `payment-${column}`,
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        heading,
        say('Payées', 'Paid'),
        say('Dépôt → règlement', 'Deposit → payment'),
        say('Délai global de paiement', 'Global payment period'),
        say('Dans le délai', 'Within the delay'),
        say('En retard', 'Late'),
        say('Montant en retard (TTC)', 'Late amount (incl. VAT)'),
        say('Intérêts', 'Interest'),
        say('Indemnités', 'Indemnities'),
      ],
      rows,
    ),
    rows: count + 2,
    chart: !charted
      ? null
      : {
          key: 'paymentLate',
          type: 'bar',
          title: sentence.value,
          titleFrom: figureSentence(firstRow),
          categories: figureArea(firstRow, 0, count),
          series: [
            {
              name: say('Montant payé en retard', 'Amount paid late'),
              values: figureArea(firstRow, LATE_AMOUNT, count),
              colour: COLOURS.economic,
            },
          ],
          valueAxis: { minimum: 0, numberFormat: '#,##0 "€"' },
          legend: 'none',
          altText: sentence.value,
        },
  };
}
