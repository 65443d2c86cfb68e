import { pick } from '../../language';
import { within, type Steps } from '../../pace';
import { settingsLines, type Input, type SettingsCell, type SettingsLine } from '../../settings';
import type { CellBlock, DefinedNamePlan, PlanCell, SheetPlan, StyleName, ValidationPlan } from '../../workbook';
import { headings, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import { TARGET_NAMES, TARGET_ROWS } from '../targets';
import type { ReportInput } from '../types';
import { sheetName } from '../words';

const INPUT_STYLES: Readonly<Record<Input, StyleName>> = {
  text: 'input',
  choice: 'input',
  yesNo: 'input',
  toCheck: 'inputWord',
  integer: 'inputInteger',
  number: 'inputNumber',
  rate: 'inputRate',
  date: 'inputDate',
};
const FIRST_ROW = BELOW_HEAD + 1;
const LAST_COLUMN = 6;
/** A year written « 2 025 » is no year. */
const YEAR_HEADINGS = new Set(['Année', 'Year', 'SPASER\u202f: première année', 'SPASER\u202f: dernière année']);

function inputCell(cell: SettingsCell, heading: string): PlanCell {
  const isYear =
    YEAR_HEADINGS.has(heading) || heading.startsWith('SPASER:') || heading === 'À partir de' || heading === 'From';
  if (isYear && cell.input === 'integer') return styled(cell.value, 'inputYear');
  const isAmount = heading.includes('€') || (typeof cell.value === 'number' && Math.abs(cell.value) >= 1000);
  return styled(cell.value, cell.input === 'number' && isAmount ? 'inputInteger' : INPUT_STYLES[cell.input]);
}

function rowsOf(lines: readonly SettingsLine[]): PlanCell[][] {
  let heads: readonly string[] = [];
  return lines.map((line): PlanCell[] => {
    switch (line.kind) {
      case 'section':
        return [
          styled(line.title, 'section'),
          ...Array.from({ length: LAST_COLUMN }, (_, index): PlanCell =>
            index === 1 ? styled(line.note, 'sectionNote') : styled(null, 'section'),
          ),
        ];
      case 'value':
        return [styled(line.label, 'label'), inputCell(line.cell, line.label), styled(line.note, 'subtitle')];
      case 'headings':
        heads = line.headings;
        return headings(heads, (index) => index > 0);
      case 'item':
        return line.cells.map((cell, index) => inputCell(cell, heads[index] ?? ''));
      case 'blank':
        return [];
    }
  });
}

/** The lists that hold the cells with a few possible answers. */
function validationsOf(lines: readonly SettingsLine[], input: ReportInput): ValidationPlan[] {
  const french = input.language === 'fr';
  const listOf = (cell: SettingsCell): readonly string[] | null => {
    if (cell.choices !== undefined) return cell.choices.map(({ label }) => pick(label, input.language));
    return cell.input === 'yesNo' ? (french ? ['Oui', 'Non'] : ['Yes', 'No']) : null;
  };
  return lines.flatMap((line, index): ValidationPlan[] => {
    const cells = line.kind === 'value' ? [line.cell] : line.kind === 'item' ? line.cells : [];
    const first = line.kind === 'value' ? 1 : 0;
    return cells.flatMap((cell, place): ValidationPlan[] => {
      const area = { row: FIRST_ROW + index, column: first + place, rows: 1, columns: 1 };
      const values = listOf(cell);
      if (values !== null) {
        const message = french ? 'Choisissez une réponse de la liste.' : 'Choose an answer of the list.';
        return [{ area, rule: { kind: 'list', values, strict: true }, message }];
      }
      return [];
    });
  });
}

/** `SPASER Paramètres`: targets, thresholds, rates and rules; the buyer edits them, and the sheet is never overwritten; in steps. */
export function* settingsSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Paramètres' : 'Settings';
  const lines = settingsLines(input.settings, language);
  const list: CellBlock = { row: FIRST_ROW, column: 0, rows: rowsOf(lines) };
  const note: CellBlock = {
    row: 2,
    column: 0,
    rows: [
      [
        styled(
          french
            ? 'Les cellules jaunes sont à vous\u202f: elles ne sont jamais réécrites, et le prochain calcul les lit.'
            : 'Yellow cells are yours: they are never rewritten, and the next run reads them.',
          'subtitle',
        ),
      ],
    ],
  };
  const widths = yield* within(columnWidthsSteps([list], { minimum: 12, maximum: 66, fixed: { 1: 42 } }), 0, 0.5);
  return {
    role: 'settings',
    name: sheetName('settings', language),
    mode: 'createOnce',
    blocks: [sheetHead(input, title, false), note, list],
    columnWidths: widths,
    rowHeights: yield* within(wrappedHeightsSteps([list], widths), 0.5, 1),
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: validationsOf(lines, input),
    freeze: { rows: 2, columns: 0 },
    showGridlines: true,
    page: pageSetup(input, title, [0, 1]),
  };
}

/** The columns of the targets, named so that formulas read what the buyer types. */
export function settingsNames(): DefinedNamePlan[] {
  return TARGET_NAMES.map((name, column) => ({
    name,
    target: { role: 'settings', area: { row: 0, column, rows: TARGET_ROWS, columns: 1 } },
    visible: true,
  }));
}
