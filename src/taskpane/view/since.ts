import type { CorrectedContract, FigureCause, MovedFigure, Since } from '../../app';
import { formatKept, indicatorById, type PeriodKey, type SnapshotFigure } from '../../indicators';
import type { Language } from '../../language';
import type { Translate } from '../words';
import { HEADLINES } from './measures';
import { periodInWords } from './periods';

/** True when nothing at all changed since the last writing. */
export function isUnchanged({ comparable, added, removed, corrected, decided, figures }: Since): boolean {
  return comparable && [added, removed, corrected, decided, figures].every((list) => list.length === 0);
}

/** The figures that moved: those of the home screen first, the period shown before the others. */
export function orderedFigures(figures: readonly MovedFigure[], period: PeriodKey | null): readonly MovedFigure[] {
  const rank = (figure: MovedFigure): number => {
    const place = (HEADLINES as readonly string[]).indexOf(figure.id);
    return (
      (place < 0 || figure.basis !== 'count' ? 1000 : place) +
      (figure.period === period ? 0 : figure.period === 'all' ? 200 : 100)
    );
  };
  return [...figures].sort((left, right) => rank(left) - rank(right));
}

/** « PNAD-S 2026 : 53,3 % (32 sur 60) → 55,0 % (33 sur 60) ». */
export function figureInWords(moved: MovedFigure, t: Translate, language: Language): string {
  const { id, basis, period } = moved;
  const recipe = indicatorById(id)?.recipes.find((each) => each.basis === basis);
  const name = `${id}\u00a0${period === 'all' ? periodInWords(period, t, language) : period}`;
  // The basis is said where the indicator has several and this is not its first.
  const main = indicatorById(id)?.recipes[0]?.basis === basis;
  const figure = main ? name : t('since.basis', { figure: name, basis: t(`basis.${basis}`) });
  const told = (one: SnapshotFigure | null): string => {
    const unit = recipe?.unit ?? 'count';
    const words = formatKept(one, unit, language);
    if (one === null || unit !== 'rate' || basis !== 'count') return words;
    return t('since.counts', { figure: words, count: one.numerator, total: one.denominator });
  };
  return t('since.figure', { figure, before: told(moved.before), after: told(moved.after) });
}

/** What a contract was for a figure, and what it is: « non → oui ». */
export function causeInWords({ contract, before, after, name }: FigureCause, t: Translate): string {
  return t('since.move', {
    // Without a name of before the contract is new: it was not there at all.
    before: t(`since.state.${before ?? (name === '' ? 'absent' : 'none')}`),
    after: t(`since.state.${after ?? (contract === null ? 'absent' : 'none')}`),
  });
}

/** What was corrected of a contract: « date, montant ». */
export function facetsInWords({ facets }: CorrectedContract, t: Translate): string {
  return (facets.length === 0 ? (['other'] as const) : facets).map((facet) => t(`since.facet.${facet}`)).join(', ');
}
