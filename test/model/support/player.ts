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
import type { Book } from './book';
import { confirmed, Expected, outcomeOf, SIDES, type Outcome } from './expected';
import type { Gesture, Order, Story } from './gestures';
import { CONTEXT, freshFigures, figuresOf, HEADINGS, idOf, lineOf, type Line } from './register';
import type { Sheet } from './spreadsheet';

const KEYS = [...OWN_COLUMNS, CODE_COLUMN].map(({ key }) => key);
type OwnKey = (typeof KEYS)[number];
const STATUS = { social: 'socialStatus', environmental: 'environmentalStatus' } as const;
const OUR_SHEETS = ['SPASER Données', 'SPASER Contrôles', 'SPASER Paramètres', 'SPASER Historique'];

class Fault extends Error {}

function check(holds: boolean, what: () => string): void {
  if (!holds) throw new Fault(what());
}

/** Plays a person's gestures on a workbook and holds the product to what the person decided. */
export class Player {
  private readonly expected = new Expected();
  private lines: Line[];
  private sheetName: string;
  private analysis!: Analysis;
  private places = new Map<OwnKey, number>();
  /** Whose code is whose, as last written. */
  private readonly ownerOf = new Map<string, string>();
  /** The words of a side of a contract as last written. */
  private readonly wordsWritten = new Map<string, string>();
  private batches: number[] = [];
  private nextId: number;
  private named = 0;

