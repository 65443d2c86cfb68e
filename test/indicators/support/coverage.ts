/** An indicator (or a commitment that became a sheet) as a founding document words it. */
export type Covered = {
  /** File name of the seed, without its extension. */
  readonly seed: string;
  /** Verbatim, as far as apostrophes and spaces go. */
  readonly wording: string;
  /** Indicators that answer it; empty when a sheet does. */
  readonly ids: readonly string[];
  /** Sheets where it is read; none while the product does not answer it. */
  readonly where: readonly string[];
  readonly test: string | null;
};

const INDICATORS = 'SPASER Indicateurs';
const FIXTURES = 'test/indicators/fixtures.test.ts';
const CANSSM = '001_canssm-filieris-spaser-2024-2027';
const CAP = '000_cap-territoires';
const SEINE_EURE = '002_seine-eure';
const PAS_DE_CALAIS = '003_pas-de-calais';
const COORACE = '004_coorace';

function shown(seed: string, wording: string, ids: readonly string[], ...more: readonly string[]): Covered {
  return { seed, wording, ids, where: [INDICATORS, ...more], test: FIXTURES };
}

/** Every wording of an indicator in the five founding documents, in their order. */
export const COVERED: readonly Covered[] = [
  shown(CAP, 'intégrations de labels verts', ['ENV-03'], 'SPASER Tableau de bord'),
  shown(CAP, 'clauses d’exécution durable', ['ENV-05']),
  shown(CAP, 'critères d’attribution environnementaux', ['ENV-04'], 'SPASER Tableau de bord'),
  shown(CAP, 'reporting AGEC', ['AGEC-01', 'AGEC-02'], 'SPASER Journal'),
  shown(CAP, 'Intégrer des clauses sociales dans les marchés adéquats', ['SOC-01', 'PNAD-S']),
  shown(CAP, 'Systématiser le recours à la plateforme le Marché de l’inclusion', ['SRC-01']),
  shown(CAP, 'Communiquer à nos clients les considérations environnementales', ['PNAD-E', 'LEG-E1']),
  {
    seed: CAP,
    wording: 'Réaliser le suivi trimestriel de notre Spaser',
    ids: [],
    where: ['COPIL (feuille du trimestre)'],
    test: 'test/indicators/snapshot.test.ts',
  },
  {
    seed: CAP,
    wording: 'Communiquer annuellement les résultats de l’application du Spaser',
    ids: [],
    where: ['SPASER Tableau de bord', INDICATORS],
    test: 'test/indicators/formula.test.ts',
  },
  shown(
    CANSSM,
    'd’ici 2025, 30% des contrats de la commande publique notifiés au cours de l’année comprennent au moins une considération sociale',
    ['PNAD-S'],
    'SPASER Tableau de bord',
  ),
  shown(
    CANSSM,
    '% de marchés intégrant une clause sociale liée aux dispositifs d’insertion.',
    ['SOC-01'],
    'SPASER Tableau de bord',
  ),
  shown(CANSSM, 'Nombre de marchés réservés au handicap, insertion, ESS.', ['SOC-02'], 'SPASER Tableau de bord'),
  shown(CANSSM, 'Nombre d’heures d’insertion réalisées.', ['SOC-03', 'HRS-01', 'HRS-02'], 'SPASER Insertion'),
  shown(CANSSM, 'Nombre d’actions de communication réalisées en interne et en externe.', ['COM-01'], 'SPASER Journal'),
  shown(
    CANSSM,
    'Publier 100% des marchés avec un rappel des obligations légales en matière de non-discrimination et d’égalité femmes-hommes.',
    ['SOC-04'],
  ),
  shown(CANSSM, 'Nombre de revues de fournisseurs (stratégiques).', ['FRS-01'], 'SPASER Journal'),
  shown(
    CANSSM,
    'Nombre de réunions d’ouverture de marché et réunions de clôture : passer en revue les objectifs du SPASER... acculturer.',
    ['FRS-02'],
    'SPASER Journal',
  ),
  shown(
    CANSSM,
    'Suivi des plans de progrès demandés aux entreprises dans l’exécution des marchés sur la santé et la sécurité au travail.',
    ['SST-01', 'SST-02'],
    'SPASER Journal',
  ),
  shown(CANSSM, 'Nombre de TPE/PME titulaires de marché.', ['ECO-01']),
  shown(CANSSM, 'Nombre de réponses par consultation.', ['ECO-02', 'ECO-03']),
  {
    seed: CANSSM,
    wording: 'Délai de paiement entre dépôt de facture sur Chorus et son règlement.',
    ids: [],
    where: ['SPASER Paiements', 'SPASER Factures'],
    test: 'test/payments',
  },
  shown(CANSSM, 'Actions de communication externe.', ['COM-02'], 'SPASER Journal'),
  shown(CANSSM, 'Nombre de formations acheteurs internes.', ['FOR-01'], 'SPASER Journal'),
  shown(CANSSM, 'Nombre de signataires de la charte de déontologie de l’achat.', ['DEO-01'], 'SPASER Journal'),
  shown(CANSSM, 'Evolution et suivi de nos consommations : achat de papier – énergie.', ['ENV-01'], 'SPASER Journal'),
  shown(CANSSM, '% de produits bio et la consommation en restauration.', ['ENV-02', 'EGA-01'], 'SPASER Journal'),
  shown(CANSSM, 'Mention des écolabels dans le DCE.', ['ENV-03'], 'SPASER Tableau de bord'),
  shown(
    CANSSM,
    '% de marchés intégrant un critère environnemental de jugement des offres.',
    ['ENV-04'],
    'SPASER Tableau de bord',
  ),
  shown(CANSSM, 'Favoriser l’allotissement des consultations', ['ECO-04']),
  shown(CANSSM, 'Entretenir une relation constructive avec les fournisseurs.', ['ECO-05', 'ECO-06']),
  shown(
    SEINE_EURE,
    '600 heures d’insertion sur 2 lots, calibrées à la base par le facilitateur',
    ['HRS-01'],
    'SPASER Insertion',
  ),
  shown(SEINE_EURE, 'près de 900 heures qui ont été réalisées', ['SOC-03', 'HRS-02'], 'SPASER Insertion'),
  shown(SEINE_EURE, 'rencontres acheteurs-prescripteurs/fournisseurs une fois par an', ['FRS-03'], 'SPASER Journal'),
  shown(SEINE_EURE, 'Territoire de Commerce Equitable', ['EQT-01']),
  shown(PAS_DE_CALAIS, 'Le nombre de marchés à clauses d’insertion ou réservés est en augmentation.', ['SOC-05']),
  shown(
    PAS_DE_CALAIS,
    'La prise en compte du développement durable dans la pondération des analyses des offres se généralise.',
    ['ENV-06'],
  ),
  shown(PAS_DE_CALAIS, 'un lot de produits bio', ['ALI-01']),
  shown(PAS_DE_CALAIS, 'un lot de produits issus des circuits courts d’approvisionnement', ['ALI-02']),
  shown(COORACE, 'un seuil minimum de marchés avec conditions d’exécution sociales', ['PNAD-S', 'LEG-S1']),
  {
    seed: COORACE,
    wording: 'rendre obligatoire la publication d’un reporting',
    ids: [],
    where: [INDICATORS, 'SPASER Méthode'],
    test: 'test/indicators/pages.test.ts',
  },
  {
    seed: COORACE,
    wording: 'l’identification des marchés pouvant faire l’objet de clauses sociales',
    ids: [],
    where: [],
    test: null,
  },
];

