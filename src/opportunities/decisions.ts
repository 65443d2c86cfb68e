import { bilingual, foldKey, type Bilingual } from '../language';
import type { CellValue } from '../workbook';
import type { ScheduleDecision } from './types';

/** The columns of the schedule that a person fills, and those by which a line is told again. */
export const SCHEDULE_COLUMNS = {
  code: bilingual('Clé SPASER', 'SPASER key'),
  name: bilingual('Objet', 'Subject'),
  decision: bilingual('Décision', 'Decision'),
  motive: bilingual('Motif', 'Reason'),
  who: bilingual('Qui', 'Who'),
} as const satisfies Readonly<Record<keyof ScheduleDecision, Bilingual>>;

/** Decisions that the product understands; anything else that a person types stays as it is. */
export const DECISION_WORDS = {
  taken: bilingual('Je prends', 'I take it'),
  later: bilingual('Plus tard', 'Later'),
  exempted: bilingual('Dérogation', 'Exemption'),
  no: bilingual('Non', 'No'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type DecisionWord = keyof typeof DECISION_WORDS;

/** The cells of the schedule as read, and where they stand (0-based). */
export type ScheduleGrid = {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
};

type Key = keyof ScheduleDecision;
const KEYS = Object.keys(SCHEDULE_COLUMNS) as Key[];

/** What a decision says, null for a person's own words. */
export function decisionWord(text: string): DecisionWord | null {
  const said = foldKey(text);
  const words = Object.keys(DECISION_WORDS) as DecisionWord[];
  return (
    words.find((word) => foldKey(DECISION_WORDS[word].fr) === said || foldKey(DECISION_WORDS[word].en) === said) ?? null
  );
}

function textOf(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

type Places = { readonly line: number; readonly at: ReadonlyMap<Key, number> };

/** The line of headings, which holds at least the key, the decision and the reason. */
function placesIn(grid: ScheduleGrid): Places | null {
  for (const [line, cells] of grid.values.entries()) {
    const at = new Map<Key, number>();
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      const said = foldKey(cell);
      const key = KEYS.find((each) =>
        [SCHEDULE_COLUMNS[each].fr, SCHEDULE_COLUMNS[each].en].some((word) => foldKey(word) === said),
      );
      if (key !== undefined && !at.has(key)) at.set(key, index);
    }
    if (at.has('decision') && at.has('motive')) return { line, at };
  }
  return null;
}

/** Everything that the buyer wrote in the schedule, line by line; lines without any are left out. */
export function decodeSchedule(grid: ScheduleGrid): readonly ScheduleDecision[] {
  const places = placesIn(grid);
  if (places === null) return [];
  return grid.values.slice(places.line + 1).flatMap((cells) => {
    const text = (key: Key): string => textOf(cells[places.at.get(key) ?? -1]);
    const decision = {
      code: text('code'),
      name: text('name'),
      decision: text('decision'),
      motive: text('motive'),
      who: text('who'),
    };
    return decision.decision === '' && decision.motive === '' && decision.who === '' ? [] : [decision];
  });
}

/** Where the decision of a contract stands in the sheet (0-based) and what it holds; null when it has no line. */
export function decisionCell(
  grid: ScheduleGrid,
  code: string,
): { readonly row: number; readonly column: number; readonly was: CellValue } | null {
  const places = placesIn(grid);
  const [codeAt, decisionAt] = [places?.at.get('code'), places?.at.get('decision')];
  if (places === null || codeAt === undefined || decisionAt === undefined) return null;
  const line = grid.values.findIndex((cells, index) => index > places.line && textOf(cells[codeAt]) === code);
  if (line < 0) return null;
  return {
    row: grid.row + line,
    column: grid.column + decisionAt,
    was: grid.values[line]?.[decisionAt] ?? null,
  };
}

/** The reasons not to, by code: they stand for a contract whose own column of the register is empty. */
export function exemptionsOf(decisions: readonly ScheduleDecision[]): ReadonlyMap<string, string> {
  return new Map(
    decisions.flatMap(({ code, decision, motive }) =>
      code !== '' && motive !== '' && decisionWord(decision) === 'exempted' ? [[code, motive] as const] : [],
    ),
  );
}
