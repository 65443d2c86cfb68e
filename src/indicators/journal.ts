import { toSerial, type CivilDate } from '../calendar';
import { bilingual, pick, type Bilingual, type Language } from '../language';
import { AGEC_CATEGORIES } from '../settings';
import type { CellValue, StyleName } from '../workbook';
import { typeset } from './typeset';
import type { JournalEntry, JournalKind } from './types';

export type JournalDetail = { readonly key: string; readonly label: Bilingual };

/** What a kind of journal line asks for. */
export type JournalKindText = {
  readonly kind: JournalKind;
  readonly label: Bilingual;
  /** What to write in the line, shown beside the form. */
  readonly help: Bilingual;
  /** Values of « Précision »; empty when the kind has none. */
  readonly details: readonly JournalDetail[];
  /** A line without a detail counts all the same: lines written before the details existed. */
  readonly detailOptional?: true;
  readonly quantity: 'required' | 'optional' | 'none';
  readonly amount: 'required' | 'optional' | 'none';
  /** Unit of the quantity, where it has one. */
  readonly unit?: Bilingual;
};

const detail = (key: string, fr: string, en: string): JournalDetail => ({ key, label: bilingual(fr, en) });
/** The State's own wording of a category is its name in both languages. */
const AGEC_DETAILS: readonly JournalDetail[] = AGEC_CATEGORIES.map((name) => detail(name, name, name));

