import { quarterOf, yearOf } from '../../../src/calendar';
import type { ReservedKind, SideTag, State, TaggedContract, Theme } from '../../../src/considerations';
import type { Contract, DateFact, FieldId, Supplier } from '../../../src/register';

/** `o` oui, `n` non, `?` non renseigné, `-` non concerné: short, for fixtures written by hand. */
export type Answer = 'o' | 'n' | '?' | '-';

/** A contract in short form; what is not given is not informed. */
export type ShortContract = {
  readonly key?: string;
  /** `2024-03-31`, `2024-03` (month), `2024-T1` (quarter), `2024` (year), or nothing. */
  readonly date?: string | null;
  readonly launch?: string | null;
  readonly amount?: number | null;
  readonly basis?: Contract['amountBasis'];
  readonly estimated?: number;
  readonly social?: Answer;
  readonly socialClause?: Answer;
  readonly socialCriterion?: Answer;
  readonly reserved?: Answer;
  readonly reservedKind?: ReservedKind;
  readonly socialSpecification?: Answer;
  readonly insertion?: Answer;
  readonly hours?: readonly [number | null, number | null];
  readonly env?: Answer;
  readonly envClause?: Answer;
  readonly envCriterion?: Answer;
  readonly envWeight?: number;
  readonly ecolabel?: Answer;
  readonly equality?: Answer;
  readonly themes?: readonly Theme[];
  readonly envThemes?: readonly Theme[];
  readonly esus?: Answer;
  readonly ess?: Answer;
  readonly inclusive?: Answer;
  readonly climate?: TaggedContract['climate'];
  readonly proposedSocial?: Answer;
  readonly supplier?: string | null;
  readonly siren?: string | null;
  readonly size?: Supplier['size'];
  readonly offers?: number | null;
  readonly lot?: string | null;
  readonly procedureId?: string | null;
  readonly procedure?: string | null;
  readonly months?: number | null;
  readonly department?: string | null;
  readonly category?: string | null;
  readonly buyer?: string | null;
  readonly type?: Contract['contractType'];
  readonly cpv?: string | null;
  readonly title?: string;
  readonly texts?: Readonly<Partial<Record<FieldId, string>>>;
};

const STATES: Readonly<Record<Answer, State>> = { o: 'yes', n: 'no', '?': 'unknown', '-': 'notConcerned' };

function state(answer: Answer | undefined): State {
  return STATES[answer ?? '?'];
}

export function dateFact(text: string | null | undefined): DateFact | null {
  if (text === null || text === undefined || text === '') return null;
  if (/^\d{4}$/.test(text)) return { date: `${text}-01-01`, precision: 'year' };
  const quarter = /^(\d{4})-T([1-4])$/.exec(text);
  if (quarter !== null) {
    return { date: `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`, precision: 'quarter' };
  }
  return text.length === 7 ? { date: `${text}-01`, precision: 'month' } : { date: text, precision: 'day' };
}

function side(answers: {
  readonly state: State;
  readonly clause: State;
  readonly criterion: State;
  readonly reserved: State;
  readonly specification: State;
  readonly themes: readonly Theme[];
  readonly status?: SideTag['status'];
}): SideTag {
  const status = answers.status ?? (answers.state === 'unknown' ? null : 'declared');
  return { ...answers, status, decpValues: [] };
}

/** A tagged contract of the shape that the considerations room gives. */
export function contractOf(short: ShortContract, index = 0): TaggedContract {
  const notification = dateFact(short.date);
  const amount = short.amount ?? null;
  const supplierGiven = short.supplier !== undefined || short.siren !== undefined || short.size !== undefined;
  const contract: Contract = {
    key: short.key ?? `c${index + 1}`,
    sheetId: 's1',
    sheet: 'Registre',
    row: index + 2,
    rows: [index + 2],
    texts: Object.fromEntries(Object.entries(short.texts ?? {}).map(([field, text]) => [field, { text, column: 0 }])),
    id: `M${index + 1}`,
    lot: short.lot ?? null,
    lotTitle: null,
    title: short.title ?? `Marché ${index + 1}`,
    buyer: short.buyer ?? null,
    buyerSiret: null,
    department: short.department ?? null,
    category: short.category ?? null,
    contractType: short.type ?? null,
    cpv: short.cpv ?? null,
    procedureId: short.procedureId ?? null,
    procedure: short.procedure ?? null,
    isFramework: false,
    launchDate: dateFact(short.launch),
    notificationDate: notification,
    endDate: null,
    durationMonths: short.months ?? null,
    year: notification === null ? null : yearOf(notification.date),
    quarter: notification === null || notification.precision === 'year' ? null : quarterOf(notification.date),
    amount,
    amountBasis: amount === null ? 'none' : (short.basis ?? 'amountHt'),
    amounts: short.estimated === undefined ? {} : { estimated: short.estimated },
    suppliers: supplierGiven
      ? [
          {
            name: short.supplier ?? null,
            siret: null,
            siren: short.siren ?? null,
            size: short.size ?? null,
            kind: null,
          },
        ]
      : [],
    offersCount: short.offers ?? null,
    terminated: false,
    sectionLabel: null,
  };
  const social = side({
    state: state(short.social),
    clause: state(short.socialClause),
    criterion: state(short.socialCriterion),
    reserved: state(short.reserved),
    specification: state(short.socialSpecification),
    themes: short.themes ?? [],
  });
  return {
    contract,
    social,
    environmental: side({
      state: state(short.env),
      clause: state(short.envClause),
      criterion: state(short.envCriterion),
      reserved: 'unknown',
      specification: 'unknown',
      themes: short.envThemes ?? [],
    }),
    proposed: {
      social:
        short.proposedSocial === undefined
          ? null
          : { ...social, state: state(short.proposedSocial), clause: state(short.proposedSocial), status: 'proposed' },
      environmental: null,
    },
    insertionHours: { planned: short.hours?.[0] ?? null, done: short.hours?.[1] ?? null },
    socialWeight: null,
    environmentalWeight: short.envWeight ?? null,
    reservedKind: short.reservedKind ?? null,
    insertionClause: state(short.insertion),
    ecolabel: state(short.ecolabel),
    equalityReminder: state(short.equality),
    supplierFlags: { ess: state(short.ess), esus: state(short.esus), inclusive: state(short.inclusive) },
    climate: short.climate ?? 'undeterminable',
    consultation: { atLeast: short.amount ?? 0, atMost: short.amount ?? null, lots: 1, isWorks: false },
    evidence: [],
  };
}

/** A register of short contracts, in order. */
export function registerOf(...shorts: readonly ShortContract[]): TaggedContract[] {
  return shorts.map((short, index) => contractOf(short, index));
}
