import type { Area } from '../../../workbook';
import { child, childrenNamed, isTrue, parseArea } from '../../../workbook/file';
import type { XmlElement } from '../../../workbook/file';
import type { HostConditionalFormat, HostSheet, HostValidation } from '../../host';
import { LIMITS, formatAt } from '../../host';
import type { Looks } from './looks';
import { colourOf } from './colours';

/** Width in characters, margins included, as points: seven pixels a digit of the usual font. */
const widthInPoints = (characters: number): number => Math.trunc(characters * 7 + 0.5) * 0.75;

/** `A1:B2 D4` as areas; whole columns and rows included. */
export function areasOf(reference: string): readonly Area[] {
  return reference
    .split(/\s+/)
    .map((part) => {
      const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(part);
      if (columns !== null) return parseArea(`${columns[1] ?? ''}1:${columns[2] ?? ''}${LIMITS.rows}`);
      const rows = /^\$?(\d+):\$?(\d+)$/.exec(part);
      if (rows !== null) return parseArea(`A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`);
      return parseArea(part);
    })
    .filter((area) => area !== null);
}

function readColumns(sheet: HostSheet, root: XmlElement, looks: Looks): void {
  for (const element of childrenNamed(child(root, 'cols'), 'col')) {
    const { attributes } = element;
    const from = Number(attributes.get('min')) - 1;
    const to = Number(attributes.get('max')) - 1;
    const width = Number(attributes.get('width') ?? 0);
    const format = looks.cells[Number(attributes.get('style') ?? 0)];
    // The last element often runs to the last column of the sheet.
    for (let column = from; column <= to && column < LIMITS.columns; column += 1) {
      if (width > 0) sheet.columnWidths.set(column, widthInPoints(width));
      if (isTrue(attributes.get('hidden'))) sheet.hiddenColumns.add(column);
      if (format !== undefined && Object.keys(format).length > 0) sheet.columnFormats.set(column, format);
    }
  }
}

function readView(sheet: HostSheet, root: XmlElement, theme: readonly string[]): void {
  const view = child(child(root, 'sheetViews'), 'sheetView');
  sheet.showGridlines = view?.attributes.get('showGridLines') !== '0';
  sheet.showHeadings = view?.attributes.get('showRowColHeaders') !== '0';
  const pane = child(view, 'pane');
  if ((pane?.attributes.get('state') ?? '').startsWith('frozen')) {
    const rows = Number(pane?.attributes.get('ySplit') ?? 0);
    const columns = Number(pane?.attributes.get('xSplit') ?? 0);
    sheet.frozen = { rows, columns };
  }
  sheet.tabColour = colourOf(child(child(root, 'sheetPr'), 'tabColor'), theme) ?? '';
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
};

/** The two APIs name these two in their own way. */
const orEqual = (operator: string, suffix: string): string | undefined =>
  ({ greaterThanOrEqual: `GreaterThanOrEqual${suffix}`, lessThanOrEqual: `LessThanOrEqual${suffix}` })[operator];

const operatorOf = (element: XmlElement, otherwise: string, suffix: string): string => {
  const told = element.attributes.get('operator') ?? otherwise;
  return OPERATORS[told] ?? orEqual(told, suffix) ?? 'Between';
};

const KINDS: Readonly<Record<string, string>> = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

function ruleOf(element: XmlElement): Readonly<Record<string, unknown>> | null {
  const kind = KINDS[element.attributes.get('type') ?? ''];
  const first = child(element, 'formula1')?.text ?? '';
  if (kind === undefined || first === '') return null;
  if (kind === 'list') {
    const quoted = /^"([\s\S]*)"$/.exec(first)?.[1];
    const source = quoted === undefined ? `=${first}` : quoted.replace(/""/g, '"');
    return { list: { inCellDropDown: element.attributes.get('showDropDown') !== '1', source } };
  }
  if (kind === 'custom') return { custom: { formula: `=${first}` } };
  const second = child(element, 'formula2')?.text;
  const number = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : `=${text}`);
  return {
    [kind]: {
      formula1: number(first),
      ...(second === undefined ? {} : { formula2: number(second) }),
      operator: operatorOf(element, 'between', 'To'),
    },
  };
}

function readValidations(sheet: HostSheet, root: XmlElement): void {
  for (const element of childrenNamed(child(root, 'dataValidations'), 'dataValidation')) {
    const rule = ruleOf(element);
    if (rule === null) continue;
    const { attributes } = element;
    const validation: Omit<HostValidation, 'area'> = {
      rule,
      ignoreBlanks: isTrue(attributes.get('allowBlank')),
      errorAlert: {
        showAlert: isTrue(attributes.get('showErrorMessage')),
        style: { warning: 'Warning', information: 'Information' }[attributes.get('errorStyle') ?? ''] ?? 'Stop',
        title: attributes.get('errorTitle') ?? '',
        message: attributes.get('error') ?? '',
      },
      prompt: {
        showPrompt: isTrue(attributes.get('showInputMessage')),
        title: attributes.get('promptTitle') ?? '',
        message: attributes.get('prompt') ?? '',
      },
    };
    for (const area of areasOf(attributes.get('sqref') ?? '')) sheet.validations.push({ ...validation, area });
  }
}

