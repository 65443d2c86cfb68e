import { bilingual, type Bilingual } from '../language';
import type { Choice, Input, Raw } from './inputs';
import { Agec, Ecb, Phrase, Target, Threshold } from './schema';
import type { BuyerSettings } from './types';
import type * as v from 'valibot';

/** One setting with a single value, on a line of its own. */
export type ValueSetting = {
  readonly key: string;
  readonly label: Bilingual;
  readonly input: Input;
  readonly choices?: readonly Choice[];
  readonly note?: Bilingual;
  readonly optional?: boolean;
  readonly get: (settings: BuyerSettings) => Raw;
  /** The settings with this value; null when the value may not be. */
  readonly set: (settings: BuyerSettings, value: Raw) => Readonly<Record<string, unknown>>;
};

export type TableColumn = {
  readonly key: string;
  readonly label: Bilingual;
  readonly input: Input;
  readonly choices?: readonly Choice[];
};

/** A list of settings: headings, one line an item. */
export type TableSetting = {
  readonly key: 'targets' | 'thresholds' | 'ecbRates' | 'agecRates' | 'buyerPhrases';
  readonly columns: readonly TableColumn[];
  readonly item: v.GenericSchema;
  /** Empty lines left under the list for the buyer to add to. */
  readonly spare: number;
};

export type SettingsSection = {
  readonly key: string;
  readonly title: Bilingual;
  readonly note?: Bilingual;
  readonly values: readonly ValueSetting[];
  readonly table?: TableSetting;
};

const choice = (value: string | number, fr: string, en: string): Choice => ({ value, label: bilingual(fr, en) });

/** A setting that is one field of the settings, as it stands. */
function field(
  key: keyof BuyerSettings,
  label: Bilingual,
  input: Input,
  more: Pick<ValueSetting, 'choices' | 'note' | 'optional'> = {},
): ValueSetting {
  return { key, label, input, get: (settings) => settings[key] as Raw, set: (_, value) => ({ [key]: value }), ...more };
}

/** A section that is one list. */
function listSection(key: string, title: Bilingual, note: Bilingual, table: TableSetting): SettingsSection {
  return { key, title, note, values: [], table };
}

const TO_CHECK_COLUMN: TableColumn = { key: 'toCheck', label: bilingual('À vérifier', 'To check'), input: 'toCheck' };

const BUYER: SettingsSection = {
  key: 'buyer',
  title: bilingual('Acheteur', 'Buyer'),
  values: [
    field('buyerName', bilingual('Nom de l’acheteur', 'Buyer’s name'), 'text', { optional: true }),
    field('buyerKind', bilingual('Type d’acheteur', 'Kind of buyer'), 'choice', {
      choices: [
        choice('state', 'État et établissements publics de l’État', 'State and its public bodies'),
        choice('local', 'Collectivité territoriale ou groupement', 'Local authority or grouping'),
        choice('health', 'Établissement public de santé', 'Public health establishment'),
        choice('socialSecurity', 'Organisme de sécurité sociale', 'Social security body'),
        choice('utility', 'Entité adjudicatrice', 'Utility'),
        choice('publicCompany', 'Entreprise publique', 'Public company'),
      ],
      note: bilingual(
        'Fixe le délai légal de paiement et les seuils applicables.',
        'Sets the legal payment delay and the thresholds that apply.',
      ),
    }),
    field('paymentDelayDays', bilingual('Délai de paiement imposé', 'Imposed payment delay'), 'choice', {
      optional: true,
      choices: [
        choice(30, '30 jours', '30 days'),
        choice(50, '50 jours', '50 days'),
        choice(60, '60 jours', '60 days'),
      ],
      note: bilingual('Vide\u202f: celui du type d’acheteur.', 'Empty: that of the kind of buyer.'),
    }),
    field('workbookLanguage', bilingual('Langue des feuilles', 'Language of the sheets'), 'choice', {
      choices: [choice('fr', 'Français', 'French'), choice('en', 'Anglais', 'English')],
    }),
  ],
};

