import type { UserError } from '../../language';
import type { PaneState } from '../state/types';
import { factLines, type HostFacts } from '../host/facts';

/** Sheets whose names the add-in gave: any other name is the buyer's, and stays here. */
const OWN_SHEET = /^(?:SPASER|COPIL|BILAN)\b/;

/**
 * A failure for those who must understand it: what, which call, where, in which
 * Excel, over how much. Nothing that a register, a file or a sheet of the
 * buyer's says: not even the sentence shown, which may quote it.
 */
export function diagnostic(error: UserError, state: PaneState, facts: HostFacts, intent: string | null): string {
  const { sheet, row, column } = error.place;
  const technical = Object.entries(error.technical).map(([name, value]) => `${name}: ${value}`);
  const place = [
    sheet === undefined ? null : `sheet ${OWN_SHEET.test(sheet) ? sheet : '(the buyer’s)'}`,
    column === undefined ? null : `column ${column}`,
    row === undefined ? null : `row ${row}`,
  ].filter((part) => part !== null);
  return [
    ...factLines(facts),
    `error: ${error.code}`,
    ...technical,
    ...(place.length === 0 ? [] : [`place: ${place.join(', ')}`]),
    ...(intent === null ? [] : [`during: ${intent}`]),
    `screen: ${state.screen}`,
    counts(state),
  ].join('\n');
}

function counts({ opening, analysis, preparation }: PaneState): string {
  const sheets = preparation?.prepared.plan.sheets ?? [];
  const cells = sheets.reduce(
    (sum, { blocks }) => sum + blocks.reduce((cellsOf, { rows }) => cellsOf + rows.length * (rows[0]?.length ?? 0), 0),
    0,
  );
  const told: readonly (readonly [string, number | undefined])[] = [
    ['sheets', opening?.workbook.sheets.length],
    ['tables', opening?.tables.length],
    ['rows', opening?.proposed.reduce((sum, { body }) => sum + body.rows, 0)],
    ['contracts', analysis?.reading.contracts.length],
    ['issues', analysis?.issues.length],
    ['planned sheets', preparation === null ? undefined : sheets.length],
    ['planned cells', preparation === null ? undefined : cells],
  ];
  const known = told.flatMap(([name, count]) => (count === undefined ? [] : [`${name} ${count}`]));
  return `counts: ${known.length === 0 ? 'none' : known.join(', ')}`;
}
