import { bilingual, foldKey, type Bilingual } from '../language';
import type { BuyerSettings } from '../settings';
import type { CellValue } from '../workbook';
import type { TaggedContract } from '../considerations';

/** What hours are calibrated from; each is the buyer's as soon as it is typed over. */
export type CalibrationInput = 'amount' | 'share' | 'effort' | 'cost';

/** What the buyer typed over for a contract, by « Clé SPASER ». */
export type Calibration = {
  readonly code: string;
  readonly typed: Readonly<Partial<Record<CalibrationInput, CellValue>>>;
};

export type CalibrationValues = Readonly<Record<CalibrationInput, CellValue>>;

export const CALIBRATION_INPUTS: readonly CalibrationInput[] = ['amount', 'share', 'effort', 'cost'];

/** Headings of the cells that the buyer types over, and of what was proposed in them. */
export const CALIBRATION_COLUMNS: Readonly<
  Record<CalibrationInput, { readonly own: Bilingual; readonly proposed: Bilingual }>
> = {
  amount: {
    own: bilingual('Montant du lot HT', 'Lot amount excl. VAT'),
    proposed: bilingual('Montant proposé', 'Amount proposed'),
  },
  share: {
    own: bilingual('Part de main-d’œuvre', 'Labour share'),
    proposed: bilingual('Part proposée', 'Share proposed'),
  },
  effort: {
    own: bilingual('Effort d’insertion', 'Integration effort'),
    proposed: bilingual('Effort proposé', 'Effort proposed'),
  },
  cost: { own: bilingual('Coût horaire', 'Hourly cost'), proposed: bilingual('Coût proposé', 'Cost proposed') },
};

export const CALIBRATION_CODE = bilingual('Clé SPASER', 'SPASER key');

/** Labour shares that facilitators publish, by trade; every other trade is left to fill. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )peintures?(?= |$)/, 0.7],
  [/(?:^| )(?:maconnerie|gros oeuvre)(?= |$)/, 0.5],
  [/(?:^| )(?:charpente|ossature) metallique(?= |$)/, 0.2],
];

/** What is proposed for a contract: its amount, the share of its trade where one is known, the settings. */
export function proposedCalibration({ contract }: TaggedContract, settings: BuyerSettings): CalibrationValues {
  const words = foldKey(`${contract.title ?? ''} ; ${contract.lotTitle ?? ''}`);
  const lot = foldKey(contract.lotTitle ?? '');
  const share = SHARES.find(([trade]) => trade.test(lot === '' ? words : lot))?.[1] ?? null;
  return { amount: contract.amount, share, effort: settings.insertionEffort, cost: settings.insertionHourCost };
}

/** Amount × labour share × effort ÷ hourly cost, to the hour; null where one is missing. */
export function calibratedHours({ amount, share, effort, cost }: CalibrationValues): number | null {
  if (typeof amount !== 'number' || typeof share !== 'number' || typeof effort !== 'number' || typeof cost !== 'number')
    return null;
  return cost <= 0 ? null : Math.floor((amount * share * effort) / cost + 0.5);
}

type Grid = { readonly values: readonly (readonly CellValue[])[] };

function placeOf(cells: readonly CellValue[], heading: Bilingual): number {
  const wanted = [foldKey(heading.fr), foldKey(heading.en)];
  return cells.findIndex((cell) => typeof cell === 'string' && wanted.includes(foldKey(cell)));
}

/** What the buyer typed over: cells that differ from what was proposed beside them. */
export function decodeCalibration(grid: Grid): readonly Calibration[] {
  const head = grid.values.findIndex(
    (cells) => placeOf(cells, CALIBRATION_CODE) >= 0 && placeOf(cells, CALIBRATION_COLUMNS.share.own) >= 0,
  );
  const headings = grid.values[head];
  if (headings === undefined) return [];
  const codeAt = placeOf(headings, CALIBRATION_CODE);
  const places = CALIBRATION_INPUTS.map((key) => ({
    key,
    own: placeOf(headings, CALIBRATION_COLUMNS[key].own),
    proposed: placeOf(headings, CALIBRATION_COLUMNS[key].proposed),
  })).filter(({ own, proposed }) => own >= 0 && proposed >= 0);
  return grid.values.slice(head + 1).flatMap((cells) => {
    const code = typeof cells[codeAt] === 'string' ? cells[codeAt].trim() : '';
    const typed = Object.fromEntries(
      places.flatMap(({ key, own, proposed }) => {
        const [cell, was] = [cells[own] ?? null, cells[proposed] ?? null];
        return cell === was ? [] : [[key, cell]];
      }),
    );
    return code === '' || Object.keys(typed).length === 0 ? [] : [{ code, typed }];
  });
}
