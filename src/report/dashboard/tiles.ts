import { pick } from '../../language';
import type { PlanCell, StyleName } from '../../workbook';
import { styled } from '../cells';
import {
  compared,
  either,
  joined,
  live,
  liveCell,
  number,
  text,
  type Live,
  type LiveNumber,
  type LiveText,
} from '../live';
import { statusText } from '../status';
import type { KeyRow } from './keyFigures';
import { SIGNIFICANT } from './rates';
import type { Wording } from './wording';

/** One figure at the top of the page: what, how much and whether that is enough, out of what, against which target. */
export type Tile = {
  readonly label: PlanCell;
  readonly figure: PlanCell;
  readonly status: PlanCell;
  /** At most three. */
  readonly lines: readonly PlanCell[];
};

function hasTarget(row: KeyRow): Live<boolean> {
  return live(`ISNUMBER(${row.target.formula})`, typeof row.target.value === 'number');
}

function targetNumber(row: KeyRow): LiveNumber {
  return live(row.target.formula, typeof row.target.value === 'number' ? row.target.value : 0);
}

/** Rate minus target as both are shown, in thousandths: 23,9 − 30,0 = −6,1. */
function gapOf(row: KeyRow): LiveNumber {
  const rate = row.all.value === 0 ? 0 : Math.floor((1000 * row.yes.value) / row.all.value + 0.5);
  const target = targetNumber(row);
  return live(
    `ROUND(1000*${row.yes.formula}/${row.all.formula},0)-ROUND(1000*${target.formula},0)`,
    rate - Math.round(1000 * target.value),
  );
}

/** Too few contracts, or too few that say yes or no: the rate is not compared with its target. */
function isUnjudged({ all, silent }: KeyRow): Live<boolean> {
  return live(`OR(${all.formula}<${SIGNIFICANT},${silent.formula})`, all.value < SIGNIFICANT || silent.value);
}

function gapText(gap: LiveNumber, words: Wording): LiveText {
  return words.points(live(`(${gap.formula})/1000`, gap.value / 1000));
}

function statusOf(row: KeyRow, words: Wording): LiveText {
  const word = (status: Parameters<typeof statusText>[0]): LiveText => text(statusText(status, words.language));
  const empty = live(`OR(${row.all.formula}=0,${row.silent.formula})`, row.all.value === 0 || row.silent.value);
  if (row.figure.kind === 'hours') return either(row.silent, word('empty'), word('noTarget'));
  if (row.figure.kind === 'count') return either(empty, word('empty'), word('noTarget'));
  const target = targetNumber(row);
  const met = live(
    `${row.yes.formula}/${row.all.formula}>=${target.formula}`,
    row.all.value > 0 && row.yes.value / row.all.value >= target.value,
  );
  const judged = either(hasTarget(row), either(met, word('met'), word('notMet')), word('noTarget'));
  return either(empty, word('empty'), either(compared(row.all, '<', number(SIGNIFICANT)), word('small'), judged));
}

function contractsText(count: LiveNumber, words: Wording): LiveText {
  return words.counted(count, words.say('marché', 'contract'), words.say('marchés', 'contracts'));
}

function othersText(row: KeyRow, words: Wording): LiveText {
  const { say } = words;
  const unknown = words.counted(
    row.unknown,
    say('non renseigné', 'not informed'),
    say('non renseignés', 'not informed'),
  );
  return joined(words.integer(row.no), say(' non · ', ' no · '), unknown);
}

function rateLines(row: KeyRow, words: Wording): PlanCell[] {
  const { say } = words;
  const counts = joined(words.integer(row.yes), say(' oui sur ', ' yes out of '), contractsText(row.all, words));
  const gap = gapOf(row);
  const sign = either(compared(gap, '<', number(0)), text('−'), text('+'));
  const target = joined(say('Cible\u202f: ', 'Target: '), words.rate(targetNumber(row), number(1)));
  const difference = either(
    isUnjudged(row),
    text(''),
    joined(say(' · Écart\u202f: ', ' · Gap: '), sign, gapText(gap, words), ' points'),
  );
  return [
    liveCell(counts),
    liveCell(othersText(row, words)),
    liveCell(either(hasTarget(row), joined(target, difference), text(''))),
  ];
}