const COUNTING: SettingsSection = {
  key: 'counting',
  title: bilingual('Règles de comptage', 'Counting rules'),
  values: [
    {
      key: 'spaserFrom',
      label: bilingual('SPASER\u202f: première année', 'SPASER: first year'),
      input: 'integer',
      get: ({ spaserPeriod }) => spaserPeriod.from,
      set: ({ spaserPeriod }, from) => ({ spaserPeriod: { ...spaserPeriod, from } }),
    },
    {
      key: 'spaserTo',
      label: bilingual('SPASER\u202f: dernière année', 'SPASER: last year'),
      input: 'integer',
      get: ({ spaserPeriod }) => spaserPeriod.to,
      set: ({ spaserPeriod }, to) => ({ spaserPeriod: { ...spaserPeriod, to } }),
    },
    field('valueRule', bilingual('Valeur d’un accord-cadre', 'Value of a framework'), 'choice', {
      choices: [
        choice('maximum', 'Maximum', 'Maximum'),
        choice('estimated', 'Estimation', 'Estimate'),
        choice('minimum', 'Minimum', 'Minimum'),
      ],
    }),
    field(
      'includeSubsequentContracts',
      bilingual('Compter les marchés subséquents', 'Count subsequent contracts'),
      'yesNo',
    ),
    field('includeProposals', bilingual('Inclure les propositions', 'Include proposals'), 'yesNo', {
      note: bilingual(
        'Oui compte ce que les textes proposent et que personne n’a confirmé.',
        'Yes counts what words propose and nobody has confirmed.',
      ),
    }),
    field('sizeFilter', bilingual('À partir de (€ HT)', 'From (€ excl. VAT)'), 'number', {
      note: bilingual(
        'Les marchés d’un montant inférieur sont écartés\u202f; 0\u202f: aucun filtre.',
        'Contracts of a lower amount are left out; 0: no filter.',
      ),
    }),
    field('fillFloor', bilingual('Renseignement minimal', 'Least fill rate'), 'rate', {
      note: bilingual(
        'Sous cette part de marchés renseignés, un taux est «\u202fSans donnée\u202f»\u202f: il n’est pas comparé à sa cible.',
        'Under this share of informed contracts, a rate is “No data”: it is not compared with its target.',
      ),
    }),
    field('closingDate', bilingual('Date d’arrêté', 'Closing date'), 'date', {
      optional: true,
      note: bilingual('Vide\u202f: le jour du calcul.', 'Empty: the day of the run.'),
    }),
    field('climateLawFrom', bilingual('Loi Climat applicable à partir du', 'Climate law applies from'), 'date', {
      note: bilingual('À vérifier\u202f: décret n° 2022-767.', 'To be checked: decree no. 2022-767.'),
    }),
    field('charterAgents', bilingual('Agents concernés par la charte', 'Agents concerned by the charter'), 'integer', {
      optional: true,
    }),
    field(
      'lowOfferShare',
      bilingual('Offre basse\u202f: part de l’estimation', 'Low offer: share of the estimate'),
      'rate',
      {
        optional: true,
        note: bilingual('Vide\u202f: pas d’alerte.', 'Empty: no warning.'),
      },
    ),
    field('committeeFigures', bilingual('Chiffres de la page du comité', 'Figures of the committee’s page'), 'text', {
      optional: true,
      note: bilingual(
        'Six codes au plus, par exemple «\u202fPNAD-S, PNAD-E, ECO-01, FIN-01, HRS-01, SOC-02\u202f»\u202f; vide\u202f: ceux du tableau de bord.',
        'Six codes at most, for example “PNAD-S, PNAD-E, ECO-01, FIN-01, HRS-01, SOC-02”; empty: the dashboard’s own.',
      ),
    }),
    field('localDepartments', bilingual('Départements dits locaux', 'Départements told as local'), 'text', {
      optional: true,
      note: bilingual(
        'Par exemple «\u202f62, 59\u202f»\u202f; vide\u202f: LOC-01 n’est pas calculé.',
        'For example “62, 59”; empty: LOC-01 is not computed.',
      ),
    }),
    field(
      'shortSubmissionDays',
      bilingual('Délai de réponse court, en jours', 'Short time to answer, in days'),
      'integer',
      { optional: true, note: bilingual('Vide\u202f: pas d’alerte.', 'Empty: no warning.') },
    ),
    field(
      'dependenceShare',
      bilingual('Dépendance\u202f: part d’un titulaire', 'Dependence: share of a supplier'),
      'rate',
      {
        optional: true,
        note: bilingual('Vide\u202f: pas d’alerte.', 'Empty: no warning.'),
      },
    ),
  ],
};

