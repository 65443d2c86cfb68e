import type { Bilingual } from '../../language';
import { bilingual, pick } from '../../language';
import type { CommitmentTarget } from '../../settings';
import { cellAddress, type CellBlock, type CellValue, type PlanCell } from '../../workbook';
import { headings, styled } from '../cells';
import {
  compared,
  divided,
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
import { countRows, sumRows, type DataTable } from '../table';
import { flag, inPeriod, KEPT, type Bounds } from './period';
import type { Wording } from './wording';

/** Row of the key figures, and the columns where its figures stand. */
const YES = 3;
const ALL = 4;
const NO = 5;
const UNKNOWN = 6;
const NOT_CONCERNED = 7;
const RATE = 8;
const TARGET = 11;

type KeyFigure = {
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: 'rate' | 'count' | 'hours';
  /** Flag column of `tSpaser`. */
  readonly column: string;
};

/** The six figures that open the dashboard. */
const KEY_FIGURES: readonly KeyFigure[] = [
  { id: 'PNAD-S', label: bilingual('Considération sociale', 'Social consideration'), kind: 'rate', column: 'social' },
  {
    id: 'PNAD-E',
    label: bilingual('Considération environn.', 'Environmental consid.'),
    kind: 'rate',
    column: 'environmental',
  },
  {
    id: 'SOC-01',
    label: bilingual('Clause d’insertion', 'Work-integration clause'),
    kind: 'rate',
    column: 'insertionClause',
  },
  {
    id: 'ENV-04',
    label: bilingual('Critère environnemental', 'Environmental criterion'),
    kind: 'rate',
    column: 'envCriterion',
  },
  { id: 'SOC-02', label: bilingual('Marchés réservés', 'Reserved contracts'), kind: 'count', column: 'reserved' },
  {
    id: 'SOC-03',
    label: bilingual('Heures d’insertion', 'Work-integration hours'),
    kind: 'hours',
    column: 'hoursDone',
  },
];

/** One figure of the dashboard with the cells that hold it. */
export type Tile = {
  readonly label: PlanCell;
  readonly figure: PlanCell;
  readonly lines: readonly PlanCell[];
};

export type KeyFigures = {
  readonly block: CellBlock;
  readonly rows: number;
  readonly tiles: readonly Tile[];
  /** « 23,9 % des marchés portent une considération sociale, 6,1 points sous l’objectif ». */
  readonly sentence: LiveText;
};

/** The target of a period: that of its year, else the one of every year. */
export function targetFor(targets: readonly CommitmentTarget[], indicator: string, period: string): number | null {
  const year = /^(\d{4})(-T[1-4])?$/.exec(period)?.[1];
  const own = targets.find((target) => target.indicator === indicator && String(target.year) === year);
  return (own ?? targets.find((target) => target.indicator === indicator && target.year === null))?.value ?? null;
}

export const STATUS_WORDS = {
  reached: bilingual('▲ Objectif atteint', '▲ Target reached'),
  below: bilingual('▼ Sous l’objectif', '▼ Below target'),
  none: bilingual('– Sans objectif fixé', '– No target set'),
  small: bilingual('n.s. : moins de 5 marchés', 'n.s.: fewer than 5'),
  empty: bilingual('– Aucun marché', '– No contract'),
} as const;

type Row = Readonly<Record<'yes' | 'all' | 'no' | 'unknown' | 'notConcerned', LiveNumber>> & {
  readonly target: number | null;
  readonly targetCell: LiveNumber;
  readonly figureCell: Live;
};

function figuresOf(
  table: DataTable,
  figure: KeyFigure,
  bounds: Bounds,
): Omit<Row, 'target' | 'targetCell' | 'figureCell'> {
  const period = inPeriod(bounds);
  if (figure.kind === 'hours') {
    // Hours happen during performance: every contract counts, whatever its date (COUNTING, SOC-03).
    return {
      yes: sumRows(table, 'hoursDone', [KEPT]),
      all: sumRows(table, 'hoursPlanned', [KEPT]),
      no: number(0),
      unknown: number(0),
      notConcerned: number(0),
    };
  }
  return {
    yes: countRows(table, [...period, flag(figure.column, 1)]),
    all: countRows(table, period),
    no: countRows(table, [...period, flag(figure.column, 0)]),
    unknown: countRows(table, [...period, flag(figure.column, 'NR')]),
    notConcerned: countRows(table, [...period, flag(figure.column, 'NC')]),
  };
}

function rateOrWord(numerator: LiveNumber, denominator: LiveNumber): Live {
  const shown = divided(numerator, denominator, text('–')) as Live;
  const small = compared(denominator, '<', number(5));
  const word = either(compared(denominator, '=', number(0)), text('–'), text('n.s.'));
  return either<CellValue>(small, word, shown);
}

function statusOf(row: Row, words: Wording): LiveText {
  const word = (key: keyof typeof STATUS_WORDS): LiveText => text(pick(STATUS_WORDS[key], words.language));
  if (row.target === null) return word('none');
  const reached = live(
    `${row.yes.formula}/${row.all.formula}>=${row.targetCell.formula}`,
    row.all.value > 0 && row.yes.value / row.all.value >= row.target,
  );
  return either(
    compared(row.all, '=', number(0)),
    word('empty'),
    either(compared(row.all, '<', number(5)), word('small'), either(reached, word('reached'), word('below'))),
  );
}

/** Rate minus target as both are shown, in thousandths: 23,9 − 30,0 = −6,1. */
function gapOf(row: Row): LiveNumber {
  const shown = row.all.value === 0 ? 0 : Math.floor((1000 * row.yes.value) / row.all.value + 0.5);
  return live(
    `ROUND(1000*${row.yes.formula}/${row.all.formula},0)-ROUND(1000*${row.targetCell.formula},0)`,
    shown - Math.round(1000 * (row.target ?? 0)),
  );
}

function gapText(gap: LiveNumber, words: Wording): LiveText {
  return words.points(live(`(${gap.formula})/1000`, gap.value / 1000));
}

function rateTile(figure: KeyFigure, row: Row, words: Wording): Tile {
  const { say } = words;
  const gap = gapOf(row);
  const none = text('–');
  const contracts = joined(
    words.integer(row.yes),
    say(' oui sur ', ' yes out of '),
    words.counted(row.all, say('marché', 'contract'), say('marchés', 'contracts')),
  );
  const others = joined(
    words.integer(row.no),
    say(' non · ', ' no · '),
    words.integer(row.unknown),
    say(' non rens.', ' not informed'),
  );
  const target =
    row.target === null ? text('') : joined(say('Objectif : ', 'Target: '), words.rate(row.targetCell, number(1)));
  const sign = either(compared(gap, '<', number(0)), text('−'), text('+'));
  const difference =
    row.target === null
      ? text('')
      : either(
          compared(row.all, '<', number(5)),
          none,
          joined(say('Écart : ', 'Gap: '), sign, gapText(gap, words), say(' points', ' points')),
        );
  return {
    label: styled(pick(figure.label, words.language), 'heading'),
    figure: liveCell(row.figureCell, 'headlineRate'),
    lines: [
      liveCell(contracts),
      liveCell(others),
      liveCell(target),
      liveCell(difference),
      liveCell(statusOf(row, words), 'status'),
    ],
  };
}

function countTile(figure: KeyFigure, row: Row, words: Wording): Tile {
  const { say } = words;
  return {
    label: styled(pick(figure.label, words.language), 'heading'),
    figure: liveCell(row.figureCell, 'headlineInteger'),
    lines: [
      liveCell(
        joined(say('sur ', 'out of '), words.counted(row.all, say('marché', 'contract'), say('marchés', 'contracts'))),
      ),
      liveCell(
        joined(
          words.integer(row.no),
          say(' non · ', ' no · '),
          words.integer(row.unknown),
          say(' non rens.', ' not informed'),
        ),
      ),
      null,
      null,
      styled(pick(STATUS_WORDS.none, words.language), 'status'),
    ],
  };
}

function hoursTile(figure: KeyFigure, row: Row, words: Wording): Tile {
  const { say } = words;
  const rounded = (hours: LiveNumber): LiveNumber => live(`ROUND(${hours.formula},0)`, Math.round(hours.value));
  const ratio = either(
    compared(row.all, '=', number(0)),
    text(say('Aucune heure prévue', 'No hours planned')),
    joined(words.rate(row.yes, row.all), say(' du prévu', ' of planned')),
  );
  return {
    label: styled(pick(figure.label, words.language), 'heading'),
    figure: liveCell(row.figureCell, 'headlineInteger'),
    lines: [
      liveCell(
        joined(say('réalisées, pour ', 'done, for '), words.integer(rounded(row.all)), say(' h prévues', ' h planned')),
      ),
      liveCell(ratio),
      styled(say('Tous les marchés du registre', 'Every contract of the register'), 'subtitle'),
      null,
      styled(pick(STATUS_WORDS.none, words.language), 'status'),
    ],
  };
}

function headlineSentence(row: Row | undefined, words: Wording): LiveText {
  const { say } = words;
  if (row === undefined) return text('');
  const share = joined(
    words.rate(row.yes, row.all),
    say(' des marchés portent une considération sociale', ' of contracts carry a social consideration'),
  );
  const gap = gapOf(row);
  const against =
    row.target === null
      ? text('')
      : joined(
          ', ',
          gapText(gap, words),
          either(
            compared(gap, '<', number(0)),
            text(say(' points sous l’objectif', ' points below target')),
            text(say(' points au-dessus de l’objectif', ' points above target')),
          ),
        );
  return either(
    compared(row.all, '=', number(0)),
    text(say('Aucun marché notifié sur la période', 'No contract notified in the period')),
    joined(share, against),
  );
}

/** The table of the key figures, written from `firstRow`, and the tiles that read it. */
export function keyFigures(
  table: DataTable,
  targets: readonly CommitmentTarget[],
  period: string,
  bounds: Bounds,
  firstRow: number,
  words: Wording,
): KeyFigures {
  const { say, language } = words;
  const rows: PlanCell[][] = [];
  const tiles: Tile[] = [];
  let social: Row | undefined;
  KEY_FIGURES.forEach((figure, index) => {
    const at = firstRow + 1 + index;
    const computedRow = figuresOf(table, figure, bounds);
    const target = figure.kind === 'rate' ? targetFor(targets, figure.id, period) : null;
    const cell = (column: number, value: number): LiveNumber => live(cellAddress(at, column, true), value);
    const placed = {
      yes: cell(YES, computedRow.yes.value),
      all: cell(ALL, computedRow.all.value),
      no: cell(NO, computedRow.no.value),
      unknown: cell(UNKNOWN, computedRow.unknown.value),
      notConcerned: cell(NOT_CONCERNED, computedRow.notConcerned.value),
    };
    const informed = live(`${placed.yes.formula}+${placed.no.formula}`, placed.yes.value + placed.no.value);
    const main: Live = figure.kind === 'rate' ? rateOrWord(placed.yes, placed.all) : placed.yes;
    const row: Row = {
      ...placed,
      target,
      targetCell: cell(TARGET, target ?? 0),
      figureCell: figure.kind === 'rate' ? live(cellAddress(at, RATE, true), main.value) : placed.yes,
    };
    if (figure.id === 'PNAD-S') social = row;
    const isRate = figure.kind === 'rate';
    const hours = figure.kind === 'hours';
    const style = hours ? 'hours' : 'integer';
    rows.push([
      `${figure.id} · ${pick(figure.label, language)}`,
      null,
      null,
      liveCell(computedRow.yes, style),
      liveCell(computedRow.all, style),
      hours ? null : liveCell(computedRow.no, 'integer'),
      hours ? null : liveCell(computedRow.unknown, 'integer'),
      hours ? null : liveCell(computedRow.notConcerned, 'integer'),
      isRate ? liveCell(main, 'rate') : null,
      isRate ? liveCell(rateOrWord(placed.yes, informed), 'rate') : null,
      hours ? null : liveCell(divided(informed, placed.all, text('–')), 'rate'),
      target === null ? null : styled(target, 'rate'),
    ]);
    tiles.push(
      isRate ? rateTile(figure, row, words) : hours ? hoursTile(figure, row, words) : countTile(figure, row, words),
    );
  });
  const heads = say(
    'Chiffres clés||| Oui (heures réalisées)|Marchés (heures prévues)|Non|Non renseignés|Sans objet|Taux sur l’ensemble|Taux sur les renseignés|Taux de renseignement|Objectif',
    'Key figures||| Yes (hours done)|Contracts (hours planned)|No|Not informed|Not applicable|Rate on all|Rate on informed|Fill rate|Target',
  )
    .split('|')
    .map((heading) => heading.trim());
  return {
    block: { row: firstRow, column: 0, rows: [headings(heads, (index) => index > 2), ...rows] },
    rows: rows.length + 1,
    tiles,
    sentence: headlineSentence(social, words),
  };
}
