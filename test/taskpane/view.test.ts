import { reviewQueue } from '../../src/considerations';
import { CATALOGUE, indicatorById, type Measure } from '../../src/indicators';
import { fr } from '../../src/taskpane/words/fr';
import { translator } from '../../src/taskpane/words/translate';
import { chooseTheme, luminance } from '../../src/taskpane/host/theme';
import { journalCells } from '../../src/taskpane/host/journal';
import { workFraction } from '../../src/taskpane/parts/ProgressPanel';
import { changeInWords } from '../../src/taskpane/screens/Committee';
import { catalogueBy, departmentsOf } from '../../src/taskpane/view/catalogue';
import { sortColumns } from '../../src/taskpane/view/columns';
import { drill } from '../../src/taskpane/view/drill';
import { excerpt, segments } from '../../src/taskpane/view/evidence';
import { readForm, typedNumber } from '../../src/taskpane/view/journal';
import {
  countsInWords,
  HEADLINES,
  informedInWords,
  measuresOf,
  toneOf,
  trendOf,
} from '../../src/taskpane/view/measures';
import { lastClosedQuarter, latestYear, orderedPeriods, periodInWords } from '../../src/taskpane/view/periods';
import { decisionsFor, filterChoices, filteredQueue, NO_FILTER, taggedByKey } from '../../src/taskpane/view/review';
import { changesNothing, summaryLines } from '../../src/taskpane/view/summary';
import { journalKind } from '../../src/indicators';
import { toSerial } from '../../src/calendar';
import fc from 'fast-check';
import { analysisOf, openingOf, TODAY } from './support/analysis';
import { SUMMARY } from './support/host';

const t = translator(fr, 'fr');
const analysis = analysisOf();

function measure(over: Partial<Measure>): Measure {
  return {
    id: 'PNAD-S',
    period: '2025',
    group: null,
    basis: 'count',
    numerator: 42,
    denominator: 131,
    no: 69,
    unknown: 20,
    notConcerned: 0,
    excluded: 0,
    value: 42 / 131,
    valueOnInformed: 42 / 111,
    fillRate: 111 / 131,
    target: 0.3,
    unit: 'rate',
    small: false,
    fragile: false,
    ...over,
  };
}

describe('figures in words', () => {
  test('« 42 marchés sur 131 ; 20 non renseignés »', () => {
    expect(countsInWords(measure({}), t, 'fr')).toBe('42 marchés sur 131\u202f; 20 non renseignés');
  });

  test('what is nil is not said; what is left out is', () => {
    expect(countsInWords(measure({ unknown: 0, notConcerned: 2, excluded: 1 }), t, 'fr')).toBe(
      '42 marchés sur 131\u202f; 2 non concernés\u202f; 1 exclu',
    );
  });

  test('amounts are amounts', () => {
    const words = countsInWords(
      measure({ basis: 'value', numerator: 1500, denominator: 3000, unknown: 500, excluded: 2 }),
      t,
      'fr',
    );
    expect(words).toBe('1\u202f500\u00a0€ sur 3\u202f000\u00a0€\u202f; 500\u00a0€ non renseignés\u202f; 2 exclus');
  });

  test('euros are no contracts, and the largest holder is named', () => {
    const share = { id: 'ECO-05', basis: 'share', numerator: 5_865_389, denominator: 16_864_587, unknown: 0 } as const;
    expect(countsInWords(measure({ ...share, names: ['BÂTIR'] }), t, 'fr')).toBe(
      '5\u202f865\u202f389\u00a0€ sur 16\u202f864\u202f587\u00a0€\u202f; BÂTIR',
    );
  });

  test('the journal says that nothing is written there, hours that they are missing', () => {
    const none = { numerator: 0, denominator: 0, no: 0, value: null } as const;
    expect(countsInWords(measure({ ...none, id: 'FOR-01', unknown: 0 }), t, 'fr')).toBe(
      'rien au journal pour cette période',
    );
    expect(countsInWords(measure({ ...none, id: 'SOC-03', basis: 'sum', unknown: 12 }), t, 'fr')).toBe(
      'heures réalisées non renseignées',
    );
    expect(countsInWords(measure({ id: 'FOR-01', numerator: 3, denominator: 3, unknown: 0 }), t, 'fr')).toBe(
      '3 lignes au journal',
    );
  });

  test.each(CATALOGUE.flatMap(({ id, recipes }) => recipes.map((recipe) => [id, recipe] as const)))(
    'no figure of %s calls a sum contracts',
    (id, { basis, periods, numerator, denominator, table }) => {
      const words = countsInWords(measure({ id, basis, period: periods?.[0] === 'all' ? 'all' : '2025' }), t, 'fr');
      const isOfContracts = table === 'tSpaser' && numerator.kind === 'count' && denominator.kind === 'count';
      if (!isOfContracts) expect(words).not.toContain('marchés sur');
    },
  );

  test('an empty period and a small one say so', () => {
    expect(countsInWords(measure({ denominator: 0, numerator: 0 }), t, 'fr')).toBe('aucun marché dans la période');
    expect(countsInWords(measure({ small: true, unknown: 0 }), t, 'fr')).toContain('non significatif');
  });

  test('the rate on those informed is said only when some are not', () => {
    expect(informedInWords(measure({}), t, 'fr')).toBe('37,8\u00a0% sur les seuls renseignés');
    expect(informedInWords(measure({ unknown: 0 }), t, 'fr')).toBeNull();
  });

  test('the change since the quarter before is in points for a rate', () => {
    expect(changeInWords(measure({ value: 0.3 }), measure({ value: 0.25 }), t, 'fr')).toBe('+5 pt');
    expect(changeInWords(measure({ value: 0.2 }), measure({ value: 0.25 }), t, 'fr')).toMatch(/^.5 pt$/);
    expect(changeInWords(measure({}), undefined, t, 'fr')).toBe('–');
    expect(changeInWords(measure({ unit: 'count', value: 7 }), measure({ unit: 'count', value: 4 }), t, 'fr')).toBe(
      '+3',
    );
  });
});