const PAYMENTS: SettingsSection = {
  key: 'payments',
  title: bilingual('Paiements', 'Payments'),
  values: [
    field('interestPoints', bilingual('Points ajoutés au taux BCE', 'Points added to the ECB rate'), 'number'),
    field('recoveryIndemnity', bilingual('Indemnité de recouvrement (€)', 'Recovery indemnity (€)'), 'number'),
  ],
  table: {
    key: 'ecbRates',
    item: Ecb,
    spare: 2,
    columns: [
      { key: 'year', label: bilingual('Année', 'Year'), input: 'integer' },
      { key: 'half', label: bilingual('Semestre', 'Half-year'), input: 'integer' },
      { key: 'rate', label: bilingual('Taux BCE (%)', 'ECB rate (%)'), input: 'number' },
      TO_CHECK_COLUMN,
    ],
  },
};

const TARGETS = listSection(
  'targets',
  bilingual('Cibles', 'Targets'),
  bilingual(
    'Une ligne par indicateur et par année\u202f; année vide\u202f: toutes. Le PNAD 2022-2025 est échu\u202f: cibles modifiables.',
    'One line an indicator and year; empty year: every year. The 2022–2025 plan has ended: targets may be edited.',
  ),
  {
    key: 'targets',
    item: Target,
    spare: 8,
    columns: [
      { key: 'indicator', label: bilingual('Indicateur', 'Indicator'), input: 'text' },
      { key: 'year', label: bilingual('Année', 'Year'), input: 'integer' },
      { key: 'value', label: bilingual('Cible', 'Target'), input: 'rate' },
      TO_CHECK_COLUMN,
    ],
  },
);

const THRESHOLDS = listSection(
  'thresholds',
  bilingual('Seuils européens (€ HT)', 'EU thresholds (€ excl. VAT)'),
  bilingual('Selon la date de lancement de la consultation.', 'By the launch date of the consultation.'),
  {
    key: 'thresholds',
    item: Threshold,
    spare: 2,
    columns: [
      { key: 'from', label: bilingual('Du', 'From'), input: 'date' },
      { key: 'to', label: bilingual('Au', 'To'), input: 'date' },
      { key: 'suppliesCentral', label: bilingual('Fournitures et services, État', 'Supplies, State'), input: 'number' },
      {
        key: 'suppliesOther',
        label: bilingual('Fournitures et services, autres', 'Supplies, others'),
        input: 'number',
      },
      {
        key: 'suppliesUtilities',
        label: bilingual('Fournitures et services, entités adjudicatrices', 'Supplies, utilities'),
        input: 'number',
      },
      { key: 'works', label: bilingual('Travaux', 'Works'), input: 'number' },
      TO_CHECK_COLUMN,
    ],
  },
);

