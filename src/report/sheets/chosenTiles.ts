import { formatMeasure, indicatorById, isWithheld, measure, statusOf } from '../../indicators';
import { formatInteger, formatNumber, pick } from '../../language';
import type { CellBlock, PlanCell } from '../../workbook';
import { styled } from '../cells';
import type { Tile } from '../dashboard/tiles';
import { EMPTY, statusText } from '../status';
import type { Ready } from '../types';

/** Tiles of the page. */
const MOST = 6;
const PAYMENT = /^FIN-\d\d$/;

/** The codes that the buyer wrote, those that name something; null where the page keeps the dashboard's own. */
function chosenCodes({ settings }: Ready): readonly string[] | null {
  const written = (settings.committeeFigures ?? '').toUpperCase().match(/[A-Z]+-[A-Z0-9]+/g) ?? [];
  const known = [...new Set(written)].filter((code) => PAYMENT.test(code) || indicatorById(code) !== null);
  return known.length === 0 ? null : known.slice(0, MOST);
}

function tile(label: string, figure: string, status: PlanCell, lines: readonly string[]): Tile {
  return {
    label: styled(label, 'section'),
    figure: styled(figure, 'headline'),
    status,
    lines: lines.map((line) => styled(line, 'label')),
  };
}

function paymentTile(input: Ready, code: string, period: string): Tile {
  const { language, payments } = input;
  const found = payments?.measures.find((one) => one.id === code && one.period === period && one.group === null);
  const french = language === 'fr';
  const days = found?.unit === 'days' ? `\u00a0${french ? 'j' : 'd'}` : '';
  const shown =
    found === undefined || found.value === null
      ? EMPTY
      : found.unit === 'rate'
        ? `${formatNumber(found.value * 100, language, 1)}\u202f%`
        : `${formatNumber(found.value, language, 1)}${days}`;
  const label =
    code === 'FIN-01' ? (french ? 'Délai de paiement depuis le dépôt' : 'Payment delay from deposit') : code;
  return tile(label, shown, null, [
    french
      ? `${formatInteger(found?.denominator ?? 0, language)} factures payées`
      : `${formatInteger(found?.denominator ?? 0, language)} invoices paid`,
  ]);
}

function indicatorTile(input: Ready, code: string, period: string): Tile | null {
  const { language } = input;
  const french = language === 'fr';
  const indicator = indicatorById(code);
  if (indicator === null) return null;
  const [found] = measure(indicator, period, null, input.workings);
  const label = pick(indicator.label, language);
  if (found === undefined) return tile(label, EMPTY, styled(statusText('empty', language), 'headlineStatus'), []);
  const number = (value: number): string => formatInteger(Math.round(value), language);
  const hasStates = indicator.recipes[0]?.no !== undefined;
  const lines = hasStates
    ? [
        french
          ? `${number(found.numerator)} oui sur ${number(found.denominator)}`
          : `${number(found.numerator)} yes of ${number(found.denominator)}`,
        french
          ? `${number(found.no)} non · ${number(found.unknown)} non ${found.unknown < 2 ? 'renseigné' : 'renseignés'}`
          : `${number(found.no)} no · ${number(found.unknown)} not informed`,
      ]
    : [];
  if (found.target !== null) {
    const aim = formatMeasure({ ...found, value: found.target, small: false, fragile: false }, language);
    lines.push(french ? `Cible\u202f: ${aim}` : `Target: ${aim}`);
  }
  const shown = found.value === null || isWithheld(found) ? EMPTY : formatMeasure(found, language);
  return tile(label, shown, styled(statusText(statusOf(found), language), 'headlineStatus'), lines);
}

/** The figures that the buyer chose for the committee, as tiles; null where none was chosen. */
export function chosenTiles(input: Ready, period: string): readonly Tile[] | null {
  const codes = chosenCodes(input);
  return (
    codes?.flatMap((code) => {
      const made = PAYMENT.test(code) ? paymentTile(input, code, period) : indicatorTile(input, code, period);
      return made === null ? [] : [made];
    }) ?? null
  );
}

/** The page's blocks with the chosen tiles in the place of the dashboard's. */
export function withTiles(
  blocks: readonly CellBlock[],
  tiles: readonly CellBlock[],
  first: number,
  end: number,
): readonly CellBlock[] {
  const others = blocks.filter(({ row, column, rows }) => row < first || row + rows.length > end || column > 6);
  return [...others, ...tiles];
}
