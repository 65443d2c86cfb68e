import { bilingual, UserError, type Bilingual } from '../language';
import { settingsChanges, type BuyerSettings } from '../settings';
import { missingSheet, type CellValue, type WorkbookPort } from '../workbook';

/** What typing in a sheet needs of an adapter. */
export type CellTyper = {
  /** Types in cells of a sheet (0-based), all or, when one no longer holds `was`, none: false. */
  typeCells(
    sheetId: string,
    cells: readonly {
      readonly row: number;
      readonly column: number;
      readonly was: CellValue;
      readonly value: CellValue;
      readonly format?: string;
    }[],
  ): Promise<boolean>;
};

/** Of a target that is a number, not a rate, as the settings sheet itself shows one. */
const PLAIN_NUMBER = '#,##0.00';

/**
 * Types the settings chosen in the pane in the cells of `SPASER Paramètres`,
 * and nowhere else: only those that differ from what was `shown`. All or
 * nothing. True when a cell was typed in.
 * @throws UserError `settingsMoved` when the sheet says otherwise by now, `settingsLine` when it has no line for one
 */
export async function typeSettings(
  port: WorkbookPort & CellTyper,
  shown: BuyerSettings,
  chosen: BuyerSettings,
): Promise<boolean> {
  const { sheets } = await port.describe();
  const sheet = sheets.find(({ role }) => role === 'settings');
  if (sheet === undefined) throw missingSheet('SPASER Paramètres');
  const { cells, missing, moved } = settingsChanges(await port.readSheet(sheet.id), shown, chosen);
  if (moved.length > 0) throw movedError(sheet.name, moved);
  if (missing.length > 0) throw lineError(sheet.name, missing);
  if (cells.length === 0) return false;
  const typed = cells.map(({ plain, ...cell }) => (plain === true ? { ...cell, format: PLAIN_NUMBER } : cell));
  if (!(await port.typeCells(sheet.id, typed))) throw movedError(sheet.name, []);
  return true;
}

const listed = (names: readonly Bilingual[], language: 'fr' | 'en'): string =>
  names.map((name) => name[language]).join(', ');

function movedError(sheet: string, names: readonly Bilingual[]): UserError {
  return new UserError(
    'settingsMoved',
    names.length === 0
      ? bilingual(
          `La feuille ${sheet} vient d’être modifiée\u202f: rien n’y a été écrit.`,
          `The sheet ${sheet} has just been changed: nothing was written there.`,
        )
      : bilingual(
          `Quelqu’un a modifié dans ${sheet}\u202f: ${listed(names, 'fr')}. Rien n’y a été écrit.`,
          `Someone has changed in ${sheet}: ${listed(names, 'en')}. Nothing was written there.`,
        ),
    {
      advice: bilingual(
        'Actualisez pour voir ces réglages, puis changez ce qui doit l’être.',
        'Refresh to see these settings, then change what must be.',
      ),
      place: { sheet },
    },
  );
}

function lineError(sheet: string, names: readonly Bilingual[]): UserError {
  return new UserError(
    'settingsLine',
    bilingual(
      `La feuille ${sheet} n’a plus de ligne pour\u202f: ${listed(names, 'fr')}. Rien n’y a été écrit.`,
      `The sheet ${sheet} has no line left for: ${listed(names, 'en')}. Nothing was written there.`,
    ),
    {
      advice: bilingual(
        'Rétablissez son intitulé en colonne A, ou, pour une cible, insérez une ligne dans la liste des cibles.',
        'Restore its label in column A or, for a target, insert a row in the list of targets.',
      ),
      place: { sheet },
    },
  );
}
