import fc from 'fast-check';
import {
  decodeSchedule,
  endOf,
  exemptionsOf,
  expectedIn,
  horizonOf,
  isRecurrent,
  readRenewals,
  roadOf,
  SCHEDULE_COLUMNS,
  scheduleOf,
  subjectsOf,
  type ScheduleDecision,
} from '../../src/opportunities';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { contract, sideTag, tagged } from '../report/support/fixture';

const TODAY = '2026-11-28';
const day = (date: string) => ({ date, precision: 'day' as const });
const input = (
  contracts: Parameters<typeof scheduleOf>[0]['contracts'],
  decisions: readonly ScheduleDecision[] = [],
) => ({
  contracts,
  codes: new Map(contracts.map(({ contract: { key } }) => [key, `S${key}`])),
  settings: DEFAULT_SETTINGS,
  today: TODAY,
  decisions,
});

describe('when a contract ends', () => {
  const text = (renewals: string) => ({ renewals: { text: renewals, column: 3 } });

  it.each([
    ['3 fois 12 mois', 3, 12],
    ['2 x 1 an', 2, 12],
    ['1 an renouvelable 3 fois', 3, 12],
    ['Reconduction tacite, trois fois un an', 3, 12],
  ])('reads « %s »', (words, times, months) => {
    expect(readRenewals(words)).toEqual({ times, months });
  });

  it.each(['tacite', 'Oui', '3', 'expresse', '31/12/2027'])('reads no length in « %s »', (words) => {
    expect(readRenewals(words)).toBeNull();
  });

  it('adds renewals to the duration of one period', () => {
    const end = endOf(
      contract({ row: 2, notificationDate: day('2025-01-31'), durationMonths: 12, texts: text('2 fois 12 mois') }),
    );
    expect(end).toEqual({ date: '2028-01-31', from: 'computed', renewals: 2, unread: null });
  });

  it('adds none that the duration already counts', () => {
    const end = endOf(
      contract({ row: 2, notificationDate: day('2025-01-31'), durationMonths: 48, texts: text('3 fois 12 mois') }),
    );
    expect(end).toMatchObject({ date: '2029-01-31', renewals: 0, unread: null });
  });

  it('adds none, and says so, where the duration is neither one period nor the whole', () => {
    const end = endOf(
      contract({ row: 2, endDate: day('2027-01-31'), durationMonths: 24, texts: text('1 fois 12 mois') }),
    );
    expect(end).toMatchObject({ date: '2027-01-31', renewals: 0, unread: '1 fois 12 mois' });
  });

  it('knows no end without a duration', () => {
    expect(endOf(contract({ row: 2, notificationDate: day('2025-01-31'), durationMonths: null }))).toBeNull();
  });

  it.each([
    ['2026-11-27', null],
    ['2026-11-28', 'now'],
    ['2027-01-26', 'now'],
    ['2027-01-27', 'soon'],
    ['2027-03-28', 'm6'],
    ['2027-05-29', 'm12'],
    ['2028-11-28', 'm24'],
    ['2028-11-29', null],
  ])('tells how far %s is', (date, horizon) => {
    expect(horizonOf(date, TODAY)).toBe(horizon);
  });
});

describe('what is bought again', () => {
  it.each([
    ['Construction d’une salle', '45212300', 'works', false],
    ['Maîtrise d’œuvre de l’école', '71221000', 'services', false],
    ['Travaux d’entretien des bâtiments', '45453100', 'works', true],
    ['Nettoyage des locaux', '90919200', 'services', true],
    ['Feu d’artifice du 14 juillet', '92360000', 'services', false],
  ] as const)('%s', (title, cpv, contractType, recurrent) => {
    const one = contract({ row: 2, title, cpv, contractType, durationMonths: 12 });
    expect(isRecurrent(one, subjectsOf(one))).toBe(recurrent);
  });
});

