import { pick, type Bilingual } from '../../language';
import type { ApartReason, PaymentReading } from '../../payments';
import type { CellBlock, PlanCell } from '../../workbook';
import { computed, headings, rowLink, styled } from '../cells';
import { LAST_COLUMN } from '../dashboard/figureTable';
import { areaAddress, cellAddress } from '../../workbook';
import { quoteText } from '../cells';
import type { Frame } from './frame';
import { APART_WORDS } from './words';

const REASON = 4;
const ORDER = Object.keys(APART_WORDS) as ApartReason[];

/** A title across the page. */
function section(title: string): PlanCell[] {
  return [styled(title, 'section'), ...Array.from({ length: LAST_COLUMN }, (): PlanCell => styled(null, 'section'))];
}

/** What the columns of the invoice sheets allow, and what they do not. */
export function capabilitiesBlock(frame: Frame, reading: PaymentReading, firstRow: number): CellBlock {
  const { language } = frame.table;
  const { say } = frame.words;
  const line = (possible: boolean, text: Bilingual): PlanCell[] => [
    styled(`${possible ? '✓' : '✗'} ${pick(text, language)}`, possible ? 'label' : 'strong'),
  ];
  return {
    row: firstRow,
    column: 0,
    rows: [
      section(say('Ce que les colonnes permettent de calculer', 'What the columns allow')),
      ...reading.capabilities.map(({ possible, text }) => line(possible, text)),
    ],
  };
}

/** Rows in no mean, by reason and one by one, with the count that shows that no row is lost. */
export function apartBlocks(frame: Frame, reading: PaymentReading, firstRow: number): readonly CellBlock[] {
  const { language } = frame.table;
  const { say } = frame.words;
  const apart = [...reading.apart].sort(
    (a, b) =>
      ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || a.sheet.localeCompare(b.sheet, 'fr') || a.row - b.row,
  );
  const reasons = ORDER.filter((reason) => apart.some((row) => row.reason === reason));
  const listRow = firstRow + reasons.length + 8;
  const listed = areaAddress({ row: listRow + 1, column: REASON, rows: Math.max(1, apart.length), columns: 1 }, true);
  const at = (offset: number): string => cellAddress(firstRow + 1 + offset, 0, true);
  const [right, wrong] = say('✓ Le compte est juste|✗ Écart', '✓ The count is right|✗ Difference').split('|');
  const counted = (value: number, words: string): PlanCell[] => [styled(value, 'integer'), styled(words, 'label')];
  const counts: PlanCell[][] = [
    section(say('Lignes lues et lignes à part', 'Rows read and rows set apart')),
    counted(reading.rowsRead, say('lignes lues', 'rows read')),
    counted(reading.paid.length, say('factures payées, base des moyennes', 'paid invoices, base of the means')),
    counted(reading.unpaid.length, say('factures en attente', 'unpaid invoices')),
    counted(reading.apart.length, say('lignes à part, dans aucune moyenne\u202f:', 'rows set apart, in no mean:')),
    ...reasons.map((reason): PlanCell[] => {
      const words = pick(APART_WORDS[reason], language);
      const count = apart.filter((row) => row.reason === reason).length;
      const label = cellAddress(firstRow + 5 + reasons.indexOf(reason), 2, true);
      return [null, computed(`=COUNTIFS(${listed},${label})`, count, 'integer'), styled(words, 'label')];
    }),
    [
      null,
      computed(
        `=IF(${at(0)}=${at(1)}+${at(2)}+${at(3)},${quoteText(right ?? '')},${quoteText(wrong ?? '')})`,
        (reading.rowsRead === reading.paid.length + reading.unpaid.length + reading.apart.length ? right : wrong) ?? '',
        'strong',
      ),
    ],
  ];
  const blocks: CellBlock[] = [{ row: firstRow, column: 0, rows: counts }];
  if (apart.length === 0) return blocks;
  const heads = say('Ligne|Feuille|||Pourquoi', 'Row|Sheet|||Why').split('|');
  return [
    ...blocks,
    {
      row: listRow,
      column: 0,
      rows: [
        headings(heads, () => false),
        ...apart.map((row): PlanCell[] => [
          rowLink(row.sheet, row.row),
          row.sheet,
          null,
          null,
          pick(APART_WORDS[row.reason], language),
        ]),
      ],
    },
  ];
}
