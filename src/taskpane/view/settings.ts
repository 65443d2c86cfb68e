import { CATALOGUE, indicatorById } from '../../indicators';
import { formatNumber, pick, type Language } from '../../language';
import { SETTINGS_LAYOUT, type BuyerSettings, type CommitmentTarget, type ValueSetting } from '../../settings';

/** The settings of the pane; the settings sheet holds every one. */
export type AskedSetting =
  | 'buyerName'
  | 'buyerKind'
  | 'spaserFrom'
  | 'spaserTo'
  | 'valueRule'
  | 'includeSubsequentContracts'
  | 'workbookLanguage';

function layoutOf(key: AskedSetting): ValueSetting | undefined {
  return SETTINGS_LAYOUT.flatMap(({ values }) => values).find((setting) => setting.key === key);
}

/** What a setting is called, in the words of the settings sheet. */
export function settingLabel(key: AskedSetting, language: Language): string {
  const setting = layoutOf(key);
  return setting === undefined ? '' : pick(setting.label, language);
}

/** What may be chosen for a setting, likewise. */
export function settingChoices(
  key: AskedSetting,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  return (layoutOf(key)?.choices ?? []).map(({ value, label }) => ({
    value: String(value),
    label: pick(label, language),
  }));
}

/** What one value of a choice is called. */
export function choiceLabel(key: AskedSetting, value: string, language: Language): string {
  return settingChoices(key, language).find((choice) => choice.value === value)?.label ?? value;
}

/** A target as typed; its indicator and year are fixed once it is in the settings. */
export type TargetDraft = {
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
  /** The one that it changes; null when it is new. */
  readonly from: CommitmentTarget | null;
};

/** The form as typed. */
export type SettingsDraft = {
  readonly buyerName: string;
  readonly buyerKind: BuyerSettings['buyerKind'];
  readonly from: string;
  readonly to: string;
  readonly valueRule: BuyerSettings['valueRule'];
  readonly includeSubsequentContracts: boolean;
  readonly workbookLanguage: BuyerSettings['workbookLanguage'];
  readonly targets: readonly TargetDraft[];
};

export type SettingsFaults = {
  readonly years: boolean;
  /** Places, among the targets, of those that cannot be read. */
  readonly targets: readonly number[];
};

/** How the target of an indicator is typed: a percentage, or a number of its own unit. */
export function isRateTarget(indicator: string): boolean {
  return indicatorById(indicator)?.recipes.find(({ targeted }) => targeted)?.unit === 'rate';
}

/** The indicators that may be given a target here, in the catalogue's order. */
export function targetable(): readonly string[] {
  return CATALOGUE.filter(({ recipes, target }) => target === undefined && recipes.some((one) => one.targeted)).map(
    ({ id }) => id,
  );
}

function shownTarget({ indicator, value }: CommitmentTarget, language: Language): string {
  // As many digits as were given: a target is shown as it was typed.
  return formatNumber(isRateTarget(indicator) ? value * 100 : value, language, 4);
}

export function draftOf(settings: BuyerSettings, language: Language): SettingsDraft {
  const { buyerName, buyerKind, spaserPeriod, valueRule, includeSubsequentContracts, workbookLanguage } = settings;
  return {
    buyerName: buyerName ?? '',
    buyerKind,
    from: String(spaserPeriod.from),
    to: String(spaserPeriod.to),
    valueRule,
    includeSubsequentContracts,
    workbookLanguage,
    targets: settings.targets.map((from) => ({
      indicator: from.indicator,
      year: from.year === null ? '' : String(from.year),
      value: shownTarget(from, language),
      from,
    })),
  };
}

/** A year as typed; null when it is none. */
function yearOf(text: string): number | null {
  return /^20\d{2}$/.test(text.trim()) ? Number(text) : null;
}

/** A number as typed in either language, its sign of percentage left out; null when it is none. */
function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function readTarget(draft: TargetDraft, language: Language): CommitmentTarget | null {
  const { indicator, from } = draft;
  // Untouched, it stays what it is: showing it must not round it.
  if (from !== null && draft.value === shownTarget(from, language)) return from;
  const number = numberOf(draft.value);
  const year = from === null ? yearOf(draft.year) : from.year;
  const yearless = draft.year.trim() === '';
  if (number === null || (year === null && !yearless)) return null;
  const rate = isRateTarget(indicator);
  if (rate && number > 100) return null;
  // Through the decimal digits: 8.3 % is 0.083 and not its nearest neighbour.
  const value = rate ? Number((number / 100).toPrecision(12)) : number;
  return { indicator, year, value, verified: from?.verified ?? true };
}

/** The settings as typed, or what must be corrected; of two targets for one indicator and year neither is taken. */
export function readDraft(
  draft: SettingsDraft,
  shown: BuyerSettings,
  language: Language,
):
  | { readonly settings: BuyerSettings; readonly faults: null }
  | { readonly settings: null; readonly faults: SettingsFaults } {
  const [from, to] = [yearOf(draft.from), yearOf(draft.to)];
  const read = draft.targets.map((target) => readTarget(target, language));
  const keys = draft.targets.map(({ indicator, year }) => `${indicator} ${year.trim()}`);
  const wrong = read.flatMap((target, at) => {
    const twice = keys.indexOf(keys[at] ?? '') !== at;
    return target === null || twice ? [at] : [];
  });
  if (from === null || to === null || from > to || wrong.length > 0) {
    return { settings: null, faults: { years: from === null || to === null || from > to, targets: wrong } };
  }
  const { buyerKind, valueRule, includeSubsequentContracts, workbookLanguage } = draft;
  const name = draft.buyerName.trim();
  return {
    faults: null,
    settings: {
      ...shown,
      buyerName: name === '' ? null : name,
      buyerKind,
      valueRule,
      includeSubsequentContracts,
      workbookLanguage,
      spaserPeriod: { from, to },
      targets: read.flatMap((target) => target ?? []),
    },
  };
}
