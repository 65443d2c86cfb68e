import { toSerial, fromSerial, quarterOf, yearOf } from '../../../src/calendar';
import type { SideTag, SocialTheme, State, TaggedContract, Theme } from '../../../src/considerations';
import { CATALOGUE, measure, workings, type JournalEntry, type Measure } from '../../../src/indicators';
import type { Contract, Issue, RecognisedTable, RegisterReading, SupplierSize } from '../../../src/register';
import type { ReportInput } from '../../../src/report';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../../src/settings';

/** A small generator with a seed: the same contracts every time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export const REGISTER_SHEET = "Suivi d'achats";

const DEPARTMENTS = [
  'Voirie',
  'Écoles',
  'Bâtiments',
  'Espaces verts',
  'DSI',
  'Restauration',
  'Sports',
  'Culture',
  'CCAS*',
];
const SIZES: readonly (SupplierSize | null)[] = ['micro', 'sme', 'sme', 'midCap', 'large', null];
const STATES: readonly State[] = ['yes', 'no', 'unknown', 'unknown', 'notConcerned'];
const SOCIAL: readonly SocialTheme[] = ['insertion', 'handicap', 'formation', 'autre'];
const ENVIRONMENTAL: readonly Theme[] = ['label', 'dechets', 'energie_ges', 'autre'];

export function contract(overrides: Partial<Contract> & { readonly row: number }): Contract {
  const date = overrides.notificationDate?.date ?? null;
  return {
    key: `c${overrides.row}`,
    sheetId: 's1',
    sheet: REGISTER_SHEET,
    rows: [overrides.row],
    texts: {},
    id: `2024-${overrides.row}`,
    lot: null,
    lotTitle: null,
    title: `Entretien des locaux n° ${overrides.row}`,
    buyer: null,
    buyerSiret: null,
    department: null,
    category: null,
    contractType: 'services',
    cpv: null,
    procedureId: null,
    procedure: null,
    isFramework: false,
    launchDate: null,
    notificationDate: null,
    endDate: null,
    durationMonths: 12,
    year: date === null ? null : yearOf(date),
    quarter: date === null ? null : quarterOf(date),
    amount: 50_000,
    amountBasis: 'amountHt',
    amounts: {},
    suppliers: [],
    offersCount: null,
    terminated: false,
    sectionLabel: null,
    ...overrides,
  };
}

export function sideTag(state: State, overrides: Partial<SideTag> = {}): SideTag {
  return {
    state,
    status: state === 'unknown' ? null : 'declared',
    clause: state,
    criterion: 'unknown',
    reserved: 'unknown',
    specification: 'unknown',
    themes: [],
    decpValues: [],
    ...overrides,
  };
}

export function tagged(of: Contract, overrides: Partial<TaggedContract> = {}): TaggedContract {
  return {
    contract: of,
    social: sideTag('unknown'),
    environmental: sideTag('unknown'),
    proposed: { social: null, environmental: null },
    insertionHours: { planned: null, done: null },
    socialWeight: null,
    environmentalWeight: null,
    reservedKind: null,
    insertionClause: 'unknown',
    ecolabel: 'unknown',
    equalityReminder: 'unknown',
    supplierFlags: { ess: 'unknown', esus: 'unknown', inclusive: 'unknown' },
    climate: 'undeterminable',
    consultation: { atLeast: of.amount ?? 0, atMost: of.amount, lots: 1, isWorks: false },
    evidence: [],
    ...overrides,
  };
}

/** `count` contracts over four years, with every state, blanks and awkward names. */
export function randomContracts(count: number, seed: number): TaggedContract[] {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const first = toSerial('2023-01-01');
  return Array.from({ length: count }, (_, index) => {
    const dated = next() > 0.05;
    const date = fromSerial(first + Math.floor(next() * 1400));
    const size = pick(SIZES);
    const socialState = pick(STATES);
    const environmentalState = pick(STATES);
    const hours = next() > 0.7 ? Math.round(next() * 900) : null;
    return tagged(
      contract({
        row: index + 5,
        department: next() > 0.1 ? pick(DEPARTMENTS) : null,
        contractType: pick(['works', 'supplies', 'services', null]),
        notificationDate: dated && date !== null ? { date, precision: 'day' } : null,
        amount: next() > 0.1 ? Math.round(next() * 400_000) : null,
        suppliers: [{ name: `Société ${Math.floor(next() * 20)}`, siret: null, siren: null, size, kind: null }],
        offersCount: next() > 0.3 ? Math.ceil(next() * 8) : null,
      }),
      {
        social: sideTag(socialState, {
          themes: socialState === 'yes' ? [pick(SOCIAL)] : [],
          reserved: pick(STATES),
          decpValues: socialState === 'yes' ? ['Clause sociale'] : [],
        }),
        environmental: sideTag(environmentalState, {
          themes: environmentalState === 'yes' ? [pick(ENVIRONMENTAL)] : [],
          criterion: pick(STATES),
        }),
        insertionClause: pick(STATES),
        insertionHours: { planned: hours, done: hours !== null && next() > 0.4 ? Math.round(hours * next()) : null },
        environmentalWeight: next() > 0.6 ? Math.round(next() * 30) : null,
      },
    );
  });
}

