import { CROSSED, groupKeys } from '../../indicators';
import { pick } from '../../language';
import { within, type Steps } from '../../pace';
import type { CellBlock, ConditionalFormatPlan, PlanCell, SheetPlan, TablePlan } from '../../workbook';
import { styled } from '../cells';
import { AGEC_COLUMNS, agecRows } from '../crossings/agec';
import { heatFormats } from '../crossings/heat';
import { CHOICES_COLUMN, COLUMNS, FIRST_ROW, YEAR_COLUMN, YEAR_ROW } from '../crossings/layout';
import { lawColumns, lawRows } from '../crossings/law';
import { leftOut, linesOf, matrixHeadings, matrixSteps, type Line } from '../crossings/matrix';
import { tradeRows, TRADE_COLUMNS } from '../crossings/trades';
import { pageSetup, sheetHead } from '../head';
import { cellValue, headingHeights } from '../measure';
import { targetYear } from '../targets';
import type { DataTable } from '../table';
import type { Ready } from '../types';
import { GROUP_WORDS, sheetName } from '../words';

/** A name starts every table of the sheet; the part after it says of what. */
const TABLE_NAMES = {
  department: 'tCroisementsServices',
  category: 'tCroisementsFamilles',
  buyer: 'tCroisementsAcheteurs',
  buyerAgent: 'tCroisementsAgents',
} as const;
const LABEL_WIDTH = 44;
/** A label too long for one line. */
const TWO_LINES = 30;
const FIGURE_WIDTH = 15;

/** The years of the register, the latest first; the one shown at first before. */
function yearsOf(input: Ready, table: DataTable): { readonly shown: number; readonly all: readonly number[] } {
  const place = table.index('year');
  const found = table.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
  const now = Number(input.run.date.slice(0, 4));
  const last = found.filter((year) => year <= now).reduce((most, year) => Math.max(most, year), 0) || now;
  const asked = targetYear(input.period);
  const shown = found.includes(asked) ? asked : last;
  return { shown, all: [...new Set([shown, ...found])].sort((a, b) => b - a) };
}

/** Where the next block stands, and what was made above it. */
type Made = {
  row: number;
  readonly blocks: CellBlock[];
  readonly tables: TablePlan[];
  readonly formats: ConditionalFormatPlan[];
  readonly headingRows: CellBlock[];
};

function section(made: Made, title: string, columns: number): void {
  const blank = Array.from({ length: columns - 1 }, (): PlanCell => styled(null, 'section'));
  made.blocks.push({ row: made.row, column: 0, rows: [[styled(title, 'section'), ...blank]] });
  made.row += 1;
}

/** A table under its title: headings, lines, and a blank row below. */
function put(made: Made, name: string, rows: readonly (readonly PlanCell[])[], columns: number): void {
  const [heads, ...lines] = rows;
  if (heads === undefined || lines.length === 0) return;
  const headed: CellBlock = { row: made.row, column: 0, rows: [heads] };
  made.blocks.push(headed, { row: made.row + 1, column: 0, rows: lines });
  made.headingRows.push(headed);
  made.tables.push({ name, area: { row: made.row, column: 0, rows: rows.length, columns } });
  made.row += rows.length + 1;
}

