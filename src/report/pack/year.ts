import { CATALOGUE, comparePeriods, groupKeys, groupLabel, type Group } from '../../indicators';
import { formatInteger, pick } from '../../language';
import { within, type Steps } from '../../pace';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { readySteps } from '../figures';
import { AXES } from '../page/lines';
import { dataTableSteps } from '../table';
import type { Ready, ReportInput } from '../types';
import { AXIS_WORDS, GROUP_WORDS } from '../words';
import { attentionPoints } from './attention';
import { changeNote, changeSentences } from './change';
import { Figures } from './figures';
import { legalNotes, legalParts, twoYears } from './legal';
import {
  againstTargets,
  chartParts,
  definitions,
  figureCell,
  figureLines,
  headLines,
  hoursSection,
  keyFigures,
  lastPeriods,
  overPeriods,
  pageChartsSteps,
  paymentChartsSteps,
  paymentsSection,
  silentLines,
  toldLines,
} from './parts';
import { saying } from './say';
import type { Pack, PackPart, PackSection } from './types';

const YEARS = 4;
const MOST_SERVICES = 40;

/** `Bilan 2026`: the yearly report of the SPASER, with the two years of art. L. 2111-3; in steps. */
export function* yearPackSteps(given: ReportInput, year: string): Steps<Pack> {
  return yield* annualSteps(given, year, false);
}

/**
 * `Publication 2025-2026`: what may be published. Figures alone: no row, no
 * contract, no supplier, no service, no journal line, no file name — nothing
 * that could name a person.
 */
export function* publicPackSteps(given: ReportInput, year: string): Steps<Pack> {
  return yield* annualSteps(given, year, true);
}

function* annualSteps(given: ReportInput, year: string, isPublic: boolean): Steps<Pack> {
  const input = yield* within(readySteps({ ...given, period: year }), 0, 0.2);
  const table = yield* within(dataTableSteps(input), 0.2, 0.3);
  const charts = yield* within(pageChartsSteps(input, table, year), 0.3, 0.5);
  const payments = yield* within(paymentChartsSteps(input, `${year}-T4`), 0.5, 0.8);
  yield 0.8;
  const { language, settings, run } = input;
  const { say } = saying(language);
  const figures = new Figures(input, !isPublic);
  const chart = (key: string): PackPart[] => chartParts(charts, key);
  const window = twoYears(year);
  const legal: PackSection = {
    id: 'legal',
    title: say(`Publication de l’article L. 2111-3, ${window}`, `Publication of article L. 2111-3, ${window}`),
    parts: [{ kind: 'list', items: legalNotes(input) }, ...legalParts(input, figures, year)],
  };
  const own: PackSection[] = isPublic
    ? []
    : [
        {
          id: 'attention',
          title: say('Points d’attention', 'Points of attention'),
          parts: [{ kind: 'list', items: attentionPoints(input, figures, year) }],
        },
        changeSection(input, figures, year),
        ...servicesSection(input, figures, year),
      ];
  const sections: PackSection[] = [
    { id: 'key', title: say('L’essentiel', 'In short'), parts: [keyFigures(figures, year, input)] },
    ...own.slice(0, 1),
    ...(isPublic ? [legal] : []),
    {
      id: 'commitments',
      title: say('Les engagements, axe par axe', 'The commitments, axis by axis'),
      parts: commitmentParts(input, figures, year),
    },
    {
      id: 'years',
      title: say('Année après année', 'Year after year'),
      parts: [
        ...chart('trend'),
        overPeriods(
          figures,
          input,
          'years',
          say('Marchés notifiés, année après année', 'Contracts notified, year after year'),
          lastPeriods(year, YEARS),
        ),
      ],
    },
    ...own.slice(1, 2),
    {
      id: 'contents',
      title: say('Ce que portent les marchés', 'What the contracts carry'),
      parts: [
        ...chart('states'),
        ...chart('themes'),
        // A chart of services names small teams: it stays inside.
        ...(isPublic ? [] : chart('groups')),
        ...chart('sizes'),
      ],
    },
    ...own.slice(2),
    hoursSection(input, figures, charts),
    ...paymentsSection(input, figures, payments, year, say(`Factures payées en ${year}`, `Invoices paid in ${year}`)),
    ...(isPublic ? [] : [legal]),
  ];
  return {
    kind: isPublic ? 'public' : 'year',
    name: isPublic ? say(`Publication ${window}`, `Publication ${window}`) : say(`Bilan ${year}`, `Report ${year}`),
    title: isPublic
      ? say(
          `Achats socialement et écologiquement responsables, ${window}`,
          `Socially and environmentally responsible purchases, ${window}`,
        )
      : say(`Bilan ${year} des achats responsables (SPASER)`, `${year} report on responsible purchasing (SPASER)`),
    buyer: settings.buyerName,
    language,
    period: isPublic ? window : year,
    date: run.date,
    version: run.version,
    lines: headLines(input, year, isPublic),
    sections: [
      ...sections.filter(({ parts }) => parts.length > 0),
      { id: 'definitions', title: say('Définitions', 'Definitions'), parts: [definitions(figures, input)] },
    ],
    figures: figures.all(),
  };
}

