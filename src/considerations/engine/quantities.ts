import type { Token } from './tokens';

export type NumberAt = { readonly value: number; readonly first: number; readonly last: number };

type Span = { readonly first: number; readonly last: number };

const isHour = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.word === 'h' || token.word === 'heure' || token.word === 'hr' || token.word.startsWith('heureinsertion'));
const isPercent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.word === '%' || /^pour ?cent/.test(tokens[at + 1]?.word ?? '');
const PERIOD = /^(an|annee|annuel|annuelle|annuellement|moi|mensuel|semaine|jour|trimestre)$/;
/** After a percentage, these say that it is a share of something, not a weighting. */
const SHARED =
  /^(heure|h|temp|volume|nombre|effectif|main|salarie|etp|montant|masse|bio|produit|recycle|recyclee|total)$/;

/** « # % » whose words after say a share of the hours worked. */
export function hoursShare(tokens: readonly Token[], matches: readonly Span[]): NumberAt | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.value === null || !isPercent(tokens, at) || token.value > 100) continue;
    const next = tokens[at + 2]?.word ?? '';
    const near = matches.some((match) => Math.abs(at - match.last) <= 3 || Math.abs(match.first - at) <= 5);
    if (/^(heure|h|temp|volume|nombre|main|effectif|etp)$/.test(next) && near)
      return { value: token.value, first: at, last: at + 2 };
    // « CSI 5 % »: a clause, and a share.
    const before = matches.find((match) => match.last === at - 1);
    if (before !== undefined) return { value: token.value, first: at, last: at + 1 };
  }
  return null;
}

/** Weighting written beside a criterion: « Environnement : 10 % », « (10 %) », « 15 % pour l'environnement ». */
export function weightBeside(tokens: readonly Token[], match: Span, others: readonly Span[]): NumberAt | null {
  for (let at = match.last + 1; at <= match.last + 10 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.gap === 3) break;
    if (others.some((other) => other !== match && other.first === at && other.last > match.last)) break;
    if (token.value === null) continue;
    if (!isPercent(tokens, at)) continue;
    if (token.value > 100 || SHARED.test(tokens[at + 2]?.word ?? '')) continue;
    return { value: token.value, first: at, last: at + 1 };
  }
  const ahead = tokens[match.first - 2];
  const two = tokens[match.first - 3];
  if (ahead !== undefined && ahead.value !== null && tokens[match.first - 1]?.word === '%' && ahead.gap >= 1) {
    return { value: ahead.value, first: match.first - 2, last: match.first - 1 };
  }
  if (
    two !== undefined &&
    two.value !== null &&
    tokens[match.first - 2]?.word === '%' &&
    /^(pour|sur)$/.test(tokens[match.first - 1]?.word ?? '')
  ) {
    return { value: two.value, first: match.first - 3, last: match.first - 2 };
  }
  return null;
}

type HoursAt = NumberAt & { readonly perPeriod: boolean; readonly afterTo: boolean };

function hourCandidates(tokens: readonly Token[]): HoursAt[] {
  const found: HoursAt[] = [];
  tokens.forEach((token, at) => {
    if (token.value === null || token.value < 1 || (!Number.isInteger(token.value) && token.value > 1000)) return;
    const unit = isHour(tokens[at + 1]) ? at + 1 : /^(h|heure)\w{4,}$/.test(tokens[at + 1]?.word ?? '') ? at + 1 : -1;
    if (unit < 0 || tokens[unit]?.gap === 3) return;
    // « 8 h 30 », « 24h/24 », « 48 heures maximum pour intervenir »: a time, not a volume of work.
    if (typeof tokens[unit + 1]?.value === 'number' && tokens[unit + 1]?.gap === 0 && token.value <= 24) return;
    const after = tokens[unit + 1]?.word ?? '';
    const second = tokens[unit + 2]?.word ?? '';
    const perPeriod = (/^(par|chaque)$/.test(after) && PERIOD.test(second)) || PERIOD.test(after);
    found.push({ value: token.value, first: at, last: unit, perPeriod, afterTo: /(^| )a( |$)/.test(token.lead) });
  });
  return found;
}

/**
 * Insertion hours of a text that speaks of insertion: one figure, the new one of
 * « passe de 1000 à 600 heures », or the sum of a list of lots.
 */
export function insertionHours(tokens: readonly Token[], matches: readonly Span[]): NumberAt | null {
  if (matches.length === 0) return null;
  const all = hourCandidates(tokens);
  const total = all.filter((candidate) => !candidate.perPeriod);
  const candidates = total.length > 0 ? total : all;
  const near = candidates.filter((candidate) =>
    matches.some((match) => {
      const from = Math.min(match.last, candidate.last);
      const to = Math.max(match.first, candidate.first);
      return to - from <= 40;
    }),
  );
  const [first, second] = near;
  if (first === undefined) return hoursAfterLabel(tokens, matches);
  if (second !== undefined && second.afterTo && second.first - first.last <= 5) return second;
  const lots = near.filter((candidate) =>
    tokens.slice(Math.max(0, candidate.first - 6), candidate.first).some((token) => token.word === 'lot'),
  );
  if (lots.length > 1 && lots.length === near.length) {
    const last = lots.at(-1) ?? first;
    return { value: lots.reduce((sum, lot) => sum + lot.value, 0), first: first.first, last: last.last };
  }
  return first;
}

/** « Heures d'insertion : 120 », where the unit stands before the number. */
function hoursAfterLabel(tokens: readonly Token[], matches: readonly Span[]): NumberAt | null {
  for (const match of matches) {
    const words = tokens.slice(match.first, match.last + 1);
    if (!words.some((token) => isHour(token))) continue;
    for (let at = match.last + 1; at <= match.last + 4; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.gap === 3) break;
      if (token.value !== null && token.value > 0 && !isPercent(tokens, at))
        return { value: token.value, first: at, last: at };
    }
  }
  return null;
}
