import { foldKey } from '../language';
import { parseNumber, readHours, readPercent } from '../register';

/** Hours as a cell of a clause or hours column says them. */
export type SaidHours =
  | { readonly kind: 'hours'; readonly hours: number }
  /** « 210 h/an » while nobody knows for how long, « 5 % du temps de travail »: more than nothing, but how many? */
  | { readonly kind: 'toConvert' };

const HOURS =
  /(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,](\d+))? ?(?:h|hrs?|heures?)(?![a-zà-ü\d]| ?\/ ?\d)(?: d.? ?insertion)?(?: ?(?:\/|par|chaque) ?(an|année|annee|mois|trimestre|semaine)s?\b| (annuel|mensuel|trimestriel|hebdomadaire)(?:les?|s)?\b| (?:de plus )?(l.an\b))?/gi;
const A_YEAR: Readonly<Record<string, number>> = { a: 1, l: 1, m: 12, t: 4, s: 52, h: 52 };

function numberOf(whole: string, decimals: string | undefined): number {
  return Number(`${whole.replace(/\D/g, '')}.${decimals ?? '0'}`);
}

/**
 * The hours that a text of a clause or hours column gives: « Oui, 350 h », « 1 200 heures », « 210 h/an » times the
 * duration of the contract (`months`, null when unknown). Null when the text gives none, or several that differ.
 */
export function saidHours(text: string, months: number | null): SaidHours | null {
  const whole = readHours(text).value;
  if (whole !== null) return { kind: 'hours', hours: whole };
  const found = [...text.matchAll(HOURS)].map((match) => {
    const period = (match[3] ?? match[4] ?? match[5] ?? '').toLowerCase();
    const perYear = period === '' ? null : (A_YEAR[period[0] ?? ''] ?? null);
    return { hours: numberOf(match[1] ?? '', match[2]), perYear };
  });
  const totals = found.filter(({ perYear }) => perYear === null);
  const [first, ...others] = totals.length > 0 ? totals : found;
  if (first !== undefined) {
    if (others.some(({ hours, perYear }) => hours !== first.hours || perYear !== first.perYear)) return null;
    if (first.perYear === null || first.hours === 0) return { kind: 'hours', hours: first.hours };
    if (months === null) return { kind: 'toConvert' };
    return { kind: 'hours', hours: Math.round(((first.hours * first.perYear * months) / 12) * 100) / 100 };
  }
  const share = saidPercent(text);
  return share !== null && share > 0 ? { kind: 'toConvert' } : null;
}

const PERCENT = /(\d{1,3}(?:[.,]\d+)?) ?(?:%|pour ?cents?\b)/gi;
const POINTS = /(\d{1,3}(?:[.,]\d+)?) ?(?:points?|pts?)\b(?: ?(?:\/|sur) ?(\d+))?|(\d{1,3}(?:[.,]\d+)?) ?\/ ?(100)\b/i;

/** The one percentage that a text gives, 0 to 100: « Oui (10 %) », « pondération 15 % ». Null for none or several. */
export function saidPercent(text: string): number | null {
  const found = new Set([...text.matchAll(PERCENT)].map((match) => parseNumber(match[1] ?? '')?.value ?? -1));
  const [value] = found;
  return found.size !== 1 || value === undefined || value < 0 || value > 100 ? null : value;
}

/**
 * The weighting that a cell of a criterion column gives, in percent: a percentage among words, « 10 points », « 10/100 »,
 * a bare number, a bare fraction (0,15, which is what a percentage format hides).
 */
export function saidWeight(text: string): number | null {
  const percent = saidPercent(text);
  if (percent !== null) return percent;
  const points = POINTS.exec(text);
  if (points !== null) {
    const value = parseNumber(points[1] ?? points[3] ?? '')?.value ?? null;
    const outOf = Number(points[2] ?? points[4] ?? '100');
    return value === null || outOf <= 0 || value > outOf ? null : Math.round((value / outOf) * 1e6) / 1e4;
  }
  const bare = readPercent(text, Number(text.replace(',', '.')) < 1).value;
  return bare === null ? null : Math.round(bare * 1e4) / 1e4;
}

const SUPPLIERS =
  /\brfar\b|\brelations? fournisseurs?\b|\b(?:beges|bilans? (?:carbone|ges|d emissions?)|rapport rse|ecovadis|iso 9001)\b.*\b(?:fournie?s?|remise?s?|transmise?s?|recue?s?|publiee?s?|produite?s?|disponible|titulaire|fournisseur|entreprise|candidat|societe)\b|\b(?:fournie?s?|titulaire|fournisseur|entreprise|candidat|societe)\b.*\b(?:beges|bilans? (?:carbone|ges|d emissions?)|ecovadis)\b|^beges$|\becovadis\b/;

const COMPANY = '(?:titulaires?|fournisseurs?|entreprises?|prestataires?|candidats?|attributaires?|societes?)';
const COMPANY_HEADING = new RegExp(
  `\\b(?:labels?|certifi\\w+|iso|rse)\\b.*\\b${COMPANY}\\b|\\b${COMPANY}\\b.*\\b(?:labell?is?e?e?s?|certifi\\w+|iso)\\b`,
);

/** True for the heading of a column about the company itself: « Label RFAR », « BEGES fourni », « Label du titulaire ». */
export function isSupplierHeading(heading: string): boolean {
  return isOfSupplier(heading) || COMPANY_HEADING.test(foldKey(heading));
}

/** True for a label or a report of the company that holds the contract (Label RFAR, BEGES fourni): it asks nothing of the contract. */
export function isOfSupplier(text: string): boolean {
  return SUPPLIERS.test(foldKey(text));
}
