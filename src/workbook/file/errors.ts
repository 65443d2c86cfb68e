import { UserError, bilingual } from '../../language';
import type { Bilingual } from '../../language';
import { quoted } from '../index';
import { LIMITS } from './package/failure';
import type { Limit } from './package/failure';

/** The file holds no byte. */
export function emptyFile(name: string): UserError {
  const file = quoted(name);
  return new UserError('fileEmpty', bilingual(`Le fichier ${file.fr} est vide.`, `The file ${file.en} is empty.`), {
    advice: bilingual(
      'Vérifiez que la copie ou le téléchargement est complet.',
      'Check that it was copied or downloaded in full.',
    ),
    place: { file: name },
  });
}

/** The file is encrypted: nothing in it can be read. */
export function passwordProtected(name: string, cause?: unknown): UserError {
  const file = quoted(name);
  return new UserError(
    'filePassword',
    bilingual(
      `Le fichier ${file.fr} est protégé par un mot de passe.`,
      `The file ${file.en} is protected by a password.`,
    ),
    {
      advice: bilingual(
        'Ouvrez-le dans Excel, retirez le mot de passe, puis recommencez.',
        'Open it in Excel, remove the password, then try again.',
      ),
      place: { file: name },
      cause,
    },
  );
}

/** The bytes look like a known format, but they cannot be read to the end. */
export function brokenFile(name: string, cause?: unknown): UserError {
  const file = quoted(name);
  return new UserError(
    'fileBroken',
    bilingual(
      `Le fichier ${file.fr} est abîmé ou incomplet\u202f: il ne peut pas être lu.`,
      `The file ${file.en} is damaged or incomplete: it cannot be read.`,
    ),
    {
      advice: bilingual(
        'Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis recommencez.',
        'Open it in Excel, save it under another name, then try again.',
      ),
      place: { file: name },
      cause,
    },
  );
}

/** Neither a spreadsheet nor a text that can be read as one. */
export function unknownFormat(name: string): UserError {
  const file = quoted(name);
  return new UserError(
    'fileFormat',
    bilingual(
      `Le fichier ${file.fr} n’est pas d’un format connu (xlsx, xlsm, xls, ods, csv, tsv, JSON des DECP).`,
      `The file ${file.en} is of no known format (xlsx, xlsm, xls, ods, csv, tsv, DECP JSON).`,
    ),
    { place: { file: name } },
  );
}

/** JSON that holds no list of contracts. */
export function notDecpJson(name: string): UserError {
  const file = quoted(name);
  return new UserError(
    'fileJson',
    bilingual(
      `Le fichier JSON ${file.fr} ne contient pas de liste «\u202fmarches\u202f» au format des DECP.`,
      `The JSON file ${file.en} holds no “marches” list in a DECP format.`,
    ),
    { place: { file: name } },
  );
}

/** A workbook without a sheet of cells. */
export function noSheet(name: string): UserError {
  const file = quoted(name);
  return new UserError(
    'fileNoSheet',
    bilingual(`Le fichier ${file.fr} ne contient aucune feuille de calcul.`, `The file ${file.en} holds no worksheet.`),
    { place: { file: name } },
  );
}

/** More than this product reads in memory. */
export function tooLarge(name: string): UserError {
  const file = quoted(name);
  return new UserError(
    'fileTooLarge',
    bilingual(
      `Le fichier ${file.fr} est trop volumineux pour être lu.`,
      `The file ${file.en} is too large to be read.`,
    ),
    {
      advice: bilingual(
        'Gardez les années utiles dans un fichier plus petit, puis recommencez.',
        'Keep the useful years in a smaller file, then try again.',
      ),
      place: { file: name },
    },
  );
}

/** Filled cells so far apart that the rectangle around them does not fit in memory. */
export function tooSpread(name: string, sheet: string): UserError {
  const [file, where] = [quoted(name), quoted(sheet)];
  return new UserError(
    'fileTooSpread',
    bilingual(
      `Dans le fichier ${file.fr}, les cellules remplies de la feuille ${where.fr} sont trop loin les unes des autres pour être lues.`,
      `In the file ${file.en}, the filled cells of the sheet ${where.en} are too far apart to be read.`,
    ),
    {
      advice: bilingual(
        'Supprimez les valeurs isolées à droite du tableau (Ctrl+Fin montre la dernière), puis recommencez.',
        'Delete the values that stand alone right of the table (Ctrl+End shows the last one), then try again.',
      ),
      place: { file: name, sheet },
    },
  );
}

const saveAsXlsx = bilingual(
  'Ouvrez-le dans Excel, enregistrez-le au format xlsx, puis recommencez.',
  'Open it in Excel, save it as xlsx, then try again.',
);

