import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { count, is, sum } from './recipes';
import { journalKind } from '../journal';

const SIGNED = is('kind', journalKind('charter').label);

/** DEO-01: signatories of the purchasing ethics charter, cumulated. */
export const charterSignatories: Indicator = {
  id: 'DEO-01',
  axis: 'governance',
  wording: 'Nombre de signataires de la charte de déontologie de l’achat.',
  label: bilingual('Signataires de la charte de déontologie', 'Signatories of the ethics charter'),
  definition: bilingual(
    'Cumul, à la fin de la période, des signataires inscrits au journal ; part des agents concernés quand leur nombre est donné dans les paramètres.',
    'Signatories written in the journal, cumulated at the end of the period; share of the agents concerned when the settings give their number.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 2',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'sum',
      unit: 'count',
      value: 'numerator',
      numerator: sum('quantity', SIGNED),
      denominator: count(SIGNED),
      clock: 'cumulative',
      targeted: true,
    },
    {
      table: 'tJournal',
      basis: 'share',
      unit: 'rate',
      value: 'rate',
      numerator: sum('quantity', SIGNED),
      denominator: { kind: 'setting', setting: 'charterAgents' },
      clock: 'cumulative',
      targeted: false,
    },
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual(
      'Sans nombre d’agents concernés dans les paramètres, la part s’affiche « – ».',
      'Without the number of agents concerned in the settings, the share shows as “–”.',
    ),
  ],
};
