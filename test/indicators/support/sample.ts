import type { TaggedContract } from '../../../src/considerations';
import type { JournalEntry, JournalKind } from '../../../src/indicators';
import { contractOf, type Answer, type ShortContract } from './contracts';

/** A small generator with a memory of one number: the same sample at every run. */
function draws(seed: number): <Item>(...items: readonly Item[]) => Item {
  let at = seed;
  return (...items) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((at / 2_147_483_648) * items.length)] as (typeof items)[number];
  };
}

function shortContract(index: number, draw: ReturnType<typeof draws>): ShortContract {
  const answer = (): Answer => draw('o', 'n', '?', '?', 'o', '-');
  const year = draw(2023, 2024, 2025, 2026);
  const month = draw('01', '02', '03', '04', '06', '07', '09', '10', '12');
  const holder = draw(0, 1, 2, 3, 4, 5, 6, 7);
  return {
    date: draw(
      `${year}-${month}-15`,
      `${year}-${month}-28`,
      `${year}-${month}`,
      `${year}-T2`,
      `${year}`,
      null,
      `${year}-12-31`,
    ),
    launch: draw(null, `${year - 1}-12-31`, `${year}-01-01`),
    amount: draw(null, 12_000, 40_000, 55_000.5, 120_000, 999.99, 2_400_000),
    estimated: draw(100_000, 80_000, 3_000_000),
    social: answer(),
    socialClause: answer(),
    socialCriterion: answer(),
    reserved: draw('o', 'n', 'n', '?'),
    reservedKind: draw('handicap', 'insertion', 'ess', 'prison'),
    insertion: answer(),
    hours: draw([null, null], [100, 80], [0, 0], [200, null], [null, 40], [600, 900]),
    env: answer(),
    envClause: answer(),
    envCriterion: answer(),
    ...draw<ShortContract>({}, { envWeight: 0 }, { envWeight: 10 }, { envWeight: 22.5 }),
    ecolabel: answer(),
    equality: answer(),
    themes: draw([], ['insertion'], ['equitable', 'autre'], ['handicap', 'insertion']),
    envThemes: draw([], ['eau'], ['recycle_reemploi', 'label'], ['bio_alimentation'], ['autre']),
    esus: answer(),
    ess: answer(),
    inclusive: answer(),
    climate: draw('compliant', 'incomplete', 'notConcerned', 'undeterminable'),
    ...(holder === 0 ? {} : { supplier: `Société ${holder}`, siren: holder % 2 === 0 ? `80000000${holder}` : null }),
    size: draw(null, 'micro', 'sme', 'midCap', 'large'),
    offers: draw(null, 1, 1, 2, 3, 7, 0),
    lot: draw(null, '1', '2'),
    procedureId: draw(null, `P${index}`, 'P-commun'),
    procedure: draw('Appel d’offres ouvert', 'MAPA', 'mapa', null),
    months: draw(null, 1, 12, 48),
    department: draw('Voirie', 'VOIRIE', 'Espaces verts *', 'Systèmes "numériques"', null),
    category: draw('Travaux', 'Restauration', null),
    buyer: draw('Ville', 'CCAS'),
    type: draw('works', 'supplies', 'services', null),
    cpv: draw(null, '15000000', '55500000', '45000000'),
    texts: draw<NonNullable<ShortContract['texts']>>(
      {},
      { advance: 'oui', safetyPlan: 'non', inclusiveSourcing: 'x' },
      { advance: 'non', lotNumber: 'lot unique', local: 'oui' },
      { advanceRate: '20 %', safetyPlan: 'sans objet', inclusiveSourcing: 'non' },
    ),
  };
}

const draw = draws(20_261_122);

/** 60 contracts of every kind that the definitions tell apart. */
export const SAMPLE: readonly TaggedContract[] = Array.from({ length: 60 }, (_, index) =>
  contractOf(shortContract(index, draw), index),
);

const KINDS: readonly (readonly [JournalKind, readonly (string | null)[]])[] = [
  ['communication', ['internal', 'external']],
  ['supplierReview', [null]],
  ['contractMeeting', ['opening', 'closing']],
  ['safetyPlan', ['requested', 'received', 'settled']],
  ['training', [null]],
  ['charter', [null]],
  ['consumption', ['paper', 'electricity']],
  ['food', ['organic', 'quality', 'other']],
  ['agecTotal', ['Papier', 'Mobilier urbain']],
  ['agecReused', ['Papier', 'Mobilier urbain']],
  ['agecRecycled', ['Papier']],
  ['supplierMeeting', [null]],
];

/** Journal lines of every kind over three years. */
export const SAMPLE_JOURNAL: readonly JournalEntry[] = KINDS.flatMap(([kind, details]) =>
  Array.from({ length: 6 }, (_, index): JournalEntry => ({
    key: `${kind} ${index}`,
    date: draw('2024-02-29', '2024-03-31', '2024-04-01', '2025-12-31', '2026-01-01', '2026-10-05'),
    kind,
    detail: draw(...details),
    label: `Ligne ${index}`,
    about: null,
    quantity: draw(4, 12, 250),
    amount: draw(1000, 2500.25, 90_000),
  })),
);
