import type { Pack } from '../report';

const HEADINGS = {
  fr: [
    'Code',
    'Indicateur',
    'Période',
    'Groupe',
    'Mesure',
    'Unité',
    'Résultat',
    'Texte',
    'Oui',
    'Dénominateur',
    'Non',
    'Non renseignés',
    'Sans objet',
    'Exclus',
    'Sur les renseignés',
    'Renseigné',
    'Cible',
    'État',
    'Base',
    'Définition',
    'Source',
  ],
  en: [
    'Code',
    'Indicator',
    'Period',
    'Group',
    'Measure',
    'Unit',
    'Result',
    'Text',
    'Yes',
    'Denominator',
    'No',
    'Not informed',
    'Not applicable',
    'Excluded',
    'On informed',
    'Fill rate',
    'Target',
    'Status',
    'Base',
    'Definition',
    'Source',
  ],
} as const;

type Value = string | number | null;

/** A table as CSV: in French a semicolon separates and a comma is decimal; UTF-8 with its mark, as Excel opens it. */
export function csvText(rows: readonly (readonly Value[])[], language: Pack['language']): string {
  const french = language === 'fr';
  const written = (value: Value): string => {
    if (value === null) return '';
    if (typeof value === 'number') return french ? String(value).replace('.', ',') : String(value);
    // A text that a spreadsheet would run as a formula stays a text.
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";,\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(written).join(french ? ';' : ',')).join('\r\n')}\r\n`;
}

/** Every figure of a pack, a line each, with what it was counted out of and how. */
export function writeCsv(pack: Pack): Uint8Array {
  const rows = pack.figures.map((one): Value[] => [
    one.indicator,
    one.label,
    one.periodLabel,
    one.group ?? '',
    one.basisLabel,
    one.unit,
    one.value,
    one.text === '–' ? '' : one.text,
    one.numerator,
    one.denominator,
    one.no,
    one.unknown,
    one.notConcerned,
    one.excluded,
    one.valueOnInformed,
    one.fillRate,
    one.target,
    one.statusText.replace(/^\S+ /, ''),
    one.base,
    one.definition,
    one.source,
  ]);
  return new TextEncoder().encode(csvText([HEADINGS[pack.language], ...rows], pack.language));
}
