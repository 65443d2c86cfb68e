import { formatDate, formatEuro, formatNumber, formatRate } from '../../../src/language';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import {
  detailLabel,
  groupLabel,
  journalKind,
  recipeFormula,
  type Basis,
  type GroupBy,
  type Indicator,
  type Recipe,
  type RecipePart,
} from '../../../src/indicators';
import type { ShortContract } from './contracts';
import { fraction, type Expected, type Fixture } from './fixtures';

const BASES: Readonly<Record<Basis, string>> = {
  count: 'en nombre',
  value: 'en valeur',
  sum: 'somme',
  mean: 'moyenne',
  median: 'médiane',
  p90: '9e décile',
  weightedMean: 'moyenne pondérée',
  share: 'part',
  distinct: 'titulaires différents',
};

const GROUPS: Readonly<Record<GroupBy, string>> = {
  department: 'service',
  category: 'famille d’achats',
  buyer: 'acheteur',
  buyerAgent: 'agent acheteur',
  trade: 'métier',
  contractType: 'type de marché',
  procedure: 'procédure',
  theme: 'thème',
  supplierSize: 'taille du titulaire',
  reservedKind: 'type de réservation',
  detail: 'précision du journal',
};

const DIRECTIONS = {
  up: 'plus haut vaut mieux',
  down: 'plus bas vaut mieux',
  information: 'pour information',
} as const;

const PARTS: readonly (readonly [RecipePart, string])[] = [
  ['numerator', 'Numérateur'],
  ['denominator', 'Dénominateur'],
  ['no', 'Non'],
  ['unknown', 'Non renseigné'],
  ['notConcerned', 'Non concerné'],
  ['excluded', 'Exclus'],
  ['value', 'Valeur'],
];

const WORDS: Readonly<Record<string, string>> = {
  social: 'considération sociale',
  socialClause: 'clause sociale',
  socialCriterion: 'critère social',
  reserved: 'réservé',
  reservedKind: 'réservé à',
  socialSpecification: 'spécification sociale',
  insertion: 'clause d’insertion',
  hours: 'heures prévues et réalisées',
  env: 'considération environnementale',
  envClause: 'clause environnementale',
  envCriterion: 'critère environnemental',
  envWeight: 'pondération',
  ecolabel: 'écolabel',
  equality: 'rappel égalité',
  themes: 'thèmes',
  envThemes: 'thèmes',
  esus: 'ESUS',
  ess: 'ESS',
  inclusive: 'employeur inclusif',
  climate: 'loi Climat',
  supplier: 'titulaire',
  siren: 'SIREN',
  size: 'taille',
  offers: 'offres',
  lot: 'lot',
  months: 'durée en mois',
  buyer: 'acheteur',
  cpv: 'CPV',
  title: 'objet',
  launch: 'lancement',
  estimated: 'estimation',
  basis: 'montant lu dans',
};

const VALUES: Readonly<Record<string, string>> = {
  o: 'oui',
  n: 'non',
  '?': 'non renseigné',
  '-': 'non concerné',
  sme: 'PME',
  micro: 'TPE',
  large: 'GE',
  handicap: 'handicap',
  handicapAndInsertion: 'handicap et insertion',
  ess: 'ESS',
  prison: 'pénitentiaire',
  equitable: 'commerce équitable',
  recycle_reemploi: 'recyclé et réemploi',
  bio_alimentation: 'alimentation durable',
  compliant: 'conforme',
  incomplete: 'à compléter',
  undeterminable: 'non déterminable',
  notConcerned: 'non concerné',
  amountMax: 'maximum',
};

function shown(value: unknown): string {
  if (value === null) return 'vide';
  if (Array.isArray(value)) return value.map(shown).join(' et ');
  if (typeof value === 'object')
    return (
      Object.values(value as object)
        .map(shown)
        .join(', ') || '–'
    );
  return VALUES[String(value)] ?? String(value);
}

function facts(contract: ShortContract): string {
  const told = Object.entries(contract).flatMap(([key, value]) => {
    if (key === 'date' || key === 'amount') return [];
    if (key === 'texts') {
      const texts = Object.values(value as Readonly<Record<string, string>>);
      return texts.length === 0 ? [] : [`cellule «\u202f${texts.join('\u202f», «\u202f')}\u202f»`];
    }
    return [`${WORDS[key] ?? key}\u202f: ${shown(value)}`];
  });
  return told.join('\u202f; ') || '–';
}

