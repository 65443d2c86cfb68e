import { touch } from '../cells';
import type { HostObject } from '../classes';
import { calls, defineClass } from '../classes';
import { itemNotFound } from '../errors';
import { LIMITS } from '../limits';
import { integer } from './arguments';
import type { SheetTarget } from './context';
import { checkAlive } from './context';
import { rangeArgument, rangeClass } from './range';

function freeze(target: SheetTarget, rows: number, columns: number): void {
  checkAlive(target.sheet);
  target.sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  touch(target.model.workbook);
}

function location(target: SheetTarget): HostObject | null {
  const { frozen } = target.sheet;
  if (frozen === null) return null;
  const area = {
    row: 0,
    column: 0,
    rows: frozen.rows === 0 ? LIMITS.rows : frozen.rows,
    columns: frozen.columns === 0 ? LIMITS.columns : frozen.columns,
  };
  return rangeClass.of({ ...target, area });
}

export const freezePanesClass = defineClass<SheetTarget>('WorksheetFreezePanes', {
  FreezeAt: calls('1.7', (target, [range]) => {
    const { area } = rangeArgument(target, range);
    freeze(
      target,
      area.rows === LIMITS.rows ? 0 : area.row + area.rows,
      area.columns === LIMITS.columns ? 0 : area.column + area.columns,
    );
  }),
  FreezeRows: calls('1.7', (target, [count]) => freeze(target, integer(count ?? 1), 0)),
  FreezeColumns: calls('1.7', (target, [count]) => freeze(target, 0, integer(count ?? 1))),
  Unfreeze: calls('1.7', (target) => freeze(target, 0, 0)),
  GetLocation: calls('1.7', (target) => {
    const found = location(target);
    if (found === null) throw itemNotFound('Nothing is frozen.');
    return found;
  }),
  GetLocationOrNullObject: calls('1.7', location),
});