/** Indicators that come from the law or the national plan, not from a seed. */
export const BEYOND_SEEDS: readonly string[] = [
  'OAB-01',
  'AVA-01',
  'AVA-02',
  'CLI-01',
  'LEG-S2',
  'LEG-S3',
  'LEG-S4',
  'LEG-E2',
  'LEG-E3',
  'RFA-01',
  'RES-01',
  'SRC-02',
  'FAC-01',
  'PUB-01',
  'FOR-02',
  'DON-01',
  'PRA-01',
  'DEO-02',
  'GRP-01',
  'ALI-03',
  'SOC-06',
  'SPE-01',
  'INN-01',
  'PRX-01',
  'LOC-01',
  'AVA-03',
  'DLR-01',
  'EST-01',
];

/** The page that lists them all. */
export function coveragePage(sentences: string): string {
  const rows = COVERED.map(
    ({ seed, wording, ids, where, test }) =>
      `| ${seed.slice(4)} | «\u202f${wording}\u202f» | ${ids.map((id) => `[${id}](${id}.md)`).join(', ') || '–'} | ${where.join(', ') || 'pas encore'} | ${test === null ? '–' : `\`${test}\``} |`,
  );
  const others = BEYOND_SEEDS.map((id) => `- [${id}](${id}.md)`);
  return `${[
    '# Ce que les documents fondateurs demandent, et où le lire',
    'Chaque indicateur ou engagement suivi des cinq documents fondateurs, l’indicateur qui y répond, les feuilles où il se lit et le test qui le tient. Un test relit cette table avec le catalogue.',
    ['| Document | Libellé | Indicateurs | Où | Test |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    sentences,
    '## Indicateurs issus de la loi ou du glossaire',
    others.join('\n'),
  ].join('\n\n')}\n`;
}