describe('periods', () => {
  const periods = ['2024', '2025', '2027', '2024-T1', '2025-T3', '2026-T4', '2024-2025', 'all'];

  test('the year proposed is the latest that is not to come', () => {
    expect(latestYear(periods, TODAY)).toBe('2025');
    expect(latestYear([], TODAY)).toBe('all');
  });

  test('the committee looks at the latest quarter that has ended', () => {
    expect(lastClosedQuarter(periods, TODAY)).toBe('2025-T3');
    expect(lastClosedQuarter(['2026-T4'], TODAY)).toBe('2026-T4');
    expect(lastClosedQuarter(['2026'], TODAY)).toBeNull();
  });

  test('choices go from the latest, nothing is lost', () => {
    expect(orderedPeriods(periods)).toEqual([
      '2027',
      '2025',
      '2024',
      '2026-T4',
      '2025-T3',
      '2024-T1',
      '2024-2025',
      'all',
    ]);
  });

  test('keys become words', () => {
    expect(periodInWords('2026-T3', t, 'fr')).toBe('T3 2026');
    expect(periodInWords('2024-2027', t, 'fr')).toBe('2024-2027');
    expect(periodInWords('2026-01-01..2026-11-22', t, 'fr')).toBe('du 01/01/2026 au 22/11/2026');
    expect(periodInWords('all', t, 'fr')).toBe('Tout le registre');
  });
});

describe('evidence', () => {
  const span = fc
    .record({ start: fc.nat(60), length: fc.nat(20) })
    .map(({ start, length }) => ({ start, end: start + length }));

  test('marking loses nothing of the text, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
        expect(
          segments(text, spans)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('an excerpt keeps the marked words whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 120 }),
        fc.nat(),
        (words, at) => {
          const text = words.join(' ');
          const index = at % words.length;
          const start = words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
          const marked = words[index] ?? '';
          const shown = excerpt(text, [{ start, end: start + marked.length }]);
          const [moved] = shown.spans;
          expect(shown.text.slice(moved?.start, moved?.end)).toBe(marked);
        },
      ),
    );
  });
});

describe('review', () => {
  const queue = reviewQueue(analysis.tagging);
  const tagged = taggedByKey(analysis);

  test('filters keep what they name; every group shows its own contracts', () => {
    const { departments, themes } = filterChoices(queue, tagged);
    expect(filteredQueue(queue, tagged, NO_FILTER)).toEqual(queue);
    expect(queue.length).toBeGreaterThan(0);
    for (const department of departments) {
      const keys = filteredQueue(queue, tagged, { ...NO_FILTER, department }).flatMap(({ contracts }) => contracts);
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(tagged.get(key)?.contract.department ?? '').toBe(department);
    }
    for (const theme of themes) {
      for (const group of filteredQueue(queue, tagged, { ...NO_FILTER, theme })) expect(group.theme).toBe(theme);
    }
  });

  test('a change leaves the other side as it stands', () => {
    const [group] = queue;
    if (group === undefined) throw new Error('nothing to review');
    const one = tagged.get(group.contracts[0] ?? '');
    if (one === undefined) throw new Error('no contract');
    const other = group.side === 'social' ? 'environmental' : 'social';
    const before = decisionsFor([one], group, 'accept', 'fr')[0]?.values;
    const after = decisionsFor([one], group, { values: [], themes: [] }, 'fr')[0]?.values;
    expect(after?.[other]).toBe(before?.[other]);
    expect(after?.[group.side]).toMatch(/^Pas de considération/);
  });
});

