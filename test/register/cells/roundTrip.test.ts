import fc from 'fast-check';
import { isValidDate, makeDate, toSerial } from '../../../src/calendar';
import { foldKey } from '../../../src/language';
import { parseNumber, readAmount, readDate, readList } from '../../../src/register';
import { textKey } from '../../../src/register/cells/textKey';
import { PATIENCE, runs } from '../runs';

jest.setTimeout(PATIENCE);

const SPACES = [' ', '\u00A0', '\u202F', '\u2009'];
const CURRENCIES = ['', ' €', '€', ' euros', ' EUR', ' € HT', ' HT'];

/** Digits in groups of three. */
function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

type Style = { readonly group: string; readonly mark: ',' | '.' };

const STYLES: readonly Style[] = [
  ...SPACES.map((group) => ({ group, mark: ',' }) as const),
  ...SPACES.map((group) => ({ group, mark: '.' }) as const),
  { group: '', mark: ',' },
  { group: '', mark: '.' },
  { group: ',', mark: '.' },
  { group: '.', mark: ',' },
  { group: "'", mark: '.' },
];

function printed(cents: number, style: Style): string {
  const whole = String(Math.floor(cents / 100));
  return `${grouped(whole, style.group)}${style.mark}${String(cents % 100).padStart(2, '0')}`;
}

const CENTS = fc.integer({ min: 101, max: 99_999_999_800 });

describe('what is printed is read back', () => {
  it('for amounts in every style, with every currency', () => {
    fc.assert(
      fc.property(CENTS, fc.constantFrom(...STYLES), fc.constantFrom(...CURRENCIES), (cents, style, currency) => {
        expect(readAmount(printed(cents, style) + currency).value?.amount).toBe(cents / 100);
      }),
      runs(),
    );
  });

  it('for numbers of either sign, bracketed or not', () => {
    fc.assert(
      fc.property(CENTS, fc.constantFrom(...STYLES), fc.constantFrom('-', '−', '()', '+', ''), (cents, style, sign) => {
        const text = printed(cents, style);
        const negative = sign !== '' && sign !== '+';
        const shown = sign === '()' ? `(${text})` : `${sign}${text}`;
        expect(parseNumber(shown)?.value).toBe(negative ? -cents / 100 : cents / 100);
      }),
      runs(),
    );
  });

  it('for amounts in thousands and millions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('k€', ' k€', ' K€ HT', ' M€', 'M€'),
        (tenths, unit) => {
          const factor = /m/i.test(unit) && !/k/i.test(unit) ? 1e6 : 1e3;
          const amount = Math.round((tenths / 10) * factor * 100) / 100;
          const read = readAmount(`${String(tenths / 10).replace('.', ',')}${unit}`);
          if (amount >= 999_999_999) expect(read.issue).toBe('tooLarge');
          else expect(read.value?.amount).toBe(amount);
        },
      ),
      runs(),
    );
  });

  it('for ranges, which keep both ends', () => {
    fc.assert(
      fc.property(
        CENTS,
        CENTS,
        fc.constantFrom(' - ', ' à ', ' – ', '-'),
        fc.constantFrom(...SPACES),
        (a, b, between, space) => {
          fc.pre(a !== b);
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const style: Style = { group: space, mark: ',' };
          const read = readAmount(`${printed(low, style)}${between}${printed(high, style)}`);
          expect(read.value).toMatchObject({ min: low / 100, max: high / 100, amount: high / 100, basis: 'bracket' });
        },
      ),
      runs(),
    );
  });

  const DAY = fc
    .record({
      year: fc.integer({ min: 1990, max: 2060 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ year, month, day }) => makeDate(year, month, day))
    .filter((date) => date !== null);
  const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

  const PRINTERS: readonly ((year: string, month: string, day: string) => string | number)[] = [
    (y, m, d) => `${d}/${m}/${y}`,
    (y, m, d) => `${Number(d)}/${Number(m)}/${y}`,
    (y, m, d) => `${d}-${m}-${y}`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}${m}${d}`,
    (y, m, d) => `${y}-${m}-${d}+01:00`,
    (y, m, d) => `${y}-${m}-${d}T10:20:30Z`,
    (y, m, d) => `${d}/${m}/${y} 08:15`,
    (y, m, d) => `${Number(d)} ${MONTHS[Number(m) - 1] ?? ''} ${y}`,
    (y, m, d) => `${Number(d)} ${(MONTHS[Number(m) - 1] ?? '').toUpperCase()} ${y}`,
    (y, m, d) => `${Number(d) === 1 ? '1er' : Number(d)} ${MONTHS[Number(m) - 1] ?? ''} ${y}`,
    (y, m, d) => toSerial(`${y}-${m}-${d}`),
  ];

  it('for dates in every style', () => {
    fc.assert(
      fc.property(DAY, fc.constantFrom(...PRINTERS), (date, print) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(readDate(print(year, month, day)).value).toEqual({ date, precision: 'day' });
      }),
      runs(),
    );
  });

  it('for serial numbers of either date system', () => {
    fc.assert(
      fc.property(DAY, fc.constantFrom(1900 as const, 1904 as const), (date, dateSystem) => {
        expect(readDate(toSerial(date, dateSystem), { dateSystem }).value?.date).toBe(date);
      }),
      runs(),
    );
  });

  it('for lists as Python prints them', () => {
    const item = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => /^[^\\\n'"[\],;|\s]+$/.test(text) && !/^(nc|mq|inx|cdl|nr|nan|none|null)$/i.test(text));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        fc.pre(items.every((text) => /[a-z]{4}/i.test(text) || text.length > 5));
        expect(readList(`[${items.map((text) => `'${text}'`).join(', ')}]`)).toEqual(items);
      }),
      runs(300),
    );
  });
});

describe('any text', () => {
  it('is read without an error, and never as an impossible day', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9 .,/€kM()%-]{0,20}$/),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const date = readDate(text).value;
        if (date !== null) expect(isValidDate(date.date)).toBe(true);
        const amount = readAmount(text).value;
        if (amount !== null) expect(amount.amount > 1 && amount.amount < 999_999_999).toBe(true);
      }),
      runs(),
    );
  });

  it('has the same key, folded fast or slowly', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Numéro d’œuvre', 'N° ½ Ⅻ ﬁn', 'd&#8217;action', 'a<br>b', 'ÉCOLE – 2ᵉ', 'İ', 'ǅ'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(textKey(text)).toBe(foldKey(text));
      }),
      runs(),
    );
  });
});
