import { formatFigure, type Measure, type PeriodKey } from '../../indicators';
import { formatInteger, formatRate, pick } from '../../language';
import { within, type Steps } from '../../pace';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { readySteps } from '../figures';
import { EMPTY, SMALL } from '../status';
import type { Ready, ReportInput } from '../types';
import { periodLabel } from '../words';
import { isTold } from './attention';
import { Figures } from './figures';
import { definitions, figureCell, headLines } from './parts';
import { saying } from './say';
import type { Pack, PackCell, PackFigure, PackTable } from './types';

/** One register of a consolidation: a member, or a sheet. */
export type Member = { readonly name: string; readonly input: ReportInput };

/** Sums that a group of members tells: rates, whose parts add up, and hours. */
const RATES = KEY_FIGURES.filter(({ kind }) => kind === 'rate');

/** Members side by side, and all of them: the parts of a rate add up, so that the rate of all is theirs; in steps. */
export function* consolidatedPackSteps(members: readonly Member[], period: PeriodKey): Steps<Pack | null> {
  const ready: { readonly name: string; readonly input: Ready; readonly figures: Figures }[] = [];
  for (const [place, { name, input }] of members.entries()) {
    const made = yield* within(readySteps({ ...input, period }), place / members.length, (place + 1) / members.length);
    ready.push({ name, input: made, figures: new Figures(made, true) });
  }
  const [first] = ready;
  if (first === undefined) return null;
  const { input } = first;
  const { language, run, settings } = input;
  const { say } = saying(language);
  const table = (
    id: string,
    title: string,
    basis: 'count' | 'value',
    ids: readonly { id: string; label: string }[],
  ): PackTable => {
    const measures = ready.map(({ figures }) => ids.map((one) => figures.measureOf(one.id, period, basis)));
    return {
      id,
      title,
      headings: [
        { text: say('Membre', 'Member'), isNumber: false },
        { text: say('Marchés', 'Contracts'), isNumber: true },
        ...ids.flatMap(({ label }) => [
          { text: label, isNumber: true },
          { text: say('Base', 'Base'), isNumber: false },
        ]),
      ],
      rows: [
        ...ready.map(({ name, figures }) => [
          { text: name },
          whole(figures.measureOf('PNAD-S', period, 'count')?.denominator ?? 0, input),
          ...ids.flatMap(({ id: one, label }) => {
            const figure = figures.of(one, period, basis, null, label);
            return [figureCell(figure), { text: figure?.base ?? EMPTY }];
          }),
        ]),
        [
          { text: say('Ensemble', 'All') },
          whole(
            ready.reduce(
              (sum, { figures }) => sum + (figures.measureOf('PNAD-S', period, 'count')?.denominator ?? 0),
              0,
            ),
            input,
          ),
          ...ids.flatMap((_, column) =>
            totalCells(
              measures.map((row) => row[column] ?? null),
              basis,
              input,
            ),
          ),
        ],
      ],
    };
  };
  const rates = RATES.map(({ id, label }) => ({ id, label: pick(label, language) }));
  const names = { name: say(`Consolidation ${period}`, `Consolidation ${period}`) };
  const sections = [
    {
      id: 'attention',
      title: say('À savoir', 'To know'),
      parts: [{ kind: 'list' as const, items: cautions(ready, input) }],
    },
    {
      id: 'members',
      title: say('Par membre', 'By member'),
      parts: [
        {
          kind: 'table' as const,
          table: table('count', say('En nombre de marchés', 'In number of contracts'), 'count', rates),
        },
        {
          kind: 'table' as const,
          table: table('value', say('En valeur, hors taxes', 'In value, excluding VAT'), 'value', rates.slice(0, 2)),
        },
        { kind: 'table' as const, table: hoursTable(ready, input) },
      ],
    },
  ];
  // One figure may be told of several members: each is its own.
  const figures = ready.flatMap(({ name, figures: own }) =>
    own.all().map((one): PackFigure => ({ ...one, key: `${name} ${one.key}`, group: name })),
  );
  return {
    kind: 'consolidated',
    ...names,
    title: say(
      `Achats responsables, ${members.length} registres, ${periodLabel(period, language)}`,
      `Responsible purchasing, ${members.length} registers, ${periodLabel(period, language)}`,
    ),
    buyer: settings.buyerName,
    language,
    period,
    date: run.date,
    version: run.version,
    lines: headLines(input, period, true),
    sections: [
      ...sections,
      { id: 'definitions', title: say('Définitions', 'Definitions'), parts: [definitions(first.figures, input)] },
    ],
    figures,
  };
}

function whole(count: number, { language }: Ready): PackCell {
  return { text: formatInteger(count, language), number: count };
}