/** Read apart, and stopped: a damaged file can make a reader go round for ever. */
export function tooLong(name: string, seconds: number): UserError {
  const file = quoted(name);
  return new UserError(
    'fileTooLong',
    bilingual(
      `La lecture du fichier ${file.fr} a été arrêtée au bout de ${seconds} secondes\u202f: il est sans doute abîmé.`,
      `Reading the file ${file.en} was stopped after ${seconds} seconds: it is probably damaged.`,
    ),
    { advice: saveAsXlsx, place: { file: name } },
  );
}

/** Read apart, and stopped by the machine: it asked for more memory than a file of its size is allowed. */
export function tooHeavy(name: string): UserError {
  const file = quoted(name);
  return new UserError(
    'fileTooHeavy',
    bilingual(
      `La lecture du fichier ${file.fr} demande plus de mémoire qu’un fichier de sa taille\u202f: il est sans doute abîmé.`,
      `Reading the file ${file.en} takes more memory than a file of its size should: it is probably damaged.`,
    ),
    { advice: saveAsXlsx, place: { file: name } },
  );
}

type Told = { readonly code: string; readonly what: Bilingual; readonly advice?: Bilingual };

const inThrees = (count: number, space: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, space);
const grouped = (count: number): Bilingual => bilingual(inThrees(count, '\u202f'), inThrees(count, ','));

const saveAgain = bilingual(
  'Ouvrez-le dans Excel, copiez le registre dans un classeur neuf, puis recommencez.',
  'Open it in Excel, copy the register into a new workbook, then try again.',
);
const onlyUseful = bilingual(
  'Gardez les lignes et les colonnes utiles, puis recommencez.',
  'Keep the useful rows and columns, then try again.',
);

/** What each limit says when a file passes it; the limits that are left out say that the file is too large. */
const TOLD: Partial<Record<Limit, (most: Bilingual, place: Bilingual) => Told>> = {
  nesting: (most) => ({
    code: 'fileTooNested',
    what: bilingual(
      `est construit sur plus de ${most.fr} niveaux\u202f: aucun tableur n’écrit ainsi`,
      `is built on more than ${most.en} levels: no spreadsheet writes so`,
    ),
  }),
  styles: (most) => ({
    code: 'fileTooManyStyles',
    what: bilingual(
      `porte plus de ${most.fr} mises en forme\u202f: Excel en permet 65\u202f490`,
      `carries more than ${most.en} formats: Excel allows 65,490`,
    ),
    advice: saveAgain,
  }),
  merges: (most, place) => ({
    code: 'fileTooManyMerges',
    what: bilingual(
      `porte dans la feuille ${place.fr} plus de ${most.fr} fusions, liens ou règles`,
      `carries in the sheet ${place.en} more than ${most.en} merged areas, links or rules`,
    ),
    advice: saveAgain,
  }),
  elements: (most) => ({
    code: 'fileTooManyElements',
    what: bilingual(
      `porte une liste interne de plus de ${most.fr} éléments`,
      `carries an internal list of more than ${most.en} items`,
    ),
    advice: saveAgain,
  }),
  part: (_most, place) => ({
    code: 'filePartTooLarge',
    what: bilingual(
      `contient une partie interne démesurée (${place.fr})`,
      `holds an internal part out of all proportion (${place.en})`,
    ),
    advice: saveAgain,
  }),
  text: (_most, place) => ({
    code: 'filePartTooLarge',
    what: bilingual(
      `contient une partie interne démesurée (${place.fr})`,
      `holds an internal part out of all proportion (${place.en})`,
    ),
    advice: onlyUseful,
  }),
  rows: (most) => ({
    code: 'fileTooManyRows',
    what: bilingual(
      `a plus de ${most.fr} lignes, ce que tient une feuille d’Excel`,
      `has more than ${most.en} rows, which is what a sheet of Excel holds`,
    ),
    advice: onlyUseful,
  }),
  columns: (most) => ({
    code: 'fileTooManyColumns',
    what: bilingual(
      `a une ligne de plus de ${most.fr} colonnes, ce que tient une feuille d’Excel`,
      `has a row of more than ${most.en} columns, which is what a sheet of Excel holds`,
    ),
    advice: onlyUseful,
  }),
  quotes: (most) => ({
    code: 'fileOpenQuotes',
    what: bilingual(
      `a plus de ${most.fr} lignes dont un guillemet ne se ferme pas`,
      `has more than ${most.en} rows in which a quotation mark does not close`,
    ),
    advice: bilingual(
      'Exportez-le de nouveau, de préférence en xlsx, puis recommencez.',
      'Export it again, preferably as xlsx, then try again.',
    ),
  }),
};

/** A file that passes one of the limits of what is read. */
export function overLimit(name: string, limit: Limit, place: string): UserError {
  const told = TOLD[limit]?.(grouped(LIMITS[limit]), quoted(place));
  if (told === undefined) return tooLarge(name);
  const file = quoted(name);
  return new UserError(
    told.code,
    bilingual(`Le fichier ${file.fr} ${told.what.fr}.`, `The file ${file.en} ${told.what.en}.`),
    { ...(told.advice === undefined ? {} : { advice: told.advice }), place: { file: name } },
  );
}