const KINDS: readonly JournalKindText[] = [
  {
    kind: 'communication',
    label: bilingual('Action de communication', 'Communication action'),
    help: bilingual('Une ligne par action, interne ou externe.', 'One line an action, internal or external.'),
    details: [detail('internal', 'Interne', 'Internal'), detail('external', 'Externe', 'External')],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'supplierReview',
    label: bilingual('Revue de fournisseur', 'Supplier review'),
    help: bilingual(
      'Une ligne par revue ; le fournisseur dans « Concerne ».',
      'One line a review; the supplier under “About”.',
    ),
    details: [
      detail('reviewStrategic', 'Fournisseur stratégique', 'Strategic supplier'),
      detail('reviewOther', 'Autre fournisseur', 'Other supplier'),
    ],
    detailOptional: true,
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'contractMeeting',
    label: bilingual('Réunion de marché', 'Contract meeting'),
    help: bilingual(
      'Une ligne par réunion ; le marché dans « Concerne ».',
      'One line a meeting; the contract under “About”.',
    ),
    details: [detail('opening', 'Ouverture', 'Opening'), detail('closing', 'Clôture', 'Closing')],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'safetyPlan',
    label: bilingual('Plan de progrès santé-sécurité', 'Health and safety improvement plan'),
    help: bilingual(
      'Une ligne par étape d’un plan ; le marché dans « Concerne ».',
      'One line a step of a plan; the contract under “About”.',
    ),
    details: [
      detail('requested', 'Demandé', 'Requested'),
      detail('received', 'Reçu', 'Received'),
      detail('settled', 'Soldé', 'Settled'),
    ],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'training',
    label: bilingual('Formation des acheteurs', 'Buyers’ training'),
    help: bilingual(
      'Une ligne par session ; le nombre de participants dans « Quantité ».',
      'One line a session; participants under “Quantity”.',
    ),
    details: [],
    quantity: 'optional',
    amount: 'none',
    unit: bilingual('participants', 'participants'),
  },
  {
    kind: 'charter',
    label: bilingual('Signature de la charte de déontologie', 'Ethics charter signature'),
    help: bilingual('Le nombre de nouveaux signataires dans « Quantité ».', 'New signatories under “Quantity”.'),
    details: [],
    quantity: 'required',
    amount: 'none',
    unit: bilingual('signataires', 'signatories'),
  },
  {
    kind: 'supplierMeeting',
    label: bilingual('Rencontre avec les fournisseurs', 'Meeting with suppliers'),
    help: bilingual(
      'Une ligne par rencontre acheteurs-prescripteurs/fournisseurs.',
      'One line a meeting of buyers and suppliers.',
    ),
    details: [],
    quantity: 'optional',
    amount: 'none',
    unit: bilingual('participants', 'participants'),
  },
  {
    kind: 'consumption',
    label: bilingual('Consommation', 'Consumption'),
    help: bilingual(
      'Une ligne par relevé ; gardez la même unité pour une même précision.',
      'One line a reading; keep one unit for each kind.',
    ),
    details: [
      detail('paper', 'Papier (ramettes)', 'Paper (reams)'),
      detail('electricity', 'Électricité (kWh)', 'Electricity (kWh)'),
      detail('gas', 'Gaz (kWh)', 'Gas (kWh)'),
      detail('fuel', 'Carburant (litres)', 'Fuel (litres)'),
      detail('water', 'Eau (m³)', 'Water (m³)'),
    ],
    quantity: 'required',
    amount: 'optional',
  },
  {
    kind: 'food',
    label: bilingual('Achats alimentaires', 'Food purchases'),
    help: bilingual(
      'Montant HT d’une période ; chaque euro dans une seule précision.',
      'Amount excluding VAT of a period; each euro under one kind only.',
    ),
    details: [
      detail('organic', 'Produits biologiques ou en conversion', 'Organic or in-conversion products'),
      detail('quality', 'Autres produits durables et de qualité', 'Other sustainable and quality products'),
      detail('other', 'Sans qualification', 'Without qualification'),
    ],
    quantity: 'none',
    amount: 'required',
  },
  {
    kind: 'agecTotal',
    label: bilingual('AGEC, dépense totale', 'AGEC, total spend'),
    help: bilingual('Dépense HT de l’année dans la catégorie.', 'The year’s spend excluding VAT in the category.'),
    details: AGEC_DETAILS,
    quantity: 'none',
    amount: 'required',
  },
  {
    kind: 'agecReused',
    label: bilingual('AGEC, réemploi ou réutilisation', 'AGEC, reuse'),
    help: bilingual(
      'Part de cette dépense issue du réemploi ou de la réutilisation.',
      'Part of that spend on reused goods.',
    ),
    details: AGEC_DETAILS,
    quantity: 'none',
    amount: 'required',
  },
  {
    kind: 'agecRecycled',
    label: bilingual('AGEC, matières recyclées', 'AGEC, recycled matter'),
    help: bilingual(
      'Part de cette dépense intégrant des matières recyclées.',
      'Part of that spend on goods with recycled matter.',
    ),
    details: AGEC_DETAILS,
    quantity: 'none',
    amount: 'required',
  },
  {
    kind: 'rfar',
    label: bilingual('Démarche RFAR', 'Responsible purchasing charter (RFAR)'),
    help: bilingual(
      'Une ligne par étape de la démarche Relations fournisseurs et achats responsables.',
      'One line a step of the responsible purchasing scheme (RFAR).',
    ),
    details: [
      detail('rfarCharter', 'Charte RFAR signée', 'RFAR charter signed'),
      detail('rfarReview', 'Diagnostic des pratiques', 'Review of practices'),
      detail('rfarLabel', 'Label RFAR obtenu', 'RFAR label obtained'),
    ],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'network',
    label: bilingual('Réseau ou groupe de travail', 'Network or working group'),
    help: bilingual(
      'Une ligne par participation ; le réseau dans « Intitulé ».',
      'One line a participation; the network under “Title”.',
    ),
    details: [
      detail('networkBuyers', 'Réseau d’acheteurs', 'Buyers’ network'),
      detail('networkGroup', 'Groupe de travail', 'Working group'),
      detail('networkInclusion', 'Secteur de l’inclusion', 'Inclusion sector'),
    ],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'sourcing',
    label: bilingual('Sourçage', 'Market sounding'),
    help: bilingual(
      'Une ligne par action ; la famille ou le marché dans « Concerne », les opérateurs rencontrés dans « Quantité ».',
      'One line an action; the family or contract under “About”, operators met under “Quantity”.',
    ),
    details: [
      detail('sourcingInclusion', 'Marché de l’inclusion', 'Inclusion marketplace'),
      detail('sourcingMeeting', 'Rencontre d’opérateurs', 'Meeting of operators'),
      detail('sourcingStudy', 'Étude du marché fournisseur', 'Study of the supply market'),
    ],
    quantity: 'optional',
    amount: 'none',
    unit: bilingual('opérateurs', 'operators'),
  },
  {
    kind: 'facilitator',
    label: bilingual('Recours à un facilitateur', 'Help of a clause facilitator'),
    help: bilingual(
      'Une ligne par marché préparé avec un facilitateur ; le marché dans « Concerne ».',
      'One line a contract prepared with a facilitator; the contract under “About”.',
    ),
    details: [],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'publication',
    label: bilingual('Publication RSE', 'Responsibility publication'),
    help: bilingual(
      'Une ligne par publication de l’acheteur ou demandée à un titulaire.',
      'One line a publication of the buyer, or asked of a supplier.',
    ),
    details: [
      detail('publicationEquality', 'Index égalité femmes-hommes', 'Gender equality index'),
      detail('publicationCarbon', 'Bilan des émissions (BEGES)', 'Emissions report (BEGES)'),
      detail('publicationReport', 'Rapport RSE', 'Responsibility report'),
      detail('publicationResults', 'Résultats du SPASER', 'Results of the SPASER'),
    ],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'prescriberTraining',
    label: bilingual('Formation des prescripteurs', 'Prescribers’ training'),
    help: bilingual(
      'Une ligne par session ; le nombre de participants dans « Quantité ».',
      'One line a session; participants under “Quantity”.',
    ),
    details: [],
    quantity: 'optional',
    amount: 'none',
    unit: bilingual('participants', 'participants'),
  },
  {
    kind: 'donation',
    label: bilingual('Don ou réemploi de matériel', 'Gift or reuse of equipment'),
    help: bilingual(
      'Une ligne par opération ; le nombre d’objets dans « Quantité ».',
      'One line an operation; objects under “Quantity”.',
    ),
    details: [
      detail('donationGift', 'Don', 'Gift'),
      detail('donationReuse', 'Réemploi interne', 'Reuse within'),
      detail('donationRepair', 'Réparation', 'Repair'),
      detail('donationRecycling', 'Recyclage', 'Recycling'),
    ],
    quantity: 'optional',
    amount: 'optional',
    unit: bilingual('objets', 'objects'),
  },
  {
    kind: 'localFood',
    label: bilingual('Achats alimentaires locaux', 'Local food purchases'),
    help: bilingual(
      'Montant HT local ou en circuit court, déjà compté dans « Achats alimentaires ».',
      'Local or short-circuit amount, already counted under “Food purchases”.',
    ),
    details: [
      detail('foodLocal', 'Produits locaux', 'Local products'),
      detail('foodShort', 'Circuit court', 'Short circuit'),
    ],
    quantity: 'none',
    amount: 'required',
  },
  {
    kind: 'goodPractice',
    label: bilingual('Bonne pratique', 'Good practice'),
    help: bilingual(
      'Une ligne par pratique relevée ; ce qu’elle change dans « Intitulé ».',
      'One line a practice noted; what it changes under “Title”.',
    ),
    details: [],
    quantity: 'none',
    amount: 'none',
  },
  {
    kind: 'interests',
    label: bilingual('Déclaration d’intérêts', 'Declaration of interests'),
    help: bilingual('Le nombre de déclarations reçues dans « Quantité ».', 'Declarations received under “Quantity”.'),
    details: [],
    quantity: 'required',
    amount: 'none',
    unit: bilingual('déclarations', 'declarations'),
  },
  {
    kind: 'groupPurchase',
    label: bilingual('Groupement de commandes', 'Group purchasing'),
    help: bilingual(
      'Une ligne par marché passé en groupement ; le marché dans « Concerne ».',
      'One line a contract let by a group; the contract under “About”.',
    ),
    details: [],
    quantity: 'none',
    amount: 'optional',
  },
  {
    kind: 'agecGift',
    label: bilingual('AGEC, produits issus de dons', 'AGEC, goods received as gifts'),
    help: bilingual(
      'Part de la dépense de réemploi ou de réutilisation qui correspond à des dons.',
      'Part of the spend on reused goods that stands for gifts.',
    ),
    details: AGEC_DETAILS,
    quantity: 'none',
    amount: 'required',
  },
];

