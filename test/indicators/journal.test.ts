import { toSerial } from '../../src/calendar';
import { JOURNAL_COLUMNS, JOURNAL_KINDS, decodeJournal, journalRows } from '../../src/indicators';
import type { CellValue } from '../../src/workbook';
import { SAMPLE_JOURNAL } from './support/sample';

const HEADINGS = JOURNAL_COLUMNS.map(({ heading }) => heading.fr);

function gridOf(lines: readonly (readonly CellValue[])[], above = 2) {
  const values = [...Array.from({ length: above }, (): CellValue[] => ['SPASER Journal']), HEADINGS, ...lines];
  return { sheetName: 'SPASER Journal', row: 0, column: 0, values };
}

describe('the journal', () => {
  test.each(['fr', 'en'] as const)('what is written in %s is read back', (language) => {
    const grid = {
      ...gridOf([]),
      values: [JOURNAL_COLUMNS.map(({ heading }) => heading[language]), ...journalRows(SAMPLE_JOURNAL, language)],
    };
    const { entries, issues } = decodeJournal(grid);
    expect(issues).toEqual([]);
    const facts = (list: typeof entries) => list.map((entry) => ({ ...entry, key: '' }));
    expect(facts(entries)).toEqual(facts(SAMPLE_JOURNAL));
  });

  test('keys are unique and stay after a sort', () => {
    const lines = journalRows(SAMPLE_JOURNAL, 'fr');
    const keys = decodeJournal(gridOf(lines)).entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(SAMPLE_JOURNAL.length);
    const sorted = decodeJournal(gridOf([...lines].reverse())).entries.map(({ key }) => key);
    expect([...sorted].sort()).toEqual([...keys].sort());
  });

  test('an empty line is nothing', () => {
    expect(decodeJournal(gridOf([[], [null, '', ' ']]))).toEqual({ entries: [], issues: [] });
  });

  test.each<[string, CellValue[], string, string]>([
    ['no date', [null, 'Revue de fournisseur'], 'journalDate', 'A'],
    ['a date as text', ['15 mars', 'Revue de fournisseur'], 'journalDate', 'A'],
    ['an unknown kind', [toSerial('2026-01-05'), 'Goûter'], 'journalKind', 'B'],
    ['a detail of another kind', [toSerial('2026-01-05'), 'Réunion de marché', 'Interne'], 'journalDetail', 'C'],
    [
      'a number as text',
      [toSerial('2026-01-05'), 'Formation des acheteurs', null, null, null, 'dix'],
      'journalQuantity',
      'F',
    ],
    ['a missing amount', [toSerial('2026-01-05'), 'Achats alimentaires', 'Sans qualification'], 'journalAmount', 'G'],
  ])('%s is an issue at its cell, and no entry', (_, line, code, column) => {
    const { entries, issues } = decodeJournal(gridOf([line]));
    expect(entries).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, column, row: 4, sheet: 'SPASER Journal' });
    expect(issues[0]?.message.fr).toContain(`${column}4`);
  });

  test('a sheet without its headings says so', () => {
    const { entries, issues } = decodeJournal({ sheetName: 'J', row: 0, column: 0, values: [['Bonjour']] });
    expect(entries).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['journalHeadings']);
  });

  test('kinds and details have words of their own in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const kinds = JOURNAL_KINDS.map(({ label }) => label[language]);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const { details } of JOURNAL_KINDS) {
        const words = details.map(({ label }) => label[language]);
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });
});
