import fc from 'fast-check';
import { fileBook } from './book';
import { story, type Story } from './gestures';
import { Player } from './player';
import { csvOf } from './register';

/** Plays one story on a file; one register in twelve with all of our sheets. */
export async function playOnFile(told: Story): Promise<void> {
  const lines = Player.lines(told);
  const whole = told.choices.reduce((sum, choice) => sum + choice, 0) % 12 === 0;
  await new Player(fileBook(csvOf(lines), 'registre.csv', whole), lines).play(told);
}

/** Whatever a person does with a register and its pane, decisions are theirs, kept, and figures say the cells. */
export function decisionStories(): fc.IAsyncProperty<[Story]> {
  return fc.asyncProperty(story, playOnFile);
}