/** The kinds of line of `SPASER Journal`: what no register holds. */
export const JOURNAL_KINDS: readonly JournalKindText[] = KINDS.map((kind) => ({ ...kind, help: typeset(kind.help) }));

/** The words of a kind. */
export function journalKind(kind: JournalKind): JournalKindText {
  const found = JOURNAL_KINDS.find((one) => one.kind === kind);
  // Every kind of the type is listed above; the first stands in for the compiler.
  return found ?? (JOURNAL_KINDS[0] as JournalKindText);
}

/** The label of a detail code, in any kind. */
export function detailLabel(key: string): Bilingual | null {
  for (const { details } of JOURNAL_KINDS) {
    const found = details.find((one) => one.key === key);
    if (found !== undefined) return found.label;
  }
  return null;
}

export type JournalColumn = {
  readonly key: 'date' | 'kind' | 'detail' | 'label' | 'about' | 'quantity' | 'amount';
  readonly heading: Bilingual;
  readonly style: StyleName;
  readonly width: number;
  readonly value: (entry: JournalEntry, language: Language) => CellValue;
};

/** The columns of the table `tJournal`, in their order in the sheet. */
export const JOURNAL_COLUMNS: readonly JournalColumn[] = [
  {
    key: 'date',
    heading: bilingual('Date', 'Date'),
    style: 'inputDate',
    width: 13,
    value: ({ date }) => toSerial(date),
  },
  {
    key: 'kind',
    heading: bilingual('Nature', 'Kind'),
    style: 'input',
    width: 36,
    value: ({ kind }, language) => pick(journalKind(kind).label, language),
  },
  {
    key: 'detail',
    heading: bilingual('Précision', 'Detail'),
    style: 'input',
    width: 34,
    value: (entry, language) => {
      if (entry.detail === null) return null;
      const label = detailLabel(entry.detail);
      return label === null ? entry.detail : pick(label, language);
    },
  },
  { key: 'label', heading: bilingual('Intitulé', 'Title'), style: 'input', width: 40, value: ({ label }) => label },
  { key: 'about', heading: bilingual('Concerne', 'About'), style: 'input', width: 28, value: ({ about }) => about },
  {
    key: 'quantity',
    heading: bilingual('Quantité', 'Quantity'),
    style: 'inputNumber',
    width: 12,
    value: ({ quantity }) => quantity,
  },
  {
    key: 'amount',
    heading: bilingual('Montant HT', 'Amount excluding VAT'),
    style: 'inputNumber',
    width: 15,
    value: ({ amount }) => amount,
  },
];

/** A name for an entry that survives a sort: its content, and its place among equal ones. */
export function journalKey(entry: Omit<JournalEntry, 'key'>, occurrence: number): string {
  const parts: readonly (string | number | null | CivilDate)[] = [
    entry.date,
    entry.kind,
    entry.detail,
    entry.label,
    entry.about,
    entry.quantity,
    entry.amount,
  ];
  return `journal ${parts.map((part) => part ?? '').join('|')}#${occurrence}`;
}
