import {
  analyse,
  openWorkbook,
  prepare,
  prepareCommittee,
  withDecisions,
  withFigures,
  withoutLastDecisions,
  write,
  type Analysis,
} from '../../../src/app';
import {
  DECP_VALUES,
  OWN_COLUMNS,
  CODE_COLUMN,
  reviewQueue,
  type Side,
  type ReviewGroup,
} from '../../../src/considerations';
import { decisionsFor } from '../../../src/taskpane/view/review';
import { confirmed, outcomeOf, SIDES, type Outcome } from './expected';
import type { Gesture, Story } from './gestures';
import { CONTEXT, freshFigures, figuresOf, HEADINGS, idOf, lineOf, type Line } from './register';
import { SheetGestures, type OwnKey } from './sheetGestures';

class Fault extends Error {}

function check(holds: boolean, what: () => string): void {
  if (!holds) throw new Fault(what());
}

/** Plays a person's gestures on a workbook and holds the product to what the person decided. */
export class Player extends SheetGestures {
  private analysis!: Analysis;
  private batches: number[] = [];

  static lines({ choices }: Pick<Story, 'choices'>): readonly Line[] {
    return choices.map((choice, at) => lineOf(String.fromCharCode(65 + at), choice));
  }

  async play({ written, gestures }: Story): Promise<void> {
    await this.refresh();
    if (written) await this.write();
    for (const gesture of gestures) {
      await this.gesture(gesture);
      this.decisionsHold(JSON.stringify(gesture));
    }
    await this.figuresHold();
    await this.write();
    this.decisionsHold('the last write');
    await this.figuresHold();
    await this.nothingLeftToWrite();
  }

  private async refresh(): Promise<void> {
    const { port } = this.book;
    const kept = this.batches.reduce((sum, count) => sum + count, 0);
    const pending = kept === 0 ? [] : this.analysis.pending.slice(-kept);
    this.analysis = await analyse(port, await openWorkbook(port, CONTEXT), CONTEXT, {}, pending);
  }

  // ---- what must hold

  private decisionsHold(after: string): void {
    const { contracts } = this.analysis.tagging;
    const seen = new Set<string>();
    for (const tagged of contracts) {
      const id = idOf(tagged.contract.title);
      check(
        this.lines.some((line) => line.id === id),
        () => `after ${after}: unknown contract ${tagged.contract.title}`,
      );
      check(!seen.has(id), () => `after ${after}: ${id} is counted twice`);
      seen.add(id);
      for (const side of SIDES) {
        const shown = outcomeOf(tagged, side);
        const allowed = this.expected.allowed(id, side);
        check(
          allowed.has(shown),
          () => `after ${after}: ${id} ${side} shows « ${shown} », a person left « ${[...allowed].join(' | ')} »`,
        );
        this.expected.seen(id, side, shown);
      }
    }
    const lost = this.lines.find(({ id }) => !seen.has(id));
    check(lost === undefined, () => `after ${after}: ${lost?.id} is not counted`);
  }

  private async figuresHold(): Promise<void> {
    const shown = figuresOf(await withFigures(this.analysis, CONTEXT));
    const fresh = await freshFigures(this.lines, this.analysis);
    const wrong = shown.filter((figure) => !fresh.includes(figure));
    check(
      wrong.length === 0,
      () => `figures: ${wrong.slice(0, 3).join(', ')} where the cells give ${this.alike(wrong[0], fresh)}`,
    );
    check(shown.length === fresh.length, () => `figures: ${shown.length} shown, ${fresh.length} from the cells`);
  }

  private alike(figure: string | undefined, among: readonly string[]): string {
    const head = (figure ?? '').split(' ').slice(0, 3).join(' ');
    return among.find((each) => each.startsWith(`${head} `)) ?? 'none';
  }

  private async nothingLeftToWrite(): Promise<void> {
    const { port } = this.book;
    const { changed, summary } = await write(port, await prepare(port, this.analysis, CONTEXT));
    check(!changed, () => `a second write changes ${JSON.stringify(summary)}`);
    const codes = this.lines.map((_, at) => this.text(at, 'code'));
    const own = codes.filter((code) => code !== '');
    check(new Set(own).size === own.length, () => `two rows with one code: ${codes.join(', ')}`);
  }

  // ---- what a person does

