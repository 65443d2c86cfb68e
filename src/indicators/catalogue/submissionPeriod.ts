import { bilingual } from '../../language';
import type { Condition, Indicator } from '../types';
import { UNDATED } from './phrases';
import { byCount, count, sum } from './recipes';

const KNOWN: Condition = { column: 'submissionDays', op: '>=', value: 0 };

/** DLR-01: days left to answer, and consultations that leave too few. */
export const submissionPeriod: Indicator = {
  id: 'DLR-01',
  axis: 'economic',
  wording: 'Sourcing approfondi',
  label: bilingual('Délai laissé pour répondre (jours)', 'Days left to answer'),
  definition: bilingual(
    'Moyenne des jours entre le lancement et la date limite de remise des offres des marchés notifiés dans la période qui donnent les deux dates ; part de ceux dont le délai est sous le seuil des paramètres.',
    'Mean days between launch and the deadline for tenders, of the contracts notified in the period that give both dates; share of those under the threshold of the settings.',
  ),
  source: 'Indicateur d’alerte des données de la commande publique',
  direction: 'information',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'mean',
      unit: 'days',
      value: 'rate',
      numerator: sum('submissionDays', KNOWN),
      denominator: count(KNOWN),
      unknown: count({ column: 'submissionKnown', op: '=', value: 'NR' }),
      targeted: false,
    },
    { ...byCount('shortSubmission'), targeted: false },
  ],
  groups: ['department', 'contractType', 'procedure'],
  exclusions: [UNDATED],
  assumptions: [
    bilingual(
      'Sans seuil dans les paramètres, la part des délais courts n’est pas calculée : aucun seuil ne vaut pour toutes les procédures.',
      'Without a threshold in the settings, the share of short periods is not computed: no threshold holds for every procedure.',
    ),
  ],
};