function dateWords(date: string | null | undefined): string {
  if (date === null || date === undefined) return 'sans date';
  return date.length === 10 ? formatDate(date, 'fr') : date;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function contractsTable(contracts: readonly ShortContract[]): string {
  return table(
    ['Marché', 'Notifié', 'Montant HT', 'Ce que dit le registre'],
    contracts.map((contract, index) => [
      String(index + 1),
      dateWords(contract.date),
      contract.amount === null || contract.amount === undefined ? '–' : formatEuro(contract.amount, 'fr', 2),
      facts(contract),
    ]),
  );
}

function journalTable(journal: NonNullable<Fixture['journal']>): string {
  return table(
    ['Date', 'Nature', 'Précision', 'Quantité', 'Montant HT'],
    journal.map(({ date, kind, detail, quantity, amount }) => [
      formatDate(date, 'fr'),
      journalKind(kind).label.fr,
      detail === null ? '–' : (detailLabel(detail)?.fr ?? detail),
      quantity === null ? '–' : formatNumber(quantity, 'fr'),
      amount === null ? '–' : formatEuro(amount, 'fr'),
    ]),
  );
}

function figure(value: number | string | null, recipe: Recipe | undefined): string {
  const number = fraction(value);
  if (number === null) return '–';
  if (recipe?.unit === 'rate') return formatRate(number, 'fr');
  if (recipe?.unit === 'euro') return formatEuro(number, 'fr', 2);
  return formatNumber(number, 'fr');
}

function expectedTable(indicator: Indicator, expected: readonly Expected[]): string {
  return table(
    ['Période', 'Base', 'Numérateur', 'Dénominateur', 'Valeur'],
    expected.map((one) => [
      one.period === 'all' ? 'tout le registre' : one.period,
      `${BASES[one.basis]}${one.group === undefined ? '' : `, ${groupLabel(one.group).fr}`}`,
      formatNumber(Number(one['numerator']), 'fr'),
      formatNumber(Number(one['denominator']), 'fr'),
      figure(
        one.value,
        indicator.recipes.find(({ basis }) => basis === one.basis),
      ),
    ]),
  );
}

function formulas(indicator: Indicator): string {
  return indicator.recipes
    .filter((recipe, index, all) => all.findIndex(({ basis }) => basis === recipe.basis) === index)
    .map((recipe) => {
      const scope = {
        period: { kind: 'year', cell: '$B$4' } as const,
        settings: DEFAULT_SETTINGS,
        ...(recipe.groupedOnly === true ? { group: { by: 'detail' as const, cell: '$A6' } } : {}),
      };
      const rows = PARTS.flatMap(([part, words]) => {
        const formula = recipeFormula(recipe, scope, 'fr', part);
        return formula === null ? [] : [[words, `\`${formula}\``]];
      });
      return `### ${BASES[recipe.basis].charAt(0).toUpperCase()}${BASES[recipe.basis].slice(1)}\n\n${table(['Part', 'Formule'], rows)}`;
    })
    .join('\n\n');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'Aucune.' : items.map((item) => `- ${item}`).join('\n');
}

/** The page of an indicator: its texts, its fixture as a worked example, its formulas. */
export function pageOf(indicator: Indicator, fixture: Fixture): string {
  const groups = [...new Set([...indicator.groups, ...indicator.recipes.flatMap(({ groups: own }) => own ?? [])])];
  return `${[
    `# ${indicator.id} – ${indicator.label.fr}`,
    `> «\u202f${indicator.wording}\u202f»`,
    `Source\u202f: ${indicator.source}. Sens\u202f: ${DIRECTIONS[indicator.direction]}.`,
    '## Définition',
    indicator.definition.fr,
    groups.length === 0 ? 'Sans ventilation.' : `Ventilé par ${groups.map((by) => GROUPS[by]).join(', ')}.`,
    '## Exemple',
    fixture.note,
    ...(fixture.contracts === undefined ? [] : [contractsTable(fixture.contracts)]),
    ...(fixture.journal === undefined ? [] : [journalTable(fixture.journal)]),
    'Ce que le complément calcule (une part sur moins de cinq marchés s’affiche «\u202fn.s.\u202f»)\u202f:',
    expectedTable(indicator, fixture.expected),
    '## Exclusions',
    list(indicator.exclusions.map(({ fr }) => fr)),
    '## Hypothèses',
    list(indicator.assumptions.map(({ fr }) => fr)),
    '## Formules',
    'L’année est en `$B$4`. `NR` vaut «\u202fnon renseigné\u202f», `NC` «\u202fnon concerné\u202f».',
    formulas(indicator),
  ].join('\n\n')}\n`;
}
