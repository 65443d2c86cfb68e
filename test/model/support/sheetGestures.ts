import { DECP_VALUES, CODE_COLUMN, OWN_COLUMNS, type Side } from '../../../src/considerations';
import type { SheetRole } from '../../../src/workbook';
import type { Book, Cells } from './book';
import { confirmed, Expected, SIDES, type Outcome } from './expected';
import type { Gesture, Order } from './gestures';
import { lineOf, type Line } from './register';

const KEYS = [...OWN_COLUMNS, CODE_COLUMN].map(({ key }) => key);
export type OwnKey = (typeof KEYS)[number];
const STATUS = { social: 'socialStatus', environmental: 'environmentalStatus' } as const;
/** What a person types in the settings' sheet, by the label of its line. */
const TYPED_SETTINGS: Readonly<Record<string, (count: number) => string | number>> = {
  'Nom de l’acheteur': (count) => `Ville ${count}`,
  'Renseignement minimal': (count) => (count % 8) / 10,
  'Inclure les propositions': (count) => (count % 2 === 0 ? 'Oui' : 'Non'),
  // No number: the default counts, and what was typed stays.
  'À partir de (€ HT)': () => 'à voir',
};

/** What a person does in the sheets, and what it makes of their decisions. */
export class SheetGestures {
  protected readonly expected = new Expected();
  protected lines: Line[];
  protected sheetName: string;
  protected places = new Map<OwnKey, number>();
  /** Whose code is whose, as last written. */
  protected readonly ownerOf = new Map<string, string>();
  /** The words of a side of a contract as last written. */
  protected readonly wordsWritten = new Map<string, string>();
  /** Our sheets by the part each plays, as last written and renamed since. */
  protected readonly ours = new Map<SheetRole, string>();
  /** What a person typed in the settings' sheet, by the label of its line. */
  protected readonly typedSettings = new Map<string, string | number>();
  protected nextId: number;
  protected named = 0;

  constructor(
    protected readonly book: Book,
    lines: readonly Line[],
  ) {
    this.lines = [...lines];
    this.nextId = lines.length;
    this.sheetName = book.sheetNames()[0] ?? '';
    for (const { id } of lines) this.expected.add(id);
  }

  protected edit(change: (sheet: Cells) => void): void {
    this.book.edit(this.sheetName, change);
  }

  protected text(row: number, key: OwnKey): string {
    const column = this.places.get(key);
    return column === undefined ? '' : this.book.look(this.sheetName, (sheet) => sheet.text(row + 1, column));
  }

  protected columns(): number[] {
    return [...this.places.values()];
  }

  /** The row of a contract, counted in the order in which contracts came: a sort does not change whom a story is about. */
  protected at(row: number): number {
    const ids = this.lines.map(({ id }) => id);
    const id = [...ids].sort()[row % Math.max(1, ids.length)];
    return Math.max(
      0,
      ids.findIndex((each) => each === id),
    );
  }

  /** Does a gesture of the sheets; false for one of the pane. */
  protected inSheets(gesture: Gesture): boolean {
    switch (gesture.do) {
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
        this.settings(gesture.at);
        break;
      default:
        return false;
    }
    return true;
  }

  private sort(order: Order, all: boolean): void {
    const places = ordered(this.lines, order);
    if (!all) this.leftBehind(places);
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

  /**
   * Without codes, what a person typed since the last write and left behind in a
   * sort is to be read beside whom it stands: nothing in the cells tells it from
   * a decision on that contract.
   */
  private leftBehind(places: readonly number[]): void {
    if (this.places.size === 0 || this.places.has('code')) return;
    const typed = this.lines.flatMap(({ id }, row) =>
      SIDES.map((side) => ({ id, row, side, outcomes: [...this.expected.allowed(id, side)] })).filter(
        ({ side, outcomes }) => outcomes.length > 1 || outcomes[0] !== this.expected.lastWritten(id, side),
      ),
    );
    for (const { id, row, side, outcomes } of typed) {
      const beside = this.lines[places[row] ?? row]?.id ?? id;
      if (beside === id) continue;
      this.expected.perhaps(beside, side, ...outcomes);
      this.expected.perhaps(id, side, 'none', this.expected.lastWritten(id, side));
    }
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
    for (const [role, ours] of this.ours) if (ours === name) this.ours.set(role, next);
  }

  private removeSheet(place: number): void {
    const roles = [...this.ours.keys()];
    const role = roles[place % Math.max(1, roles.length)];
    const name = role === undefined ? undefined : this.ours.get(role);
    if (role === undefined || name === undefined) return;
    this.book.remove(name);
    this.ours.delete(role);
    if (role === 'settings') this.typedSettings.clear();
  }

  private settings(place: number): void {
    const name = this.ours.get('settings');
    const labels = Object.keys(TYPED_SETTINGS);
    const label = labels[place % labels.length] ?? '';
    if (name === undefined) return;
    this.named += 1;
    const told = TYPED_SETTINGS[label]?.(this.named) ?? '';
    this.book.edit(name, (sheet) => {
      const row = sheet.rows.findIndex((_, at) => sheet.text(at, 0) === label);
      if (row < 0) return;
      sheet.type(row, 1, told);
      this.typedSettings.set(label, told);
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
/** Texts as a person types them; amounts as numbers. */
function typeCell(sheet: Cells, row: number, column: number, text: string): void {
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
