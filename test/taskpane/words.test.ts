import { en } from '../../src/taskpane/words/en';
import { fr } from '../../src/taskpane/words/fr';
import { slotNames, type Phrase } from '../../src/taskpane/words/phrases';
import { pseudo } from '../../src/taskpane/words/pseudo';
import { translator } from '../../src/taskpane/words/translate';

function texts(phrase: Phrase): readonly string[] {
  return typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.many];
}

const entries = Object.entries<Phrase>(fr).flatMap(([key, phrase]) =>
  texts(phrase).map((text) => [key, text] as const),
);
const other: Readonly<Record<string, Phrase>> = en;

describe('dictionaries', () => {
  test('English has the keys of French, no more, no fewer', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    expect(Object.keys(pseudo).sort()).toEqual(Object.keys(fr).sort());
  });

  test.each(Object.entries<Phrase>(fr))('%s has the same form and the same slots in both languages', (key, phrase) => {
    const english = other[key] as Phrase;
    expect(typeof english).toBe(typeof phrase);
    const slots = (each: Phrase): string[] => [...new Set(texts(each).flatMap(slotNames))].sort();
    expect(slots(english)).toEqual(slots(phrase));
  });

  test('no English text was left in French', () => {
    const same = Object.entries<Phrase>(fr)
      .filter(([key, phrase]) => JSON.stringify(phrase) === JSON.stringify(other[key]))
      .map(([key]) => key);
    const alike: readonly string[] = [
      'app.version',
      'nav.journal',
      'journal.title',
      'axis.national',
      'axis.social',
      'issues.severity.info',
      'journal.date',
      'committee.changeNone',
      'committee.changePoints',
      'committee.moved',
      'since.move',
      'since.state.absent',
      'ahead.group',
    ];
    expect(same.filter((key) => !alike.includes(key))).toEqual([]);
  });
});

describe('French typography', () => {
  test.each(entries)('%s: %s', (_key, text) => {
    const shown = text.replace(/\{\w+\}/g, 'x');
    expect(shown).not.toMatch(/['"]/);
    // A narrow no-break space before ; : ! ? and inside guillemets.
    expect(shown).not.toMatch(/[^\u202f][;:!?»]/);
    expect(shown).not.toMatch(/«[^\u202f]/);
    // Before % the no-break space that Intl writes.
    expect(shown).not.toMatch(/[^\u00a0]%/);
    expect(shown).not.toMatch(/\.\.\./);
    // Capitals keep their accents.
    expect(shown).not.toMatch(
      /(?:^|[\s(])(?:Etat|Ecrire|Ecole|Evolution|Economie|A faire|A vérifier|Etablissement|Etes|Echap)/,
    );
    expect(shown).not.toMatch(/ {2}|\u00a0[^%]/);
  });
});

describe('translator', () => {
  const t = translator(fr, 'fr');

  test('counts choose the form as French does: 0 and 1 are singular', () => {
    expect(t('reading.rows', { count: 0 })).toBe('0 ligne lue');
    expect(t('reading.rows', { count: 1 })).toBe('1 ligne lue');
    expect(t('reading.rows', { count: 2 })).toBe('2 lignes lues');
    expect(translator(en, 'en')('reading.rows', { count: 0 })).toBe('0 rows read');
  });

  test('numbers are grouped, texts are left as they are', () => {
    expect(t('measure.counts', { count: 1234, total: 56_789 })).toBe('1\u202f234 marchés sur 56\u202f789');
    expect(t('link.row', { row: '1234' })).toBe('Ligne 1234');
  });

  test('a value that looks like a slot is not filled again', () => {
    expect(t('home.found', { count: 2, sheets: '{count}' })).toBe('2 marchés dans {count}');
  });
});