describe('drill', () => {
  test('the four lists of a headline are as long as its figures say', () => {
    for (const id of HEADLINES) {
      const [one] = measuresOf(analysis.measures, id, '2025');
      if (one === undefined) throw new Error(id);
      const lists = drill(analysis, one);
      expect([lists.numerator.length, lists.no.length, lists.unknown.length]).toEqual([
        one.numerator,
        one.no,
        one.unknown,
      ]);
    }
  });

  test('a trend goes quarter by quarter, oldest first', () => {
    const [one] = measuresOf(analysis.measures, 'PNAD-S', '2025');
    if (one === undefined) throw new Error('no measure');
    const periods = trendOf(analysis.measures, one).map(({ period }) => period);
    expect(periods).toEqual([...periods].sort());
    expect(periods.length).toBeGreaterThan(2);
  });

  test('the tone is that of the side', () => {
    const tones = HEADLINES.map((id) => toneOf(indicatorById(id) ?? { id, axis: 'finance' }));
    expect(tones).toEqual(['social', 'environmental', 'social', 'social', 'environmental']);
  });

  test('the catalogue is searched without accents or capitals, by department too', () => {
    const found = catalogueBy(analysis.measures, { search: 'CRITERE', period: '2025', department: null }, 'fr');
    expect(found.flatMap(({ shown }) => shown.map(({ indicator }) => indicator.id))).toContain('ENV-04');
    expect(catalogueBy(analysis.measures, { search: 'zzz', period: '2025', department: null }, 'fr')).toEqual([]);
    const [department = ''] = departmentsOf(analysis);
    const grouped = catalogueBy(analysis.measures, { search: 'PNAD-S', period: '2025', department }, 'fr');
    expect(grouped[0]?.shown[0]?.measure?.group).toEqual({ by: 'department', key: department });
  });
});

describe('columns', () => {
  test('every column stands in one list; an empty one asks for nothing', () => {
    const [table] = openingOf().proposed;
    if (table === undefined) throw new Error('no table');
    const { toCheck, sure, unused } = sortColumns(table);
    expect([...toCheck, ...sure, ...unused]).toHaveLength(table.columns.length);
    const doubtful = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, flags: ['headingContradicted'] })),
    };
    expect(sortColumns(doubtful).toCheck).toHaveLength(table.columns.length);
    const corrected = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, flags: ['headingContradicted', 'corrected'] })),
    };
    expect(sortColumns(corrected).toCheck).toHaveLength(0);
  });
});

describe('preview', () => {
  test('says what is new, what is added, and nothing that is nil', () => {
    expect(summaryLines(SUMMARY, t).map(({ text }) => text)).toEqual([
      '5 feuilles nouvelles',
      '6 colonnes ajoutées à Registre',
    ]);
    expect(changesNothing(SUMMARY)).toBe(false);
    expect(changesNothing({ ...SUMMARY, sheetsNew: [], columnsAdded: [], sheetsKept: ['SPASER Journal'] })).toBe(true);
  });
});

describe('journal', () => {
  const form = { date: '2026-03-15', detail: '', label: ' Atelier ', about: '', quantity: '12', amount: '' };

  test('a line is read from what is typed', () => {
    expect(readForm(journalKind('training'), form).line).toEqual({
      date: '2026-03-15',
      kind: 'training',
      detail: null,
      label: 'Atelier',
      about: null,
      quantity: 12,
      amount: null,
    });
  });

  test('each wrong field is named', () => {
    const wrong = { ...form, date: '2026-02-31', quantity: 'douze' };
    expect(readForm(journalKind('consumption'), wrong).faults).toEqual({
      date: 'journal.error.date',
      detail: 'journal.error.detail',
      quantity: 'journal.error.number',
    });
  });

  test('numbers as one types them', () => {
    expect(['1 234,5', '1\u202f234.5', '7', '-1', '', '1,2,3', '1e3'].map(typedNumber)).toEqual([
      1234.5,
      1234.5,
      7,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a line goes under the headings met, whatever their order', () => {
    const line = readForm(journalKind('training'), form).line;
    if (line === null) throw new Error('refused');
    expect(journalCells(['Intitulé', 'Ma colonne', 'Date', 'Quantité', 'Nature'], line)).toEqual([
      'Atelier',
      '',
      toSerial('2026-03-15'),
      12,
      'Formation des acheteurs',
    ]);
  });
});

describe('theme', () => {
  test('Office’s word, then its background, then the page', () => {
    expect(chooseTheme({ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, false)).toBe('dark');
    expect(chooseTheme({ bodyBackgroundColor: '#262626' }, false)).toBe('dark');
    expect(chooseTheme({ bodyBackgroundColor: '#F3F2F1' }, true)).toBe('light');
    expect(chooseTheme(undefined, true)).toBe('dark');
    expect(chooseTheme(undefined, false)).toBe('light');
    expect(
      chooseTheme({ isDarkTheme: true, bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFF00' }, false),
    ).toBe('contrast');
  });

  test('luminance of black, white and of what is no colour', () => {
    expect([luminance('#000000'), luminance('#ffffff'), luminance('window')]).toEqual([0, 1, null]);
  });
});

describe('progress', () => {
  test('never goes back along the steps of a work', () => {
    const base = { intent: { kind: 'analyse' as const }, waiting: false };
    const fractions = [
      workFraction({ ...base, step: null, done: 0, total: 1 }),
      workFraction({ ...base, step: 'read', done: 1, total: 2 }),
      workFraction({ ...base, step: 'tag', done: 0, total: 1 }),
      workFraction({ ...base, step: 'measure', done: 1, total: 1 }),
    ];
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect([fractions[0], fractions[3], new Set(fractions).size]).toEqual([0, 1, 4]);
  });
});