  private async gesture(gesture: Gesture): Promise<void> {
    switch (gesture.do) {
      case 'write':
        return this.write();
      case 'committee':
        return this.committee();
      case 'answer':
        return this.answer(gesture);
      case 'undo':
        return this.undo();
      case 'reopen':
        this.book.reopen();
        this.batches = [];
        this.expected.closed();
        break;
      default:
        this.inSheets(gesture);
    }
    await this.refresh();
  }
  private async write(): Promise<void> {
    const { port } = this.book;
    this.analysis = await withFigures(this.analysis, CONTEXT);
    const prepared = await prepare(port, this.analysis, CONTEXT);
    check(prepared.summary.buyerCellsChanged === 0, () => 'cells of the buyer’s would change');
    check(prepared.summary.obstacles.length === 0, () => `refused: ${JSON.stringify(prepared.summary.obstacles)}`);
    await write(port, prepared);
    this.batches = [];
    const before = new Map(this.analysis.tagging.contracts.map((tagged) => [tagged.contract.key, tagged]));
    await this.refresh();
    const shown = new Map(
      [...before.values()].map((tagged): [string, Record<Side, Outcome>] => [
        idOf(tagged.contract.title),
        { social: outcomeOf(tagged, 'social'), environmental: outcomeOf(tagged, 'environmental') },
      ]),
    );
    this.expected.wrote(shown);
    this.places = new Map(
      this.book.look(this.sheetName, (sheet) =>
        [...OWN_COLUMNS, CODE_COLUMN].map(({ key, heading }): [OwnKey, number] => [key, sheet.find(0, heading.fr)]),
      ),
    );
    check(
      this.columns().every((column) => column >= 0),
      () => `columns not made again: ${JSON.stringify([...this.places])}`,
    );
    this.ownerOf.clear();
    for (const { contract } of this.analysis.tagging.contracts) {
      const code = this.text(contract.row - 2, 'code');
      check(code !== '', () => `${contract.title} has no code`);
      check(!this.ownerOf.has(code), () => `the code ${code} stands twice`);
      const id = idOf(contract.title);
      this.ownerOf.set(code, id);
      for (const side of SIDES) this.wordsWritten.set(`${id} ${side}`, this.text(contract.row - 2, side));
    }
    this.lines.forEach((line, row) => {
      const cells = this.book.look(this.sheetName, (sheet) => HEADINGS.map((_, column) => sheet.text(row + 1, column)));
      check(cells[1] === line.cells[1], () => `the buyer’s row ${row + 2} moved: ${cells.join(';')}`);
    });
    check(!this.analysis.issues.some(({ code }) => code === 'ownColumnsApart'), () => 'still apart once written');
  }

  private async committee(): Promise<void> {
    const { port } = this.book;
    this.analysis = await withFigures(this.analysis, CONTEXT);
    await write(port, await prepareCommittee(port, this.analysis, '2026-T3', CONTEXT, true));
    await this.refresh();
  }

  private async answer({ group, choice, all }: Extract<Gesture, { do: 'answer' }>): Promise<void> {
    const first = this.lines.map(({ id }) => id).sort()[0];
    const key = this.analysis.tagging.contracts.find(({ contract }) => idOf(contract.title) === first)?.contract.key;
    const isFirst = ({ contracts }: ReviewGroup): number => Number(contracts.includes(key ?? ''));
    const queue = [...reviewQueue(this.analysis.tagging)].sort((left, right) => isFirst(right) - isFirst(left));
    const asked = queue[group % Math.max(1, queue.length)];
    if (asked === undefined) return;
    const one = asked.contracts.includes(key ?? '') ? [key ?? ''] : asked.contracts.slice(0, 1);
    const keys = new Set(all ? asked.contracts : one);
    const tagged = this.analysis.tagging.contracts.filter(({ contract }) => keys.has(contract.key));
    const words = DECP_VALUES[asked.side].slice(0, 1);
    const answer = choice === 'change' ? { values: words, themes: [] } : choice;
    const decisions = decisionsFor(tagged, asked, answer, 'fr');
    this.analysis = await withDecisions(this.analysis, decisions);
    this.batches.push(decisions.length);
    const outcome = choice === 'change' ? confirmed(words) : shownBy(asked, choice);
    this.expected.answered(asked.side, new Map(tagged.map(({ contract }) => [idOf(contract.title), outcome])));
  }

  private async undo(): Promise<void> {
    const count = this.batches.pop();
    if (count === undefined) return;
    this.analysis = await withoutLastDecisions(this.analysis, count);
    this.expected.undone();
  }
}

function shownBy({ yes, no }: ReviewGroup, choice: 'accept' | 'reject'): Outcome {
  const outcome = choice === 'accept' ? yes : no;
  return outcome.status === 'rejected' ? 'rejected' : confirmed(outcome.values);
}
