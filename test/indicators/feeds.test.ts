import { tagContracts } from '../../src/considerations';
import { CATALOGUE, DATA_COLUMNS, feedsOf, indicatorsFedBy, isFromJournal } from '../../src/indicators';
import { SOURCES } from '../../src/indicators/data/sources';
import { dataContextSteps } from '../../src/indicators/data/table';
import { atOnce } from '../../src/pace';
import {
  exampleOf,
  FIELD_IDS,
  FIELD_LABELS,
  isOwnField,
  readRegister,
  type FieldId,
  type RecognisedTable,
} from '../../src/register';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { columnLetter, type CellValue } from '../../src/workbook';
import { gridOf } from '../register/grid';

const OPTIONS = { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' } as const;

type Cells = Readonly<Partial<Record<FieldId, CellValue>>>;

const READ = new Map<string, ReadonlyMap<string, CellValue>>();

/** A reading of the one contract that a register of these cells holds, as the row of `tSpaser`. */
function rowOf(cells: Cells): ReadonlyMap<string, CellValue> {
  const key = JSON.stringify(Object.entries(cells).sort());
  const known = READ.get(key) ?? readRow(cells);
  READ.set(key, known);
  return known;
}

function readRow(cells: Cells): ReadonlyMap<string, CellValue> {
  const fields = FIELD_IDS.filter((field) => cells[field] !== undefined);
  const grid = gridOf([fields.map((field) => FIELD_LABELS[field].fr), fields.map((field) => cells[field] ?? null)]);
  const table: RecognisedTable = {
    sheetId: grid.sheetId,
    sheetName: grid.sheetName,
    role: 'register',
    headerFirstRow: 0,
    headerRow: 0,
    body: { row: 1, column: 0, rows: 1, columns: fields.length },
    columns: fields.map((field, column) => ({
      column,
      letter: columnLetter(column),
      heading: FIELD_LABELS[field].fr,
      field,
      confidence: 1,
      flags: [],
      scale: 1,
      samples: [],
    })),
    tableName: null,
    likelihood: 1,
    notes: [],
  };
  const reading = readRegister([{ table, grid }], OPTIONS);
  const { contracts } = tagContracts(reading, { settings: DEFAULT_SETTINGS });
  const [tagged] = contracts;
  if (tagged === undefined) return new Map();
  const context = atOnce(
    dataContextSteps(contracts, {
      ...DEFAULT_SETTINGS,
      lowOfferShare: 0.5,
      localDepartments: '44, 45, 59, 62',
      shortSubmissionDays: 35,
    }),
  );
  return new Map(DATA_COLUMNS.map(({ key, value }) => [key, value(tagged, context)]));
}

/** Plain answers, numbers and codes, that no word-reader makes more of than they say. */
const PLAIN: readonly CellValue[] = ['oui', 'non', '10 %', 3, 'PME', '12/03/2026', 45_233_140];
/** Words of every lever. */
const WORDS: readonly CellValue[] = [
  'Clause d’insertion de 350 heures ; critère social 10 % ; marché réservé aux ESAT ; rappel de l’égalité femmes-hommes ; commerce équitable',
  'Critère environnemental pondéré à 15 % ; écolabel européen ; matériaux recyclés ; produits biologiques ; énergie renouvelable',
  'Clause sociale ; Clause environnementale ; Critère environnemental',
  'ESAT',
  'ESUS',
  'Denrées alimentaires',
  'Critère unique : prix',
  '30/12/2026',
  62_000,
];

const NUMBERED: Cells = { contractId: '2026-014', title: 'Prestation' };

/** What must stand beside a field where a column needs several things, in two ways: one alone hides what the other shows. */
const BESIDE: readonly Cells[] = [
  {},
  {
    supplier: 'Jardins de Loire SARL',
    notificationDate: '12/09/2026',
    launchDate: '12/09/2026',
    deadlineDate: '30/12/2026',
    amountHt: 90_000,
    amountEstimated: 100_000,
    durationMonths: 48,
    envClause: 'oui',
    envCriterion: 'oui',
  },
  {
    notificationDate: '12/09/2026',
    launchDate: '12/09/2026',
    amountHt: 9_000_000,
    envClause: 'oui',
    envCriterion: 'oui',
  },
];

/** True when a column says something with a field that it does not say without it, the fields that stand for it left out. */
function fills(
  field: FieldId,
  column: string,
  probes: readonly CellValue[],
  instead: readonly FieldId[] = [field],
): boolean {
  return BESIDE.some((beside) => {
    const base: Record<string, CellValue> = { ...NUMBERED, ...beside };
    for (const each of [...instead, field]) delete base[each];
    const before = rowOf(base);
    // A row that is none without the field is not what this is about.
    if (before.size === 0) return false;
    return probes.some((probe) => {
      const value = rowOf({ ...base, [field]: probe }).get(column);
      return value !== undefined && value !== null && value !== 'NR' && value !== before.get(column);
    });
  });
}

/** The columns of the table that some recipe asks. */
const ASKED = new Set(
  CATALOGUE.flatMap(({ recipes }) => recipes)
    .filter(({ table }) => table === 'tSpaser')
    .flatMap(({ figure, numerator, denominator }) => [figure, numerator, denominator])
    .flatMap((term) => (term === undefined || term.kind === 'setting' ? [] : term.where.map(({ column }) => column))),
);

const FIELDS = FIELD_IDS.filter((field) => !isOwnField(field));

describe('what fills the columns of the table', () => {
  test('every column that an indicator asks says what fills it', () => {
    expect([...ASKED].filter((column) => SOURCES[column] === undefined)).toEqual([]);
  });

  test.each(Object.entries(SOURCES))('%s: each of its sources does fill it', (column, sources = []) => {
    const idle = sources.flatMap((anyOf) =>
      anyOf.filter((field) => {
        const examples = exampleOf(field).fr.split(' · ');
        return !fills(field, column, [...PLAIN, ...WORDS, ...examples], anyOf);
      }),
    );
    expect(idle).toEqual([]);
  });

  test.each(Object.entries(SOURCES))('%s: no plain answer elsewhere fills it', (column, sources = []) => {
    const listed = new Set(sources.flat());
    const others = FIELDS.filter((field) => !listed.has(field) && fills(field, column, PLAIN));
    expect(others).toEqual([]);
  });
});

describe('what feeds an indicator', () => {
  test('is what its recipes ask, its period and its value', () => {
    const one = CATALOGUE.find(({ id }) => id === 'ECO-01');
    expect(one === undefined ? [] : feedsOf(one)).toEqual([
      { part: 'answer', anyOf: ['supplierSize', 'supplierKind'] },
      { part: 'answer', anyOf: ['supplier', 'supplierSiret'] },
      { part: 'period', anyOf: ['notificationDate'] },
      { part: 'value', anyOf: ['amountHt', 'amountMax', 'amountEstimated', 'amountMin'] },
    ]);
  });

  test('an indicator of the journal asks nothing of the register; every other one asks something', () => {
    for (const indicator of CATALOGUE) {
      const answers = feedsOf(indicator).filter(({ part }) => part === 'answer');
      expect([indicator.id, answers.length > 0]).toEqual([indicator.id, !isFromJournal(indicator)]);
    }
  });

  test('a field knows its indicators', () => {
    expect(indicatorsFedBy('supplierSize')).toEqual(['ECO-01']);
    expect(indicatorsFedBy('offersCount')).toEqual(['ECO-02', 'ECO-03']);
    expect(indicatorsFedBy('notificationDate').length).toBeGreaterThan(20);
    expect(indicatorsFedBy('buyerAgent')).toEqual([]);
  });

  test('the values given as examples are read without an issue under the field’s own heading', () => {
    const fed = FIELDS.filter((field) => indicatorsFedBy(field).length > 0);
    for (const field of fed) {
      for (const language of ['fr', 'en'] as const) {
        const values = exampleOf(field)[language].split(' · ');
        const moved = values.map((value) => rowOf({ ...NUMBERED, [field]: value }));
        expect([field, moved.every((row) => row.size > 0)]).toEqual([field, true]);
      }
    }
  });
});
