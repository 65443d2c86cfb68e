import type { TaggedContract } from '../../../src/considerations';
import { atOnce } from '../../../src/pace';
import { quarterPackSteps } from '../../../src/report';
import type { Pack, ReportInput } from '../../../src/report';
import { contract, reportInput, sideTag, tagged } from '../support/fixture';

const THIN = '\u202f';
const HARD = '\u00a0';

type Made = { readonly quarter: string; readonly social: readonly ('yes' | 'no' | 'unknown')[] };

const FIRST_DAYS: Readonly<Record<string, string>> = { T1: '01-15', T2: '04-15', T3: '07-15', T4: '10-15' };

/** Contracts of some quarters, with what each says on the social side; all carry an environmental clause. */
function contractsOf(
  quarters: readonly Made[],
  department: (at: number) => string | null = () => null,
): TaggedContract[] {
  let row = 1;
  return quarters.flatMap(({ quarter, social }) =>
    social.map((state, at) => {
      row += 1;
      const [year = '', name = ''] = quarter.split('-');
      const date = `${year}-${FIRST_DAYS[name] ?? '01-15'}`;
      return tagged(
        contract({
          row,
          department: department(at),
          year: Number(year),
          quarter: Number(name.slice(1)) as 1 | 2 | 3 | 4,
          notificationDate: { date, precision: 'day' },
          amount: 1000,
        }),
        { social: sideTag(state), environmental: sideTag('yes', { criterion: 'yes' }), insertionClause: 'no' },
      );
    }),
  );
}

function packOf(contracts: readonly TaggedContract[], quarter: string, overrides: Partial<ReportInput> = {}): Pack {
  return atOnce(quarterPackSteps(reportInput(contracts, overrides), quarter));
}

