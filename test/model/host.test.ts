/** @jest-environment jsdom */
import './support/encoders';
import { bootBench } from '../workbook/excel/support';
import { hostBook } from './support/hostBook';
import { decisionStories, playIn } from './support/stories';
import { playStories } from './support/run';

/** Stories played through the real client in every run of the tests. */
const SEQUENCES = 30;
/** Milliseconds after which no other story is begun. */
const LIMIT = 60_000;

jest.setTimeout(1_200_000);

test(`up to ${SEQUENCES} random stories in the embedded Excel hold as they do on files`, async () => {
  const bench = await bootBench();
  const played = decisionStories((told) => playIn(told, (lines) => hostBook(bench, lines)));
  await playStories('decisions in Excel', played, { numRuns: SEQUENCES, limit: LIMIT });
});
