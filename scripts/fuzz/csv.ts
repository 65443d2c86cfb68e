import fc from 'fast-check';
import { openFile } from '../../src/workbook/file';
import { hold } from './hold';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const ENDS = ['\n', '\r\n'] as const;
const unit = fc.constantFrom('a', 'B', 'é', '1', ' ', '"', ';', ',', '|', '\t', '\n', '.', "'");
const field = fc.string({ unit, maxLength: 9 });

type Drawn = {
  readonly rows: readonly (readonly string[])[];
  readonly separator: string;
  readonly end: string;
  /** True for one mark that does not close. */
  readonly open: boolean;
  readonly at: number;
};

const told = (value: string, separator: string): string =>
  /["\n\r]/.test(value) || value.includes(separator) ? `"${value.replace(/"/g, '""')}"` : value;

async function rowsOf(text: string): Promise<readonly (readonly unknown[])[]> {
  const workbook = openFile(new TextEncoder().encode(text), 'r.csv');
  const [sheet] = (await workbook.describe()).sheets;
  return (await workbook.readSheet(sheet?.id ?? '')).values;
}

/** What is quoted by the rules is read as it was; one mark left open takes nothing with it. */
export function separatedTexts(): fc.IAsyncProperty<[Drawn]> {
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    rows: fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
    separator: fc.constantFrom(...SEPARATORS),
    end: fc.constantFrom(...ENDS),
    open: fc.boolean(),
    at: fc.nat(),
  });
  return fc.asyncProperty(drawn, async ({ rows, separator, end, open, at }) => {
    const head = ['N°', 'Objet', 'Montant'];
    if (open) {
      // One lone mark among plain fields: every other row stays itself.
      const plain = rows.map((row, index) => row.map((value) => `${index}${value.replace(/[^aBé1. ]/g, '')}`));
      const lone = at % plain.length;
      const written = plain.map((row, index) => (index === lone ? [row[0], `"${row[1] ?? ''}`, row[2]] : row));
      const text = [head, ...written, ['fin', 'fin', 'fin']].map((row) => row.join(separator)).join(end);
      const read = await rowsOf(`sep=${separator}${end}${text}`);
      const expected = [head, ...written, ['fin', 'fin', 'fin']];
      hold(
        JSON.stringify(read.slice(-expected.length)) === JSON.stringify(expected),
        `rows around a lone mark: ${JSON.stringify(text)}`,
      );
      return;
    }
    // A quoted text that holds as many separators as a record is taken for one: nobody types that.
    fc.pre(rows.every((row) => row.every((value) => !value.includes('\n') || value.split(separator).length < 3)));
    const all = [head, ...rows, ['fin', 'fin', 'fin']];
    const text = all.map((row) => row.map((value) => told(value, separator)).join(separator)).join(end);
    const read = await rowsOf(`sep=${separator}${end}${text}${end}`);
    const expected = all.map((row) => row.map((value) => (value === '' ? null : value)));
    hold(
      JSON.stringify(read.slice(-expected.length)) === JSON.stringify(expected),
      `quoted fields: ${JSON.stringify(text)}`,
    );
  });
}
