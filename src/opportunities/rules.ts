import { bilingual } from '../language';
import type { Rule, SubjectId } from './types';

/** Purchases in which no labour of a trade can be asked for: no insertion clause, no reservation. */
const WITHOUT_LABOUR: readonly SubjectId[] = [
  'software',
  'intellectual',
  'insurance',
  'energySupply',
  'health',
  'technicalUpkeep',
];

const CLIMATE = 'Loi n° 2021-1104, art. 35 ; L. 2112-2 et L. 2152-7 CCP';
const CLIMATE_SOCIAL = 'Loi n° 2021-1104, art. 35 ; L. 2112-2-1 CCP';
const AGEC = 'AGEC, art. 58 ; décret n° 2024-134';
const EGALIM = 'L. 230-5-1 CRPM';
const REEN = 'Loi n° 2021-1485, art. 15 et 16';

/** AGEC binds the State, local authorities and their groupings (DOMAIN 2.5); so does REEN here (2.7). */
const STATE_AND_LOCAL = ['state', 'local'] as const;

function agec(
  id: string,
  about: SubjectId,
  fr: string,
  en: string,
  yes: Rule['examples']['yes'],
  no: Rule['examples']['no'],
): Rule {
  return {
    id: `agec.${id}`,
    lever: 'agec',
    about: [about],
    never: ['software', 'intellectual', 'insurance'],
    buyers: STATE_AND_LOCAL,
    reason: bilingual(`catégorie AGEC\u202f: ${fr}`, `AGEC category: ${en}`),
    source: AGEC,
    examples: { yes, no },
  };
}

