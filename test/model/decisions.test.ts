import type { Story } from './support/gestures';
import { playStories } from './support/run';
import { decisionStories, playIn, playOnFile } from './support/stories';
import { fileBook } from './support/book';
import { csvOf } from './support/register';

/** Stories played in every run of the tests; `npm run fuzz -- decisions` plays many more. */
const SEQUENCES = 300;
/** Milliseconds after which no other story is begun. */
const LIMIT = 120_000;

jest.setTimeout(1_200_000);

test(`up to ${SEQUENCES} random stories: no decision that nobody took, none lost, writing possible, figures as the cells say`, async () => {
  await playStories('decisions', decisionStories(), { numRuns: SEQUENCES, limit: LIMIT });
});

test('a story in which the product is wrong is caught', async () => {
  // « confirmé » stands beside a contract that no person decided.
  const lost = playOnFile({ choices: [0, 1, 2, 3], written: true, gestures: [{ do: 'mislead' }] });
  await expect(lost).rejects.toThrow(/a person left « none »/);
});

test('three of our sheets deleted and one renamed stand again after the next write', async () => {
  const removed = [0, 1, 2].map((at) => ({ do: 'removeSheet', at }) as const);
  const told = { choices: [0, 2, 4, 6], written: true, gestures: [...removed, { do: 'rename', at: 1 } as const] };
  await playIn(told, (lines) => fileBook(csvOf(lines), 'registre.csv', true));
});

/** Stories that were found to go wrong, in the product or in what was asked of it: they are played in every run. */
const FOUND: readonly (readonly [string, Story])[] = [
  [
    'a decision typed in cleared columns without codes, then left behind by a sort',
    {
      choices: [0, 1, 2, 3],
      written: true,
      gestures: [
        { do: 'clearCells', code: false },
        { do: 'type', at: 0, side: 'social', what: 'reject', value: 0 },
        { do: 'removeCodes' },
        { do: 'sortTheirs', order: { kind: 'backwards', by: 0 } },
        { do: 'sortAll', order: { kind: 'backwards', by: 0 } },
      ],
    },
  ],
  [
    'emptied headings over words that headings use',
    { choices: [0, 1, 2, 3], written: true, gestures: [{ do: 'clearHeadings' }, { do: 'copyAs', at: 0 }] },
  ],
];

test.each(FOUND)('%s', async (_what, told) => {
  await playOnFile(told);
});
