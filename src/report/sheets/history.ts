import { diffSnapshots, indicatorById, snapshot, type Snapshot, type SnapshotFigure } from '../../indicators';
import { formatDate, pick } from '../../language';
import { toSerial } from '../../calendar';
import type { Steps } from '../../pace';
import type { CellBlock, PlanCell, SheetPlan, StyleName } from '../../workbook';
import { headings, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps } from '../measure';
import { BASIS_WORDS, EMPTY } from '../status';
import type { ReportInput } from '../types';
import { periodLabel, sheetName } from '../words';

export const HISTORY_TABLE = 'tHistorique';

type Restated = {
  readonly snapshot: Snapshot;
  readonly figure: SnapshotFigure;
  readonly before: SnapshotFigure | null;
  readonly after: SnapshotFigure | null;
};

/** What each kept snapshot said that the register no longer says. */
function restated(input: ReportInput): Restated[] {
  return input.previousSnapshots.flatMap((kept) => {
    const now = snapshot(input.measures, kept.period, input.run.date);
    return diffSnapshots(kept, now).flatMap(({ before, after }): Restated[] => {
      const figure = before ?? after;
      // A figure that did not exist then was not restated: it is new.
      return figure === null || before === null ? [] : [{ snapshot: kept, figure, before, after }];
    });
  });
}

/** A stored value is a rate unless its indicator counts something. */
function styleOf(figure: SnapshotFigure): StyleName {
  const recipe = indicatorById(figure.id)?.recipes.find(({ basis }) => basis === figure.basis);
  if (recipe?.unit === 'rate') return 'rate';
  if (recipe?.unit === 'euro') return 'euro';
  return recipe?.unit === 'count' ? 'integer' : 'decimal';
}

function figureCells(figure: SnapshotFigure | null, style: StyleName): PlanCell[] {
  if (figure === null) return [EMPTY, EMPTY, EMPTY].map((text) => styled(text, 'integer'));
  return [
    styled(figure.value ?? EMPTY, style),
    styled(figure.numerator, 'integer'),
    styled(figure.denominator, 'integer'),
  ];
}

/** `SPASER Ce qui a changé`: the figures kept quarter after quarter, old and new side by side where they were restated; in steps. */
export function* historySheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Ce qui a changé' : 'What changed';
  const changes = restated(input);
  const snapshots: PlanCell[][] = [...input.previousSnapshots]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.period < b.period ? -1 : 1))
    .map((kept) => {
      const revised = changes.filter((change) => change.snapshot === kept).length;
      return [
        styled(toSerial(kept.date), 'date'),
        periodLabel(kept.period, language),
        styled(kept.figures.length, 'integer'),
        styled(revised, 'integer'),
        revised === 0 ? (french ? '✓ Inchangé' : '✓ Unchanged') : french ? '▲ Révisé' : '▲ Restated',
      ];
    });
  const listRow = BELOW_HEAD + Math.max(1, snapshots.length) + 3;
  const heads = french
    ? [
        'Relevé le',
        'Période',
        'Indicateur',
        'Mesure',
        'Valeur d’alors',
        'Oui alors',
        'Marchés alors',
        'Valeur actuelle',
        'Oui',
        'Marchés',
      ]
    : [
        'Taken on',
        'Period',
        'Indicator',
        'Measure',
        'Value then',
        'Yes then',
        'Contracts then',
        'Value now',
        'Yes',
        'Contracts',
      ];
  const rows = changes.map(({ snapshot: kept, figure, before, after }): PlanCell[] => {
    const style = styleOf(figure);
    const indicator = indicatorById(figure.id);
    const label = indicator === null ? figure.id : `${figure.id} · ${pick(indicator.label, language)}`;
    return [
      styled(toSerial(kept.date), 'date'),
      periodLabel(kept.period, language),
      label,
      pick(BASIS_WORDS[figure.basis] ?? { fr: figure.basis, en: figure.basis }, language),
      ...figureCells(before, style),
      ...figureCells(after, style),
    ];
  });
  const none = french
    ? `Premier relevé, le ${formatDate(input.run.date, language)}\u202f: les suivants se compareront à lui.`
    : `First snapshot, on ${formatDate(input.run.date, language)}: the next ones will be compared with it.`;
  const nothing = french ? 'Aucun chiffre n’a été révisé.' : 'No figure was restated.';
  const list: CellBlock[] = [
    {
      row: BELOW_HEAD,
      column: 0,
      rows: [
        headings(
          french
            ? ['Relevé le', 'Période', 'Chiffres', 'Révisés', 'État']
            : ['Taken on', 'Period', 'Figures', 'Restated', 'Status'],
          (index) => index === 0 || index === 2 || index === 3,
        ),
        ...(snapshots.length === 0 ? [[styled(none, 'subtitle')]] : snapshots),
      ],
    },
    {
      row: listRow - 1,
      column: 0,
      rows: [
        [
          styled(french ? 'Chiffres révisés depuis un relevé' : 'Figures restated since a snapshot', 'section'),
          ...heads.slice(1).map(() => styled(null, 'section')),
        ],
        headings(heads, (index) => index === 0 || index > 3),
        ...(rows.length === 0 ? [[styled(nothing, 'subtitle')]] : rows),
      ],
    },
  ];
  return {
    role: 'history',
    name: sheetName('history', language),
    mode: 'refresh',
    blocks: [sheetHead(input, title, true), ...list],
    columnWidths: yield* columnWidthsSteps(list, { minimum: 11, maximum: 50 }),
    rowHeights: [{ row: listRow, points: 32 }],
    tables:
      rows.length === 0
        ? []
        : [{ name: HISTORY_TABLE, area: { row: listRow, column: 0, rows: rows.length + 1, columns: heads.length } }],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: 2, columns: 0 },
    showGridlines: true,
    page: pageSetup(input, title, [0, 1]),
  };
}
