import { columnQuestions, formatMeasure, indicatorById, type Measure } from '../indicators';
import {
  bilingual,
  formatDate,
  formatEuro,
  formatInteger,
  formatNumber,
  formatRate,
  pick,
  plural,
  type Bilingual,
  type Language,
} from '../language';
import {
  INVOICE_FIELD_LABELS,
  PAYMENT_INDICATORS,
  type PaymentBasis,
  type PaymentIndicatorId,
  type PaymentMeasure,
} from '../payments';
import { FIELD_LABELS, groupIssues } from '../register';
import { hasRegister, type Analysis, type PaymentAnalysis } from '../app';
import type { Loss, PlanSummary, RemovalSummary } from '../workbook';
import type { Options } from './options';

const HEADLINE = ['PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04'];
/** Groups of issues named one by one; the rest stands in the workbook. */
const ISSUES_SHOWN = 12;

/** A run told in plain text: what was read, the headline figures, what to look at. */
export function summary(analysis: Analysis, options: Options): string {
  const { language } = options;
  const { reading } = analysis;
  const french = language === 'fr';
  const count = (value: number): string => formatInteger(value, language);
  const written =
    options.output === null ? [] : ['', french ? `Écrit : ${options.output}` : `Written: ${options.output}`];
  if (!hasRegister(analysis)) {
    const told = analysis.payments === null ? '' : paymentsSummary(analysis.payments, language).trimEnd();
    return `${[told, ...written].join('\n')}\n`;
  }
  const lines = [
    french
      ? `${count(reading.rowsRead)} lignes lues : ${count(reading.contracts.length)} marchés, ${count(reading.excluded.length)} ${plural(reading.excluded.length, language, 'ligne écartée', 'lignes écartées')}.`
      : `${count(reading.rowsRead)} rows read: ${count(reading.contracts.length)} contracts, ${count(reading.excluded.length)} rows set aside.`,
    '',
    ...headlineLines(analysis, options),
    '',
    ...questionLines(analysis, language),
    ...groupIssues(analysis.issues)
      .slice(0, ISSUES_SHOWN)
      .map((group) => `  ${pick(group.label, language)}`),
  ];
  if (analysis.payments !== null) lines.push('', paymentsSummary(analysis.payments, language).trimEnd());
  return `${[...lines, ...written].join('\n')}\n`;
}

/** What a person must say before the figures are believed, a line a column. */
function questionLines({ reading, opening }: Analysis, language: Language): string[] {
  return columnQuestions(reading.tables, opening.memory.corrections).map(({ table, column, field }) =>
    asking(table.sheetName, column, pick(FIELD_LABELS[field], language), language),
  );
}

function asking(
  sheet: string,
  {
    letter,
    heading,
    samples,
  }: { readonly letter: string; readonly heading: string; readonly samples: readonly string[] },
  field: string,
  language: Language,
): string {
  const values = samples.length === 0 ? '' : ` (${samples.join(', ')})`;
  return language === 'fr'
    ? `  À confirmer\u202f: ${sheet}, colonne ${letter} ${heading}${values}\u202f: est-ce «\u202f${field}\u202f»\u202f?`
    : `  To confirm: ${sheet}, column ${letter} ${heading}${values}: is it “${field}”?`;
}

const PAYMENT_LINES: readonly (readonly [PaymentIndicatorId, PaymentBasis])[] = [
  ['FIN-01', 'mean'],
  ['FIN-02', 'mean'],
  ['FIN-04', 'count'],
  ['FIN-05', 'count'],
  ['FIN-06', 'sum'],
  ['FIN-07', 'sum'],
  ['FIN-08', 'count'],
];

