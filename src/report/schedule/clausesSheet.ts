import { toSerial } from '../../calendar';
import { LEVER_LABELS, SIDE_LABELS, THEME_LABELS } from '../../considerations';
import { bilingual, formatInteger, pick, type Bilingual, type Language } from '../../language';
import { clausesOf, climateAnswers, type Clause } from '../../opportunities';
import { stepping, within, type Steps } from '../../pace';
import type { CellBlock, PlanCell, SheetPlan, StyleName } from '../../workbook';
import { headings, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import type { ReportInput } from '../types';
import { sheetName } from '../words';
import { placeText, sheetsOf } from './words';

export const CLAUSES_TABLE = 'tClausier';

/** Wordings told between two breaths. */
const CLAUSES_A_STEP = 50;

const TICK = '✓';

type Column = {
  readonly heading: Bilingual;
  readonly style: StyleName;
  readonly width: number;
  readonly value: (clause: Clause, language: Language, sheets: ReadonlySet<string>) => PlanCell;
};

const tick = (said: boolean): PlanCell => (said ? TICK : null);

const COLUMNS: readonly Column[] = [
  { heading: bilingual('Famille', 'Family'), style: 'wrapped', width: 20, value: ({ family }) => family || null },
  {
    heading: bilingual('Leviers', 'Levers'),
    style: 'wrapped',
    width: 24,
    value: ({ levers }, language) =>
      levers
        .map(({ side, lever }) => `${pick(SIDE_LABELS[side], language)}\u202f: ${pick(LEVER_LABELS[lever], language)}`)
        .join('\n'),
  },
  {
    heading: bilingual('Thèmes', 'Themes'),
    style: 'wrapped',
    width: 22,
    value: ({ themes }, language) => themes.map((theme) => pick(THEME_LABELS[theme], language)).join('\n') || null,
  },
  { heading: bilingual('Vos mots', 'Your words'), style: 'wrapped', width: 70, value: ({ text }) => text },
  {
    heading: bilingual('Condition env.', 'Env. condition'),
    style: 'trend',
    width: 12,
    value: (clause) => tick(climateAnswers(clause).envCondition),
  },
  {
    heading: bilingual('Critère env.', 'Env. criterion'),
    style: 'trend',
    width: 12,
    value: (clause) => tick(climateAnswers(clause).envCriterion),
  },
  {
    heading: bilingual('Condition sociale', 'Social condition'),
    style: 'trend',
    width: 12,
    value: (clause) => tick(climateAnswers(clause).socialCondition),
  },
  { heading: bilingual('Fois', 'Times'), style: 'integer', width: 9, value: ({ times }) => times },
  {
    heading: bilingual('Dernier marché', 'Last contract'),
    style: 'text',
    width: 16,
    value: ({ latest }) => latest.contract.id,
  },
  {
    heading: bilingual('Notifié le', 'Notified on'),
    style: 'date',
    width: 13,
    value: ({ date }) => (date === null ? null : toSerial(date)),
  },
  {
    heading: bilingual('Ligne', 'Row'),
    style: 'text',
    width: 8,
    value: ({ latest }, _, sheets) => placeText(latest, sheets),
  },
];

/** `SPASER Clausier`: the buyer's own clauses and criteria, word for word, to take up again; in steps. */
export function* clausesSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Clausier\u202f: vos clauses et vos critères' : 'Clauses: your clauses and criteria';
  const clauses = clausesOf(input.tagging.contracts);
  yield 0.1;
  const count = formatInteger(clauses.length, language);
  const about = french
    ? `${count} rédactions de votre registre, mot pour mot, déclarées ou confirmées\u202f; les plus complètes d’abord dans chaque famille · ✓\u202f: ce que la loi Climat demande`
    : `${count} wordings of your register, word for word, declared or confirmed; the most complete first in each family · ✓: what the climate law asks`;
  const sheets = sheetsOf(input.tagging.contracts);
  const printed = stepping(clauses, CLAUSES_A_STEP, (clause) =>
    COLUMNS.map(({ value }) => value(clause, language, sheets)),
  );
  const rows = yield* within(printed, 0.1, 0.4);
  const headerRow = BELOW_HEAD + 1;
  const none: PlanCell[] = [
    french
      ? 'Aucune rédaction\u202f: le registre n’a pas de colonne de clauses.'
      : 'No wording: the register has no column of clauses.',
  ];
  const list: readonly CellBlock[] = [
    {
      row: headerRow,
      column: 0,
      rows: [
        headings(
          COLUMNS.map(({ heading }) => pick(heading, language)),
          (index) => ['integer', 'date'].includes(COLUMNS[index]?.style ?? ''),
        ),
      ],
    },
    {
      row: headerRow + 1,
      column: 0,
      rows: clauses.length === 0 ? [none] : rows,
      columnStyles: clauses.length === 0 ? ['text'] : COLUMNS.map(({ style }) => style),
    },
  ];
  const fixed = Object.fromEntries(COLUMNS.map(({ width }, index) => [index, width]));
  const widths = yield* within(columnWidthsSteps(list, { maximum: 70, fixed }), 0.4, 0.7);
  const heights = yield* within(wrappedHeightsSteps(list.slice(1), widths), 0.7, 1);
  return {
    role: 'clauses',
    name: sheetName('clauses', language),
    mode: 'refresh',
    blocks: [sheetHead(input, title, false), { row: 2, column: 0, rows: [[styled(about, 'subtitle')]] }, ...list],
    columnWidths: widths,
    rowHeights: [{ row: headerRow, points: 32 }, ...heights],
    tables:
      clauses.length === 0
        ? []
        : [
            {
              name: CLAUSES_TABLE,
              area: { row: headerRow, column: 0, rows: clauses.length + 1, columns: COLUMNS.length },
            },
          ],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: headerRow + 1, columns: 0 },
    showGridlines: true,
    page: pageSetup(input, title, [headerRow, headerRow]),
  };
}
