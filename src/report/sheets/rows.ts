import { toSerial } from '../../calendar';
import { ownColumnValues, type TaggedContract } from '../../considerations';
import {
  detailLabel,
  groupLabel,
  indicatorById,
  journalKind,
  type JournalEntry,
  type Measure,
  type MeasureRows,
} from '../../indicators';
import { bilingual, formatInteger, pick, plural, type Bilingual, type Language } from '../../language';
import { stepping, within, type Steps } from '../../pace';
import type { CellBlock, PlanCell, SheetPlan, StyleName, WorkbookPlan } from '../../workbook';
import { headings, rowLink, styled } from '../cells';
import { BELOW_HEAD, pageSetup, runLine } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import type { ReportInput } from '../types';
import { periodLabel, sheetName } from '../words';

export const ROWS_TABLE = 'tLignes';

/** One of the lists behind a figure, as a person chose, sorted and narrowed it. */
export type ListedRows = {
  readonly measure: Measure;
  readonly list: keyof MeasureRows;
  /** Contracts by key, or journal entries by theirs, in the order to write. */
  readonly keys: readonly string[];
};

const LIST_WORDS: Readonly<Record<keyof MeasureRows, Bilingual>> = {
  numerator: bilingual('Oui', 'Yes'),
  no: bilingual('Non', 'No'),
  unknown: bilingual('Non renseigné', 'Not informed'),
  excluded: bilingual('Exclus', 'Excluded'),
};

type Column<T> = {
  readonly heading: Bilingual;
  readonly style: StyleName;
  readonly value: (one: T, language: Language) => PlanCell;
};

const CONTRACT_COLUMNS: readonly Column<TaggedContract>[] = [
  {
    heading: bilingual('Ligne', 'Row'),
    style: 'link',
    value: ({ contract }) => rowLink(contract.sheet, contract.row),
  },
  { heading: bilingual('Feuille', 'Sheet'), style: 'text', value: ({ contract }) => contract.sheet },
  { heading: bilingual('N° marché', 'Contract no.'), style: 'text', value: ({ contract }) => contract.id },
  { heading: bilingual('Lot', 'Lot'), style: 'text', value: ({ contract }) => contract.lot },
  { heading: bilingual('Objet', 'Subject'), style: 'wrapped', value: ({ contract }) => contract.title },
  { heading: bilingual('Intitulé du lot', 'Lot title'), style: 'wrapped', value: ({ contract }) => contract.lotTitle },
  {
    heading: bilingual('Titulaire', 'Holder'),
    style: 'wrapped',
    value: ({ contract }) => contract.suppliers.flatMap(({ name }) => name ?? []).join(' ; '),
  },
  { heading: bilingual('Service', 'Department'), style: 'text', value: ({ contract }) => contract.department },
  {
    heading: bilingual('Notifié le', 'Notified on'),
    style: 'date',
    value: ({ contract }) => (contract.notificationDate === null ? null : toSerial(contract.notificationDate.date)),
  },
  { heading: bilingual('Montant HT', 'Amount excl. VAT'), style: 'euro', value: ({ contract }) => contract.amount },
  {
    heading: bilingual('Considérations sociales', 'Social considerations'),
    style: 'wrapped',
    value: (tagged, language) => ownColumnValues(tagged, language).social,
  },
  {
    heading: bilingual('Considérations environnementales', 'Environmental considerations'),
    style: 'wrapped',
    value: (tagged, language) => ownColumnValues(tagged, language).environmental,
  },
];

const ENTRY_COLUMNS: readonly Column<JournalEntry>[] = [
  { heading: bilingual('Date', 'Date'), style: 'date', value: ({ date }) => toSerial(date) },
  {
    heading: bilingual('Nature', 'Kind'),
    style: 'text',
    value: ({ kind }, language) => pick(journalKind(kind).label, language),
  },
  {
    heading: bilingual('Précision', 'Detail'),
    style: 'text',
    value: ({ detail }, language) => (detail === null ? null : wordsOf(detail, language)),
  },
  { heading: bilingual('Intitulé', 'Title'), style: 'wrapped', value: ({ label }) => label },
  { heading: bilingual('Concerne', 'About'), style: 'wrapped', value: ({ about }) => about },
  { heading: bilingual('Quantité', 'Quantity'), style: 'decimal2', value: ({ quantity }) => quantity },
  { heading: bilingual('Montant HT', 'Amount excl. VAT'), style: 'euro', value: ({ amount }) => amount },
];

