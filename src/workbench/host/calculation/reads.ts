import type { HostSheet } from '../data';

/** Sheets told one from the other in a set of bits; those past the last bit share it. */
const LAST_BIT = 29;

/** Every sheet. */
export const ALL_SHEETS = ~0;

export type SheetBits = (sheet: HostSheet) => number;

/** Gives each sheet a bit of its own as it is met. */
export function createSheetBits(): SheetBits {
  const bits = new WeakMap<HostSheet, number>();
  let next = 0;
  return (sheet) => {
    const known = bits.get(sheet);
    if (known !== undefined) return known;
    const bit = 1 << Math.min(next, LAST_BIT);
    next += 1;
    bits.set(sheet, bit);
    return bit;
  };
}

/** Which sheets are read while something is worked out, whatever it calls in between. */
export type ReadTracker = {
  readonly add: (bits: number) => void;
  /** Runs `work` and gives its result with what it read; what is around it has read that too. */
  readonly during: <T>(work: () => T) => { readonly result: T; readonly reads: number };
};

export function createReadTracker(): ReadTracker {
  let reads = 0;
  return {
    add: (bits) => {
      reads |= bits;
    },
    during: (work) => {
      const around = reads;
      reads = 0;
      try {
        const result = work();
        return { result, reads };
      } finally {
        reads |= around;
      }
    },
  };
}
