import { intersection } from '../areas';
import { touch } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { nextId } from '../create';
import type { HostConditionalFormat } from '../data';
import { invalidArgument, itemNotFound } from '../errors';
import { checkFormula } from '../formulaCheck';
import { checkRuleFormula } from '../localReading';
import { colour, flag, integer, oneOf, record, text } from './arguments';
import type { RangeTarget, SheetTarget } from './context';
import { checkWritable } from './context';
import { rangeClass } from './range';

type FormatTarget = SheetTarget & { readonly format: HostConditionalFormat };

const changing =
  <T extends FormatTarget>(change: (target: T, value: unknown) => void) =>
  (target: T, value: unknown): void => {
    checkWritable(target);
    change(target, value);
    touch(target.model.workbook);
  };

const fillClass = defineClass<FormatTarget>('ConditionalRangeFill', {
  Color: readsAndWrites(
    '1.6',
    ({ format }) => format.fill ?? '',
    changing(({ format }, value) => {
      format.fill = colour(value);
    }),
  ),
  Clear: calls('1.6', ({ format }) => {
    format.fill = null;
  }),
});

function fontTrait<K extends keyof HostConditionalFormat['font']>(
  key: K,
  parse: (value: unknown) => NonNullable<HostConditionalFormat['font'][K]>,
): Member<FormatTarget> {
  return readsAndWrites(
    '1.6',
    ({ format }) => format.font[key] ?? null,
    changing(({ format }, value) => {
      format.font[key] = parse(value);
    }),
  );
}

const fontClass = defineClass<FormatTarget>('ConditionalRangeFont', {
  Bold: fontTrait('bold', flag),
  Italic: fontTrait('italic', flag),
  Color: fontTrait('colour', colour),
  Underline: fontTrait('underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
  Strikethrough: fontTrait('strikethrough', flag),
  Clear: calls('1.6', ({ format }) => {
    format.font = {};
  }),
});

const lookClass = defineClass<FormatTarget>('ConditionalRangeFormat', {
  Fill: links('1.6', (target) => fillClass.of(target)),
  Font: links('1.6', (target) => fontClass.of(target)),
});

const look: Member<FormatTarget> = links('1.6', (target) => lookClass.of(target));

const ruleClass = defineClass<FormatTarget>('ConditionalFormatRule', {
  Formula: readsAndWrites(
    '1.6',
    ({ format }) => format.rule['formula'] ?? '',
    changing(({ format }, value) => {
      format.rule = { formula: checkFormula(text(value, 'formula')) };
    }),
  ),
});

const customClass = defineClass<FormatTarget>('CustomConditionalFormat', {
  Format: look,
  Rule: links('1.6', (target) => ruleClass.of(target)),
});

const cellValueClass = defineClass<FormatTarget>('CellValueConditionalFormat', {
  Format: look,
  Rule: readsAndWrites(
    '1.6',
    ({ format }) => format.rule,
    changing(({ model, format }, value) => {
      const rule = record(value, 'rule');
      checkRuleFormula(model.profile(), rule['formula1']);
      if (typeof rule['formula1'] !== 'string' || typeof rule['operator'] !== 'string') {
        throw invalidArgument('The rule needs formula1 and operator.');
      }
      format.rule = rule;
    }),
  ),
});

const textClass = defineClass<FormatTarget>('TextConditionalFormat', {
  Format: look,
  Rule: readsAndWrites(
    '1.6',
    ({ format }) => format.rule,
    changing(({ format }, value) => {
      const rule = record(value, 'rule');
      if (typeof rule['text'] !== 'string' || typeof rule['operator'] !== 'string') {
        throw invalidArgument('The rule needs text and operator.');
      }
      format.rule = rule;
    }),
  ),
});

const asType = (
  target: FormatTarget,
  type: HostConditionalFormat['type'],
  open: (target: FormatTarget) => HostObject,
) => (target.format.type === type ? open(target) : null);

const required = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound('The conditional format is of another type.');
  return object;
};

const custom = (target: FormatTarget) => asType(target, 'Custom', (it) => customClass.of(it));
const cellValue = (target: FormatTarget) => asType(target, 'CellValue', (it) => cellValueClass.of(it));
const textComparison = (target: FormatTarget) => asType(target, 'ContainsText', (it) => textClass.of(it));

const conditionalFormatClass = defineClass<FormatTarget>(
  'ConditionalFormat',
  {
    Id: reads('1.6', ({ format }) => format.id),
    Type: reads('1.6', ({ format }) => format.type),
    Priority: reads('1.6', ({ sheet, format }) => sheet.conditionalFormats.indexOf(format)),
    StopIfTrue: readsAndWrites(
      '1.6',
      ({ format }) => format.stopIfTrue,
      changing(({ format }, value) => {
        format.stopIfTrue = flag(value);
      }),
    ),
    Custom: links('1.6', (target) => required(custom(target))),
    CustomOrNullObject: links('1.6', custom),
    CellValue: links('1.6', (target) => required(cellValue(target))),
    CellValueOrNullObject: links('1.6', cellValue),
    TextComparison: links('1.6', (target) => required(textComparison(target))),
    TextComparisonOrNullObject: links('1.6', textComparison),
    GetRange: calls('1.6', ({ model, sheet, format }) => rangeClass.of({ model, sheet, area: format.area })),
    Delete: calls('1.6', (target) => {
      checkWritable(target);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((other) => other !== target.format);
      touch(target.model.workbook);
    }),
  },
  { identity: ({ format }) => ({ Id: format.id }) },
);

const within = ({ model, sheet, area }: RangeTarget): readonly FormatTarget[] =>
  sheet.conditionalFormats
    .filter((format) => intersection(format.area, area) !== null)
    .map((format) => ({ model, sheet, format }));

export const conditionalFormatsClass = defineClass<RangeTarget>(
  'ConditionalFormatCollection',
  {
    Add: calls('1.6', (target, [asked]) => {
      checkWritable(target);
      const type = oneOf(asked, ['Custom', 'CellValue', 'ContainsText'] as const);
      const format: HostConditionalFormat = {
        id: `{${nextId(target.model.workbook).toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000000}`,
        area: target.area,
        type,
        rule: {},
        stopIfTrue: false,
        fill: null,
        font: {},
      };
      // The latest has the highest priority.
      target.sheet.conditionalFormats.unshift(format);
      touch(target.model.workbook);
      return conditionalFormatClass.of({ model: target.model, sheet: target.sheet, format });
    }),
    ClearAll: calls('1.6', (target) => {
      checkWritable(target);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(
        (format) => intersection(format.area, target.area) === null,
      );
      touch(target.model.workbook);
    }),
    GetCount: calls('1.6', (target) => within(target).length),
    GetItem: calls('1.6', (target, [id]) => {
      const found = within(target).find(({ format }) => format.id === id);
      if (found === undefined) throw itemNotFound();
      return conditionalFormatClass.of(found);
    }),
    GetItemAt: calls('1.6', (target, [index]) => {
      const found = within(target)[integer(index)];
      if (found === undefined) throw itemNotFound();
      return conditionalFormatClass.of(found);
    }),
  },
  { items: (target) => within(target).map((format) => conditionalFormatClass.of(format)) },
);
