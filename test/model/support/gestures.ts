import fc from 'fast-check';
import type { Side } from '../../../src/considerations';

/** How rows are put in another order. */
export type Order = { readonly kind: 'backwards' | 'byTitle' | 'rotate' | 'swap'; readonly by: number };

/** One thing that a person does, in the register, in our sheets or in the pane; rows are counted modulo what there is. */
export type Gesture =
  | { readonly do: 'sortAll' | 'sortTheirs'; readonly order: Order }
  | { readonly do: 'insert'; readonly at: number; readonly choice: number }
  | { readonly do: 'remove' | 'duplicate'; readonly at: number }
  | { readonly do: 'copyAs'; readonly at: number }
  | { readonly do: 'correct'; readonly at: number; readonly what: 'number' | 'date' | 'amount' }
  | { readonly do: 'clearCells'; readonly code: boolean }
  | { readonly do: 'clearHeadings' | 'removeColumns' | 'removeCodes' }
  | { readonly do: 'rename' | 'removeSheet'; readonly at: number }
  | { readonly do: 'write' | 'undo' | 'reopen' }
  | { readonly do: 'committee' }
  | {
      readonly do: 'answer';
      readonly group: number;
      readonly choice: 'accept' | 'reject' | 'change';
      readonly all: boolean;
    }
  | {
      readonly do: 'type';
      readonly at: number;
      readonly side: Side;
      readonly what: 'confirm' | 'reject' | 'value' | 'clear';
      readonly value: number;
    }
  | { readonly do: 'settings'; readonly at: number }
  /** Everything that was written is taken back. */
  | { readonly do: 'takeBack' }
  /** Not a person's: « confirmé » written behind their back, to show that it would be caught. */
  | { readonly do: 'mislead' };

/** Half of what is done is done to the first contract: stories in which nothing meets nothing teach nothing. */
const nat = fc.oneof(fc.constant(0), fc.nat({ max: 30 }));
const side = fc.constantFrom<Side>('social', 'environmental');
const order = fc.record({ kind: fc.constantFrom<Order['kind']>('backwards', 'byTitle', 'rotate', 'swap'), by: nat });
const done = <T extends string>(what: T) => fc.constant(what);

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('sortAll' as const, 'sortTheirs' as const), order }) },
  { weight: 2, arbitrary: fc.record({ do: done('insert' as const), at: nat, choice: nat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'duplicate' as const), at: nat }) },
  { weight: 2, arbitrary: fc.record({ do: done('copyAs' as const), at: nat }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: done('correct' as const),
      at: nat,
      what: fc.constantFrom('number' as const, 'date' as const, 'amount' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: done('clearCells' as const), code: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('clearHeadings' as const, 'removeColumns' as const, 'removeCodes' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'removeSheet' as const), at: nat }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'undo' as const, 'reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: done('committee' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: done('answer' as const),
      group: nat,
      choice: fc.constantFrom('accept' as const, 'reject' as const, 'change' as const),
      all: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: done('type' as const),
      at: nat,
      side,
      what: fc.constantFrom('confirm' as const, 'reject' as const, 'value' as const, 'clear' as const),
      value: nat,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: done('settings' as const), at: nat }) },
  { weight: 1, arbitrary: fc.record({ do: done('takeBack' as const) }) },
);

/** Registers that most stories begin with: what they hold meets every way of being declared, proposed and denied. */
const REGISTERS: readonly (readonly number[])[] = [
  [0, 1, 2, 3],
  [0, 7, 14, 21, 28, 3],
  [2, 2, 9, 16, 4, 11],
  [3, 10, 17, 24, 6, 13, 20],
  [1, 8, 15, 5, 12, 19, 26, 2],
  [6, 6, 6, 4, 4, 3, 3, 0, 9],
];

/** A register's contracts and what a person then does. */
export const story: fc.Arbitrary<Story> = fc.record({
  choices: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...REGISTERS) },
    { weight: 1, arbitrary: fc.array(nat, { minLength: 4, maxLength: 9 }) },
  ),
  /** Whether the register was written before the story begins. */
  written: fc.boolean(),
  /** Whether writing is tried after each gesture, in a copy of the workbook, and not at the end alone. */
  exacting: fc.nat({ max: 9 }).map((drawn) => drawn === 9),
  gestures: fc.array(gesture, { minLength: 1, maxLength: 6 }),
});

export type Story = {
  readonly choices: readonly number[];
  readonly written: boolean;
  readonly exacting?: boolean;
  readonly gestures: readonly Gesture[];
};
