import { groupKeys, groupLabel, type GroupBy, type PeriodKey } from '../../indicators';
import { formatInteger, formatRate, pick } from '../../language';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import type { Ready } from '../types';
import { isTold, pointsBetween, pointsText } from './attention';
import type { Figures } from './figures';
import { inPeriod, saying } from './say';

/** Services that explain a change by name; the others weigh less. */
const NAMED = 3;

type Share = { readonly name: string; readonly points: number; readonly now: string; readonly then: string };

/**
 * What moved from a period to another, and which services brought it: the points
 * that a service brings are its own « oui » over all contracts of the period, so
 * that those of all services add up to the rate, and their changes to its change.
 */
export function changeSentences(input: Ready, figures: Figures, period: PeriodKey, before: PeriodKey | null): string[] {
  if (before === null) return [];
  const { language } = input;
  const { say, semicolon, colon } = saying(language);
  const by = groupingOf(input);
  const [nowName, thenName] = [inPeriod(period, language), inPeriod(before, language)];
  return KEY_FIGURES.filter(({ kind }) => kind === 'rate').flatMap(({ id, label }): string[] => {
    const now = figures.measureOf(id, period, 'count');
    const then = figures.measureOf(id, before, 'count');
    if (!isTold(now) || !isTold(then)) return [];
    const points = pointsBetween(now.value, then.value);
    const counts = `${formatInteger(now.numerator, language)} ${say('sur', 'out of')} ${formatInteger(now.denominator, language)}, ${say('contre', 'against')} ${formatInteger(then.numerator, language)} ${say('sur', 'out of')} ${formatInteger(then.denominator, language)}`;
    const moved = `${pick(label, language)}${colon}${formatRate(now.value, language)} ${nowName}, ${formatRate(then.value, language)} ${thenName}, ${say('soit', 'that is')} ${pointsText(points, input)} (${counts})`;
    const why = points === 0 || by === null ? [] : sharesOf(figures, input, id, by, period, before, Math.sign(points));
    const told = why
      .slice(0, NAMED)
      .map(
        (one) =>
          `${one.name} (${pointsText(one.points, input)}${semicolon}${one.now}, ${say('contre', 'against')} ${one.then})`,
      );
    return [
      told.length === 0
        ? `${moved}.`
        : `${moved}. ${points > 0 ? say('Ce qui a le plus relevé le taux', 'What raised the rate most') : say('Ce qui a le plus abaissé le taux', 'What lowered the rate most')}${colon}${told.join(', ')}.`,
    ];
  });
}

/** How the points of a service are counted, said once. */
export function changeNote(input: Ready): string | null {
  const by = groupingOf(input);
  if (by === null) return null;
  const { say } = saying(input.language);
  const [fr, en] = by === 'department' ? ['un service', 'a department'] : ['une famille d’achats', 'a category'];
  return say(
    `Points apportés par ${fr}\u202f: ses oui sur tous les marchés de la période, moins la même part à la période précédente. Leur somme est l’écart du taux.`,
    `Points brought by ${en}: its yes over all contracts of the period, minus the same share of the period before. They add up to the change of the rate.`,
  );
}

/** By service where the register names several, else by purchase category. */
function groupingOf(input: Ready): GroupBy | null {
  return (
    (['department', 'category'] as const).find(
      (by) => groupKeys(input.workings, by).filter((key) => key !== '').length > 1,
    ) ?? null
  );
}

function sharesOf(
  figures: Figures,
  input: Ready,
  id: string,
  by: GroupBy,
  period: PeriodKey,
  before: PeriodKey,
  sign: number,
): Share[] {
  const { language } = input;
  const { say } = saying(language);
  const all = (each: PeriodKey): number => figures.measureOf(id, each, 'count')?.denominator ?? 0;
  const [nowAll, thenAll] = [all(period), all(before)];
  return groupKeys(input.workings, by)
    .map((key): Share => {
      const group = { by, key };
      const now = figures.measureOf(id, period, 'count', group);
      const then = figures.measureOf(id, before, 'count', group);
      const [yes, was] = [now?.numerator ?? 0, then?.numerator ?? 0];
      const told = (count: number, of: number): string =>
        of === 0
          ? say('aucun marché', 'no contract')
          : `${formatInteger(count, language)} ${say('sur', 'out of')} ${formatInteger(of, language)}`;
      return {
        name: pick(groupLabel(group), language),
        points: Math.round((yes / nowAll - was / thenAll) * 1000) / 10,
        now: told(yes, now?.denominator ?? 0),
        then: told(was, then?.denominator ?? 0),
      };
    })
    .filter(({ points }) => Math.sign(points) === sign)
    .sort((a, b) => sign * (b.points - a.points));
}
