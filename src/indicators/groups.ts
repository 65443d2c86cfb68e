import { bilingual, type Bilingual } from '../language';
import { ENVIRONMENTAL_THEMES, SOCIAL_THEMES, type Side, type TaggedContract, type Theme } from '../considerations';
import { themeLabel } from './data/responsibleColumns';
import { CONTRACT_TYPES, NOT_GIVEN, RESERVED_KINDS, SUPPLIER_SIZES } from './data/words';
import { TRADES, tradeOf } from './data/trades';
import { detailLabel } from './journal';
import type { DataContext, Group, GroupBy, JournalEntry } from './types';

/** Themes are named by side, for both sides have an « autre ». */
function themeKey(theme: Theme, side: Side): string {
  return theme === 'autre' ? `${side}-autre` : theme;
}

const THEME_WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ...SOCIAL_THEMES.map((theme): [string, Bilingual] => [themeKey(theme, 'social'), themeLabel(theme, 'social')]),
  ...ENVIRONMENTAL_THEMES.map((theme): [string, Bilingual] => [
    themeKey(theme, 'environmental'),
    themeLabel(theme, 'environmental'),
  ]),
]);

const CODED: Readonly<Partial<Record<GroupBy, Readonly<Record<string, Bilingual>>>>> = {
  contractType: CONTRACT_TYPES,
  supplierSize: SUPPLIER_SIZES,
  reservedKind: RESERVED_KINDS,
  trade: TRADES,
};

/** The words of a coded group; null where the key is the register's own text. */
export function groupWords({ by, key }: Group): Bilingual | null {
  if (by === 'theme') return THEME_WORDS.get(key) ?? null;
  if (by === 'detail') return detailLabel(key);
  const coded = CODED[by];
  return coded !== undefined && Object.hasOwn(coded, key) ? (coded[key] ?? null) : null;
}

/** What a group is called, the same words as in the tables. */
export function groupLabel(group: Group): Bilingual {
  return groupWords(group) ?? (group.key === '' ? NOT_GIVEN : bilingual(group.key, group.key));
}

/** The social or environmental side of a theme key. */
export function themeSide(key: string): Side {
  return key.startsWith('social-') || (SOCIAL_THEMES as readonly string[]).includes(key) ? 'social' : 'environmental';
}

function keysOf(
  tagged: TaggedContract,
  by: GroupBy,
  spelling: Readonly<Partial<Record<GroupBy, string>>>,
): readonly string[] {
  const { contract } = tagged;
  switch (by) {
    case 'contractType':
      return [contract.contractType ?? ''];
    case 'trade':
      return [tradeOf(contract) ?? ''];
    case 'supplierSize':
      return [contract.suppliers[0]?.size ?? ''];
    case 'reservedKind':
      return tagged.social.reserved === 'yes' ? [tagged.reservedKind ?? 'other'] : [];
    case 'theme':
      return (['social', 'environmental'] as const).flatMap((side) =>
        tagged[side].themes.map((theme) => themeKey(theme, side)),
      );
    case 'detail':
      return [];
    default:
      return [spelling[by] ?? ''];
  }
}

/**
 * The keys of a grouping, those with most contracts first and « not given »
 * last. A text key is the first spelling met; coded keys are codes.
 */
export function groupKeys(
  { tagged, data }: { readonly tagged: readonly TaggedContract[]; readonly data: DataContext },
  by: GroupBy,
): string[] {
  const counts = new Map<string, number>();
  for (const one of tagged) {
    for (const key of keysOf(one, by, data.facts.get(one.contract.key)?.spelling ?? {})) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n || (a < b ? -1 : 1))
    .map(([key]) => key);
}

/** The details met in the journal, for the kinds that have any. */
export function detailKeys(journal: readonly JournalEntry[]): string[] {
  return [...new Set(journal.flatMap(({ detail }) => detail ?? []))].sort();
}

/** Every theme of a side as a group. */
export function themeGroups(side: Side): readonly Group[] {
  return [...THEME_WORDS.keys()].filter((key) => themeSide(key) === side).map((key) => ({ by: 'theme', key }));
}
