import {
  analyse,
  openWorkbook,
  prepare,
  prepareCommittee,
  previewRemoval,
  removalPlan,
  takeBack,
  withDecisions,
  withFigures,
  withoutLastDecisions,
  write,
  type Analysis,
  type Prepared,
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
import { HEAVY, type Book } from './book';
import { CONTEXT, countedOf, figuresOf, freshAnalysis, HEADINGS, idOf, lineOf, type Line } from './register';
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

  /** Opens the register and, when asked, writes it: where a story begins. */
  async begin(written: boolean): Promise<Analysis> {
    await this.refresh();
    if (!written) return this.analysis;
    await this.write();
    this.book.reopen();
    await this.refresh();
    return this.analysis;
  }

  /** Plays a story from a beginning that may be another player's. */
  async play({ written, gestures, exacting = false }: Story, begun: Analysis): Promise<void> {
    this.analysis = begun;
    if (written) await this.asWritten();
    for (const gesture of gestures) {
      await this.gesture(gesture);
      const after = JSON.stringify(gesture);
      this.decisionsHold(after);
      await this.countedHolds(after);
      if (exacting) await this.writingHolds(after);
    }
    await this.figuresHold();
    await this.write();
    this.decisionsHold('the last write');
    await this.figuresHold();
    await this.nothingLeftToWrite(this.book.port);
    this.codesStandOnce();
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

  /** Each contract is counted by what the cells say of it; settings are those that a person typed. */
  private async countedHolds(after: string): Promise<void> {
    const shown = countedOf(this.analysis);
    const fresh = countedOf(await freshAnalysis(this.lines, this.analysis));
    const wrong = shown.findIndex((each, at) => each !== fresh[at]);
    check(wrong < 0, () => `after ${after}: counted as ${shown[wrong]} where the cells give ${fresh[wrong]}`);
    check(
      shown.length === fresh.length,
      () => `after ${after}: ${shown.length} contracts, ${fresh.length} in the cells`,
    );
    const { buyerName } = this.analysis.opening.settings;
    const typed = this.typedSettings.get('Nom de l’acheteur');
    check(typed === undefined || typed === buyerName, () => `after ${after}: ${typed} typed, « ${buyerName} » read`);
  }

  /** What is shown can be written, and written once; tried in a copy. */
  private async writingHolds(after: string): Promise<void> {
    const copy = this.book.copy();
    if (copy === null) return;
    const prepared = await prepare(copy.port, await withFigures(this.analysis, CONTEXT), CONTEXT);
    this.maybeWritten(prepared, after);
    await write(copy.port, prepared);
    this.analysis = await withFigures(this.analysis, CONTEXT);
    const again = await analyse(copy.port, await openWorkbook(copy.port, CONTEXT), CONTEXT);
    const { changed, summary } = await write(copy.port, await prepare(copy.port, again, CONTEXT));
    check(!changed, () => `after ${after}: a second write changes ${JSON.stringify(summary)}`);
  }

  private maybeWritten({ summary }: Prepared, after: string): void {
    check(summary.buyerCellsChanged === 0, () => `after ${after}: cells of the buyer’s would change`);
    check(summary.obstacles.length === 0, () => `after ${after}: refused: ${JSON.stringify(summary.obstacles)}`);
  }

  private async figuresHold(): Promise<void> {
    this.analysis = await withFigures(this.analysis, CONTEXT);
    const shown = figuresOf(this.analysis);
    const fresh = figuresOf(await withFigures(await freshAnalysis(this.lines, this.analysis), CONTEXT));
    const wrong = shown.filter((figure, at) => figure !== fresh[at]);
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

  private async nothingLeftToWrite(port: Book['port']): Promise<void> {
    const { changed, summary } = await write(port, await prepare(port, this.analysis, CONTEXT));
    // Known and not mended: the embedded Excel gives the schedule back otherwise than it was written, so it is written
    // again, with the same cells. Every other sheet, column and name must stand.
    const again = summary.sheetsRefreshed.filter((name) => name !== 'SPASER Échéancier');
    const touched =
      again.length + summary.sheetsNew.length + summary.columnsAdded.length + summary.columnsRefreshed.length;
    const onlySchedule = touched + summary.registerCellsChanged === 0 && summary.sheetsRefreshed.length === 1;
    check(!changed || onlySchedule, () => `a second write changes ${JSON.stringify(summary)}`);
  }

  private codesStandOnce(): void {
    const own = this.lines.map((_, at) => this.text(at, 'code')).filter((code) => code !== '');
    check(new Set(own).size === own.length, () => `two rows with one code: ${own.join(', ')}`);
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
      case 'takeBack':
        await this.takeBack();
        break;
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
    this.maybeWritten(prepared, 'all that came before');
    await write(port, prepared);
    this.batches = [];
    await this.refresh();
    await this.asWritten();
    const missing = prepared.plan.sheets.filter(({ role }) => !HEAVY.has(role) && !this.ours.has(role));
    check(missing.length === 0, () => `not put back: ${missing.map(({ name }) => name).join(', ')}`);
    check(!this.analysis.issues.some(({ code }) => code === 'ownColumnsApart'), () => 'still apart once written');
  }

  /** Takes what the cells show as what was last written. */
  private async asWritten(): Promise<void> {
    const shown = this.analysis.tagging.contracts.map((tagged): [string, Record<Side, Outcome>] => [
      idOf(tagged.contract.title),
      { social: outcomeOf(tagged, 'social'), environmental: outcomeOf(tagged, 'environmental') },
    ]);
    this.expected.wrote(new Map(shown));
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
    this.buyersCellsHold();
    this.ours.clear();
    for (const { role, name } of (await this.book.port.describe()).sheets) {
      if (role !== null && role !== 'memory') this.ours.set(role, name);
    }
  }

  /** Rows stand where the buyer put them, with what the buyer typed there and in the settings' sheet. */
  private buyersCellsHold(): void {
    this.lines.forEach((line, row) => {
      const cells = this.book.look(this.sheetName, (sheet) => HEADINGS.map((_, column) => sheet.text(row + 1, column)));
      check(cells[1] === line.cells[1], () => `the buyer’s row ${row + 2} moved: ${cells.join(';')}`);
    });
    const settings = this.ours.get('settings');
    if (settings === undefined) return;
    for (const [label, told] of this.typedSettings) {
      const cell = this.book.look(settings, (sheet) => {
        const row = sheet.rows.findIndex((_, at) => sheet.text(at, 0) === label);
        return row < 0 ? 'no line' : sheet.text(row, 1);
      });
      check(cell === String(told), () => `« ${told} » typed for ${label}: ${cell} stands there`);
    }
  }

  /** « Retirer ce que le volet a écrit »: nothing of ours is left, and nothing was decided. */
  private async takeBack(): Promise<void> {
    const { port } = this.book;
    const plan = removalPlan(this.analysis.opening, { typed: false, committee: false });
    const { obstacles } = await previewRemoval(port, plan);
    check(obstacles.length === 0, () => `not taken back: ${JSON.stringify(obstacles)}`);
    await takeBack(port, plan);
    this.batches = [];
    this.places.clear();
    this.ours.clear();
    this.ownerOf.clear();
    this.typedSettings.clear();
    this.wordsWritten.clear();
    this.expected.takenBack();
    const left = (await port.describe()).sheets.filter(({ role }) => role !== null);
    check(left.length === 0, () => `left once taken back: ${left.map(({ name }) => name).join(', ')}`);
    const headings = this.book.look(this.sheetName, (sheet) =>
      [...(sheet.rows[0]?.keys() ?? [])].map((column) => sheet.text(0, column)).filter((text) => text !== ''),
    );
    check(headings.length === HEADINGS.length, () => `headings once taken back: ${headings.join(', ')}`);
    this.buyersCellsHold();
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
