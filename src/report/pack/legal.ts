import { CATALOGUE, groupKeys, groupLabel, type Group, type PeriodKey } from '../../indicators';
import { pick } from '../../language';
import type { Ready } from '../types';
import { periodLabel } from '../words';
import type { Figures } from './figures';
import { figureCell, textCell } from './parts';
import { saying } from './say';
import type { PackPart, PackTable } from './types';

/** The two years that end with one: what L. 2111-3 wants published every two years. */
export function twoYears(year: string): PeriodKey {
  return `${Number(year) - 1}-${year}`;
}

/**
 * The figures of art. L. 2111-3, in number of contracts and in value, over two
 * years and over each of them: all buyers together, then each one (a joint
 * schéma is told buyer by buyer).
 */
export function legalParts(input: Ready, figures: Figures, year: string): PackPart[] {
  const { language } = input;
  const { say } = saying(language);
  const buyers = groupKeys(input.workings, 'buyer').filter((key) => key !== '');
  const nameless = groupKeys(input.workings, 'buyer').includes('') && buyers.length > 0;
  const all = input.settings.buyerName ?? say('Tous les marchés du registre', 'Every contract of the register');
  const groups: readonly (Group | null)[] = [
    null,
    ...(buyers.length > 1 || nameless ? buyers.map((key): Group => ({ by: 'buyer', key })) : []),
    ...(nameless ? [{ by: 'buyer', key: '' } as const] : []),
  ];
  return groups.map((group, place): PackPart => {
    const name =
      group === null
        ? buyers.length > 1
          ? say('Tous les acheteurs', 'Every buyer')
          : buyers.length === 1 && !nameless
            ? (buyers[0] ?? all)
            : all
        : pick(groupLabel(group), language);
    return legalTable(input, figures, year, group, name, place);
  });
}

function legalTable(
  input: Ready,
  figures: Figures,
  year: string,
  group: Group | null,
  name: string,
  place: number,
): PackPart {
  const { language } = input;
  const { say, colon } = saying(language);
  const window = twoYears(year);
  const first = String(Number(year) - 1);
  const columns = [window, first, year].flatMap((period) =>
    (['count', 'value'] as const).map((basis) => ({ period, basis })),
  );
  const asked = CATALOGUE.filter(({ id }) => id.startsWith('LEG-')).map((indicator) => ({
    indicator,
    cells: columns.map(({ period, basis }) => figures.of(indicator.id, period, basis, group)),
  }));
  const basisName = { count: say('en nombre', 'in number'), value: say('en valeur', 'in value') };
  const table: PackTable = {
    id: `legal-${place}`,
    title: `${name}${colon}${periodLabel(window, language)}`,
    headings: [
      { text: say('Catégorie d’achats', 'Category of purchases'), isNumber: false },
      ...columns.map(({ period, basis }) => ({
        text: `${periodLabel(period, language)}, ${basisName[basis]}`,
        isNumber: true,
      })),
      { text: say(`Base ${window}, en nombre`, `Base ${window}, in number`), isNumber: false },
      { text: say(`Base ${window}, en valeur`, `Base ${window}, in value`), isNumber: false },
    ],
    rows: asked.map(({ indicator, cells }) => [
      { text: pick(indicator.label, language) },
      ...cells.map(figureCell),
      textCell(cells[0]?.base ?? ''),
      textCell(cells[1]?.base ?? ''),
    ]),
  };
  return { kind: 'table', table, figures: asked.flatMap(({ cells }) => cells.flatMap((one) => one?.key ?? [])) };
}

/** What the table means, and what it does not say. */
export function legalNotes(input: Ready): string[] {
  const { say } = saying(input.language);
  return [
    say(
      'Article L. 2111-3 du code de la commande publique, 3e alinéa\u202f: indicateurs exprimés en nombre de contrats ou en valeur, publiés tous les deux ans, sur les taux réels d’achats socialement et écologiquement responsables\u202f; un schéma commun les établit pour chaque acheteur.',
      'Article L. 2111-3 of the public procurement code, 3rd paragraph: indicators in number of contracts or in value, published every two years, on the actual rates of socially and environmentally responsible purchases; a joint scheme draws them up for each buyer.',
    ),
    say(
      'En nombre\u202f: marchés notifiés. En valeur\u202f: montants hors taxes des mêmes marchés. «\u202fn.s.\u202f»\u202f: moins de cinq marchés. «\u202f–\u202f»\u202f: le registre ne le dit pas, ou pas assez.',
      'In number: contracts notified. In value: their amounts excluding VAT. “n.s.”: fewer than five contracts. “–”: the register does not say, or not enough.',
    ),
  ];
}