const TABLE: RecognisedTable = {
  sheetId: 's1',
  sheetName: REGISTER_SHEET,
  role: 'register',
  headerFirstRow: 3,
  headerRow: 3,
  body: { row: 4, column: 0, rows: 62, columns: 4 },
  columns: [
    ['A', 'N° marché', 'contractId', []],
    ['B', 'Objet du marché', 'title', []],
    ['C', 'Date notif.', 'notificationDate', []],
    ['D', 'Clause sociale O/N', 'socialClause', ['corrected']],
    ['E', '', null, ['blankHeading']],
  ].map(([letter, heading, field, flags], column) => ({
    column,
    letter: letter as string,
    heading: heading as string,
    field: field as 'contractId' | null,
    confidence: 0.92,
    flags: flags as string[],
    scale: 1,
    samples: [],
  })),
  tableName: null,
  likelihood: 0.97,
  notes: [],
};

const ISSUES: readonly Issue[] = [3, 9, 12].map((row) => ({
  sheet: REGISTER_SHEET,
  row: row + 4,
  column: 'C',
  code: 'notificationDateMissing',
  severity: 'warning',
  value: '',
  message: { fr: 'La date de notification manque.', en: 'The notification date is missing.' },
  advice: { fr: 'Saisissez la date de notification.', en: 'Fill in the notification date.' },
}));

export function reading(contracts: readonly TaggedContract[]): RegisterReading {
  return {
    tables: [TABLE],
    contracts: contracts.map((one) => one.contract),
    excluded: [
      { sheet: REGISTER_SHEET, row: 70, reason: 'total' },
      { sheet: REGISTER_SHEET, row: 71, reason: 'amendment' },
    ],
    issues: ISSUES,
    rowsRead: contracts.length + 2,
    fields: new Set(['contractId', 'title', 'notificationDate', 'socialClause']),
    fieldsBySheet: new Map(),
    dateSystem: 1900,
  };
}

/** One period of each kind: enough to hold every formula, a tenth of what a run writes. */
const PERIODS = ['2025', '2025-T2', '2024-2027', '2026-01-01..2026-11-22', 'all'];

function measuresOf(
  contracts: readonly TaggedContract[],
  settings: BuyerSettings,
  journal: readonly JournalEntry[],
): Measure[] {
  const work = workings(contracts, { settings, journal, today: '2026-11-22' });
  return CATALOGUE.flatMap((indicator) => PERIODS.flatMap((period) => measure(indicator, period, null, work)));
}

/** What the report is given for these contracts. */
export function reportInput(contracts: readonly TaggedContract[], overrides: Partial<ReportInput> = {}): ReportInput {
  const own = reading(contracts);
  const settings = { ...DEFAULT_SETTINGS, buyerName: 'Commune de Valserine', ...overrides.settings };
  const workbookLanguage = overrides.language ?? 'fr';
  return {
    reading: own,
    tagging: { contracts, details: [], issues: [] },
    issues: own.issues,
    measures: measuresOf(contracts, { ...settings, workbookLanguage }, overrides.journal ?? []),
    settings,
    journal: [],
    previousSnapshots: [],
    run: { date: '2026-11-22', version: '0.1.0', fileName: 'registre.xlsx' },
    language: 'fr',
    existingRoles: new Set(),
    corrections: [],
    period: '2025',
    memory: null,
    ...overrides,
  };
}
