import type { CellValue } from '../../workbook';
import { intersection } from './areas';
import { cellAt } from './cells';
import type { HostSheet, HostValidation } from './data';
import type { Model } from './model/context';
import { rangeOfFormula } from './model/references';

const validationAt = (sheet: HostSheet, row: number, column: number): HostValidation | undefined =>
  sheet.validations.find(({ area }) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null);

const part = (rule: HostValidation['rule'], kind: string): Readonly<Record<string, unknown>> | null => {
  const content = rule[kind];
  return typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>) : null;
};

/** The values that a cell's list offers, null when it has none. */
export function listAt(model: Model, sheet: HostSheet, row: number, column: number): readonly string[] | null {
  const validation = validationAt(sheet, row, column);
  const source = validation === undefined ? undefined : part(validation.rule, 'list')?.['source'];
  if (typeof source !== 'string') return null;
  if (!source.startsWith('=')) return source.split(',').map((value) => value.trim());
  const formula = source.includes('!') ? source : `='${sheet.name.replace(/'/g, "''")}'!${source.slice(1)}`;
  const range = rangeOfFormula(model, formula);
  if (range === null) return null;
  const { area } = range;
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const at = cellAt(range.sheet, area.row + Math.floor(index / area.columns), area.column + (index % area.columns));
    return String(at?.value ?? '');
  }).filter((value) => value !== '');
}

/** Least and greatest value of a rule between two figures or dates, null for any other rule. */
export function boundsOf(
  model: Model,
  sheet: HostSheet,
  { rule, area }: HostValidation,
): readonly [number, number] | null {
  const asked = part(rule, 'decimal') ?? part(rule, 'wholeNumber') ?? part(rule, 'date');
  if (asked === null || asked['operator'] !== 'Between') return null;
  const [least, greatest] = [asked['formula1'], asked['formula2']].map((bound) =>
    typeof bound === 'string' && bound.startsWith('=') ? model.valueAt(bound, sheet, area.row, area.column) : bound,
  );
  return typeof least === 'number' && typeof greatest === 'number' ? [least, greatest] : null;
}

/** The sentence with which a cell refuses an entry; null when it takes it (a suggestion list takes all). */
export function brokenValidation(
  model: Model,
  sheet: HostSheet,
  row: number,
  column: number,
  entry: CellValue,
): string | null {
  const validation = validationAt(sheet, row, column);
  if (validation === undefined || entry === null) return null;
  const { showAlert, style, message } = validation.errorAlert;
  if (showAlert !== true || style !== 'Stop') return null;
  const list = listAt(model, sheet, row, column);
  const told = typeof message === 'string' && message !== '' ? message : null;
  if (list !== null) {
    const text = String(entry).replace(/^'/, '').toLowerCase();
    return list.some((value) => value.toLowerCase() === text)
      ? null
      : (told ?? `Valeurs permises\u202f: ${list.join(', ')}.`);
  }
  const bounds = boundsOf(model, sheet, validation);
  if (bounds === null) return null;
  const [formula1, formula2] = bounds;
  if (typeof entry === 'number' && entry >= formula1 && entry <= formula2) return null;
  return told ?? 'Cette valeur n’est pas permise dans cette cellule.';
}