  constructor(
    private readonly book: Book,
    lines: readonly Line[],
  ) {
    this.lines = [...lines];
    this.nextId = lines.length;
    this.sheetName = book.sheetNames()[0] ?? '';
    for (const { id } of lines) this.expected.add(id);
  }

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
      case 'sortAll':
      case 'sortTheirs':
        this.sort(gesture.order, gesture.do === 'sortAll');
        break;
      case 'insert':
        this.insert(gesture.at, gesture.choice);
        break;
      case 'remove':
        this.remove(gesture.at);
        break;
      case 'duplicate':
        this.duplicate(gesture.at);
        break;
      case 'copyAs':
        this.copyAs(gesture.at);
        break;
      case 'correct':
        this.correct(gesture.at, gesture.what);
        break;
      case 'clearCells':
        this.clearCells(gesture.code);
        break;
      case 'clearHeadings':
        this.edit((sheet) => this.columns().forEach((column) => sheet.type(0, column, '')));
        break;
      case 'removeColumns':
        this.removeColumns(KEYS);
        break;
      case 'removeCodes':
        this.removeColumns(['code']);
        break;
      case 'rename':
        this.rename(gesture.at);
        break;
      case 'removeSheet':
        this.removeSheet(gesture.at);
        break;
      case 'type':
        this.type(gesture);
        break;
      case 'mislead':
        this.edit((sheet) => sheet.type(1, this.places.get('socialStatus') ?? -1, 'confirmé'));
        break;
      case 'settings':
        this.settings();
        break;
    }
    await this.refresh();
  }

  private edit(change: (sheet: Sheet) => void): void {
    this.book.edit(this.sheetName, change);
  }

  private text(row: number, key: OwnKey): string {
    const column = this.places.get(key);
    return column === undefined ? '' : this.book.look(this.sheetName, (sheet) => sheet.text(row + 1, column));
  }

  private columns(): number[] {
    return [...this.places.values()];
  }

  /** The row of a contract, counted in the order in which contracts came: a sort does not change whom a story is about. */
  private at(row: number): number {
    const ids = this.lines.map(({ id }) => id);
    const id = [...ids].sort()[row % Math.max(1, ids.length)];
    return Math.max(
      0,
      ids.findIndex((each) => each === id),
    );
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

  private sort(order: Order, all: boolean): void {
    const places = ordered(this.lines, order);
    this.edit((sheet) => {
      const body = places.map((from) => new Map(sheet.rows[from + 1] ?? []));
      places.forEach((_, row) => {
        const standing = sheet.rows[row + 1] ?? new Map();
        const moved = body[row] ?? new Map();
        const ours = this.columns();
        const kept = all ? [] : [...standing].filter(([column]) => ours.includes(column));
        const brought = [...moved].filter(([column]) => all || !ours.includes(column));
        sheet.rows[row + 1] = new Map([...brought, ...kept]);
      });
    });
    this.lines = places.flatMap((from) => this.lines[from] ?? []);
  }

  private insert(place: number, choice: number): void {
    const at = place % (this.lines.length + 1);
    const line = this.fresh(choice);
    this.edit((sheet) => {
      sheet.rows.splice(at + 1, 0, new Map());
      line.cells.forEach((cell, column) => typeCell(sheet, at + 1, column, cell));
    });
    this.lines.splice(at, 0, line);
  }

  private fresh(choice: number): Line {
    const line = lineOf(String.fromCharCode(65 + this.nextId), choice);
    this.nextId += 1;
    this.expected.add(line.id);
    return line;
  }

  private remove(place: number): void {
    if (this.lines.length < 3) return;
    const at = this.at(place);
    const owner = this.ownerOf.get(this.text(at, 'code'));
    this.edit((sheet) => sheet.rows.splice(at + 1, 1));
    const [gone] = this.lines.splice(at, 1);
    // Cells of another contract that stood there were deleted with the row.
    if (owner !== undefined && owner !== gone?.id) this.expected.cleared([owner]);
    if (gone !== undefined && this.lines.some(({ id }) => id === gone.id)) this.expected.cleared([gone.id]);
  }

  private duplicate(place: number): void {
    const at = this.at(place);
    this.edit((sheet) => sheet.rows.splice(at + 1, 0, new Map(sheet.rows[at + 1] ?? [])));
    const [line] = this.lines.slice(at, at + 1);
    if (line !== undefined) this.lines.splice(at, 0, line);
  }

  /** A row copied, and made another contract: its copied cells decide nothing. */
  private copyAs(place: number): void {
    const at = this.at(place);
    const source = this.lines[at];
    if (source === undefined) return;
    const line = this.fresh(0);
    const cells = source.cells.map((cell, column) =>
      column === 0 ? (line.cells[0] ?? '') : column === 1 ? cell.replace(/\(site \w+\)/, `(site ${line.id})`) : cell,
    );
    this.edit((sheet) => {
      sheet.rows.splice(at + 2, 0, new Map(sheet.rows[at + 1] ?? []));
      cells.slice(0, 2).forEach((cell, column) => typeCell(sheet, at + 2, column, cell));
    });
    this.lines.splice(at + 1, 0, { id: line.id, cells });
  }

  private correct(place: number, what: 'number' | 'date' | 'amount'): void {
    const at = this.at(place);
    const line = this.lines[at];
    if (line === undefined || this.lines.filter(({ id }) => id === line.id).length > 1) return;
    const column = { number: 0, date: 3, amount: 4 }[what];
    const told = {
      number: `C-${this.named}`,
      date: `${10 + (this.named % 9)}/09/2026`,
      amount: String(70_000 + this.named),
    };
    this.named += 1;
    this.edit((sheet) => typeCell(sheet, at + 1, column, told[what]));
    this.lines[at] = { ...line, cells: line.cells.map((cell, each) => (each === column ? told[what] : cell)) };
  }

  private clearCells(code: boolean): void {
    if (this.places.size === 0) return;
    const columns = KEYS.filter((key) => code || key !== 'code').flatMap((key) => this.places.get(key) ?? []);
    this.edit((sheet) => {
      this.lines.forEach((_, row) => columns.forEach((column) => sheet.rows[row + 1]?.delete(column)));
    });
    this.expected.cleared(this.lines.map(({ id }) => id));
  }

  private removeColumns(keys: readonly OwnKey[]): void {
    const columns = keys.flatMap((key) => this.places.get(key) ?? []);
    if (columns.length === 0) return;
    this.book.removeColumns(this.sheetName, columns, new RegExp(`^SPASER_col_(${keys.join('|')})$`));
    for (const key of keys) this.places.delete(key);
    const isApart = this.lines.some((line, row) => this.ownerOf.get(this.text(row, 'code')) !== line.id);
    // Without codes, cells that stand beside another contract can only be told by what was written.
    if (keys.length > 1 || isApart) this.expected.cleared(this.lines.map(({ id }) => id));
  }

  private rename(place: number): void {
    const names = this.book.sheetNames();
    const name = names[place % names.length];
    if (name === undefined) return;
    this.named += 1;
    const next = `Feuille n°${this.named}`;
    this.book.rename(name, next);
    if (name === this.sheetName) this.sheetName = next;
  }

  private removeSheet(place: number): void {
    const ours = this.book.sheetNames().filter((name) => OUR_SHEETS.includes(name));
    const name = ours[place % Math.max(1, ours.length)];
    if (name !== undefined) this.book.remove(name);
  }

  private settings(): void {
    if (!this.book.sheetNames().includes('SPASER Paramètres')) return;
    this.named += 1;
    const name = `Ville ${this.named}`;
    this.book.edit('SPASER Paramètres', (sheet) => {
      const row = sheet.rows.findIndex((_, at) => sheet.text(at, 0) === 'Nom de l’acheteur');
      if (row >= 0) sheet.type(row, 1, name);
    });
  }

  private type({ at: place, side, what, value }: Extract<Gesture, { do: 'type' }>): void {
    const [words, status] = [this.places.get(side), this.places.get(STATUS[side])];
    if (words === undefined || status === undefined) return;
    const at = this.at(place);
    const [shown, told] = [this.text(at, side), this.text(at, STATUS[side])];
    const list = DECP_VALUES[side].slice(0, 2);
    const next = list[value % list.length] ?? '';
    const put = (column: number, text: string): void => this.edit((sheet) => sheet.type(at + 1, column, text));
    switch (what) {
      case 'confirm':
        if (shown === '' || told === 'confirmé') return;
        put(status, 'confirmé');
        return this.decided(at, side, confirmed(shown.split(' ; ')));
      case 'reject':
        if (told === 'rejeté') return;
        put(status, 'rejeté');
        return this.decided(at, side, 'rejected');
      case 'value':
        if (shown === next) return;
        put(words, next);
        return this.decided(at, side, confirmed([next]), told === 'rejeté' ? ['rejected'] : []);
      case 'clear':
        if (shown === '' && told === '') return;
        put(words, '');
        put(status, '');
        return this.decided(at, side, 'none');
    }
  }

  /** Whose decision a typing is: the contract's whose code stands there. */
  private decided(at: number, side: Side, outcome: Outcome, more: readonly Outcome[] = []): void {
    const here = this.lines[at]?.id ?? '';
    const code = this.text(at, 'code');
    const owner = this.ownerOf.get(code);
    const rowsOf = (id: string): number[] => this.lines.flatMap((line, row) => (line.id === id ? [row] : []));
    const carrying = this.lines.flatMap((_, row) => (code !== '' && this.text(row, 'code') === code ? [row] : []));
    const isCoded = this.lines.some((_, row) => this.text(row, 'code') !== '');
    const isApart = this.lines.some((line, row) => {
      const other = this.ownerOf.get(this.text(row, 'code'));
      return other !== undefined && other !== line.id;
    });
    const back = [this.expected.lastWritten(here, side)];
    if (owner === here && carrying.length === 1 && rowsOf(here).length === 1) {
      // Putting back the words that were written takes the typing back.
      const isBack =
        this.text(at, STATUS[side]) !== 'confirmé' && this.wordsWritten.get(`${here} ${side}`) === this.text(at, side);
      if (more.length > 0 || (isBack && outcome !== 'rejected'))
        this.expected.perhaps(here, side, outcome, 'none', ...back, ...more);
      else this.expected.typed(here, side, outcome);
      return;
    }
    if (code === '' && !isApart && isCoded && rowsOf(here).length === 1) {
      this.expected.perhaps(here, side, outcome, 'none');
      return;
    }
    for (const id of new Set([here, owner ?? here])) this.expected.perhaps(id, side, outcome, 'none', ...back, ...more);
    this.expected.cleared([here]);
  }
}

function shownBy({ yes, no }: ReviewGroup, choice: 'accept' | 'reject'): Outcome {
  const outcome = choice === 'accept' ? yes : no;
  return outcome.status === 'rejected' ? 'rejected' : confirmed(outcome.values);
}

/** Texts as a person types them; amounts as numbers. */
function typeCell(sheet: Sheet, row: number, column: number, text: string): void {
  sheet.type(row, column, column === 4 ? Number(text) : text);
}

/** Which row comes where, once sorted. */
function ordered(lines: readonly Line[], { kind, by }: Order): number[] {
  const places = lines.map((_, at) => at);
  const count = Math.max(1, places.length);
  if (kind === 'backwards') return places.reverse();
  if (kind === 'byTitle')
    return places.sort((a, b) => ((lines[a]?.cells[1] ?? '') < (lines[b]?.cells[1] ?? '') ? -1 : 1));
  if (kind === 'rotate') return places.map((at) => (at + by) % count);
  const other = (by + 1) % count;
  return places.map((at) => (at === by % count ? other : at === other ? by % count : at));
}
