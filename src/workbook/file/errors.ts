import { UserError, bilingual } from '../../language';
import { quoted } from '../index';

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