/** Invoices told in plain text: how many, the delays, what is late and owed. */
function paymentsSummary({ reading, measures }: PaymentAnalysis, language: Language): string {
  const count = (value: number): string => formatInteger(value, language);
  const closing = formatDate(reading.closingDate, language);
  const heading =
    language === 'fr'
      ? `${count(reading.rowsRead)} lignes de factures : ${count(reading.paid.length)} payées, ${count(reading.unpaid.length)} en attente, ${count(reading.apart.length)} à part ; arrêté au ${closing}.`
      : `${count(reading.rowsRead)} invoice rows: ${count(reading.paid.length)} paid, ${count(reading.unpaid.length)} unpaid, ${count(reading.apart.length)} apart; closed on ${closing}.`;
  const lines = PAYMENT_LINES.flatMap(([id, basis]) => {
    const measure = measures.find(
      (each) => each.id === id && each.basis === basis && each.period === 'all' && each.group === null,
    );
    return measure === undefined
      ? []
      : [
          `  ${id.padEnd(7)} ${paymentFigure(measure, language).padStart(12)}  ${pick(PAYMENT_INDICATORS[id], language)}`,
        ];
  });
  const questions = reading.questions.map(({ table, column, field }) =>
    asking(table.sheetName, column, pick(INVOICE_FIELD_LABELS[field], language), language),
  );
  if (reading.questions.some(({ silences }) => silences)) {
    questions.push(
      language === 'fr'
        ? '  D’ici là, ni échéance, ni retard, ni intérêts ne sont dits des factures que la réponse peut changer. Sur cette ligne de commande : --column FEUILLE!LETTRE=CHAMP.'
        : '  Until then no due date, late day or interest is told of the invoices that the answer may change. On this command line: --column SHEET!LETTER=FIELD.',
    );
  }
  return `${[heading, '', ...lines, ...(questions.length === 0 ? [] : ['', ...questions])].join('\n')}\n`;
}

function paymentFigure({ value, unit }: PaymentMeasure, language: Language): string {
  if (value === null) return '–';
  if (unit === 'rate') return formatRate(value, language);
  if (unit === 'euro') return formatEuro(value, language, 2);
  const figure = formatNumber(value, language, unit === 'days' ? 1 : 0);
  return unit === 'days' ? `${figure} ${language === 'fr' ? 'j' : 'd'}` : figure;
}

function headlineLines(analysis: Analysis, options: Options): string[] {
  const { language } = options;
  const period = options.period ?? 'all';
  return HEADLINE.flatMap((id) => {
    const measure = analysis.measures.find((each) => isHeadline(each, id, period));
    const indicator = indicatorById(id);
    if (measure === undefined || indicator === null) return [];
    const figures =
      language === 'fr'
        ? `${measure.numerator} sur ${measure.denominator}, ${measure.unknown} non renseignés`
        : `${measure.numerator} of ${measure.denominator}, ${measure.unknown} not informed`;
    return [
      `  ${id.padEnd(7)} ${formatMeasure(measure, language).padStart(9)}  ${pick(indicator.label, language)} (${figures})`,
    ];
  });
}

function isHeadline(measure: Measure, id: string, period: string): boolean {
  return measure.id === id && measure.period === period && measure.group === null && measure.basis === 'count';
}

/** What was taken away, in plain text. */
export function removalSummary(taken: RemovalSummary, { language, output }: Options): string {
  const french = language === 'fr';
  const { sheetsRemoved, sheetsKept, columnsRemoved } = taken;
  const list = (fr: string, en: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${french ? fr : en} ${names.join(', ')}`];
  const nothing = french ? 'Rien à retirer.' : 'Nothing to take away.';
  const lines = [
    ...list('Feuilles retirées\u202f:', 'Sheets taken away:', sheetsRemoved),
    ...columnsRemoved.flatMap(({ sheet, headings }) =>
      list(`Colonnes retirées de ${sheet}\u202f:`, `Columns taken away from ${sheet}:`, headings),
    ),
    ...list('Feuilles gardées\u202f:', 'Sheets kept:', sheetsKept),
  ];
  const written = output === null ? [] : ['', french ? `Écrit\u202f: ${output}` : `Written: ${output}`];
  return `${[...(lines.length === 0 ? [nothing] : lines), ...written].join('\n')}\n`;
}

const LOSSES: Readonly<Record<Loss, Bilingual>> = {
  signature: bilingual(
    'La signature numérique du classeur ne vaudra plus pour le fichier écrit ; l’original garde la sienne.',
    'The workbook’s digital signature will not hold for the written file; the original keeps its own.',
  ),
  valuesOnly: bilingual(
    'Le fichier écrit est un nouveau classeur Excel : il reprend les valeurs, sans les formules, les couleurs ni les notes ; l’original reste tel quel.',
    'The written file is a new Excel workbook: it takes the values over, without formulas, colours or notes; the original stays as it is.',
  ),
};

/** What writing gives up, a line each; empty when it gives up nothing. */
export function lossesText({ losses = [] }: Pick<PlanSummary, 'losses'>, language: Language): string {
  return losses.map((loss) => `${pick(LOSSES[loss], language)}\n`).join('');
}
