import type { Area } from '../../../workbook';
import { intersection, subtract } from '../areas';
import { touch } from '../cells';
import { calls, defineClass, reads, readsAndWrites } from '../classes';
import type { HostValidation } from '../data';
import { invalidArgument } from '../errors';
import { LIMITS } from '../limits';
import { checkRuleFormula, dayBound } from '../localReading';
import { flag, record } from './arguments';
import type { RangeTarget } from './context';
import { checkWritable } from './context';
import { rangeClass } from './range';
import { fullAddress } from './rangeContent';

const DEFAULT_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };
const DEFAULT_PROMPT = { showPrompt: true, title: '', message: '' };
const KINDS = ['list', 'wholeNumber', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

const covering = ({ sheet, area }: RangeTarget): HostValidation | undefined =>
  sheet.validations.find((validation) => intersection(validation.area, area) !== null);

/** Takes the range out of the validations that cover it. */
function release(validations: readonly HostValidation[], area: Area): HostValidation[] {
  return validations.flatMap((validation) =>
    subtract(validation.area, area).map((rest) =>
      rest === validation.area ? validation : { ...validation, area: rest },
    ),
  );
}

/** The rule as Excel keeps it: a Range given as a source becomes its address. */
function checkRule({ model }: RangeTarget, value: unknown): Readonly<Record<string, unknown>> {
  const rule = record(value, 'rule');
  const kinds = KINDS.filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) throw invalidArgument('A validation has exactly one rule.');
  const content = record(rule[kind], kind);
  for (const part of ['source', 'formula', 'formula1', 'formula2']) checkRuleFormula(model.profile(), content[part]);
  if (kind === 'list') {
    const source = content['source'];
    const range = rangeClass.targetOf(source);
    if (range !== null) return { list: { ...content, source: `=${fullAddress(range)}` } };
    if (typeof source !== 'string' || source === '') throw invalidArgument('A list needs a source.');
    if (!source.startsWith('=') && source.length > LIMITS.validationList) {
      throw invalidArgument(`A list holds at most ${LIMITS.validationList} characters; ${source.length} were given.`);
    }
  } else if (kind !== 'custom' && (content['formula1'] === undefined || content['operator'] === undefined)) {
    throw invalidArgument(`The rule ${kind} needs an operator and formula1.`);
  }
  if (kind !== 'date') return { [kind]: content };
  const bounds = ['formula1', 'formula2'].flatMap((key) =>
    content[key] === undefined ? [] : [[key, dayBound(content[key], model.workbook.date1904)] as const],
  );
  return { date: { ...content, ...Object.fromEntries(bounds) } };
}

function change(target: RangeTarget, part: Partial<HostValidation>): void {
  checkWritable(target);
  const { sheet, area } = target;
  const current = covering(target);
  if (current === undefined && part.rule === undefined) throw invalidArgument('The range has no validation rule yet.');
  const base: HostValidation = current ?? {
    area,
    rule: {},
    ignoreBlanks: true,
    errorAlert: DEFAULT_ALERT,
    prompt: DEFAULT_PROMPT,
  };
  sheet.validations = [...release(sheet.validations, area), { ...base, ...part, area }];
  touch(target.model.workbook);
}

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const dataValidationClass = defineClass<RangeTarget>('DataValidation', {
  Rule: readsAndWrites(
    '1.8',
    (target) => covering(target)?.rule ?? {},
    (target, value) => change(target, { rule: checkRule(target, value) }),
  ),
  IgnoreBlanks: readsAndWrites(
    '1.8',
    (target) => covering(target)?.ignoreBlanks ?? true,
    (target, value) => change(target, { ignoreBlanks: flag(value) }),
  ),
  ErrorAlert: readsAndWrites(
    '1.8',
    (target) => covering(target)?.errorAlert ?? DEFAULT_ALERT,
    (target, value) => change(target, { errorAlert: { ...DEFAULT_ALERT, ...record(value) } }),
  ),
  Prompt: readsAndWrites(
    '1.8',
    (target) => covering(target)?.prompt ?? DEFAULT_PROMPT,
    (target, value) => change(target, { prompt: { ...DEFAULT_PROMPT, ...record(value) } }),
  ),
  Type: reads('1.8', (target) => TYPES[Object.keys(covering(target)?.rule ?? {})[0] ?? ''] ?? 'None'),
  Clear: calls('1.8', (target) => {
    checkWritable(target);
    target.sheet.validations = release(target.sheet.validations, target.area);
    touch(target.model.workbook);
  }),
});
