import type {
  ConditionalFormatPlan,
  PagePlan,
  PlanCell,
  SheetArea,
  SheetPlan,
  SheetRole,
  ValidationPlan,
} from '../../../workbook';
import { fromSerial } from '../../../calendar';
import { parseSheetReference } from '../../../workbook/file';
import { boundsOf, cellAt, formatAt, titleText, usedArea } from '../../host';
import type { Host, HostConditionalFormat, HostSheet, HostValidation } from '../../host';
import { chartPlan } from './chartPlans';
import { styleName } from './styleNames';

export type OwnSheets = ReadonlyMap<HostSheet, SheetRole>;

/** Points of a column as characters of the usual font, without its margins. */
export const widthInCharacters = (points: number): number =>
  Math.round(Math.max(0, (points / 0.75 - 5) / 7) * 100) / 100;

function cellsOf(sheet: HostSheet): readonly (readonly PlanCell[])[] {
  const used = usedArea(sheet);
  if (used === null) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.column + used.columns }, (__, column): PlanCell => {
      const cell = cellAt(sheet, row, column);
      const style = styleName(formatAt(sheet, row, column));
      const formula = cell?.formula;
      return { value: cell?.value ?? null, style, ...(formula === undefined ? {} : { formula }) };
    }),
  );
}

function conditionalFormat(format: HostConditionalFormat): ConditionalFormatPlan | null {
  const { area, type, rule, fill, font } = format;
  const style = {
    ...(font.colour === undefined ? {} : { colour: font.colour }),
    ...(fill === null ? {} : { fill }),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
  };
  if (type === 'Custom') return { area, rule: { kind: 'formula', formula: String(rule['formula'] ?? '') }, style };
  const text = /^="([\s\S]*)"$/.exec(String(rule['formula1'] ?? ''))?.[1];
  if (type !== 'CellValue' || rule['operator'] !== 'EqualTo' || text === undefined) return null;
  return { area, rule: { kind: 'textEquals', text: text.replace(/""/g, '"') }, style };
}

const content = (rule: HostValidation['rule'], kind: string): Readonly<Record<string, unknown>> | null => {
  const held = rule[kind];
  return typeof held === 'object' && held !== null ? (held as Readonly<Record<string, unknown>>) : null;
};

function validationRule(
  { model }: Pick<Host, 'model'>,
  validation: HostValidation,
  sheet: HostSheet,
  own: OwnSheets,
): ValidationPlan['rule'] | null {
  const strict = validation.errorAlert['showAlert'] === true && validation.errorAlert['style'] === 'Stop';
  const source = content(validation.rule, 'list')?.['source'];
  if (typeof source === 'string') {
    if (!source.startsWith('=')) return { kind: 'list', values: source.split(','), strict };
    const area = sourceArea(source, sheet, own);
    return area === null ? null : { kind: 'listFrom', source: area, strict };
  }
  const bounds = boundsOf(model, sheet, validation);
  if (bounds === null) return null;
  const [minimum, maximum] = bounds;
  if (content(validation.rule, 'date') === null) return { kind: 'decimal', minimum, maximum };
  const [from, to] = [fromSerial(minimum), fromSerial(maximum)];
  return from === null || to === null ? null : { kind: 'date', minimum: from, maximum: to };
}

function sourceArea(source: string, sheet: HostSheet, own: OwnSheets): SheetArea | null {
  const reference = source.slice(1);
  const found = parseSheetReference(
    reference.includes('!') ? reference : `'${sheet.name.replace(/'/g, "''")}'!${reference}`,
  );
  for (const [candidate, role] of own) if (candidate.name === found?.sheet) return { role, area: found.area };
  return null;
}

function pagePlan({ page }: HostSheet): PagePlan {
  const { headersFooters: texts, zoom, titleRows, printArea } = page;
  const joined = (left: string, center: string, right: string): string =>
    [left === '' ? '' : `&L${left}`, center === '' ? '' : `&C${center}`, right === '' ? '' : `&R${right}`].join('');
  const header = joined(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joined(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fitWidth: Number(zoom['horizontalFitToPages'] ?? 1),
    fitHeight: Number(zoom['verticalFitToPages'] ?? 0),
    ...(titleRows === null ? {} : { titleRows: [titleRows.row, titleRows.row + titleRows.rows - 1] as const }),
    ...(printArea === null ? {} : { printArea }),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
  };
}

/** One of our sheets as it stands in the host, as the plan that would write it. */
export function sheetPlan(host: Pick<Host, 'model'>, sheet: HostSheet, role: SheetRole, own: OwnSheets): SheetPlan {
  const widths = [...sheet.columnWidths.keys()];
  const lastWidth = widths.reduce((a, b) => Math.max(a, b), -1);
  return {
    role,
    name: sheet.name,
    mode: 'refresh',
    blocks: [{ row: 0, column: 0, rows: cellsOf(sheet) }],
    columnWidths: Array.from({ length: lastWidth + 1 }, (_, column) => {
      const width = sheet.columnWidths.get(column);
      return width === undefined ? null : widthInCharacters(width);
    }),
    rowHeights: [...sheet.rowHeights].map(([row, points]) => ({ row, points })).sort((a, b) => a.row - b.row),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
    charts: sheet.charts.flatMap((chart) => chartPlan(sheet, chart, titleText(host.model, chart), own) ?? []),
    conditionalFormats: sheet.conditionalFormats.flatMap((format) => conditionalFormat(format) ?? []),
    validations: sheet.validations.flatMap((validation) => {
      const rule = validationRule(host, validation, sheet, own);
      const message = validation.prompt['message'];
      if (rule === null) return [];
      return [{ area: validation.area, rule, ...(typeof message === 'string' && message !== '' ? { message } : {}) }];
    }),
    ...(sheet.frozen === null ? {} : { freeze: sheet.frozen }),
    showGridlines: sheet.showGridlines,
    page: pagePlan(sheet),
    ...(sheet.tabColour === '' ? {} : { tabColour: sheet.tabColour }),
    ...(sheet.filter === null ? {} : { autoFilter: sheet.filter.area }),
  };
}