function changeSection(input: Ready, figures: Figures, year: string): PackSection {
  const { say } = saying(input.language);
  const { before } = comparePeriods(year);
  const items = changeSentences(input, figures, year, before);
  const note = changeNote(input);
  return {
    id: 'change',
    title: say('Ce qui a changé, et pourquoi', 'What changed, and why'),
    parts:
      items.length === 0
        ? []
        : [{ kind: 'list', items }, ...(note === null ? [] : [{ kind: 'text', text: note } as const])],
  };
}

/** A table an axis: every indicator of the catalogue with the year's figure, its target and the year before. */
function commitmentParts(input: Ready, figures: Figures, year: string): PackPart[] {
  const { language } = input;
  return AXES.filter((axis) => axis !== 'legal' && axis !== 'finance').flatMap((axis): PackPart[] => {
    const ids = CATALOGUE.filter((one) => one.axis === axis).map(({ id }) => ({ id }));
    if (ids.length === 0) return [];
    const lines = figureLines(figures, ids, input);
    const told = toldLines(lines, year);
    return [
      ...(told.length === 0
        ? []
        : [againstTargets(input, `axis-${axis}`, pick(AXIS_WORDS[axis], language), told, year)]),
      ...silentLines(lines, year, input),
    ];
  });
}

/** The key rates by service; nothing where the register names one or none. */
function servicesSection(input: Ready, figures: Figures, year: string): PackSection[] {
  const { language } = input;
  const { say } = saying(language);
  const keys = groupKeys(input.workings, 'department').slice(0, MOST_SERVICES);
  if (keys.filter((key) => key !== '').length < 2) return [];
  const rates = KEY_FIGURES.filter(({ kind }) => kind === 'rate');
  const rows = keys.flatMap((key) => {
    const group: Group = { by: 'department', key };
    const all = figures.measureOf('PNAD-S', year, 'count', group)?.denominator ?? 0;
    if (all === 0) return [];
    return [
      [
        { text: pick(groupLabel(group), language) },
        { text: formatInteger(all, language), number: all },
        ...rates.map(({ id, label }) => figureCell(figures.of(id, year, 'count', group, pick(label, language)))),
      ],
    ];
  });
  return [
    {
      id: 'services',
      title: pick(GROUP_WORDS.department, language),
      parts: [
        {
          kind: 'table',
          table: {
            id: 'services',
            title: say(`Marchés notifiés en ${year}, par service`, `Contracts notified in ${year}, by department`),
            headings: [
              { text: say('Service', 'Department'), isNumber: false },
              { text: say('Marchés', 'Contracts'), isNumber: true },
              ...rates.map(({ label }) => ({ text: pick(label, language), isNumber: true })),
            ],
            rows,
          },
        },
      ],
    },
  ];
}
