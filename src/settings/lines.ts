import { pick, type Bilingual, type Language } from '../language';
import type { CellValue } from '../workbook';
import { showInput, type Choice, type Input, type Raw } from './inputs';
import { SETTINGS_LAYOUT, type TableSetting } from './layout';
import type { BuyerSettings } from './types';

/** A cell that the buyer fills. */
export type SettingsCell = {
  readonly value: CellValue;
  readonly input: Input;
  readonly choices?: readonly Choice[];
};

/** One line of the sheet, from column A: what `decodeSettings` reads back. */
export type SettingsLine =
  | { readonly kind: 'section'; readonly title: string; readonly note: string | null }
  | { readonly kind: 'value'; readonly label: string; readonly cell: SettingsCell; readonly note: string | null }
  | { readonly kind: 'headings'; readonly headings: readonly string[] }
  | { readonly kind: 'item'; readonly cells: readonly SettingsCell[] }
  | { readonly kind: 'blank' };

function settingsCell(value: Raw, input: Input, language: Language, choices?: readonly Choice[]): SettingsCell {
  const shown = showInput(value, input, language, choices);
  return choices === undefined ? { value: shown, input } : { value: shown, input, choices };
}

function tableLines(table: TableSetting, settings: BuyerSettings, language: Language): SettingsLine[] {
  const items = settings[table.key] as readonly Readonly<Record<string, Raw>>[];
  const cellsOf = (item: Readonly<Record<string, Raw>> | null): SettingsCell[] =>
    table.columns.map(({ key, input, choices }) => {
      if (item === null) return settingsCell(null, input, language, choices);
      const value = key === 'toCheck' ? item['verified'] === false : (item[key] ?? null);
      // A target above 1 is a number, not a rate.
      const shownAs = key === 'value' && typeof value === 'number' && value > 1 ? 'number' : input;
      return settingsCell(value, shownAs, language, choices);
    });
  return [
    { kind: 'headings', headings: table.columns.map(({ label }) => pick(label, language)) },
    ...items.map((item): SettingsLine => ({ kind: 'item', cells: cellsOf(item) })),
    ...Array.from({ length: table.spare }, (): SettingsLine => ({ kind: 'item', cells: cellsOf(null) })),
  ];
}

/** The lines of `SPASER Paramètres` for the settings given: column A holds titles, labels and first cells; B the values. */
export function settingsLines(settings: BuyerSettings, language: Language): SettingsLine[] {
  const words = (text: Bilingual | undefined): string | null => (text === undefined ? null : pick(text, language));
  return SETTINGS_LAYOUT.flatMap((section): SettingsLine[] => [
    { kind: 'section', title: pick(section.title, language), note: words(section.note) },
    ...section.values.map(({ label, input, choices, note, get }): SettingsLine => ({
      kind: 'value',
      label: pick(label, language),
      cell: settingsCell(get(settings), input, language, choices),
      note: words(note),
    })),
    ...(section.table === undefined ? [] : tableLines(section.table, settings, language)),
    { kind: 'blank' },
  ]);
}
