import { toSerial } from '../../calendar';
import { bilingual, formatInteger, pick, plural, type Bilingual, type Language } from '../../language';
import {
  DECISION_WORDS,
  dueYear,
  SCHEDULE_COLUMNS,
  scheduleOf,
  wouldCount,
  type Horizon,
  type Schedule,
  type ScheduleDecision,
  type ScheduleLine,
} from '../../opportunities';
import { stepping, within, type Steps } from '../../pace';
import type { CellBlock, PlanCell, SheetPlan, StyleName } from '../../workbook';
import { headings, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import type { Ready, ReportInput } from '../types';
import { sheetName } from '../words';
import { roadTable } from './roadTable';
import { roadBasesOf } from './road';
import {
  carriedText,
  HORIZON_COLOURS,
  HORIZON_WORDS,
  KEPT_WORDS,
  objectText,
  ONCE,
  placeText,
  proposalsText,
  sheetsOf,
} from './words';

export const SCHEDULE_TABLE = 'tEcheancier';

/** Lines made between two breaths. */
const LINES_A_STEP = 50;

type Column = {
  readonly key: string;
  readonly heading: Bilingual;
  readonly style: StyleName;
  readonly width: number;
  readonly line: (line: ScheduleLine, language: Language, sheets: ReadonlySet<string>) => PlanCell;
  readonly kept?: (decision: Schedule['kept'][number], language: Language) => PlanCell;
};

function ofDecision(key: 'decision' | 'motive' | 'who', width: number): Column {
  const cell = (decision: ScheduleDecision | null): PlanCell => {
    const text = decision?.[key] ?? '';
    return text === '' ? null : text;
  };
  return {
    key,
    heading: SCHEDULE_COLUMNS[key],
    style: 'input',
    width,
    line: ({ decision }) => cell(decision),
    kept: cell,
  };
}

/** What a person reads and fills; the columns of the formulas stand at its right. */
const COLUMNS: readonly Column[] = [
  {
    key: 'row',
    heading: bilingual('Ligne', 'Row'),
    style: 'text',
    width: 8,
    line: ({ tagged }, _, sheets) => placeText(tagged, sheets),
  },
  {
    key: 'id',
    heading: bilingual('N° marché', 'Contract no.'),
    style: 'text',
    width: 14,
    line: ({ tagged }) => tagged.contract.id,
  },
  {
    key: 'name',
    heading: SCHEDULE_COLUMNS.name,
    style: 'wrapped',
    width: 42,
    line: ({ tagged }, language) => objectText(tagged, language),
    kept: ({ name }) => name,
  },
  {
    key: 'supplier',
    heading: bilingual('Titulaire', 'Supplier'),
    style: 'wrapped',
    width: 20,
    line: ({ tagged }) => tagged.contract.suppliers[0]?.name ?? null,
  },
  {
    key: 'end',
    heading: bilingual('Fin', 'End'),
    style: 'date',
    width: 13,
    line: ({ end }) => toSerial(end.date),
  },
  {
    key: 'horizon',
    heading: bilingual('Échéance', 'Due'),
    style: 'status',
    width: 24,
    line: ({ horizon, recurrent }, language) => pick(recurrent ? HORIZON_WORDS[horizon] : ONCE, language),
    kept: ({ why }, language) => pick(KEPT_WORDS[why], language),
  },
  {
    key: 'launch',
    heading: bilingual('Lancer avant le', 'Launch before'),
    style: 'date',
    width: 13,
    line: ({ launchBy }) => (launchBy === null ? null : toSerial(launchBy)),
  },
  {
    key: 'amount',
    heading: bilingual('Montant HT', 'Amount excl. VAT'),
    style: 'euro',
    width: 15,
    line: ({ tagged }) => tagged.contract.amount,
  },
  {
    key: 'carried',
    heading: bilingual('Porte aujourd’hui', 'Carries today'),
    style: 'wrapped',
    width: 30,
    line: ({ tagged }, language) => carriedText(tagged, language),
  },
  {
    key: 'law',
    heading: bilingual('La loi demande', 'The law asks'),
    style: 'wrapped',
    width: 38,
    line: ({ proposals }, language) => proposalsText(proposals, 'law', language) || null,
  },
  {
    key: 'usage',
    heading: bilingual('Possible (usage)', 'Possible (usage)'),
    style: 'wrapped',
    width: 38,
    line: ({ proposals }, language) => proposalsText(proposals, 'usage', language) || null,
  },
  ofDecision('decision', 14),
  ofDecision('motive', 28),
  ofDecision('who', 14),
];

const YEAR_HEADING = bilingual('Année', 'Year');
const WHO = COLUMNS.length - 1;

/** The columns that formulas count: the year when the next contract is due, one flag a target, the key. */
function helperColumns(ids: readonly string[]): readonly Column[] {
  return [
    { key: 'year', heading: YEAR_HEADING, style: 'year', width: 8, line: (line) => dueYear(line) },
    ...ids.map((id): Column => ({
      key: id,
      heading: bilingual(id, id),
      style: 'integer',
      width: 10,
      line: (line) => (wouldCount(line, id) ? 1 : 0),
    })),
    {
      key: 'code',
      heading: SCHEDULE_COLUMNS.code,
      style: 'code',
      width: 15,
      line: ({ code }) => code,
      kept: ({ code }) => (code === '' ? null : code),
    },
  ];
}

/** The schedule of the contracts reported on, with the buyer's decisions. */
export function scheduleFor({ tagging, settings, run, own, decisions }: ReportInput): Schedule {
  return scheduleOf({
    contracts: tagging.contracts,
    codes: own?.codes ?? null,
    settings,
    today: run.date,
    decisions: decisions ?? [],
  });
}

/** `SPASER Échéancier`: what ends, when to launch what follows, what it could carry, and the buyer's decisions; in steps. */
export function* scheduleSheetSteps(input: Ready): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french
    ? 'Échéancier\u202f: ce qui se termine, ce qui peut suivre'
    : 'Schedule: what ends, what may follow';
  const schedule = scheduleFor(input);
  yield 0.1;
  const ids = [...new Set(roadBasesOf(input.workings).map(({ id }) => id))];
  const sheets = sheetsOf(input.tagging.contracts);
  const columns = [...COLUMNS, ...helperColumns(ids)];
  const count = schedule.lines.length + schedule.kept.length;
  const reference = (heading: Bilingual): string => `${SCHEDULE_TABLE}[${pick(heading, language)}]`;
  const road = roadTable(
    input,
    schedule,
    BELOW_HEAD + 1,
    count === 0
      ? null
      : {
          decision: reference(SCHEDULE_COLUMNS.decision),
          year: reference(YEAR_HEADING),
          flag: (id) => reference(bilingual(id, id)),
          word: pick(DECISION_WORDS.taken, language),
        },
  );
  const headerRow = BELOW_HEAD + 1 + (road.rows === 0 ? 0 : road.rows + 1);
  const first = headerRow + 1;
  const lines = yield* within(
    stepping(schedule.lines, LINES_A_STEP, (line) => columns.map((column) => column.line(line, language, sheets))),
    0.1,
    0.5,
  );
  const kept = schedule.kept.map((decision) => columns.map((column) => column.kept?.(decision, language) ?? null));
  const none: PlanCell[] = [
    null,
    null,
    french ? 'Aucun marché ne se termine d’ici deux ans.' : 'No contract ends within two years.',
  ];
  const list: readonly CellBlock[] = [
    {
      row: headerRow,
      column: 0,
      rows: [
        headings(
          columns.map(({ heading }) => pick(heading, language)),
          (index) => ['date', 'euro', 'integer', 'year'].includes(columns[index]?.style ?? ''),
        ),
      ],
    },
    {
      row: first,
      column: 0,
      rows: count === 0 ? [none] : [...lines, ...kept],
      columnStyles: columns.map(({ style }) => style),
    },
  ];
  const fixed = Object.fromEntries(columns.map(({ width }, index) => [index, width]));
  const widths = yield* within(columnWidthsSteps(list, { maximum: 60, fixed }), 0.5, 0.7);
  const blocks = [sheetHead(input, title, false), ...road.blocks, ...list];
  const heights = yield* within(wrappedHeightsSteps(blocks.slice(1), widths), 0.7, 1);
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  const down = (key: string) => ({ row: first, column: place(key), rows: Math.max(1, count), columns: 1 });
  return {
    role: 'opportunities',
    name: sheetName('opportunities', language),
    mode: 'refresh',
    blocks: [...blocks, { row: 2, column: 0, rows: [[styled(aboutText(schedule, language), 'subtitle')]] }],
    columnWidths: widths,
    rowHeights: [...heights.filter(({ row }) => row !== headerRow), { row: headerRow, points: 32 }],
    tables:
      count === 0
        ? []
        : [{ name: SCHEDULE_TABLE, area: { row: headerRow, column: 0, rows: count + 1, columns: columns.length } }],
    charts: [],
    conditionalFormats: (Object.keys(HORIZON_COLOURS) as Horizon[]).map((horizon) => ({
      area: down('horizon'),
      rule: { kind: 'textEquals', text: pick(HORIZON_WORDS[horizon], language) },
      style: { colour: HORIZON_COLOURS[horizon] ?? '' },
    })),
    validations:
      count === 0
        ? []
        : [
            {
              area: down('decision'),
              rule: {
                kind: 'list',
                values: Object.values(DECISION_WORDS).map((words) => pick(words, language)),
                strict: false,
              },
            },
          ],
    freeze: { rows: first, columns: 3 },
    showGridlines: true,
    page: {
      ...pageSetup(input, title, [headerRow, headerRow]),
      printArea: { row: 0, column: 0, rows: first + Math.max(1, count), columns: WHO + 1 },
    },
  };
}

/** What is listed, what is not, and whose the last three columns are. */
function aboutText({ lines, endless }: Schedule, language: Language): string {
  const french = language === 'fr';
  const listed = formatInteger(lines.length, language);
  const parts = french
    ? [
        `${listed} ${plural(lines.length, 'fr', 'marché se termine', 'marchés se terminent')} d’ici deux ans`,
        'Décision, Motif et Qui sont à vous\u202f: ils suivent leur marché',
        '«\u202fJe prends\u202f» fait bouger le taux projeté\u202f; «\u202fDérogation\u202f» et son motif comptent pour la loi Climat',
      ]
    : [
        `${listed} ${plural(lines.length, 'en', 'contract ends', 'contracts end')} within two years`,
        'Decision, Reason and Who are yours: they follow their contract',
        '“I take it” moves the projected rate; “Exemption” and its reason count for the climate law',
      ];
  if (endless > 0)
    parts.push(
      french
        ? `${formatInteger(endless, 'fr')} ${plural(endless, 'fr', 'marché', 'marchés')} sans date de fin ni durée`
        : `${formatInteger(endless, 'en')} ${plural(endless, 'en', 'contract', 'contracts')} without end date or duration`,
    );
  return parts.join(' · ');
}