function readConditionalFormats(sheet: HostSheet, root: XmlElement, looks: Looks): void {
  const found: { readonly priority: number; readonly format: HostConditionalFormat }[] = [];
  for (const group of childrenNamed(root, 'conditionalFormatting')) {
    for (const rule of childrenNamed(group, 'cfRule')) {
      const formula = child(rule, 'formula')?.text ?? '';
      const type = rule.attributes.get('type');
      const look = looks.conditional[Number(rule.attributes.get('dxfId') ?? -1)];
      const known = type === 'expression' || type === 'cellIs';
      if (!known || look === undefined) continue;
      for (const area of areasOf(group.attributes.get('sqref') ?? '')) {
        const priority = Number(rule.attributes.get('priority') ?? 0);
        const operator = operatorOf(rule, 'equal', '');
        found.push({
          priority,
          format: {
            id: `{${sheet.name}-${found.length}}`,
            area,
            type: type === 'expression' ? 'Custom' : 'CellValue',
            rule: type === 'expression' ? { formula: `=${formula}` } : { formula1: `=${formula}`, operator },
            stopIfTrue: isTrue(rule.attributes.get('stopIfTrue')),
            fill: look.fill,
            font: { ...look.font },
          },
        });
      }
    }
  }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readPage(sheet: HostSheet, root: XmlElement): void {
  const setup = child(root, 'pageSetup');
  const { page } = sheet;
  if (setup?.attributes.get('orientation') === 'landscape') page.orientation = 'Landscape';
  const fits = isTrue(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes.get('fitToPage'));
  if (fits) {
    page.zoom = {
      horizontalFitToPages: Number(setup?.attributes.get('fitToWidth') ?? 1),
      verticalFitToPages: Number(setup?.attributes.get('fitToHeight') ?? 1),
    };
  }
  const texts = child(root, 'headerFooter');
  const parts = (code: string) => ({
    left: /&L([\s\S]*?)(?=&[CR]|$)/.exec(code)?.[1] ?? '',
    center: /&C([\s\S]*?)(?=&[LR]|$)/.exec(code)?.[1] ?? (/^&[LR]/.test(code) ? '' : code),
    right: /&R([\s\S]*?)(?=&[LC]|$)/.exec(code)?.[1] ?? '',
  });
  const header = parts(child(texts, 'oddHeader')?.text ?? '');
  const footer = parts(child(texts, 'oddFooter')?.text ?? '');
  page.headersFooters = {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

/** What a sheet part says around its rows: columns, view, merges, rules, filter, protection, page. */
export function readSheetParts(sheet: HostSheet, root: XmlElement, looks: Looks, theme: readonly string[]): void {
  readColumns(sheet, root, looks);
  readView(sheet, root, theme);
  sheet.merges = childrenNamed(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) => [
    ...areasOf(merge.attributes.get('ref') ?? ''),
  ]);
  readValidations(sheet, root);
  readConditionalFormats(sheet, root, looks);
  readPage(sheet, root);
  const filter = child(root, 'autoFilter');
  const [area] = areasOf(filter?.attributes.get('ref') ?? '');
  if (area !== undefined) sheet.filter = { area, criteria: filterCriteria(filter, area.columns) };
  const protection = child(root, 'sheetProtection');
  if (isTrue(protection?.attributes.get('sheet'))) sheet.protection = { protected: true, options: {}, password: null };
  for (const link of childrenNamed(child(root, 'hyperlinks'), 'hyperlink')) {
    const [at] = areasOf(link.attributes.get('ref') ?? '');
    const location = link.attributes.get('location');
    if (at === undefined || location === undefined) continue;
    const key = at.row * LIMITS.columns + at.column;
    const cell = sheet.cells.get(key) ?? { value: null, format: formatAt(sheet, at.row, at.column) };
    cell.hyperlink = { documentReference: location };
    sheet.cells.set(key, cell);
  }
}

/** Conditions of a filter by column; those that are no list of values are kept as being there. */
export function filterCriteria(
  filter: XmlElement | undefined,
  columns: number,
): (Readonly<Record<string, unknown>> | undefined)[] {
  const criteria = new Array<Readonly<Record<string, unknown>> | undefined>(columns).fill(undefined);
  for (const column of childrenNamed(filter, 'filterColumn')) {
    const values = childrenNamed(child(column, 'filters'), 'filter').map((value) => value.attributes.get('val') ?? '');
    criteria[Number(column.attributes.get('colId') ?? 0)] =
      values.length > 0 ? { filterOn: 'Values', values } : { filterOn: 'Custom' };
  }
  return criteria;
}
