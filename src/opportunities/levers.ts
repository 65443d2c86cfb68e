import { bilingual } from '../language';
import type { Lever, LeverId } from './types';

/** Every lever, in the order in which they are told: what the law asks first. */
export const LEVERS: Readonly<Record<LeverId, Lever>> = {
  climateEnvironment: {
    id: 'climateEnvironment',
    basis: 'law',
    label: bilingual('Clause et critère environnementaux', 'Environmental clause and criterion'),
    side: 'environmental',
    counts: ['PNAD-E', 'ENV-04', 'ENV-05', 'LEG-E1'],
  },
  climateSocial: {
    id: 'climateSocial',
    basis: 'law',
    label: bilingual('Condition sociale ou dérogation', 'Social condition or exemption'),
    side: 'social',
    counts: ['PNAD-S', 'LEG-S1'],
  },
  agec: {
    id: 'agec',
    basis: 'law',
    label: bilingual('AGEC\u202f: réemploi, recyclé', 'AGEC: reused, recycled'),
    side: 'environmental',
    counts: ['PNAD-E', 'LEG-E1', 'LEG-E2'],
  },
  egalim: {
    id: 'egalim',
    basis: 'law',
    label: bilingual('EGAlim\u202f: durable et bio', 'EGAlim: sustainable and organic'),
    side: 'environmental',
    counts: ['PNAD-E', 'LEG-E1'],
  },
  reen: {
    id: 'reen',
    basis: 'law',
    label: bilingual('Indice de durabilité', 'Durability index'),
    side: 'environmental',
    counts: ['PNAD-E', 'LEG-E1', 'LEG-E3'],
  },
  insertion: {
    id: 'insertion',
    basis: 'usage',
    label: bilingual('Clause d’insertion', 'Work-integration clause'),
    side: 'social',
    counts: ['PNAD-S', 'SOC-01', 'SOC-05', 'LEG-S1'],
  },
  reservedHandicap: {
    id: 'reservedHandicap',
    basis: 'usage',
    label: bilingual('Réserver EA/ESAT', 'Reserve to EA/ESAT'),
    side: 'social',
    counts: ['PNAD-S', 'SOC-05', 'LEG-S1', 'LEG-S3'],
  },
  reservedInsertion: {
    id: 'reservedInsertion',
    basis: 'usage',
    label: bilingual('Réserver SIAE', 'Reserve to SIAE'),
    side: 'social',
    counts: ['PNAD-S', 'SOC-05', 'LEG-S1', 'LEG-S3'],
  },
  reservedEss: {
    id: 'reservedEss',
    basis: 'usage',
    label: bilingual('Réserver ESS', 'Reserve to social economy'),
    side: 'social',
    counts: ['PNAD-S', 'SOC-05', 'LEG-S1'],
  },
  reservedPrison: {
    id: 'reservedPrison',
    basis: 'usage',
    label: bilingual('Réserver travail pénitentiaire', 'Reserve to prison work'),
    side: 'social',
    counts: ['PNAD-S', 'SOC-05', 'LEG-S1', 'LEG-S3'],
  },
  envCriterion: {
    id: 'envCriterion',
    basis: 'usage',
    label: bilingual('Critère environnemental', 'Environmental criterion'),
    side: 'environmental',
    counts: ['PNAD-E', 'ENV-04', 'LEG-E1'],
  },
  ecolabel: {
    id: 'ecolabel',
    basis: 'usage',
    label: bilingual('Écolabel', 'Ecolabel'),
    side: 'environmental',
    counts: ['PNAD-E', 'ENV-03', 'LEG-E1'],
  },
  allotment: {
    id: 'allotment',
    basis: 'usage',
    label: bilingual('Allotir', 'Split into lots'),
    side: 'economic',
    counts: ['ECO-04'],
  },
};
