import { rowsText, type Pack, type PackFigure, type PackSection } from '../report';

/** A figure by its key. */
export function figureOf(pack: Pack, key: string): PackFigure | null {
  return pack.figures.find((one) => one.key === key) ?? null;
}

/** The figures that a section shows, in order. */
export function figuresIn(pack: Pack, section: PackSection): PackFigure[] {
  return section.parts.flatMap((part) => figuresShown(pack, part));
}

/** The figures that a part shows, in order. */
export function figuresShown(pack: Pack, part: PackSection['parts'][number]): PackFigure[] {
  const keys = part.kind === 'figures' ? part.keys : part.kind === 'table' ? (part.figures ?? []) : [];
  return keys.flatMap((key) => figureOf(pack, key) ?? []);
}

const LISTS = { yes: ['Oui', 'Yes'], no: ['Non', 'No'], unknown: ['Non renseigné', 'Not informed'] } as const;

/** What stands behind a figure, a paragraph: how it is counted, its source, and the rows that say so. */
export function noteOf(figure: PackFigure, pack: Pack): string {
  const french = pack.language === 'fr';
  const colon = french ? '\u202f: ' : ': ';
  const { rows } = figure;
  const head = `${figure.label} (${figure.periodLabel}${figure.group === null ? '' : `, ${figure.group}`}, ${figure.basisLabel})${colon}${figure.text}`;
  const lists =
    rows === null
      ? []
      : (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) =>
          rows[list].length === 0
            ? []
            : [`${LISTS[list][french ? 0 : 1]} (${rows[list].length})${colon}${rowsText(rows[list], pack.language)}.`],
        );
  return [
    `${head}.`,
    `${figure.base}.`,
    `${french ? 'Définition' : 'Definition'}${colon}${figure.definition}`,
    ...(figure.source === '' ? [] : [`${french ? 'Source' : 'Source'}${colon}${figure.source}.`]),
    ...lists,
  ].join(' ');
}
