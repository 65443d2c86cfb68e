import { bilingual, pick, type Bilingual } from '../../language';
import {
  CALIBRATION_CODE,
  CALIBRATION_COLUMNS,
  CALIBRATION_INPUTS,
  calibratedHours,
  proposedCalibration,
  type Calibration,
  type CalibrationInput,
  type CalibrationValues,
  type Horizon,
  type Schedule,
} from '../../opportunities';
import { cellAddress, type CellBlock, type PlanCell, type StyleName } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY } from '../status';
import type { ReportInput } from '../types';
import { objectText } from './words';

/** First column: the contracts' own numbers, as in the list above. */
const FIRST = 1;
const AT = { amount: 3, share: 4, effort: 5, cost: 6, hours: 7, planned: 8, check: 9, code: 10, proposed: 11 } as const;
/** Last column that is printed. */
export const CALIBRATOR_LAST = AT.check;

const HEADS: readonly Bilingual[] = [
  bilingual('N° marché', 'Contract no.'),
  bilingual('Lot à calibrer', 'Lot to calibrate'),
  ...CALIBRATION_INPUTS.map((key) => CALIBRATION_COLUMNS[key].own),
  bilingual('Heures à demander', 'Hours to ask for'),
  bilingual('Heures prévues aujourd’hui', 'Hours planned today'),
  bilingual('À vérifier', 'To check'),
  CALIBRATION_CODE,
  ...CALIBRATION_INPUTS.map((key) => CALIBRATION_COLUMNS[key].proposed),
];

/** Hours are asked for once a consultation is in sight. */
const WITHIN_A_YEAR: ReadonlySet<Horizon> = new Set<Horizon>(['now', 'soon', 'm6', 'm12']);

const INPUT_STYLES: Readonly<Record<CalibrationInput, StyleName>> = {
  amount: 'inputInteger',
  share: 'inputRate',
  effort: 'inputRate',
  cost: 'inputNumber',
};
const PROPOSED_STYLES: Readonly<Record<CalibrationInput, StyleName>> = {
  amount: 'euro',
  share: 'rate',
  effort: 'rate',
  cost: 'decimal2',
};

/**
 * Hours to ask for, lot by lot: amount × labour share × effort ÷ hourly cost,
 * by formula; what the buyer typed over what was proposed stays theirs.
 */
export function calibratorBlocks(
  input: ReportInput,
  { lines }: Schedule,
  calibrations: readonly Calibration[],
  first: number,
): { readonly blocks: readonly CellBlock[]; readonly last: number } {
  const { language } = input;
  const french = language === 'fr';
  const typed = new Map(calibrations.map((each) => [each.code, each.typed]));
  const shown = lines.filter(
    ({ code, tagged, recurrent, horizon, proposals }) =>
      typed.has(code) ||
      (recurrent &&
        WITHIN_A_YEAR.has(horizon) &&
        (proposals.some(({ lever }) => lever === 'insertion') ||
          tagged.insertionClause === 'yes' ||
          (tagged.insertionHours.planned ?? 0) > 0)),
  );
  if (shown.length === 0) return { blocks: [], last: first };
  const title = french
    ? 'Combien d’heures demander\u202f? Montant × part de main-d’œuvre × effort ÷ coût horaire. Les cases colorées sont à vous\u202f; tout est à vérifier avec le facilitateur.'
    : 'How many hours to ask for? Amount × labour share × effort ÷ hourly cost. The coloured cells are yours; all is to be checked with the facilitator.';
  const head = first + 1;
  const rows = shown.map((line, index): PlanCell[] => {
    const row = head + 1 + index;
    const proposed = proposedCalibration(line.tagged, input.settings);
    const values: CalibrationValues = { ...proposed, ...typed.get(line.code) };
    const [amount, share, effort, cost] = CALIBRATION_INPUTS.map((key) => cellAddress(row, AT[key]));
    const hours = calibratedHours(values);
    return [
      styled(line.tagged.contract.id, 'text'),
      styled(objectText(line.tagged, language), 'wrapped'),
      ...CALIBRATION_INPUTS.map((key) => styled(values[key], INPUT_STYLES[key])),
      computed(
        `=IF(COUNT(${amount},${share},${effort},${cost})<4,${quoteText(EMPTY)},IF(${cost}<=0,${quoteText(EMPTY)},INT(${amount}*${share}*${effort}/${cost}+0.5)))`,
        hours ?? EMPTY,
        'hours',
      ),
      styled(line.tagged.insertionHours.planned, 'hours'),
      styled(french ? 'avec le facilitateur' : 'with the facilitator', 'text'),
      styled(line.code, 'code'),
      ...CALIBRATION_INPUTS.map((key) => styled(proposed[key], PROPOSED_STYLES[key])),
    ];
  });
  return {
    blocks: [
      { row: first, column: FIRST, rows: [[styled(title, 'subtitle')]] },
      {
        row: head,
        column: FIRST,
        rows: [
          headings(
            HEADS.map((each) => pick(each, language)),
            (index) => (index + FIRST >= AT.amount && index + FIRST <= AT.planned) || index + FIRST >= AT.proposed,
          ),
        ],
      },
      { row: head + 1, column: FIRST, rows },
    ],
    last: head + rows.length,
  };
}
