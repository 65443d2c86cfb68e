import { formatDate, formatEuro, formatInteger, formatNumber, formatRate } from '../../src/language';
import { measurePayments, PAYMENT_INDICATORS, readPayments, recogniseInvoices } from '../../src/payments';
import type { PaymentBasis, PaymentIndicatorId, PaymentMeasure, PaymentReading } from '../../src/payments';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetGrid } from '../../src/workbook';

export const CLOSING = '2025-06-30';

const HEADINGS = [
  'N° facture',
  'Date facture',
  'Date de dépôt',
  'Date de mise à disposition',
  'Date de service fait',
  'Date de mandatement',
  'Date de paiement',
  'Montant TTC',
];

/** The invoices of every page's example: in time, late, service done later, no deposit, waiting, a credit note. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['F-1', null, '02/01/2025', '03/01/2025', null, '20/01/2025', '27/01/2025', 1000],
  ['F-2', null, '01/02/2025', '01/02/2025', null, '03/03/2025', '18/03/2025', 10_000],
  ['F-3', null, '10/03/2025', '10/03/2025', '20/03/2025', '08/04/2025', '15/04/2025', 5000],
  ['F-4', '01/04/2025', null, null, null, null, '05/05/2025', 2000],
  ['F-5', null, '05/05/2025', '05/05/2025', null, null, null, 3000],
  ['F-6', null, '05/06/2025', '05/06/2025', null, null, null, 4000],
  ['F-7', null, '20/06/2025', '20/06/2025', null, null, null, 1500],
  ['A-1', null, '02/02/2025', '02/02/2025', null, null, '10/02/2025', -500],
];

export type Example = { readonly reading: PaymentReading; readonly measures: readonly PaymentMeasure[] };

/** The example read and measured, for a buyer at 30 days. */
export function example(): Example {
  const grid: SheetGrid = {
    sheetId: 'factures',
    sheetName: 'Factures',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: [HEADINGS, ...ROWS],
    columnFormats: HEADINGS.map(() => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
  const settings = { ...DEFAULT_SETTINGS, paymentDelayDays: 30 as const };
  const sources = recogniseInvoices(grid).map((table) => ({ table, grid }));
  const reading = readPayments(sources, settings, CLOSING);
  return { reading, measures: measurePayments(reading, settings) };
}

/** A part of a figure with the formula that gives it over `tFactures`; the closing date is in `$B$4`. */
export type Part = {
  readonly basis: PaymentBasis;
  readonly part: 'value' | 'numerator' | 'denominator' | 'no' | 'unknown';
  readonly formula: string;
};

type Page = {
  readonly quote?: string;
  readonly source: string;
  readonly direction: 'down' | 'up' | 'information';
  readonly definition: string;
  readonly example: string;
  readonly exclusions: readonly string[];
  readonly assumptions: readonly string[];
  readonly parts: readonly Part[];
};

const APART =
  'Factures rejetées, à recycler, avoirs (montant négatif), doublons, paiements antérieurs à la facture, payées sans date : à part, listées, jamais dans une moyenne.';
const UNPAID = 'Factures non payées à la date d’arrêté : à part, avec leur âge (FIN-08 à FIN-10).';
const PERIOD = 'La période est celle de la date de paiement. Les jours sont civils ; un week-end ne décale rien.';
const P90 =
  'Le 90e centile est celui de PERCENTILE.INC. La moyenne pondérée pèse chaque délai par le montant TTC connu et positif.';
const NOT_CONVERTED =
  'Le montant est TTC ; un montant HT n’est jamais converti. Une facture sans montant compte en nombre.';

function delay(column: string): readonly Part[] {
  const days = `tFactures[${column}]`;
  const amount = 'tFactures[Montant TTC]';
  const known = `SUMPRODUCT(ISNUMBER(${days})*1,${amount})`;
  return [
    { basis: 'mean', part: 'denominator', formula: `=COUNT(${days})` },
    { basis: 'mean', part: 'unknown', formula: `=COUNTIFS(tFactures[Payée le],">0")-COUNT(${days})` },
    { basis: 'mean', part: 'value', formula: `=IF(COUNT(${days})=0,"",AVERAGE(${days}))` },
    { basis: 'weightedMean', part: 'value', formula: `=IF(${known}=0,"",SUMPRODUCT(${days},${amount})/${known})` },
    { basis: 'median', part: 'value', formula: `=IF(COUNT(${days})=0,"",MEDIAN(${days}))` },
    { basis: 'p90', part: 'value', formula: `=IF(COUNT(${days})=0,"",PERCENTILE.INC(${days},0.9))` },
  ];
}

const LATE = 'tFactures[Statut],"Payée en retard"';
const WAITING = 'tFactures[Statut],"En attente"';
const OVERDUE = 'tFactures[Statut],"En attente, échue"';
const SOON = `${WAITING},tFactures[Échéance],">="&$B$4,tFactures[Échéance],"<="&$B$4+10`;

/** What the law, the SPASER and COUNTING say of each figure; sources are those of the domain’s notes. */
export const FIN_PAGES: Readonly<Record<PaymentIndicatorId, Page>> = {
  'FIN-01': {
    quote: 'Délai de paiement entre dépôt de facture sur Chorus et son règlement.',
    source: 'SPASER CANSSM 2024-2027, axe 2',
    direction: 'down',
    definition:
      'Pour chaque facture payée, jours civils de la date de dépôt sur Chorus à la date de mise en paiement : moyenne, moyenne pondérée par le montant, médiane, 90e centile.',
    example: 'F-4 n’a pas de date de dépôt : elle est « non renseignée ». L’avoir A-1 est à part.',
    exclusions: [APART, UNPAID],
    assumptions: [PERIOD, P90, 'Un paiement antérieur au dépôt ne donne pas de délai : c’est une anomalie listée.'],
    parts: delay('Jours depuis dépôt'),
  },
  'FIN-02': {
    source: 'Délai global de paiement, Observatoire des délais de paiement',
    direction: 'down',
    definition:
      'Pour chaque facture payée, jours civils de la mise à disposition (à défaut, de la réception enregistrée) à la date de mise en paiement.',
    example: 'F-1 compte un jour de moins que pour FIN-01 : elle a été mise à disposition le lendemain de son dépôt.',
    exclusions: [APART, UNPAID],
    assumptions: [PERIOD, P90, 'Aucun texte trouvé ne fixe la façon de faire la moyenne : toutes sont données.'],
    parts: delay('Jours depuis mise à disposition'),
  },
  'FIN-03': {
    source: 'CCP R. 2192-12 à R. 2192-15',
    direction: 'down',
    definition:
      'Pour chaque facture payée, jours civils du départ légal à la mise en paiement. Le départ est la mise à disposition, à défaut la réception, à défaut le dépôt, à défaut la date de la facture + 2 jours ; ou le service fait quand il est plus tardif.',
    example: 'F-3 part du service fait (20/03/2025), F-4 du 03/04/2025 : sa date + 2 jours, faute de réception datée.',
    exclusions: [APART, UNPAID],
    assumptions: [PERIOD, P90],
    parts: delay('Jours depuis départ'),
  },
  'FIN-04': {
    source: 'CCP L. 2192-10, R. 2192-10 et R. 2192-11',
    direction: 'up',
    definition:
      'Factures payées au plus tard le jour de l’échéance (départ légal + 30, 50 ou 60 jours selon l’acheteur, ou le délai du marché s’il est plus court), rapportées à toutes les factures payées.',
    example: 'F-1 et F-3 sont payées à temps, F-2 et F-4 en retard.',
    exclusions: [APART, UNPAID],
    assumptions: [
      PERIOD,
      'Payer le jour de l’échéance n’est pas en retard. Une interruption ouvre un nouveau délai, une seule fois (R. 2192-27 et R. 2192-29).',
      'Sans date qui fixe le départ, ou tant qu’une interruption court, l’échéance est inconnue : « non renseigné ».',
    ],
    parts: [
      { basis: 'count', part: 'numerator', formula: '=COUNTIFS(tFactures[Statut],"Payée à temps")' },
      { basis: 'count', part: 'denominator', formula: '=COUNTIFS(tFactures[Payée le],">0")' },
      { basis: 'count', part: 'no', formula: `=COUNTIFS(${LATE})` },
      { basis: 'count', part: 'unknown', formula: '=COUNTIFS(tFactures[Statut],"Payée, échéance inconnue")' },
      {
        basis: 'count',
        part: 'value',
        formula:
          '=IF(COUNTIFS(tFactures[Payée le],">0")=0,"",COUNTIFS(tFactures[Statut],"Payée à temps")/COUNTIFS(tFactures[Payée le],">0"))',
      },
    ],
  },
  'FIN-05': {
    source: 'CCP L. 2192-12',
    direction: 'down',
    definition: 'Factures payées après le jour de l’échéance : leur nombre et leur montant TTC.',
    example: 'F-2 (15 jours) et F-4 (2 jours) sont payées en retard.',
    exclusions: [APART, UNPAID],
    assumptions: [PERIOD, NOT_CONVERTED],
    parts: [
      { basis: 'count', part: 'value', formula: `=COUNTIFS(${LATE})` },
      { basis: 'value', part: 'value', formula: `=SUMIFS(tFactures[Montant TTC],${LATE})` },
    ],
  },
  'FIN-06': {
    source: 'CCP L. 2192-13, R. 2192-31',
    direction: 'down',
    definition:
      'Somme des intérêts moratoires dus sur les factures payées en retard : montant TTC × taux × jours de retard ÷ 365, au centime, par facture. Le taux est celui de la BCE au premier jour du semestre où le retard commence, plus 8 points, fixé une fois pour tout le retard.',
    example: 'F-2 : 10 000 € × 11,15 % × 15 ÷ 365 = 45,82 € ; F-4 : 2 000 € × 11,15 % × 2 ÷ 365 = 1,22 €.',
    exclusions: [
      APART,
      'Montant absent ou taux du semestre absent des paramètres : intérêts non calculés, dits en anomalie.',
    ],
    assumptions: [
      PERIOD,
      'L’assiette (TTC) et la date de fin des intérêts suivent R. 2192-32, dont la rédaction est à vérifier, comme les taux de 2026.',
    ],
    parts: [{ basis: 'sum', part: 'value', formula: `=SUMIFS(tFactures[Intérêts],${LATE})` }],
  },
  'FIN-07': {
    source: 'CCP D. 2192-35',
    direction: 'down',
    definition: 'Indemnités forfaitaires pour frais de recouvrement : 40 € par demande de paiement payée en retard.',
    example: 'Deux factures en retard : 80 €.',
    exclusions: [APART, 'Un montant nul ou négatif ne doit rien.'],
    assumptions: [PERIOD, 'Le montant de l’indemnité se règle dans SPASER Paramètres.'],
    parts: [{ basis: 'sum', part: 'value', formula: `=SUMIFS(tFactures[Indemnité],${LATE})` }],
  },
  'FIN-08': {
    source: 'Règles de comptage du complément',
    direction: 'information',
    definition: 'Factures non payées à la date d’arrêté : leur nombre et leur montant TTC.',
    example: 'F-5, F-6 et F-7 attendent.',
    exclusions: [APART],
    assumptions: [
      'Une seule période : tout, à la date d’arrêté. Un paiement postérieur à cette date n’a pas encore eu lieu.',
      NOT_CONVERTED,
    ],
    parts: [
      { basis: 'count', part: 'value', formula: `=COUNTIFS(${WAITING})+COUNTIFS(${OVERDUE})` },
      {
        basis: 'value',
        part: 'value',
        formula: `=SUMIFS(tFactures[Montant TTC],${WAITING})+SUMIFS(tFactures[Montant TTC],${OVERDUE})`,
      },
    ],
  },
  'FIN-09': {
    source: 'CCP L. 2192-12',
    direction: 'down',
    definition: 'Factures non payées dont l’échéance est passée à la date d’arrêté : leur nombre et leur montant TTC.',
    example: 'F-5, échue le 04/06/2025, a 26 jours de retard au 30/06/2025.',
    exclusions: [APART],
    assumptions: ['Les intérêts d’une facture non payée courent encore : ils sont provisoires.', NOT_CONVERTED],
    parts: [
      { basis: 'count', part: 'value', formula: `=COUNTIFS(${OVERDUE})` },
      { basis: 'value', part: 'value', formula: `=SUMIFS(tFactures[Montant TTC],${OVERDUE})` },
    ],
  },
  'FIN-10': {
    source: 'Règles de comptage du complément',
    direction: 'information',
    definition:
      'Factures non payées dont le dernier jour pour payer tombe dans les dix jours de la date d’arrêté, ce jour compris.',
    example: 'F-6 est à payer le 05/07/2025 au plus tard ; F-7 a jusqu’au 20/07/2025.',
    exclusions: [APART],
    assumptions: ['Dix jours : un repère de gestion du complément, pas une règle.', NOT_CONVERTED],
    parts: [
      { basis: 'count', part: 'value', formula: `=COUNTIFS(${SOON})` },
      { basis: 'value', part: 'value', formula: `=SUMIFS(tFactures[Montant TTC],${SOON})` },
    ],
  },
  'FIN-11': {
    source: 'Repère de gestion (ordonnateur 20 jours, 35 pour un établissement de santé)',
    direction: 'down',
    definition: 'Pour chaque facture payée, jours civils du départ légal à l’ordre de payer (mandatement).',
    example: 'F-4 n’a pas de date de mandatement : elle est « non renseignée ».',
    exclusions: [APART, UNPAID],
    assumptions: [
      PERIOD,
      P90,
      'Le texte qui fonde le partage du délai n’a pas été trouvé : c’est un repère, pas une règle.',
    ],
    parts: delay('Jours ordonnateur'),
  },
  'FIN-12': {
    source: 'Repère de gestion (comptable 10 jours, 15 pour un établissement de santé)',
    direction: 'down',
    definition: 'Pour chaque facture payée, jours civils de l’ordre de payer à la mise en paiement.',
    example: 'F-1 : 7 jours ; F-2 : 15 jours ; F-3 : 7 jours.',
    exclusions: [APART, UNPAID],
    assumptions: [
      PERIOD,
      P90,
      'Le texte qui fonde le partage du délai n’a pas été trouvé : c’est un repère, pas une règle.',
    ],
    parts: delay('Jours comptable'),
  },
};

const DIRECTIONS = {
  up: 'plus haut vaut mieux',
  down: 'plus bas vaut mieux',
  information: 'pour information',
} as const;

const BASES: Readonly<Record<PaymentBasis, string>> = {
  count: 'en nombre',
  value: 'en valeur',
  sum: 'somme',
  mean: 'moyenne',
  weightedMean: 'moyenne pondérée',
  median: 'médiane',
  p90: '90e centile',
};

const PARTS: Readonly<Record<Part['part'], string>> = {
  numerator: 'Numérateur',
  denominator: 'Dénominateur',
  no: 'Non',
  unknown: 'Non renseigné',
  value: 'Valeur',
};

/** The figure of a page over the whole example. */
export function figureOf(id: PaymentIndicatorId, basis: PaymentBasis, { measures }: Example): PaymentMeasure {
  const found = measures.find((one) => one.id === id && one.basis === basis && one.period === 'all' && !one.group);
  if (found === undefined) throw new Error(`${id} ${basis}`);
  return found;
}

function shown({ value, unit }: PaymentMeasure): string {
  if (value === null) return '–';
  if (unit === 'rate') return formatRate(value, 'fr');
  if (unit === 'days') return `${formatNumber(Math.round(value * 100) / 100, 'fr')} jours`;
  return unit === 'euro' ? formatEuro(value, 'fr', 2) : formatInteger(value, 'fr');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The text of a page, in the form of the other indicators’ pages. */
export function finPage(id: PaymentIndicatorId, own: Example): string {
  const page = FIN_PAGES[id];
  const bases = [...new Set(page.parts.map(({ basis }) => basis))];
  const invoices = ROWS.map((row) =>
    row.map((cell) => (cell === null ? '–' : typeof cell === 'number' ? formatEuro(cell, 'fr', 2) : String(cell))),
  );
  return [
    `# ${id} – ${PAYMENT_INDICATORS[id].fr}`,
    ...(page.quote === undefined ? [] : [`> « ${page.quote} »`]),
    `Source : ${page.source}. Sens : ${DIRECTIONS[page.direction]}.`,
    '## Définition',
    page.definition,
    'Ventilé par service, fournisseur, taille du fournisseur.',
    '## Exemple',
    `${page.example} Acheteur à 30 jours, arrêté au ${formatDate(CLOSING, 'fr')}.`,
    table(
      [
        'Facture',
        'Date facture',
        'Dépôt',
        'Mise à disposition',
        'Service fait',
        'Mandatement',
        'Paiement',
        'Montant TTC',
      ],
      invoices,
    ),
    'Ce que le complément calcule :',
    table(
      ['Base', 'Dénominateur', 'Valeur'],
      bases.map((basis) => {
        const figure = figureOf(id, basis, own);
        return [BASES[basis], formatNumber(figure.denominator, 'fr'), shown(figure)];
      }),
    ),
    '## Exclusions',
    page.exclusions.map((line) => `- ${line}`).join('\n'),
    '## Hypothèses',
    page.assumptions.map((line) => `- ${line}`).join('\n'),
    '## Formules',
    `Sur la table \`tFactures\` de SPASER Factures${page.parts.some(({ formula }) => formula.includes('$B$4')) ? ' ; la date d’arrêté est en `$B$4`' : ''}.`,
    ...bases.flatMap((basis) => [
      `### ${capital(BASES[basis])}`,
      table(
        ['Part', 'Formule'],
        page.parts.filter((one) => one.basis === basis).map(({ part, formula }) => [PARTS[part], `\`${formula}\``]),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}
