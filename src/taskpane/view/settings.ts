import { pick, type Language } from '../../language';
import { SETTINGS_LAYOUT, type ValueSetting } from '../../settings';

/** The settings asked once in the pane; the settings sheet holds every one. */
export type AskedSetting = 'buyerKind' | 'spaserFrom' | 'spaserTo' | 'valueRule' | 'workbookLanguage';

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
