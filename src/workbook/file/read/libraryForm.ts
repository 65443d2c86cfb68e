import type { SourceSheet, SourceWorkbook } from './source';

/** A sheet without functions, as it passes from one process to another: formats are numbered. */
type PlainSheet = Omit<SourceSheet, 'formatAt'> & {
  /** By row and column, 0 for General, else a place in `codes` plus one. */
  readonly formats: readonly (readonly number[] | undefined)[];
  readonly codes: readonly string[];
};

/** A workbook without functions. */
export type PlainWorkbook = Omit<SourceWorkbook, 'sheets'> & { readonly sheets: readonly PlainSheet[] };

/** A workbook in a form that a process can hand to another. */
export function toPlain({ sheets, ...workbook }: SourceWorkbook): PlainWorkbook {
  return { ...workbook, sheets: sheets.map(plainSheetOf) };
}

function plainSheetOf({ formatAt, ...sheet }: SourceSheet): PlainSheet {
  const numbers = new Map<string, number>();
  const numberOf = (format: string | null): number => {
    if (format === null) return 0;
    const number = numbers.get(format) ?? numbers.size + 1;
    numbers.set(format, number);
    return number;
  };
  const formats = Array.from(sheet.rows, (row, at) =>
    row === undefined ? undefined : Array.from(row, (_, column) => numberOf(formatAt(at, column))),
  );
  return { ...sheet, formats, codes: [...numbers.keys()] };
}

/** The workbook again. */
export function fromPlain({ sheets, ...workbook }: PlainWorkbook): SourceWorkbook {
  return {
    ...workbook,
    sheets: sheets.map(({ formats, codes, ...sheet }) => ({
      ...sheet,
      formatAt: (row, column) => codes[(formats[row]?.[column] ?? 0) - 1] ?? null,
    })),
  };
}
