import { JOURNAL_COLUMNS, JOURNAL_KINDS, journalRows } from '../../indicators';
import { pick } from '../../language';
import type { CellBlock, PlanCell, SheetPlan, ValidationPlan } from '../../workbook';
import { headings, styled } from '../cells';
import { pageSetup, sheetHead } from '../head';
import type { ReportInput } from '../types';
import { sheetName } from '../words';

export const JOURNAL_TABLE = 'tJournal';
const HEADER_ROW = 4;
/** Lines that carry the lists before the table grows by itself. */
const READY_LINES = 500;
const HELP_COLUMN = JOURNAL_COLUMNS.length + 1;
const LARGEST = 1_000_000_000;

function columnOf(key: (typeof JOURNAL_COLUMNS)[number]['key']): number {
  return JOURNAL_COLUMNS.findIndex((column) => column.key === key);
}

/** `SPASER Journal`: what no register holds; the buyer types here, and it is never overwritten. */
export function journalSheet(input: ReportInput): SheetPlan {
  const { language } = input;
  const french = language === 'fr';
  const title = 'Journal';
  const rows = journalRows(input.journal, language);
  const details = [...new Set(JOURNAL_KINDS.flatMap((kind) => kind.details.map(({ label }) => pick(label, language))))];
  const first = HEADER_ROW + 1;
  const help = JOURNAL_KINDS.map((kind): PlanCell[] => [
    pick(kind.label, language),
    pick(kind.help, language),
    kind.unit === undefined ? null : pick(kind.unit, language),
  ]);
  const blocks: CellBlock[] = [
    sheetHead(input, title, false),
    {
      row: 2,
      column: 0,
      rows: [
        [
          styled(
            french
              ? 'Une ligne par événement que le registre ne contient pas. Cette feuille est à vous\u202f: elle n’est jamais réécrite.'
              : 'One line for each event that the register does not hold. This sheet is yours: it is never rewritten.',
            'subtitle',
          ),
        ],
      ],
    },
    {
      row: HEADER_ROW,
      column: 0,
      rows: [
        headings(
          JOURNAL_COLUMNS.map(({ heading }) => pick(heading, language)),
          (index) => index === columnOf('quantity') || index === columnOf('amount'),
        ),
      ],
    },
    {
      row: first,
      column: 0,
      rows: rows.length === 0 ? [JOURNAL_COLUMNS.map(() => null)] : rows,
      columnStyles: JOURNAL_COLUMNS.map(({ style }) => style),
    },
    {
      row: HEADER_ROW,
      column: HELP_COLUMN,
      rows: [
        headings(
          french
            ? ['Nature', 'Comment la remplir', 'Unité', 'Précisions possibles']
            : ['Kind', 'How to fill it', 'Unit', 'Possible details'],
          () => false,
        ),
      ],
    },
    { row: first, column: HELP_COLUMN, rows: help, style: 'text' },
    { row: first, column: HELP_COLUMN + 3, rows: details.map((detail): PlanCell[] => [detail]), style: 'text' },
  ];
  const down = (key: Parameters<typeof columnOf>[0]) => ({
    row: first,
    column: columnOf(key),
    rows: READY_LINES,
    columns: 1,
  });
  const listFrom = (column: number, count: number, strict: boolean): ValidationPlan['rule'] => ({
    kind: 'listFrom',
    source: { role: 'journal', area: { row: first, column, rows: count, columns: 1 } },
    strict,
  });
  return {
    role: 'journal',
    name: sheetName('journal', language),
    mode: 'createOnce',
    blocks,
    columnWidths: [...JOURNAL_COLUMNS.map(({ width }) => width), 3, 38, 94, 14, 64],
    tables: [
      {
        name: JOURNAL_TABLE,
        area: { row: HEADER_ROW, column: 0, rows: Math.max(1, rows.length) + 1, columns: JOURNAL_COLUMNS.length },
      },
    ],
    charts: [],
    conditionalFormats: [],
    validations: [
      {
        area: down('date'),
        rule: { kind: 'date', minimum: '2000-01-01', maximum: '2099-12-31' },
        message: french ? 'Une date, par exemple 15/03/2026.' : 'A date, for example 15/03/2026.',
      },
      {
        area: down('kind'),
        rule: listFrom(HELP_COLUMN, JOURNAL_KINDS.length, true),
        message: french ? 'Choisissez une nature de la liste.' : 'Choose a kind of the list.',
      },
      { area: down('detail'), rule: listFrom(HELP_COLUMN + 3, details.length, false) },
      { area: down('quantity'), rule: { kind: 'decimal', minimum: 0, maximum: LARGEST } },
      { area: down('amount'), rule: { kind: 'decimal', minimum: 0, maximum: LARGEST } },
    ],
    freeze: { rows: first, columns: 0 },
    showGridlines: true,
    page: {
      ...pageSetup(input, title, [HEADER_ROW, HEADER_ROW]),
      printArea: { row: 0, column: 0, rows: first + READY_LINES, columns: JOURNAL_COLUMNS.length },
    },
  };
}