const AGEC = listSection(
  'agec',
  bilingual('Taux AGEC par catégorie', 'AGEC rates by category'),
  bilingual(
    'Décret n° 2024-134\u202f; une case vide est un taux dont aucune source n’a été trouvée.',
    'Decree no. 2024-134; an empty cell is a rate for which no source was found.',
  ),
  {
    key: 'agecRates',
    item: Agec,
    spare: 0,
    columns: [
      { key: 'category', label: bilingual('Catégorie', 'Category'), input: 'text' },
      { key: 'from', label: bilingual('À partir de', 'From'), input: 'integer' },
      { key: 'reused', label: bilingual('Réemploi ou réutilisation', 'Reuse'), input: 'rate' },
      { key: 'recycled', label: bilingual('Matières recyclées', 'Recycled matter'), input: 'rate' },
      TO_CHECK_COLUMN,
    ],
  },
);

const PHRASES = listSection(
  'phrases',
  bilingual('Vocabulaire de l’acheteur', 'The buyer’s own words'),
  bilingual(
    'Un sigle ou un code de clause propre à l’acheteur, et ce qu’il veut dire.',
    'An acronym or clause code of the buyer’s, and what it means.',
  ),
  {
    key: 'buyerPhrases',
    item: Phrase,
    spare: 8,
    columns: [
      { key: 'phrase', label: bilingual('Expression', 'Words'), input: 'text' },
      {
        key: 'side',
        label: bilingual('Volet', 'Side'),
        input: 'choice',
        choices: [choice('social', 'Social', 'Social'), choice('environmental', 'Environnement', 'Environment')],
      },
      {
        key: 'level',
        label: bilingual('Levier', 'Lever'),
        input: 'choice',
        choices: [
          choice('clause', 'Clause', 'Clause'),
          choice('criterion', 'Critère', 'Criterion'),
          choice('reserved', 'Marché réservé', 'Reserved contract'),
          choice('specification', 'Spécification', 'Specification'),
        ],
      },
      { key: 'theme', label: bilingual('Thème', 'Theme'), input: 'text' },
    ],
  },
);

const LEAD_NOTE = bilingual(
  'À vérifier\u202f: usage, de la publication au premier jour du marché.',
  'To be checked: usage, from publication to the first day of the contract.',
);

const SCHEDULE: SettingsSection = {
  key: 'schedule',
  title: bilingual('Échéancier', 'Schedule'),
  values: [
    field(
      'leadFormalised',
      bilingual('Délai de lancement, procédure formalisée (mois)', 'Lead time, formalised procedure (months)'),
      'number',
      { note: LEAD_NOTE },
    ),
    field(
      'leadAdapted',
      bilingual('Délai de lancement, procédure adaptée (mois)', 'Lead time, adapted procedure (months)'),
      'number',
      { note: LEAD_NOTE },
    ),
    field(
      'leadDirect',
      bilingual('Délai de lancement, sans publicité (mois)', 'Lead time, without publicity (months)'),
      'number',
      { note: LEAD_NOTE },
    ),
    field(
      'insertionFloor',
      bilingual('Clause d’insertion proposée à partir de (€ HT)', 'Insertion clause proposed from (€ excl. VAT)'),
      'number',
      { note: bilingual('À vérifier avec le facilitateur.', 'To be checked with the facilitator.') },
    ),
    field(
      'insertionEffort',
      bilingual('Effort d’insertion (part des heures)', 'Integration effort (share of hours)'),
      'rate',
      { note: bilingual('À vérifier avec le facilitateur.', 'To be checked with the facilitator.') },
    ),
    field('insertionHourCost', bilingual('Coût d’une heure de travail (€)', 'Cost of an hour of work (€)'), 'number', {
      note: bilingual('À vérifier avec le facilitateur.', 'To be checked with the facilitator.'),
    }),
  ],
};

/** What the sheet `SPASER Paramètres` shows, in its order. */
export const SETTINGS_LAYOUT: readonly SettingsSection[] = [
  BUYER,
  COUNTING,
  TARGETS,
  PAYMENTS,
  THRESHOLDS,
  AGEC,
  PHRASES,
  SCHEDULE,
];