function said(pack: Pack, id: string): readonly string[] {
  return (
    pack.sections
      .find((section) => section.id === id)
      ?.parts.flatMap((part) => (part.kind === 'list' ? part.items : part.kind === 'text' ? [part.text] : [])) ?? []
  );
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('a target missed says by how much, and how many contracts it took', () => {
  const pack = packOf(
    contractsOf([{ quarter: '2026-T1', social: [...times(2, 'yes' as const), ...times(8, 'no' as const)] }]),
    '2026-T1',
  );
  expect(said(pack, 'attention')).toContain(
    `Considération sociale${THIN}: 20,0${HARD}%, 10,0${HARD}points sous la cible de 30,0${HARD}%${THIN}; il en fallait 1 de plus sur 10 marchés.`,
  );
});

test('two falls in a row are told with their three figures', () => {
  const states = (yes: number): ('yes' | 'no')[] => [...times(yes, 'yes' as const), ...times(10 - yes, 'no' as const)];
  const contracts = contractsOf([
    { quarter: '2025-T3', social: states(8) },
    { quarter: '2025-T4', social: states(6) },
    { quarter: '2026-T1', social: states(5) },
  ]);
  expect(said(packOf(contracts, '2026-T1'), 'attention')).toContain(
    `Considération sociale en recul depuis deux trimestres${THIN}: 80,0${HARD}% (T3 2025), 60,0${HARD}% (T4 2025), 50,0${HARD}% (T1 2026).`,
  );
  expect(said(packOf(contracts, '2025-T4'), 'attention').join('\n')).not.toContain('en recul');
});

test('answers that are missing say between what and what the rate lies', () => {
  const pack = packOf(
    contractsOf([
      {
        quarter: '2026-T1',
        social: [...times(4, 'yes' as const), ...times(3, 'no' as const), ...times(3, 'unknown' as const)],
      },
    ]),
    '2026-T1',
  );
  expect(said(pack, 'attention')).toContain(
    `Considération sociale${THIN}: 3 marchés sur 10 ne disent ni oui ni non${THIN}; le vrai taux est entre 40,0${HARD}% et 70,0${HARD}%.`,
  );
});

test('hours that ended below the commitment, and those that nobody told, are counted apart', () => {
  const [first, second, third] = contractsOf([{ quarter: '2026-T1', social: times(3, 'yes' as const) }]) as [
    TaggedContract,
    TaggedContract,
    TaggedContract,
  ];
  const ended = { date: '2026-06-30', precision: 'day' } as const;
  const pack = packOf(
    [
      { ...first, contract: { ...first.contract, endDate: ended }, insertionHours: { planned: 500, done: 420 } },
      { ...second, contract: { ...second.contract, endDate: ended }, insertionHours: { planned: 100, done: 120 } },
      { ...third, insertionHours: { planned: 250, done: null } },
    ],
    '2026-T1',
  );
  expect(said(pack, 'attention')).toEqual(
    expect.arrayContaining([
      `Heures d’insertion${THIN}: 1 marché terminé sous l’engagement${THIN}; 80${HARD}h manquent sur 500${HARD}h prévues.`,
      `Heures d’insertion${THIN}: 1 marché ne dit pas les heures réalisées (250${HARD}h prévues).`,
    ]),
  );
});

test('few contracts, or none, give no rate, and that is said first', () => {
  const contracts = contractsOf([{ quarter: '2026-T1', social: times(3, 'no' as const) }]);
  expect(said(packOf(contracts, '2026-T1'), 'attention')[0]).toBe(
    `3 marchés notifiés seulement au T1 2026${THIN}: sous 5 marchés, un taux ne dit rien («${THIN}n.s.${THIN}»).`,
  );
  const empty = packOf(contracts, '2026-T2');
  expect(said(empty, 'attention')[0]).toBe(`Aucun marché notifié au T2 2026 au registre${THIN}: aucun taux n’est dit.`);
  expect(
    empty.figures
      .filter(({ period, unit }) => period === '2026-T2' && unit === 'rate')
      .every(({ value }) => value === null),
  ).toBe(true);
});

test('nothing to say is said', () => {
  const pack = packOf(contractsOf([{ quarter: '2026-T1', social: times(10, 'yes' as const) }]), '2026-T1', {
    settings: { ...reportInput([]).settings, targets: [] },
    reading: { ...reportInput([]).reading, tables: [] },
  });
  expect(said(pack, 'attention')).toEqual([
    `Rien à signaler${THIN}: les cibles suivies sont atteintes et tous les marchés sont renseignés.`,
  ]);
});

test('the services that moved a rate are named, and their points add up to the change', () => {
  const department = (at: number): string => (at < 5 ? 'Voirie' : 'Écoles');
  const contracts = contractsOf(
    [
      {
        quarter: '2025-T4',
        social: [
          ...times(1, 'yes' as const),
          ...times(4, 'no' as const),
          ...times(2, 'yes' as const),
          ...times(3, 'no' as const),
        ],
      },
      {
        quarter: '2026-T1',
        social: [...times(5, 'yes' as const), ...times(1, 'yes' as const), ...times(4, 'no' as const)],
      },
    ],
    department,
  );
  const [line] = said(packOf(contracts, '2026-T1'), 'change');
  // 6 of 10 against 3 of 10: +30 points; Voirie +40 (5 of 10 − 1 of 10), Écoles −10 (1 of 10 − 2 of 10).
  expect(line).toBe(
    `Considération sociale${THIN}: 60,0${HARD}% au T1 2026, 30,0${HARD}% au T4 2025, soit +30,0${HARD}points (6 sur 10, contre 3 sur 10). Ce qui a le plus relevé le taux${THIN}: Voirie (+40,0${HARD}points${THIN}; 5 sur 5, contre 1 sur 5).`,
  );
});

test('eight quarters are told, the oldest first, and the figures of each have their rows', () => {
  const pack = packOf(contractsOf([{ quarter: '2026-T1', social: times(6, 'yes' as const) }]), '2026-T1');
  const table = pack.sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'table' && part.table.id === 'quarters' ? [part.table] : []))[0];
  expect(table?.rows.map(([first]) => first?.text)).toEqual([
    'T2 2024',
    'T3 2024',
    'T4 2024',
    'T1 2025',
    'T2 2025',
    'T3 2025',
    'T4 2025',
    'T1 2026',
  ]);
  const one = pack.figures.find(({ key }) => key === 'PNAD-S 2026-T1 count');
  expect(one?.rows?.yes.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
});
