import { UserError, bilingual } from '../language';
import type { Bilingual } from '../language';

/** A name between the quotation marks of each language. */
export const quoted = (name: string): Bilingual => ({ fr: `«\u202f${name}\u202f»`, en: `“${name}”` });

type Sentence = (name: Bilingual) => Bilingual;

const OBSTACLES: Readonly<Record<'protected' | 'filtered' | 'readOnly' | 'structure', readonly [Sentence, Bilingual]>> =
  {
    protected: [
      (name) =>
        bilingual(
          `La feuille ${name.fr} est protégée\u202f: rien n’a été écrit.`,
          `The sheet ${name.en} is protected: nothing was written.`,
        ),
      bilingual('Ôtez la protection, puis recommencez.', 'Remove the protection, then try again.'),
    ],
    filtered: [
      (name) =>
        bilingual(
          `Un filtre masque des lignes de la feuille ${name.fr}\u202f: rien n’a été écrit.`,
          `A filter hides rows of the sheet ${name.en}: nothing was written.`,
        ),
      bilingual('Effacez le filtre, puis recommencez.', 'Clear the filter, then try again.'),
    ],
    readOnly: [
      () =>
        bilingual(
          'Le classeur est en lecture seule\u202f: rien n’a été écrit.',
          'The workbook is read-only: nothing was written.',
        ),
      bilingual('Enregistrez une copie, puis recommencez.', 'Save a copy, then try again.'),
    ],
    structure: [
      () =>
        bilingual(
          'La structure du classeur est protégée\u202f: aucune feuille ne peut y être ajoutée, rien n’a été écrit.',
          'The structure of the workbook is protected: no sheet can be added, nothing was written.',
        ),
      bilingual(
        'Ôtez la protection du classeur, puis recommencez.',
        'Remove the protection of the workbook, then try again.',
      ),
    ],
  };

/**
 * What refuses a write, told before anything is written: a protected sheet, a
 * filter that hides rows, a read-only workbook (`because`: its locked structure).
 */
export function obstacleError(
  code: 'protected' | 'filtered' | 'readOnly',
  sheet: string,
  because: keyof typeof OBSTACLES = code,
): UserError {
  const [what, advice] = OBSTACLES[because];
  return new UserError(`sheet.${code}`, what(quoted(sheet)), { advice, place: { sheet } });
}

/** Cells that the buyer filled stand where one of our columns would: nothing is written over them. */
export function occupiedError(sheet: string, addresses: readonly string[]): UserError {
  const name = quoted(sheet);
  const places = addresses.length === 0 ? '' : ` (${addresses.slice(0, 3).join(', ')})`;
  return new UserError(
    'cellsOccupied',
    bilingual(
      `Des cellules de la feuille ${name.fr} sont déjà remplies là où nos colonnes devaient être écrites${places}\u202f: rien n’a été écrit.`,
      `Cells of the sheet ${name.en} are already filled where our columns were to be written${places}: nothing was written.`,
    ),
    {
      advice: bilingual(
        'Choisissez «\u202fActualiser\u202f» pour que les colonnes trouvent une autre place, puis recommencez.',
        'Choose “Refresh” so that the columns find another place, then try again.',
      ),
      place: { sheet },
    },
  );
}

/** No column is left at the right of the register for ours. */
export function noRoomError(sheet: string): UserError {
  const name = quoted(sheet);
  return new UserError(
    'noRoom',
    bilingual(
      `Il n’y a plus de place à droite de la feuille ${name.fr} pour nos colonnes\u202f: rien n’a été écrit.`,
      `There is no room left at the right of the sheet ${name.en} for our columns: nothing was written.`,
    ),
    {
      advice: bilingual(
        'Effacez ce qui se trouve dans les dernières colonnes de la feuille, ou déplacez le registre vers la gauche, puis recommencez.',
        'Clear what stands in the last columns of the sheet, or move the register to the left, then try again.',
      ),
      place: { sheet },
    },
  );
}

/** The sheet that a plan or a face names is not in the workbook (any more). */
export function missingSheet(sheet: string): UserError {
  const name = quoted(sheet);
  return new UserError(
    'sheetMissing',
    bilingual(
      `La feuille ${name.fr} n’est plus dans le classeur.`,
      `The sheet ${name.en} is no longer in the workbook.`,
    ),
    {
      advice: bilingual(
        'Choisissez «\u202fActualiser\u202f» à l’onglet Registre du volet.',
        'Choose “Refresh” in the tab Register of the pane.',
      ),
      place: { sheet },
    },
  );
}

/** The person stopped the work before anything was written. */
export function cancelledError(): UserError {
  return new UserError('interrupted', bilingual('L’écriture a été interrompue.', 'Writing was stopped.'));
}

/** Our columns stand between the buyer's own in an Excel Table: taking them out would move cells of the buyer's. */
export function columnsInsideError(sheet: string): UserError {
  const name = quoted(sheet);
  return new UserError(
    'columnsInside',
    bilingual(
      `Dans le tableau de la feuille ${name.fr}, nos colonnes ne sont plus au bord droit\u202f: rien n’a été retiré.`,
      `In the table of the sheet ${name.en}, our columns no longer stand at the right edge: nothing was taken away.`,
    ),
    {
      advice: bilingual(
        'Supprimez ces colonnes du tableau, ou déplacez-les au bord droit, puis recommencez.',
        'Delete these columns from the table, or move them to the right edge, then try again.',
      ),
      place: { sheet },
    },
  );
}

/** Every visible sheet is ours: a workbook keeps at least one. */
export function lastSheetError(): UserError {
  return new UserError(
    'lastSheet',
    bilingual(
      'Le classeur n’aurait plus aucune feuille visible\u202f: rien n’a été retiré.',
      'The workbook would have no visible sheet left: nothing was taken away.',
    ),
    {
      advice: bilingual(
        'Affichez une de vos feuilles, ou gardez une des nôtres, puis recommencez.',
        'Show one of your sheets, or keep one of ours, then try again.',
      ),
    },
  );
}
