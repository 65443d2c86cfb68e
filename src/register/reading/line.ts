import type { CellValue } from '../../workbook';
import { isBlank } from '../cells/absence';
import type { YesNo } from '../cells/yesNo';
import type { FieldId } from '../fields';
import type { ColumnReader, TableView } from './tableView';

/**
 * The line of a table being read: its cells by field, with those that a merged
 * cell or the contract's first row leaves to it. One object serves a whole
 * table (`at` moves it), since a register may have a hundred thousand lines.
 */
export class Line {
  readonly view: TableView;
  /** Index into `grid.values`. */
  row = 0;
  private values: readonly CellValue[] = [];
  private merged: ReadonlyMap<number, CellValue> | null = null;
  private above: ReadonlyMap<number, CellValue> | null = null;

  constructor(view: TableView) {
    this.view = view;
  }

  /** Moves to a row; `above` gives the cells that this row leaves to the row of its contract. */
  at(row: number, above: ReadonlyMap<number, CellValue> | null = null): this {
    this.row = row;
    this.values = this.view.grid.values[row] ?? [];
    this.merged = this.view.carried.get(row) ?? null;
    this.above = above;
    return this;
  }

  /** 1-based row of the sheet. */
  get place(): number {
    return this.view.grid.row + this.row + 1;
  }

  cellAt(index: number): CellValue {
    const own = this.values[index] ?? null;
    if (!isBlank(own) || (this.merged === null && this.above === null)) return own;
    return this.merged?.get(index) ?? this.above?.get(index) ?? null;
  }

  reader(field: FieldId): ColumnReader | undefined {
    return this.view.byField.get(field)?.[0];
  }

  /** The cell of a field: the first filled one when several columns hold it. */
  cell(field: FieldId): CellValue {
    const readers = this.view.byField.get(field);
    if (readers === undefined) return null;
    for (const reader of readers) {
      const found = this.cellAt(reader.index);
      if (!isBlank(found)) return found;
    }
    return null;
  }

  /** The cells of every column that holds a field. */
  cells(field: FieldId): CellValue[] {
    return (this.view.byField.get(field) ?? []).map((reader) => this.cellAt(reader.index));
  }

  /** The field's words folded, empty when there are none. */
  key(field: FieldId): string {
    return this.reader(field)?.key(this.cell(field)) ?? '';
  }

  /** The field as a person reads it, null when it says nothing. */
  clean(field: FieldId): string | null {
    return this.reader(field)?.clean(this.cell(field)) ?? null;
  }

  /** Yes, no or not concerned, as the field's cell says. */
  says(field: FieldId): YesNo | null {
    return this.reader(field)?.yesNo(this.cell(field)) ?? null;
  }

  /** True when the row fills a column of the field itself. */
  fills(field: FieldId): boolean {
    return (this.view.byField.get(field) ?? []).some((reader) => !isBlank(this.values[reader.index]));
  }

  /** True when a merged cell gives the field, its first row being above. */
  isMerged(field: FieldId): boolean {
    const index = this.reader(field)?.index;
    return index !== undefined && this.merged !== null && isBlank(this.values[index]) && this.merged.has(index);
  }
}
