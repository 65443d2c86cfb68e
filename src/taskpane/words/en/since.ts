import type { since as french } from '../fr/since';
import type { Translated } from '../phrases';

/** What changed since the last writing: on the home screen, and in the preview. */
export const since: Translated<typeof french> = {
  'since.title': 'Since last time ({date})',
  'since.none': 'Nothing has changed since last time ({date}).',
  'since.added': { one: '{count} contract added', many: '{count} contracts added' },
  'since.removed': {
    one: '{count} contract removed from the register',
    many: '{count} contracts removed from the register',
  },
  'since.corrected': { one: '{count} contract corrected', many: '{count} contracts corrected' },
  'since.decided': { one: '{count} contract decided', many: '{count} contracts decided' },
  'since.notComparable': 'The columns read are no longer the same: corrections cannot be told row by row.',
  'since.figures': 'Figures that moved',
  'since.facet.title': 'subject',
  'since.facet.supplier': 'holder',
  'since.facet.date': 'notification date',
  'since.facet.amount': 'amount',
  'since.facet.other': 'another column',
  'since.figure': '{figure}: {before} → {after}',
  'since.basis': '{figure}, by {basis}',
  'since.counts': '{figure} ({count} of {total})',
  'since.because': { one: 'Because of {count} contract', many: 'Because of {count} contracts' },
  'since.journal': 'Because of the journal',
  'since.withoutRows': 'No contract changed for this figure: the settings, the journal or the computation did.',
  'since.state.yes': 'yes',
  'since.state.no': 'no',
  'since.state.unknown': 'not informed',
  'since.state.excluded': 'excluded',
  'since.state.none': 'outside the period',
  'since.state.absent': 'absent',
  'since.move': '{before} → {after}',
  'preview.figures': 'Figures that change',
  'preview.figuresNone': 'None of the figures followed changes.',
};