/** The rate of all members, from the sums of theirs; silent under the same rules as each. */
function totalCells(measures: readonly (Measure | null)[], basis: 'count' | 'value', input: Ready): PackCell[] {
  const { language, settings } = input;
  const { say, semicolon } = saying(language);
  const sum = (of: (one: Measure) => number): number =>
    measures.reduce((total, one) => total + (one === null ? 0 : of(one)), 0);
  const [yes, all, no, unknown] = [
    sum((one) => one.numerator),
    sum((one) => one.denominator),
    sum((one) => one.no),
    sum((one) => one.unknown),
  ];
  const unit = basis === 'value' ? 'euro' : 'count';
  const told = (value: number): string => formatFigure(value, unit, language);
  const base = `${told(yes)} ${say('oui sur', 'yes out of')} ${told(all)}${semicolon}${told(no)} ${say('non', 'no')}, ${told(unknown)} ${say('non renseignés', 'not informed')}`;
  const isSmall = basis === 'count' ? all < 5 : measures.every((one) => one === null || one.small);
  const fill = all === 0 ? 0 : (yes + no) / all;
  const isSilent = all === 0 || yes + no === 0 || fill < settings.fillFloor;
  if (isSilent) return [{ text: EMPTY }, { text: base }];
  if (isSmall) return [{ text: SMALL }, { text: base }];
  return [{ text: formatRate(yes / all, language), number: yes / all }, { text: base }];
}

function hoursTable(ready: readonly { readonly name: string; readonly figures: Figures }[], input: Ready): PackTable {
  const { language } = input;
  const { say } = saying(language);
  const columns = ['HRS-01', 'SOC-03'] as const;
  const rows = ready.map(({ name, figures }) => ({ name, cells: columns.map((id) => figures.of(id, 'all')) }));
  const total = (column: number): PackCell => {
    const told = rows.flatMap(({ cells }) => {
      const value = cells[column]?.value;
      return value === null || value === undefined ? [] : [value];
    });
    if (told.length === 0) return { text: EMPTY };
    const sum = told.reduce((all, one) => all + one, 0);
    return { text: formatFigure(sum, 'hours', language), number: sum };
  };
  return {
    id: 'hours',
    title: say('Heures d’insertion, toutes dates', 'Work-integration hours, any date'),
    headings: [
      { text: say('Membre', 'Member'), isNumber: false },
      { text: say('Heures prévues', 'Hours planned'), isNumber: true },
      { text: say('Heures réalisées', 'Hours done'), isNumber: true },
    ],
    rows: [
      ...rows.map(({ name, cells }) => [{ text: name }, ...cells.map(figureCell)]),
      [{ text: say('Ensemble', 'All') }, total(0), total(1)],
    ],
  };
}

/** Contracts told by two registers, and members that say too little. */
function cautions(
  ready: readonly { readonly name: string; readonly input: Ready; readonly figures: Figures }[],
  input: Ready,
): string[] {
  const { say } = saying(input.language);
  const holders = new Map<string, Set<string>>();
  for (const { name, input: own } of ready) {
    for (const { contract } of own.tagging.contracts) {
      const print = contractPrint(contract);
      if (print !== null) holders.set(print, (holders.get(print) ?? new Set()).add(name));
    }
  }
  const twice = [...holders.values()].filter((names) => names.size > 1);
  const silent = ready.filter(({ input: own, figures }) => !isTold(figures.measureOf('PNAD-S', own.period, 'count')));
  return [
    say(
      'Chaque registre est lu avec ses propres réglages\u202f; l’ensemble additionne les oui, les non et les non renseignés de tous.',
      'Each register is read with its own settings; the whole adds up the yes, the no and the not informed of all.',
    ),
    ...(twice.length === 0
      ? []
      : [
          say(
            `${twice.length} ${twice.length < 2 ? 'marché est' : 'marchés sont'} dans plusieurs registres (mêmes numéro, objet, date et montant)\u202f: ${twice.length < 2 ? 'il compte' : 'ils comptent'} une fois chez chacun, donc plusieurs fois dans l’ensemble.`,
            `${twice.length} ${twice.length === 1 ? 'contract stands' : 'contracts stand'} in several registers (same number, subject, date and amount): counted once in each, hence several times in the whole.`,
          ),
        ]),
    ...(silent.length === 0
      ? []
      : [
          say(
            `Trop peu de marchés, ou de réponses, pour dire un taux\u202f: ${silent.map(({ name }) => name).join(', ')}.`,
            `Too few contracts, or answers, to tell a rate: ${silent.map(({ name }) => name).join(', ')}.`,
          ),
        ]),
  ];
}

function contractPrint({
  id,
  title,
  notificationDate,
  amount,
  lot,
}: Ready['tagging']['contracts'][number]['contract']): string | null {
  if (id === null || notificationDate === null) return null;
  return JSON.stringify([id, lot, title, notificationDate.date, amount]);
}
