import { foldKey } from '../language';
import type { CellText, Contract, FieldId } from '../register';
import { readDecpList } from './decp';
import { STATUS_LABELS, THEME_LABELS } from './labels';
import { ENVIRONMENTAL_THEMES, SOCIAL_THEMES } from './types';
import type { DecpValue, OwnValues, Side, Status, Theme } from './types';

/** What a person decided on one side of a contract, read from our own columns. */
export type Decision = {
  readonly status: 'confirmed' | 'rejected';
  readonly values: readonly DecpValue[];
  /** Null: the themes were not touched. */
  readonly themes: readonly Theme[] | null;
  readonly cell: CellText | null;
};

/** Our own columns in the register's fields. */
export const OWN_FIELDS: Readonly<Record<keyof OwnValues, FieldId>> = {
  social: 'ownSocial',
  socialStatus: 'ownSocialStatus',
  environmental: 'ownEnvironmental',
  environmentalStatus: 'ownEnvironmentalStatus',
  themes: 'ownThemes',
  justification: 'ownJustification',
};

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.keys(STATUS_LABELS) as Status[]).flatMap((status): [string, Status][] => [
    [foldKey(STATUS_LABELS[status].fr), status],
    [foldKey(STATUS_LABELS[status].en), status],
    [`${foldKey(STATUS_LABELS[status].fr)}e`, status],
  ]),
);
const THEME_OF: ReadonlyMap<string, Theme> = new Map(
  [...SOCIAL_THEMES, ...ENVIRONMENTAL_THEMES].flatMap((theme): [string, Theme][] => [
    [foldKey(theme), theme],
    [foldKey(THEME_LABELS[theme].fr), theme],
    [foldKey(THEME_LABELS[theme].en), theme],
  ]),
);

/** The status that a cell names in either language, null for any other word. */
export function statusOf(text: string): Status | null {
  return STATUS_OF.get(foldKey(text)) ?? null;
}

/** The themes named in a cell, unknown words left out. */
export function readThemes(text: string): readonly Theme[] {
  return text.split(/[;,\n]/).flatMap((part) => {
    const theme = THEME_OF.get(foldKey(part));
    return theme === undefined ? [] : [theme];
  });
}

function same(left: string, right: string): boolean {
  return foldKey(left) === foldKey(right);
}

/** The themes of a cell by what they mean, in either language; words that name none stay themselves. */
function themeKeys(text: string): string {
  const keys = text.split(/[;,\n]/).map((part) => THEME_OF.get(foldKey(part)) ?? foldKey(part));
  return [...new Set(keys)].sort().join(';');
}

/**
 * The decision that stands in a row's own columns: a status « confirmé » or
 * « rejeté », or words that a person put in place of ours. Null when the cells
 * are empty, ours, or unreadable: nobody decided by leaving a cell blank.
 */
export function readDecision(contract: Contract, side: Side, lastWritten: OwnValues | undefined): Decision | null {
  const valuesKey = side;
  const statusKey = side === 'social' ? 'socialStatus' : 'environmentalStatus';
  const cell = contract.texts[OWN_FIELDS[valuesKey]] ?? null;
  const statusCell = contract.texts[OWN_FIELDS[statusKey]] ?? null;
  const text = cell?.text ?? '';
  const status = statusOf(statusCell?.text ?? '');
  const edited = lastWritten !== undefined && !same(text, lastWritten[valuesKey]);
  const values = readDecpList(text, side) ?? [];
  const themesText = contract.texts.ownThemes?.text ?? '';
  const rethemed = lastWritten !== undefined && themeKeys(themesText) !== themeKeys(lastWritten.themes);
  const themes = rethemed ? readThemes(themesText) : null;
  // Words typed under a status that we left there are newer than the status.
  const retyped = edited && values.length > 0 && same(statusCell?.text ?? '', lastWritten[statusKey]);
  if (status === 'rejected' && !retyped) return { status, values: [], themes, cell: statusCell };
  // An empty cell decides nothing, whoever emptied it; nor do words that are not DECP's.
  if (edited) return values.length === 0 ? null : { status: 'confirmed', values, themes, cell };
  if (status === 'confirmed' && values.length > 0) return { status, values, themes, cell };
  return null;
}