function wordsOf(detail: string, language: Language): string {
  const label = detailLabel(detail);
  return label === null ? detail : pick(label, language);
}

/** Rows told between two breaths. */
const ROWS_A_STEP = 100;

function* tableSteps<T>(
  items: readonly T[],
  columns: readonly Column<T>[],
  language: Language,
): Steps<readonly CellBlock[]> {
  const rows = yield* stepping(items, ROWS_A_STEP, (one) =>
    columns.map(({ value }): PlanCell => {
      const cell = value(one, language);
      return cell === '' ? null : cell;
    }),
  );
  const right = columns.map(({ style }) => ['date', 'euro', 'decimal2'].includes(style));
  return [
    {
      row: BELOW_HEAD,
      column: 0,
      rows: [
        headings(
          columns.map(({ heading }) => pick(heading, language)),
          (index) => right[index] === true,
        ),
      ],
    },
    { row: BELOW_HEAD + 1, column: 0, rows, columnStyles: columns.map(({ style }) => style) },
  ];
}

/** `SPASER Lignes`: one of the lists behind a figure, a copy that the buyer sorts, prints or sends; in steps. */
function* rowsSheetSteps(input: ReportInput, { measure, list, keys }: ListedRows): Steps<SheetPlan> {
  const { language } = input;
  const contracts = new Map(input.tagging.contracts.map((tagged) => [tagged.contract.key, tagged]));
  const entries = new Map(input.journal.map((entry) => [entry.key, entry]));
  const chosen = keys.flatMap((key) => contracts.get(key) ?? []);
  const lines = keys.flatMap((key) => entries.get(key) ?? []);
  const table =
    chosen.length > 0 || lines.length === 0
      ? yield* within(tableSteps(chosen, CONTRACT_COLUMNS, language), 0, 0.5)
      : yield* within(tableSteps(lines, ENTRY_COLUMNS, language), 0, 0.5);
  const count = Math.max(chosen.length, lines.length);
  const indicator = indicatorById(measure.id);
  const label = indicator === null ? measure.id : pick(indicator.label, language);
  const title = `${label} – ${pick(LIST_WORDS[list], language)}`;
  const about = [
    measure.id,
    ...(measure.group === null ? [] : [pick(groupLabel(measure.group), language)]),
    `${formatInteger(count, language)} ${language === 'fr' ? plural(count, 'fr', 'ligne', 'lignes') : plural(count, 'en', 'row', 'rows')}`,
    runLine(input, periodLabel(measure.period, language)),
  ].join(' · ');
  const blocks: readonly CellBlock[] = [
    { row: 0, column: 0, rows: [[styled(title, 'title')], [styled(about, 'subtitle')]] },
    ...table,
  ];
  const widths = yield* within(columnWidthsSteps(table, { maximum: 40 }), 0.5, 0.7);
  const heights = yield* within(wrappedHeightsSteps(blocks, widths), 0.7, 1);
  const columns = table[0]?.rows[0]?.length ?? 0;
  return {
    role: 'rows',
    name: sheetName('rows', language),
    mode: 'refresh',
    blocks,
    columnWidths: widths,
    rowHeights: heights,
    tables: count === 0 ? [] : [{ name: ROWS_TABLE, area: { row: BELOW_HEAD, column: 0, rows: count + 1, columns } }],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: BELOW_HEAD + 1, columns: 0 },
    showGridlines: true,
    page: pageSetup(input, title, [BELOW_HEAD, BELOW_HEAD]),
  };
}

/** The sheet of the rows behind a figure, alone, in steps: nothing else moves. It takes the place of the one before. */
export function* buildRowsPlanSteps(input: ReportInput, listed: ListedRows): Steps<WorkbookPlan> {
  const sheet = yield* rowsSheetSteps(input, listed);
  return { sheets: [sheet], register: [], names: [], memory: input.memory, activate: 'rows' };
}