/** Every rule; a lever proposed by several is told once, with the reason of the first. */
export const RULES: readonly Rule[] = [
  {
    id: 'climate.environment',
    lever: 'climateEnvironment',
    climateLaw: true,
    reason: bilingual('obligatoires pour toute consultation', 'required of every consultation'),
    source: CLIMATE,
    examples: {
      yes: [{ title: 'Nettoyage des locaux', cpv: '90919200', amount: 60_000 }],
      no: [
        { title: 'Nettoyage des locaux', cpv: '90919200', before: true },
        { title: 'Munitions', defence: true },
      ],
    },
  },
  {
    id: 'climate.social.hard',
    lever: 'climateSocial',
    about: WITHOUT_LABOUR,
    climateLaw: true,
    need: 'european',
    reason: bilingual(
      'seuil européen atteint\u202f: dérogation à motiver',
      'European threshold met: exemption to justify',
    ),
    source: CLIMATE_SOCIAL,
    examples: {
      yes: [{ title: 'Licences logicielles', cpv: '48000000', amount: 400_000 }],
      no: [{ title: 'Licences logicielles', cpv: '48000000', amount: 40_000 }],
    },
  },
  {
    id: 'climate.social',
    lever: 'climateSocial',
    climateLaw: true,
    need: 'european',
    reason: bilingual('seuil européen atteint', 'European threshold met'),
    source: CLIMATE_SOCIAL,
    examples: {
      yes: [{ title: 'Nettoyage des locaux', cpv: '90919200', amount: 400_000 }],
      no: [{ title: 'Nettoyage des locaux', cpv: '90919200', amount: 90_000 }],
    },
  },
  agec(
    'furniture',
    'furniture',
    'mobilier et aménagement d’intérieur',
    'indoor furniture',
    [{ title: 'Mobilier scolaire', cpv: '39160000' }],
    [{ title: 'Mobilier scolaire', cpv: '39160000', buyer: 'health' }],
  ),
  agec(
    'computers',
    'itEquipment',
    'informatique et téléphonie',
    'computers and telephones',
    [{ title: 'Acquisition d’ordinateurs', cpv: '30213000' }],
    [{ title: 'Maintenance des ordinateurs', cpv: '50320000' }],
  ),
  agec(
    'textile',
    'textile',
    'textile, hors équipements de protection',
    'textile, but protective equipment',
    [{ title: 'Vêtements de travail', cpv: '18110000' }],
    [{ title: 'Équipements de protection individuelle', cpv: '18143000' }],
  ),
  agec(
    'paper',
    'paper',
    'papier, fournitures de bureau, consommables',
    'paper, office supplies, consumables',
    [{ title: 'Papier de reprographie', cpv: '30197630' }],
    [{ title: 'Cartouches filtrantes', cpv: '42514310' }],
  ),
  agec(
    'vehicles',
    'vehicles',
    'véhicules et engins',
    'vehicles',
    [{ title: 'Acquisition de véhicules utilitaires', cpv: '34136000' }],
    [{ title: 'Assurance des véhicules', cpv: '66514110' }],
  ),
  agec(
    'urbanFurniture',
    'urbanFurniture',
    'mobilier urbain',
    'street furniture',
    [{ title: 'Mobilier urbain', cpv: '34928400' }],
    [{ title: 'Nettoyage du mobilier urbain', cpv: '90610000' }],
  ),
  agec(
    'appliances',
    'appliances',
    'électroménager, modulaires ou collecte',
    'appliances, modular buildings or bins',
    [{ title: 'Bacs roulants', cpv: '34928480' }],
    [{ title: 'Lavage des bacs roulants', cpv: '90910000' }],
  ),
  agec(
    'sport',
    'sport',
    'articles et équipement sportifs',
    'sports equipment',
    [{ title: 'Matériel sportif', cpv: '37400000' }],
    [{ title: 'Contrôle du matériel sportif', cpv: '71630000' }],
  ),
  agec(
    'toys',
    'toys',
    'jeux et jouets',
    'games and toys',
    [{ title: 'Jouets pour les crèches', cpv: '37520000' }],
    [{ title: 'Maintenance des aires de jeux', cpv: '50870000' }],
  ),
  {
    id: 'egalim',
    lever: 'egalim',
    about: ['food', 'catering'],
    never: ['software', 'intellectual', 'insurance'],
    reason: bilingual(
      '50\u202f% durables et de qualité, dont 20\u202f% bio',
      '50% sustainable and of quality, 20% organic',
    ),
    source: EGALIM,
    examples: {
      yes: [{ title: 'Denrées alimentaires', cpv: '15000000' }],
      no: [
        { title: 'Fourniture de végétaux', cpv: '03121100' },
        { title: 'Prestations de traiteur et buffets', cpv: '55520000' },
      ],
    },
  },
  {
    id: 'reen',
    lever: 'reen',
    about: ['itEquipment'],
    never: ['software', 'technicalUpkeep'],
    buyers: STATE_AND_LOCAL,
    reason: bilingual('réparabilité, durabilité des équipements', 'repairability, durability of equipment'),
    source: REEN,
    examples: {
      yes: [{ title: 'Acquisition d’ordinateurs portables', cpv: '30213100' }],
      no: [{ title: 'Licences pour ordinateurs', cpv: '48000000' }],
    },
  },
  {
    id: 'insertion.works',
    lever: 'insertion',
    about: ['works'],
    never: WITHOUT_LABOUR,
    amount: 'insertionFloor',
    reason: bilingual('travaux\u202f: heures à calibrer', 'works: hours to calibrate'),
    source: 'usage',
    examples: {
      yes: [{ title: 'Travaux de voirie', cpv: '45233140', amount: 300_000 }],
      no: [
        { title: 'Maîtrise d’œuvre de l’école', cpv: '71221000', amount: 300_000 },
        { title: 'Travaux de voirie', cpv: '45233140', amount: 9_000 },
      ],
    },
  },
  {
    id: 'insertion.services',
    lever: 'insertion',
    about: ['cleaning', 'greenSpaces', 'naturalAreas', 'security', 'waste', 'moving', 'catering', 'laundry'],
    never: WITHOUT_LABOUR,
    types: ['services', 'works'],
    amount: 'insertionFloor',
    reason: bilingual('part de main-d’œuvre élevée', 'high share of labour'),
    source: 'usage',
    examples: {
      yes: [{ title: 'Nettoyage des locaux', cpv: '90919200', type: 'services', amount: 200_000 }],
      no: [
        {
          title: 'Renouvellement de licences de gestion des espaces verts',
          cpv: '48000000',
          type: 'services',
          amount: 200_000,
        },
        { title: 'Fourniture de produits d’entretien', cpv: '39830000', type: 'supplies', amount: 200_000 },
      ],
    },
  },
  {
    id: 'handicap',
    lever: 'reservedHandicap',
    about: ['cleaning', 'greenSpaces', 'laundry', 'mailing', 'printing', 'reception', 'packedSupplies'],
    never: WITHOUT_LABOUR,
    reason: bilingual('activité courante des EA et ESAT', 'usual work of EA and ESAT'),
    source: 'usage ; L. 2113-12 CCP',
    examples: {
      yes: [{ title: 'Mise sous pli', cpv: '79571000' }],
      no: [{ title: 'Systèmes d’impression', cpv: '30120000' }],
    },
  },
  {
    id: 'integration',
    lever: 'reservedInsertion',
    about: ['greenSpaces', 'naturalAreas', 'cleaning', 'waste', 'moving'],
    never: WITHOUT_LABOUR,
    amountAtMost: 1_000_000,
    reason: bilingual('activité courante des SIAE', 'usual work of SIAE'),
    source: 'usage ; L. 2113-13 CCP',
    examples: {
      yes: [{ title: 'Entretien des sentiers', cpv: '77230000', amount: 80_000 }],
      no: [{ title: 'Collecte des ordures ménagères', cpv: '90511000', amount: 4_000_000 }],
    },
  },
  {
    id: 'ess',
    lever: 'reservedEss',
    about: ['careServices'],
    never: WITHOUT_LABOUR,
    reason: bilingual('service social', 'social service'),
    source: 'usage ; L. 2113-15 CCP',
    examples: {
      yes: [{ title: 'Accompagnement social', cpv: '85312000' }],
      no: [{ title: 'Nettoyage du centre social', cpv: '90919200' }],
    },
  },
  {
    id: 'prison',
    lever: 'reservedPrison',
    about: ['mailing', 'laundry'],
    never: WITHOUT_LABOUR,
    reason: bilingual('façonnage, linge\u202f: possible en détention', 'packing, laundry: possible in prison'),
    source: 'usage ; L. 2113-13-1 CCP',
    examples: {
      yes: [{ title: 'Routage et mise sous pli', cpv: '79571000' }],
      no: [{ title: 'Gardiennage', cpv: '79713000' }],
    },
  },
  {
    id: 'criterion',
    lever: 'envCriterion',
    climateLaw: false,
    never: ['insurance'],
    reason: bilingual('avant la date de la loi Climat', 'before the date of the climate law'),
    source: 'usage',
    examples: {
      yes: [{ title: 'Nettoyage des locaux', cpv: '90919200', before: true }],
      no: [{ title: 'Nettoyage des locaux', cpv: '90919200' }],
    },
  },
  {
    id: 'ecolabel',
    lever: 'ecolabel',
    about: ['cleaning', 'packedSupplies', 'paper', 'printing', 'furniture', 'textile', 'itEquipment'],
    never: ['software', 'intellectual', 'insurance', 'energySupply', 'technicalUpkeep'],
    reason: bilingual('des écolabels couvrent ces produits', 'ecolabels cover these products'),
    source: 'usage',
    examples: {
      yes: [{ title: 'Papier de reprographie', cpv: '30197630' }],
      no: [{ title: 'Assurances', cpv: '66510000' }],
    },
  },
  {
    id: 'allotment',
    lever: 'allotment',
    about: ['works', 'food', 'greenSpaces', 'cleaning', 'paper', 'printing'],
    never: WITHOUT_LABOUR,
    single: true,
    need: 90_000,
    reason: bilingual('un seul lot aujourd’hui', 'a single lot today'),
    source: 'usage',
    examples: {
      yes: [{ title: 'Denrées alimentaires', cpv: '15000000', amount: 300_000, lots: 1 }],
      no: [{ title: 'Denrées alimentaires', cpv: '15000000', amount: 300_000, lots: 4 }],
    },
  },
];
