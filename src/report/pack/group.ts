import type { TaggedContract } from '../../considerations';
import {
  groupKeys,
  groupLabel,
  parsePeriod,
  periodBounds,
  type Group,
  type GroupBy,
  type PeriodKey,
} from '../../indicators';
import { formatFigure } from '../../indicators';
import { pick } from '../../language';
import { within, type Steps } from '../../pace';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { readySteps } from '../figures';
import { EMPTY } from '../status';
import type { Ready, ReportInput } from '../types';
import { periodLabel } from '../words';
import { contractsTable } from './cells';
import { Figures } from './figures';
import { definitions, headLines } from './parts';
import { inPeriod, saying } from './say';
import type { Pack, PackPart, PackTable } from './types';

/** What a file may be made for: a service, a client or member (« acheteur »), a purchase category. */
export type SheetFor = Extract<GroupBy, 'department' | 'buyer' | 'category'>;

/** The keys that get a file of their own: those that have a contract in the period, the nameless apart. */
export function* groupPacksSteps(given: ReportInput, by: SheetFor, period: PeriodKey): Steps<Pack[]> {
  const input = yield* within(readySteps({ ...given, period }), 0, 0.3);
  const keys = groupKeys(input.workings, by).filter((key) => key !== '');
  const packs: Pack[] = [];
  for (const [place, key] of keys.entries()) {
    yield 0.3 + (0.7 * place) / keys.length;
    const contracts = contractsOf(input, { by, key }, period);
    if (contracts.length > 0) packs.push(groupPack(input, { by, key }, period, contracts));
  }
  return packs;
}

/** The contracts of a group notified in a period, in the order of the register. */
export function contractsOf(input: Ready, { by, key }: Group, period: PeriodKey): TaggedContract[] {
  const parsed = parsePeriod(period);
  const bounds = parsed === null ? null : periodBounds(parsed);
  return input.tagging.contracts.filter(({ contract }) => {
    if (input.workings.data.facts.get(contract.key)?.spelling[by] !== key) return false;
    const date = contract.notificationDate?.date;
    if (bounds === null) return true;
    return date !== undefined && contract.year !== null && date >= bounds.from && date <= bounds.to;
  });
}

function groupPack(input: Ready, group: Group, period: PeriodKey, contracts: readonly TaggedContract[]): Pack {
  const { language, settings, run } = input;
  const { say } = saying(language);
  const figures = new Figures(input, true);
  const name = pick(groupLabel(group), language);
  const rates = KEY_FIGURES.filter(({ kind }) => kind !== 'hours').flatMap(
    ({ id, label }) => figures.of(id, period, 'count', group, pick(label, language))?.key ?? [],
  );
  const hours = ['HRS-01', 'SOC-03'].flatMap((id) => figures.of(id, period, null, group)?.key ?? []);
  const payments = paymentTable(input, group);
  const parts = (part: PackPart | null): PackPart[] => (part === null ? [] : [part]);
  const told = periodLabel(period, language);
  return {
    kind: 'group',
    name: say(`Fiche ${name} ${period}`, `Sheet ${name} ${period}`),
    title: say(`${name}, achats responsables, ${told}`, `${name}, responsible purchasing, ${told}`),
    buyer: settings.buyerName,
    language,
    period,
    date: run.date,
    version: run.version,
    lines: headLines(input, period, false),
    sections: [
      { id: 'key', title: say('L’essentiel', 'In short'), parts: [{ kind: 'figures', keys: [...rates, ...hours] }] },
      {
        id: 'contracts',
        title: say('Vos marchés et ce qu’ils portent', 'Your contracts and what they carry'),
        parts: [
          {
            kind: 'table',
            table: contractsTable(
              'contracts',
              say(`Marchés notifiés ${inPeriod(period, language)}`, `Contracts notified ${inPeriod(period, language)}`),
              contracts,
              input,
            ),
          },
        ],
      },
      ...commitments(input, contracts),
      ...(payments === null
        ? []
        : [{ id: 'payments', title: say('Délais de paiement', 'Payment delays'), parts: parts(payments) }]),
      { id: 'definitions', title: say('Définitions', 'Definitions'), parts: [definitions(figures, input)] },
    ],
    figures: figures.all(),
  };
}

/** What the clauses of each contract bind its supplier to, in their own words. */
function commitments(input: Ready, contracts: readonly TaggedContract[]): Pack['sections'] {
  const { say, colon } = saying(input.language);
  const items = contracts.flatMap(({ contract }) => {
    const clause = contract.texts.clauseText?.text.trim() ?? '';
    const supplier = contract.suppliers.flatMap(({ name }) => name ?? []).join(' ; ');
    const who = [contract.id, supplier].filter((part) => part !== null && part !== '').join(', ');
    return clause === '' ? [] : [`${who}${colon}«\u202f${clause}\u202f»`];
  });
  if (items.length === 0) return [];
  return [
    {
      id: 'commitments',
      title: say('Engagements des titulaires, mot pour mot', 'Suppliers’ commitments, word for word'),
      parts: [{ kind: 'list', items }],
    },
  ];
}

/** The payment delays of a service; the invoices name no client and no category. */
function paymentTable(input: Ready, { by, key }: Group): PackPart | null {
  const { payments, language } = input;
  if (by !== 'department' || payments === undefined || payments === null) return null;
  const { say } = saying(language);
  const own = payments.measures.filter(
    ({ period, group }) => period === 'all' && group?.by === 'department' && group.key === key,
  );
  const rows = (
    [
      ['FIN-01', 'mean', say('Délai moyen depuis le dépôt', 'Mean delay from deposit')],
      ['FIN-04', 'count', say('Payées dans le délai légal', 'Paid within the legal delay')],
      ['FIN-05', 'count', say('Payées en retard', 'Paid late')],
    ] as const
  ).flatMap(([id, basis, label]) => {
    const one = own.find((each) => each.id === id && each.basis === basis);
    if (one === undefined) return [];
    const text = one.value === null ? EMPTY : formatFigure(one.value, one.unit, language);
    return [[{ text: label }, one.value === null ? { text } : { text, number: one.value }]];
  });
  if (rows.length === 0) return null;
  const table: PackTable = {
    id: 'payments',
    title: say('Vos factures, toutes dates de paiement', 'Your invoices, any payment date'),
    headings: [
      { text: say('Chiffre', 'Figure'), isNumber: false },
      { text: say('Résultat', 'Result'), isNumber: true },
    ],
    rows,
  };
  return { kind: 'table', table };
}
