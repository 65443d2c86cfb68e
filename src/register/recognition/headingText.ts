import { textKey } from '../cells/textKey';

/** Words that headings carry or leave out without meaning anything by it. */
const STOP = new Set(
  'de du des d la le les l un une au aux a en et ou par pour sur dans of the to e eur euro ke keur k me meur unite mois jour'.split(
    ' ',
  ),
);

/** Short and inflected forms under one word, so that « Mt notifié » meets « montant notification ». */
const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    numero: 'n no num nr nro numero number',
    nombre: 'nb nbre nbr nombre',
    montant: 'mt mtt mnt mont montant amount',
    date: 'dt date',
    notification: 'notif notifie notifiee notification notifier',
    titulaire: 'tit titul titulaire',
    reference: 'ref reference',
    social: 'soc social sociale sociaux',
    environnement: 'env envir environnement environnemental environnementale environnementaux enviro',
    procedure: 'proc procedure',
    minimum: 'min mini minimum minimal minimale',
    maximum: 'max maxi maximum maximal maximale',
    heure: 'h heure hr',
    marche: 'marche mche contrat',
    critere: 'crit critere',
    prevu: 'prev prevu prevue previsionnel previsionnelle',
    realise: 'realise realisee effectue effectuee',
    ponderation: 'pond ponderation',
    observation: 'obs observation',
    commentaire: 'comm commentaire',
    consultation: 'cons consult consultation',
    denomination: 'denom denomination',
    publication: 'pub publication',
    designation: 'desig designation',
    fournisseur: 'fourn frs fournisseur',
    etablissement: 'ets etab etablissement',
    attribution: 'attrib attribution attribue attribuee',
    reception: 'recep reception recu recue',
    reserve: 'reserve reservee reservation',
    identifiant: 'ident identifiant id',
    departement: 'dept dep dpt departement',
    maxi: '',
  }).flatMap(([word, forms]) =>
    forms
      .split(' ')
      .filter((form) => form !== '')
      .map((form) => [form, word] as const),
  ),
);

function canonical(token: string): string {
  const singular = token.length > 3 ? token.replace(/[sx]$/, '') : token;
  return CANONICAL.get(token) ?? CANONICAL.get(singular) ?? singular;
}

/** `dateNotification` and `acheteur.id` as words, `_type` apart from « Type »; « (O/N) », « oui/non ? » taken off. */
function spaced(heading: string): string {
  return heading
    .replace(/\(?\b(?:o\s*\/\s*n|oui\s*(?:\/|ou)\s*non)\b\)?/gi, ' ')
    .replace(/^_(?=[a-z])/, 'technical ')
    .replace(/([a-zà-ÿ])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ');
}

/** A heading's words in canonical form, stop words left out (all kept when nothing else is left). */
export function headingTokens(heading: string): string[] {
  const words = textKey(spaced(heading))
    .split(' ')
    .filter((word) => word !== '');
  const kept = words.filter((word) => !STOP.has(word) && !STOP.has(word.replace(/s$/, '')));
  return (kept.length > 0 ? kept : words).map(canonical);
}

/** Letters and digits of a heading alone, for keys written in one piece (`datenotification`). */
export function squeezed(heading: string): string {
  return textKey(heading.replace(/^_(?=[a-z])/, 'technical ')).replace(/ /g, '');
}

/** The heading under which a correction is kept: what a reader would call the same heading. */
export function headingKey(heading: string): string {
  return textKey(heading);
}

/**
 * What the unit in a heading multiplies bare numbers by: thousands or millions
 * of euros, or months for durations in days, weeks, quarters or years.
 */
export function headingScale(heading: string): { readonly money: number; readonly months: number } {
  const text = heading.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const money = /\bk ?(?:€|eur)|\bke\b|milliers?\b/.test(text)
    ? 1e3
    : /\bm ?(?:€|eur)|\bmillions?\b/.test(text)
      ? 1e6
      : 1;
  const unit = /\b(jours?|semaines?|trimestres?|ans|an|annees?)\b|\(j\)/.exec(text.replace(/_/g, ' '));
  const word = unit?.[1] ?? (unit === null ? '' : 'j');
  const months = word.startsWith('j')
    ? 12 / 365.25
    : word.startsWith('s')
      ? 84 / 365.25
      : word.startsWith('t')
        ? 3
        : word.startsWith('a')
          ? 12
          : 1;
  return { money, months };
}