describe('the schedule', () => {
  const cleaning = tagged(
    contract({ row: 5, title: 'Nettoyage des locaux', cpv: '90919200', amount: 120_000, endDate: day('2027-02-01') }),
    {
      environmental: sideTag('yes', { criterion: 'yes', clause: 'unknown' }),
    },
  );

  it('says when to launch, what the law asks first, and what is missing of it', () => {
    const [line] = scheduleOf(input([cleaning])).lines;
    expect(line).toMatchObject({ horizon: 'soon', procedure: 'adapted', launchBy: '2026-10-01', recurrent: true });
    expect(line?.proposals.map(({ lever }) => lever)).toEqual([
      'climateEnvironment',
      'insertion',
      'reservedHandicap',
      'reservedInsertion',
      'ecolabel',
      'allotment',
    ]);
    expect(line?.proposals[0]?.reason.fr).toBe('il manque la clause');
  });

  it('proposes nothing that the contract carries, nor that its words propose', () => {
    const carried = { ...cleaning, proposed: { social: sideTag('yes', { reserved: 'yes' }), environmental: null } };
    const levers = scheduleOf(input([carried])).lines[0]?.proposals.map(({ lever }) => lever);
    expect(levers).not.toContain('reservedHandicap');
    expect(levers).not.toContain('insertion');
  });

  it('keeps decisions on contracts that are not listed, and those written twice', () => {
    const decision = (code: string, motive: string): ScheduleDecision => ({
      code,
      name: '',
      decision: '',
      motive,
      who: '',
    });
    const schedule = scheduleOf(
      input([cleaning], [decision('Sc5', 'a'), decision('Sc5', 'b'), decision('SX', 'c'), decision('', 'd')]),
    );
    expect(schedule.lines[0]?.decision?.motive).toBe('a');
    expect(schedule.kept.map(({ motive, why }) => [motive, why])).toEqual([
      ['c', 'absent'],
      ['b', 'twice'],
      ['d', 'absent'],
    ]);
  });

  it('loses no decision, whatever the contracts, the order of the lines and what was typed', () => {
    const told = fc.record({
      code: fc.constantFrom('Sc1', 'Sc2', 'Sc3', 'SX', ''),
      name: fc.constant('n'),
      decision: fc.constantFrom('', 'Je prends', 'Dérogation', 'à voir'),
      motive: fc.constantFrom('', 'a', 'b'),
      who: fc.constantFrom('', 'Léa'),
    });
    const ends = fc.array(fc.constantFrom('2026-01-01', '2027-02-01', '2031-01-01', null), {
      minLength: 0,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 8 }), ends, (decisions, dates) => {
        const contracts = dates.map((date, index) =>
          tagged(contract({ row: index + 1, endDate: date === null ? null : day(date) })),
        );
        const { lines, kept } = scheduleOf(input(contracts, decisions));
        const after = [...lines.flatMap(({ decision }) => (decision === null ? [] : [decision])), ...kept];
        const said = (one: ScheduleDecision) => JSON.stringify([one.code, one.decision, one.motive, one.who]);
        const typed = decisions.filter(({ decision, motive, who }) => `${decision}${motive}${who}` !== '');
        expect(after.map(said).sort()).toEqual(typed.map(said).sort());
      }),
      { seed: 20_261_128 },
    );
  });

  it('reads what the buyer wrote by its headings, in either language and wherever columns stand', () => {
    const grid = {
      row: 0,
      column: 0,
      values: [
        ['Échéancier', null, null, null],
        ['Reason', 'SPASER key', 'Who', 'Decision'],
        ['aucune offre', 'SAAA', null, 'Exemption'],
        [null, 'SBBB', null, null],
      ],
    };
    expect(decodeSchedule(grid)).toEqual([
      { code: 'SAAA', name: '', decision: 'Exemption', motive: 'aucune offre', who: '' },
    ]);
    expect(exemptionsOf(decodeSchedule(grid))).toEqual(new Map([['SAAA', 'aucune offre']]));
    expect(SCHEDULE_COLUMNS.code.fr).toBe('Clé SPASER');
  });
});

describe('the road to a target', () => {
  it('says what is missing at the pace of the year, and where what is taken leads', () => {
    expect(expectedIn(2026, 60, 55, TODAY)).toBe(66);
    expect(expectedIn(2027, 0, 55, TODAY)).toBe(55);
    const base = { id: 'PNAD-S', year: 2027, target: 0.3, notified: 0, yes: 0, expected: 40 };
    const one = tagged(
      contract({ row: 5, title: 'Nettoyage', cpv: '90919200', amount: 90_000, endDate: day('2027-02-01') }),
    );
    const decision = { code: 'Sc5', name: '', decision: 'Je prends', motive: '', who: '' };
    expect(roadOf(base, scheduleOf(input([one], [decision])))).toMatchObject({
      missing: 12,
      taken: 1,
      possible: 1,
      projected: 1 / 40,
    });
  });
});
