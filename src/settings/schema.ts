import * as v from 'valibot';
import { isValidDate } from '../calendar';
import { bilingual, UserError } from '../language';
import type { BuyerSettings } from './types';

const Year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100));
const Amount = v.pipe(v.number(), v.minValue(0));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const CivilDate = v.pipe(v.string(), v.check(isValidDate, 'date AAAA-MM-JJ'));
const Months = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const Half = v.picklist([1, 2]);

export const SpaserPeriod = v.pipe(
  v.strictObject({ from: Year, to: Year }),
  v.check(({ from, to }) => from <= to, 'from ≤ to'),
);
export const Target = v.strictObject({
  indicator: v.pipe(v.string(), v.minLength(1)),
  year: v.nullable(Year),
  value: Amount,
  verified: v.boolean(),
});
export const Threshold = v.pipe(
  v.strictObject({
    from: CivilDate,
    to: CivilDate,
    suppliesCentral: Amount,
    suppliesOther: Amount,
    suppliesUtilities: Amount,
    works: Amount,
    verified: v.boolean(),
  }),
  v.check(({ from, to }) => from <= to, 'from ≤ to'),
);
export const Ecb = v.strictObject({
  year: Year,
  half: Half,
  // A central bank's rate has been negative elsewhere; beyond these bounds it is a slip.
  rate: v.pipe(v.number(), v.minValue(-5), v.maxValue(30)),
  verified: v.boolean(),
});
export const Agec = v.strictObject({
  category: v.pipe(v.string(), v.minLength(1)),
  from: Year,
  reused: v.nullable(Share),
  recycled: v.nullable(Share),
  verified: v.boolean(),
});
export const Phrase = v.strictObject({
  phrase: v.pipe(v.string(), v.minLength(2)),
  side: v.picklist(['social', 'environmental']),
  level: v.picklist(['clause', 'criterion', 'reserved', 'specification']),
  theme: v.string(),
});

/** What each setting may hold; every one may be left out of a file. */
export const FIELDS = {
  buyerName: v.nullable(v.string()),
  buyerKind: v.picklist(['state', 'local', 'health', 'socialSecurity', 'utility', 'publicCompany']),
  paymentDelayDays: v.nullable(v.picklist([30, 50, 60])),
  spaserPeriod: SpaserPeriod,
  valueRule: v.picklist(['maximum', 'estimated', 'minimum']),
  includeSubsequentContracts: v.boolean(),
  includeProposals: v.boolean(),
  sizeFilter: Amount,
  fillFloor: Share,
  climateLawFrom: CivilDate,
  targets: v.array(Target),
  thresholds: v.array(Threshold),
  ecbRates: v.array(Ecb),
  interestPoints: Amount,
  recoveryIndemnity: Amount,
  closingDate: v.nullable(CivilDate),
  agecRates: v.array(Agec),
  charterAgents: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  lowOfferShare: v.nullable(Share),
  committeeFigures: v.nullable(v.string()),
  localDepartments: v.nullable(v.string()),
  shortSubmissionDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  dependenceShare: v.nullable(Share),
  buyerPhrases: v.array(Phrase),
  leadFormalised: Months,
  leadAdapted: Months,
  leadDirect: Months,
  insertionFloor: Amount,
  insertionEffort: Share,
  insertionHourCost: Amount,
  workbookLanguage: v.picklist(['fr', 'en']),
} as const satisfies Readonly<Record<keyof BuyerSettings, v.GenericSchema>>;

function refusal(fileName: string, fr: string, en: string): UserError {
  return new UserError(
    'settingsFile',
    bilingual(
      `Le fichier de paramètres ${fileName} n’est pas utilisable\u202f: ${fr}.`,
      `The settings file ${fileName} cannot be used: ${en}.`,
    ),
    { place: { file: fileName } },
  );
}

function isSetting(key: string): key is keyof BuyerSettings {
  return Object.hasOwn(FIELDS, key);
}

/**
 * Reads settings from the text of a JSON file; any of them may be left out.
 * @throws UserError when the text is no JSON object, names an unknown setting or gives one a value it may not have.
 */
export function decodeSettingsJson(text: string, fileName: string): Partial<BuyerSettings> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refusal(fileName, 'ce n’est pas du JSON', 'it is not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw refusal(fileName, 'un objet JSON est attendu', 'a JSON object is expected');
  }
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parsed)) {
    if (!isSetting(key))
      throw refusal(fileName, `le paramètre « ${key} » est inconnu`, `the setting “${key}” is unknown`);
    const checked = v.safeParse(FIELDS[key], value);
    if (!checked.success) {
      const path = [key, ...(checked.issues[0].path ?? []).map((step) => String(step.key))].join('.');
      throw refusal(
        fileName,
        `la valeur de « ${path} » n’est pas de celles qui sont permises`,
        `the value of “${path}” is not one of those allowed`,
      );
    }
    settings[key] = checked.output;
  }
  return settings as Partial<BuyerSettings>;
}
