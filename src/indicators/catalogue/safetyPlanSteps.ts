import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** SST-01: steps of health and safety improvement plans. */
export const safetyPlanSteps: Indicator = {
  id: 'SST-01',
  axis: 'social',
  wording:
    'Suivi des plans de progrès demandés aux entreprises dans l’exécution des marchés sur la santé et la sécurité au travail.',
  label: bilingual('Plans de progrès santé-sécurité suivis', 'Health and safety improvement plans followed'),
  definition: bilingual(
    'Nombre de lignes du journal sur les plans de progrès (demandés, reçus, soldés) datées de la période.',
    'Number of journal lines on improvement plans (requested, received, settled) dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 3',
  direction: 'up',
  recipes: [journalCount([is('kind', journalKind('safetyPlan').label)])],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
