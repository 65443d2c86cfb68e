import { rowsOf, type JournalEntry } from '../../src/indicators';
import { drill, type DrillLine } from '../../src/taskpane/view/drill';
import { narrowedLines, ORDERS, sortedLines, type LineOrder } from '../../src/taskpane/view/lines';
import { measuresOf } from '../../src/taskpane/view/measures';
import { figureSentence } from '../../src/taskpane/view/sentence';
import { fr } from '../../src/taskpane/words/fr';
import { en } from '../../src/taskpane/words/en';
import { translator } from '../../src/taskpane/words/translate';
import { analysisOf, TODAY } from './support/analysis';

const analysis = analysisOf();
const [measure] = measuresOf(analysis.measures, 'PNAD-S', '2025');
if (measure === undefined) throw new Error('no figure');
const lists = drill(analysis, measure);
const lines = [...lists.numerator, ...lists.no, ...lists.unknown];

const fact = (line: DrillLine, order: LineOrder): string | number | null => {
  if (line.kind === 'journal') return null;
  const { notificationDate, amount, suppliers, department } = line.tagged.contract;
  return {
    register: null,
    date: notificationDate?.date ?? null,
    amount,
    supplier: suppliers[0]?.name ?? null,
    department,
  }[order];
};

describe('the lines behind a figure', () => {
  test.each(ORDERS)('sorted by %s: the same lines, the silent ones last', (order) => {
    const sorted = sortedLines(lines, order);
    expect([...sorted].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      [...lines].sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    const facts = sorted.map((line) => fact(line, order));
    const told = facts.filter((each) => each !== null);
    expect(facts.slice(0, told.length)).toEqual(told);
    const sign = order === 'date' || order === 'amount' ? -1 : 1;
    for (const [index, each] of told.entries()) {
      const before = told[index - 1];
      if (before === undefined || order === 'register') continue;
      const difference =
        typeof each === 'number' && typeof before === 'number'
          ? each - before
          : String(each).localeCompare(String(before), 'fr', { numeric: true, sensitivity: 'base' });
      expect(Math.sign(difference) * sign).toBeGreaterThanOrEqual(0);
    }
  });

  test('narrowed as the review searches: number, object, supplier, and the department too', () => {
    expect(narrowedLines(lines, '', 'fr')).toBe(lines);
    const first = lines[0];
    if (first?.kind !== 'contract') throw new Error('no contract');
    const { id, department } = first.tagged.contract;
    expect(narrowedLines(lines, id ?? '', 'fr')).toEqual([first]);
    expect(narrowedLines(lines, department ?? '', 'fr')).toContain(first);
    expect(narrowedLines(lines, 'zzz', 'fr')).toEqual([]);
  });

  test('entries of the journal are sorted by date and narrowed by their words', () => {
    const entry = (key: string, date: string, label: string): DrillLine => {
      const of: JournalEntry = {
        key,
        date,
        kind: 'training',
        detail: null,
        label,
        about: null,
        quantity: 1,
        amount: null,
      };
      return { kind: 'journal', key, entry: of };
    };
    const journal = [entry('a', '2025-01-02', 'Écoles'), entry('b', '2026-01-02', 'Voirie')];
    expect(sortedLines(journal, 'date').map(({ key }) => key)).toEqual(['b', 'a']);
    expect(narrowedLines(journal, 'ecoles', 'fr').map(({ key }) => key)).toEqual(['a']);
  });
});

describe('a figure copied with its sentence', () => {
  test('says what, of when, of what it is made, its target, its file and its day', () => {
    const rows = rowsOf(measure, analysis.workings);
    const sentence = figureSentence(measure, 'Marchés.xlsx', TODAY, translator(fr, 'fr'), 'fr');
    expect(sentence).toMatch(/^Marchés avec au moins une considération sociale \(PNAD-S\), 2025\u202f: /);
    expect(sentence).toContain(`${rows.numerator.length} marchés sur ${measure.denominator}`);
    expect(sentence).toContain('cible\u202f: 30,0\u00a0%');
    expect(sentence).toMatch(/\)\. Registre Marchés\.xlsx, le 22\/11\/2026\.$/);
  });

  test('in English too', () => {
    const sentence = figureSentence(measure, 'Marchés.xlsx', TODAY, translator(en, 'en'), 'en');
    expect(sentence).toContain('(PNAD-S), 2025: ');
    expect(sentence).toContain('target: 30.0%');
    expect(sentence).toMatch(/ Register Marchés\.xlsx, on 22\/11\/2026\.$/);
  });
});
