import fc from 'fast-check';
import type { Analysis } from '../../../src/app';
import { fileBook, type Book } from './book';
import { story, type Story } from './gestures';
import { Player } from './player';
import { csvOf, type Line } from './register';

/** Where a story begins: the bytes of its workbook, and what the product made of it. */
type Start = { readonly bytes: Uint8Array; readonly name: string; readonly analysis: Analysis };

/** Beginnings that were played already: registers are few, what is done to them is not. */
const starts = new Map<string, Promise<Start>>();
const MOST_STARTS = 100;

async function startOf(lines: readonly Line[], written: boolean, whole: boolean): Promise<Start> {
  const book = fileBook(csvOf(lines), 'registre.csv', whole);
  const analysis = await new Player(book, lines).begin(written);
  return written
    ? { bytes: book.save(), name: 'registre.xlsx', analysis }
    : { bytes: csvOf(lines), name: 'registre.csv', analysis };
}

function knownStart(lines: readonly Line[], written: boolean, whole: boolean): Promise<Start> {
  const key = JSON.stringify([lines, written, whole]);
  const known = starts.get(key) ?? startOf(lines, written, whole);
  if (starts.size >= MOST_STARTS && !starts.has(key)) starts.clear();
  starts.set(key, known);
  return known;
}

/** Plays one story on a file; one register in twelve with all of our sheets. */
export async function playOnFile(told: Story): Promise<void> {
  const lines = Player.lines(told);
  const whole = told.choices.reduce((sum, choice) => sum + choice, 0) % 12 === 0;
  const { bytes, name, analysis } = await knownStart(lines, told.written, whole);
  await new Player(fileBook(bytes, name, whole), lines).play(told, analysis);
}

/** Plays one story in a workbook made of these lines. */
export async function playIn(told: Story, open: (lines: readonly Line[]) => Book): Promise<void> {
  const lines = Player.lines(told);
  const player = new Player(open(lines), lines);
  await player.play(told, await player.begin(told.written));
}

/** Whatever a person does with a register and its pane, decisions are theirs, kept, and figures say the cells. */
export function decisionStories(play: (told: Story) => Promise<void> = playOnFile): fc.IAsyncProperty<[Story]> {
  return fc.asyncProperty(story, play);
}
