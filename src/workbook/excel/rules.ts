import type { ConditionalFormatPlan, SheetPlan, SheetRole, ValidationPlan } from '../plan';

import type { Area } from '../cellValue';

import type { Operation } from './looks';
import { rangeOf } from './read';
import type { Translate } from './references';
import { toUserError } from './errors';
import { quietly } from './session';
import type { Session } from './session';
import { isRefusal } from './staging';
import { fullAddress } from './references';

/** Excel holds no longer list inside a rule. */
const LONGEST_LIST = 255;

/** One rule of a sheet, and the cells that it is for. */
export type Rule = { readonly area: Area; readonly put: Operation };

/** What gives a sheet its conditional formats and its permitted values. */
export function rulesOf(plan: SheetPlan, names: ReadonlyMap<SheetRole, string>, translate: Translate): Rule[] {
  return [
    // Excel puts each new format above the others: the first of the plan comes last.
    ...[...plan.conditionalFormats]
      .reverse()
      .map((format) => ({ area: format.area, put: conditionalFormat(format, translate) })),
    ...plan.validations.flatMap((validation) =>
      validationOperation(validation, names).map((put) => ({ area: validation.area, put })),
    ),
  ];
}

function conditionalFormat({ area, rule, style }: ConditionalFormatPlan, translate: Translate): Operation {
  return (sheet) => {
    const formats = rangeOf(sheet, area).conditionalFormats;
    if (rule.kind === 'formula') {
      const { custom } = formats.add('Custom');
      custom.rule.formula = translate(rule.formula);
      colour(custom.format, style);
    } else {
      const { cellValue } = formats.add('CellValue');
      cellValue.rule = { formula1: `="${rule.text.replace(/"/g, '""')}"`, operator: 'EqualTo' };
      colour(cellValue.format, style);
    }
  };
}

function colour(format: Excel.ConditionalRangeFormat, style: ConditionalFormatPlan['style']): void {
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fill !== undefined) format.fill.color = style.fill;
}

function validationOperation(
  { area, rule, message }: ValidationPlan,
  names: ReadonlyMap<SheetRole, string>,
): Operation[] {
  const prompt = message;
  switch (rule.kind) {
    case 'list':
      return suggestList(rule.values) === null
        ? []
        : [(sheet) => setList(rangeOf(sheet, area), suggestList(rule.values) ?? '', rule.strict, prompt)];
    case 'listFrom':
      return [(sheet) => setList(rangeOf(sheet, area), `=${fullAddress(rule.source, names)}`, rule.strict, prompt)];
    case 'decimal':
      return [
        (sheet) =>
          setRule(
            rangeOf(sheet, area),
            { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } },
            prompt,
          ),
      ];
    case 'date':
      return [
        (sheet) =>
          setRule(
            rangeOf(sheet, area),
            // ISO 8601 texts: the same in every language and date system, which a formula is not.
            { date: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } },
            prompt,
          ),
      ];
  }
}

/**
 * Values as the source of a list rule, or null when Excel could not hold them: a
 * comma parts values there, whatever the reader's language, and 255 characters
 * are the most. No list is better than a wrong one: a plan that needs such
 * values gives a range of a sheet of ours as their source (`listFrom`).
 */
export function suggestList(values: readonly string[]): string | null {
  const source = values.join(',');
  return values.length === 0 || source.length > LONGEST_LIST || values.some((value) => value.includes(','))
    ? null
    : source;
}

/** Offers a list in the cells; a person may still type something else unless it is strict. */
export function setList(range: Excel.Range, source: string, strict: boolean, message?: string): void {
  setRule(range, { list: { inCellDropDown: true, source } }, message);
  if (!strict) range.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
}

function setRule(range: Excel.Range, rule: Excel.DataValidationRule, message?: string): void {
  const validation = range.dataValidation;
  validation.clear();
  validation.rule = rule;
  validation.ignoreBlanks = true;
  if (message !== undefined) validation.prompt = { showPrompt: true, title: '', message };
}

/**
 * Gives a hidden sheet its rules; when Excel refuses some, the others are kept
 * and the refused ones told: a list less is no reason to write nothing.
 */
export async function tryRules(
  session: Session,
  sheet: { readonly id: string; readonly name: string },
  rules: readonly Rule[],
): Promise<{ readonly taken: readonly Rule[]; readonly refused: readonly Rule[] }> {
  if (rules.length === 0) return { taken: [], refused: [] };
  const put = (some: readonly Rule[]) =>
    session.once((context) =>
      quietly(context, () => {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        for (const rule of some) rule.put(worksheet);
        return Promise.resolve();
      }),
    );
  try {
    await put(rules);
    return { taken: rules, refused: [] };
  } catch (error) {
    if (!isRefusal(error)) throw toUserError(error, { sheet: sheet.name });
  }
  await clearRules(session, sheet);
  const taken: Rule[] = [];
  const refused: Rule[] = [];
  for (const rule of rules) {
    try {
      await put([rule]);
      taken.push(rule);
    } catch (error) {
      if (!isRefusal(error)) throw toUserError(error, { sheet: sheet.name });
      refused.push(rule);
    }
  }
  // A refused rule may have left half of itself.
  await clearRules(session, sheet);
  if (taken.length > 0) await put(taken);
  return { taken, refused };
}

/** Takes every rule of a hidden sheet away. */
export function clearRules(session: Session, sheet: { readonly id: string; readonly name: string }): Promise<void> {
  return session.stage({ sheet: sheet.name }, (context) => {
    const cells = context.workbook.worksheets.getItem(sheet.id).getRange();
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    return Promise.resolve();
  });
}
