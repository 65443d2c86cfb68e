import { bilingual } from '../../language';
import type { Condition, Indicator } from '../types';
import { UNDATED } from './phrases';
import { count, is, sum } from './recipes';

const COMPARED: Condition = { column: 'shareOfEstimate', op: '>', value: 0 };

/** OAB-01: amounts far below the buyer’s own estimate. */
export const lowOffers: Indicator = {
  id: 'OAB-01',
  axis: 'economic',
  wording: 'offre anormalement basse',
  label: bilingual('Montants bas au regard de l’estimation', 'Amounts low against the estimate'),
  definition: bilingual(
    'Marchés dont le montant attribué est inférieur à la part de l’estimation fixée dans les paramètres, rapportés aux marchés qui donnent les deux montants ; moyenne du rapport montant sur estimation.',
    'Contracts whose awarded amount is below the share of the estimate set in the settings, over contracts that give both amounts; mean of amount over estimate.',
  ),
  source: 'Glossaire de la commande publique',
  direction: 'down',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'count',
      unit: 'rate',
      value: 'rate',
      numerator: count(is('lowOffer', 1)),
      denominator: count({ column: 'lowOffer', op: '<>', value: 'NR' }),
      no: count(is('lowOffer', 0)),
      excluded: count(is('lowOffer', 'NR')),
      targeted: true,
    },
    {
      table: 'tSpaser',
      basis: 'mean',
      unit: 'rate',
      value: 'rate',
      numerator: sum('shareOfEstimate', COMPARED),
      denominator: count(COMPARED),
      targeted: false,
    },
  ],
  groups: ['contractType', 'procedure'],
  exclusions: [
    UNDATED,
    bilingual(
      'Marchés dont le montant attribué ou l’estimation manque, et accords-cadres.',
      'Contracts whose awarded amount or estimate is missing, and framework agreements.',
    ),
  ],
  assumptions: [
    bilingual(
      'Un montant bas n’est pas une offre anormalement basse au sens du code : c’est une ligne à vérifier.',
      'A low amount is not an abnormally low tender in the sense of the code: it is a row to check.',
    ),
    bilingual(
      'Sans seuil dans les paramètres, le taux s’affiche « – ».',
      'Without a threshold in the settings, the rate shows as “–”.',
    ),
  ],
};