/** `SPASER Croisements`: who buys what, with which lever, in number and in value for a chosen year; the law's figures by buyer; hours by trade; in steps. */
export function* crossingsSheetSteps(input: Ready, table: DataTable): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Croisements' : 'Crossings';
  const years = yearsOf(input, table);
  const year = String(years.shown);
  const made: Made = { row: FIRST_ROW, blocks: [], tables: [], formats: [], headingRows: [] };
  const asked = CROSSED.filter((by) => groupKeys(input.workings, by).filter((key) => key !== '').length > 1);
  const dimensions = asked.length === 0 ? CROSSED.slice(0, 1) : asked;
  const everything: Line = { label: french ? 'Tous les marchés' : 'Every contract', group: null };
  for (const [index, by] of dimensions.entries()) {
    const own = asked.includes(by) ? linesOf(input, by) : { lines: [], left: 0 };
    const lines = index === 0 ? [everything, ...own.lines] : own.lines;
    section(made, pick(GROUP_WORDS[by], language), COLUMNS);
    const body = made.row + 1;
    const steps = matrixSteps(lines, body, input, year);
    const cells = yield* within(steps, index / dimensions.length, (index + 1) / dimensions.length);
    made.formats.push(...heatFormats(body, cells.length));
    put(
      made,
      TABLE_NAMES[by as keyof typeof TABLE_NAMES],
      [matrixHeadings(table.heading(by), input), ...cells],
      COLUMNS,
    );
    if (own.left > 0)
      made.blocks.push({ row: made.row - 1, column: 0, rows: [[styled(leftOut(own.left, input), 'subtitle')]] });
    if (own.left > 0) made.row += 1;
  }
  section(
    made,
    french
      ? 'Article L. 2111-3, par acheteur et sur deux ans (les codes sont ceux de SPASER Indicateurs)'
      : 'Article L. 2111-3, by buyer over two years (codes are those of SPASER Indicators)',
    lawColumns(),
  );
  put(made, 'tCroisementsLoi', lawRows(input, table, made.row, years.all[0] ?? years.shown), lawColumns());
  yield 1;
  const trades = tradeRows(input, made.row + 1);
  if (trades.length > 0) {
    section(
      made,
      french
        ? 'Heures d’insertion par métier, toutes années (métier lu dans le lot, le code CPV ou l’objet)'
        : 'Work-integration hours by trade, every year (trade read from the lot, the CPV code or the title)',
      TRADE_COLUMNS,
    );
    put(made, 'tCroisementsMetiers', trades, TRADE_COLUMNS);
  }
  const agecRow = made.row + 1;
  const agec = agecRows(input, table, agecRow, year);
  if (agec.length > 0) {
    section(
      made,
      french
        ? 'AGEC, article 58, pour l’année choisie (montants du journal\u202f; catégorie par CPV à vérifier)'
        : 'AGEC, article 58, for the chosen year (amounts of the journal; category by CPV to be checked)',
      AGEC_COLUMNS,
    );
    put(made, 'tCroisementsAgec', agec, AGEC_COLUMNS);
  }
  const columnWidths = [LABEL_WIDTH, ...Array.from({ length: COLUMNS - 1 }, () => FIGURE_WIDTH), 3, 11];
  const legend = french
    ? 'Part des marchés, ou de leur montant, qui portent le levier\u202f; plus elle est forte, plus la case est foncée. «\u202f–\u202f»\u202f: trop peu de réponses dans le registre. Moins de cinq marchés\u202f: en gris, à ne pas comparer.'
    : 'Share of contracts, or of their amount, with the lever; the higher, the darker. “–”: too few answers in the register. Fewer than five contracts: in grey, not to be compared.';
  return {
    role: 'crossings',
    name: sheetName('crossings', language),
    mode: 'refresh',
    blocks: [
      sheetHead(input, title, true),
      {
        row: YEAR_ROW,
        column: 0,
        rows: [
          [
            styled(french ? 'Année de notification' : 'Year of notification', 'strong'),
            styled(years.shown, 'inputYear'),
            styled(
              french ? '← à choisir ici\u202f: les tableaux suivent' : '← choose here: the tables follow',
              'subtitle',
            ),
          ],
          [styled(legend, 'subtitle')],
        ],
      },
      ...made.blocks,
      {
        row: FIRST_ROW,
        column: CHOICES_COLUMN,
        rows: [
          [styled(french ? 'Années' : 'Years', 'heading')],
          ...years.all.map((one): PlanCell[] => [styled(one, 'year')]),
        ],
      },
    ],
    columnWidths,
    rowHeights: [
      ...headingHeights(made.headingRows, columnWidths),
      ...agec.flatMap((cells, index) =>
        String(cellValue(cells[0])).length > LABEL_WIDTH ? [{ row: agecRow + index, points: TWO_LINES }] : [],
      ),
    ],
    tables: made.tables,
    charts: [],
    conditionalFormats: made.formats,
    validations: [
      {
        area: { row: YEAR_ROW, column: YEAR_COLUMN, rows: 1, columns: 1 },
        rule: {
          kind: 'listFrom',
          source: {
            role: 'crossings',
            area: { row: FIRST_ROW + 1, column: CHOICES_COLUMN, rows: years.all.length, columns: 1 },
          },
          strict: true,
        },
        message: french ? 'Choisissez une année de la liste.' : 'Choose a year of the list.',
      },
    ],
    freeze: { rows: YEAR_ROW + 1, columns: 1 },
    showGridlines: true,
    page: { ...pageSetup(input, title), printArea: { row: 0, column: 0, rows: made.row, columns: COLUMNS } },
  };
}