function countLines(row: KeyRow, words: Wording): PlanCell[] {
  return [
    liveCell(joined(words.say('sur ', 'out of '), contractsText(row.all, words))),
    liveCell(othersText(row, words)),
  ];
}

function hoursLines(row: KeyRow, words: Wording): PlanCell[] {
  const { say } = words;
  const planned = live(`ROUND(${row.all.formula},0)`, Math.round(row.all.value));
  const done = joined(say('réalisées, sur ', 'done, out of '), words.integer(planned), say(' h prévues', ' h planned'));
  const silent = joined(words.integer(planned), say(' h prévues', ' h planned'));
  return [
    liveCell(either(row.silent, silent, done)),
    liveCell(
      either(
        row.silent,
        text(say('Heures réalisées non renseignées', 'Hours done not informed')),
        either(
          compared(row.all, '=', number(0)),
          text(say('Aucune heure prévue', 'No hours planned')),
          joined(words.rate(row.yes, row.all), say(' du prévu', ' of planned')),
        ),
      ),
    ),
    say('Tout le registre, toutes périodes', 'Whole register, all periods'),
  ];
}

const FIGURE_STYLES = {
  rate: 'headlineRate',
  count: 'headlineInteger',
  hours: 'headlineHours',
} as const satisfies Record<KeyRow['figure']['kind'], StyleName>;

/** The tile of a key figure. */
export function tileOf(row: KeyRow, words: Wording): Tile {
  const { kind, label } = row.figure;
  const lines =
    kind === 'rate' ? rateLines(row, words) : kind === 'count' ? countLines(row, words) : hoursLines(row, words);
  return {
    label: styled(pick(label, words.language), 'section'),
    figure: liveCell(row.main, FIGURE_STYLES[kind]),
    status: liveCell(statusOf(row, words), 'headlineStatus'),
    lines,
  };
}

/** « 23,9 % des marchés portent une considération sociale, 6,1 points sous l’objectif »: the page's first sentence. */
export function headlineSentence(row: KeyRow, words: Wording): LiveText {
  const { say } = words;
  const share = joined(
    words.rate(row.yes, row.all),
    say(' des marchés portent une considération sociale', ' of contracts carry a social consideration'),
  );
  const gap = gapOf(row);
  const difference = joined(
    ', ',
    gapText(gap, words),
    either(
      compared(gap, '<', number(0)),
      text(say(' points sous l’objectif', ' points below target')),
      text(say(' points au-dessus de l’objectif', ' points above target')),
    ),
  );
  const against = either(hasTarget(row), difference, text(''));
  const few = joined(
    words.integer(row.yes),
    say(' sur ', ' out of '),
    contractsText(row.all, words),
    say(' à considération sociale', ' with a social consideration'),
  );
  const told = either(compared(row.all, '<', number(SIGNIFICANT)), few, joined(share, against));
  const silent = text(
    say(
      'Le registre ne dit rien des considérations sociales sur la période',
      'The register says nothing of social considerations in the period',
    ),
  );
  const informed = live(`${row.yes.formula}+${row.no.formula}`, row.yes.value + row.no.value);
  const little = joined(
    say('Sans donnée\u202f: le registre ne renseigne que ', 'No data: the register informs only '),
    words.rate(informed, row.all),
    say(' des marchés sur les considérations sociales', ' of contracts on social considerations'),
  );
  return either(
    compared(row.all, '=', number(0)),
    text(say('Aucun marché notifié sur la période', 'No contract notified in the period')),
    either(row.silent, either(compared(informed, '=', number(0)), silent, little), told),
  );
}
