import { comparePeriods } from '../../indicators';
import { pick } from '../../language';
import { within, type Steps } from '../../pace';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { readySteps } from '../figures';
import { journalLine, questions } from '../sheets/committeeNotes';
import { dataTableSteps } from '../table';
import type { ReportInput } from '../types';
import { periodLabel } from '../words';
import { attentionPoints, FOLLOWED } from './attention';
import { changeNote, changeSentences } from './change';
import { Figures } from './figures';
import {
  againstTargets,
  chartParts,
  definitions,
  figureLines,
  headLines,
  hoursSection,
  keyFigures,
  lastPeriods,
  overPeriods,
  pageChartsSteps,
  paymentChartsSteps,
  paymentsSection,
  toldLines,
} from './parts';
import { saying } from './say';
import type { Pack, PackPart, PackSection } from './types';

const QUARTERS = 8;
/** Lines to write on, once printed. */
const DECISION_LINES = 4;
/** What suppliers and hours are told by, beside the key figures. */
const OTHERS = ['ECO-01', 'ECO-02', 'ECO-03', 'HRS-01'] as const;

/** `Comité 2026-T4`: what a committee is shown of a quarter, whichever file shows it; in steps. */
export function* quarterPackSteps(given: ReportInput, quarter: string): Steps<Pack> {
  const input = yield* within(readySteps({ ...given, period: quarter }), 0, 0.2);
  const table = yield* within(dataTableSteps(input), 0.2, 0.3);
  const charts = yield* within(pageChartsSteps(input, table, quarter), 0.3, 0.5);
  const payments = yield* within(paymentChartsSteps(input, quarter), 0.5, 0.8);
  yield 0.8;
  const { language, settings, run } = input;
  const { say } = saying(language);
  const figures = new Figures(input, true);
  const { before } = comparePeriods(quarter);
  const chart = (key: string): PackPart[] => chartParts(charts, key);
  const ids = [
    ...KEY_FIGURES.filter(({ kind }) => kind !== 'hours').map(({ id, label }) => ({
      id,
      label: pick(label, language),
    })),
    ...OTHERS.map((id) => ({ id })),
  ];
  const list = (items: readonly string[]): PackPart[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  const note = changeNote(input);
  const changes = changeSentences(input, figures, quarter, before);
  const sections: PackSection[] = [
    { id: 'key', title: say('L’essentiel', 'In short'), parts: [keyFigures(figures, quarter, input)] },
    {
      id: 'attention',
      title: say('Points d’attention', 'Points of attention'),
      parts: list(attentionPoints(input, figures, quarter)),
    },
    {
      id: 'targets',
      title: say('Chiffres et cibles', 'Figures and targets'),
      parts: [
        againstTargets(
          input,
          'targets',
          say('Chiffres du trimestre face à leurs cibles', 'Figures of the quarter against their targets'),
          toldLines(figureLines(figures, ids, input), quarter),
          quarter,
        ),
      ],
    },
    {
      id: 'quarters',
      title: say('Huit trimestres', 'Eight quarters'),
      parts: [
        ...chart('trend'),
        overPeriods(
          figures,
          input,
          'quarters',
          say('Huit trimestres de marchés notifiés', 'Eight quarters of contracts notified'),
          lastPeriods(quarter, QUARTERS),
        ),
      ],
    },
    {
      id: 'change',
      title: say('Ce qui a changé, et pourquoi', 'What changed, and why'),
      parts: [
        ...list(
          changes.length > 0
            ? changes
            : [
                say(
                  'Aucune comparaison\u202f: l’un des deux trimestres compte trop peu de marchés, ou trop peu qui répondent.',
                  'No comparison: one of the two quarters holds too few contracts, or too few that answer.',
                ),
              ],
        ),
        ...(note === null || changes.length === 0 ? [] : [{ kind: 'text', text: note } as const]),
      ],
    },
    {
      id: 'contents',
      title: say('Ce que portent les marchés', 'What the contracts carry'),
      parts: [...chart('states'), ...chart('themes'), ...chart('groups'), ...chart('sizes')],
    },
    hoursSection(input, figures, charts),
    ...paymentsSection(
      input,
      figures,
      payments,
      quarter,
      say('Factures payées dans le trimestre', 'Invoices paid in the quarter'),
    ),
    {
      id: 'decisions',
      title: say('Journal du trimestre, décisions à prendre', 'Journal of the quarter, decisions to take'),
      parts: [
        { kind: 'text', text: journalLine(input, quarter) },
        ...list(questions(input, quarter, FOLLOWED)),
        { kind: 'blank', lines: DECISION_LINES },
      ],
    },
  ];
  const all = [
    ...sections.filter(({ parts }) => parts.length > 0),
    { id: 'definitions', title: say('Définitions', 'Definitions'), parts: [definitions(figures, input)] },
  ];
  const told = periodLabel(quarter, language);
  return {
    kind: 'quarter',
    name: say(`Comité ${quarter}`, `Committee ${quarter}`),
    title: say(`Comité achats responsables, ${told}`, `Responsible purchasing committee, ${told}`),
    buyer: settings.buyerName,
    language,
    period: quarter,
    date: run.date,
    version: run.version,
    lines: headLines(input, quarter, false),
    sections: all,
    figures: figures.all(),
  };
}
