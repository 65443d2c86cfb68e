/** What is wrong with an archive; the caller words it for a person. */
export class ZipError extends Error {
  readonly reason: 'broken' | 'encrypted' | 'tooLarge';

  constructor(reason: ZipError['reason'], message: string) {
    super(message);
    this.name = 'ZipError';
    this.reason = reason;
  }
}

const MEGABYTE = 1024 * 1024;

/**
 * What a file may hold at most. Each is several times what a workbook that Excel
 * opens holds; beyond it a small file could take a machine's memory or its day.
 */
export const LIMITS = {
  /** Bytes of the file itself: beyond it its text no longer fits in one string. */
  file: 400 * MEGABYTE,
  /** Bytes of all parts of an archive, once inflated. */
  archive: 1536 * MEGABYTE,
  /** Bytes of a part that is read as a text: the rows of a sheet, the shared texts. */
  text: 480 * MEGABYTE,
  /** Bytes of a part that is read as a tree: styles, relations, the list of sheets… */
  part: 48 * MEGABYTE,
  /** Elements one inside another: no producer nests a tenth as deep. */
  nesting: 256,
  /** Formats in the styles part, with what belongs to them: Excel allows 65,490. */
  styles: 300_000,
  /** Merged areas, links, rules and lists of one sheet. */
  merges: 300_000,
  /** Elements of any other part. */
  elements: 300_000,
  /** Rows and columns of an Excel sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of the smallest rectangle around what a sheet holds, in a file of any size. */
  cells: 60_000_000,
  /** Characters between two quotation marks of a separated text: twice what a cell holds. */
  quoted: 65_534,
  /** Records of a separated text whose quotation marks do not close. */
  quotes: 100_000,
} as const;

/** The limits that a file may pass once it is being read. */
export type Limit = keyof typeof LIMITS;

/** A file that holds more than a limit allows. */
export class LimitError extends ZipError {
  readonly limit: Limit;
  /** The part, or the sheet, that passes it. */
  readonly place: string;

  constructor(limit: Limit, place = '') {
    super('tooLarge', `more than ${LIMITS[limit]} (${limit}) in ${place}`);
    this.name = 'LimitError';
    this.limit = limit;
    this.place = place;
  }
}

/** Runs something that counts elements, and says whose they are when there are too many. */
export function counting<Result>(limit: Limit, place: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof LimitError && (cause.limit === 'elements' || cause.limit === 'part')) {
      throw new LimitError(limit, place);
    }
    throw cause;
  }
}
