import { UserError, bilingual } from '../../language';

const quoted = (name: string) => ({ fr: `«\u202f${name}\u202f»`, en: `“${name}”` });

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

/** The sheet named by a plan or a face is not in the workbook (any more). */
export function missingSheet(sheet: string): UserError {
  return new UserError(
    'sheetMissing',
    bilingual(
      `La feuille ${quoted(sheet).fr} n’est plus dans le classeur.`,
      `The sheet ${quoted(sheet).en} is no longer in the workbook.`,
    ),
    { place: { sheet } },
  );
}

/** The sheet refuses writes, or a filter would lead them astray. */
export function obstacle(code: 'protected' | 'filtered' | 'readOnly', sheet: string): UserError {
  const name = quoted(sheet);
  const what = {
    protected: bilingual(
      `La feuille ${name.fr} est protégée\u202f: rien n’a été écrit.`,
      `The sheet ${name.en} is protected: nothing was written.`,
    ),
    filtered: bilingual(
      `Un filtre masque des lignes de la feuille ${name.fr}\u202f: rien n’a été écrit.`,
      `A filter hides rows of the sheet ${name.en}: nothing was written.`,
    ),
    readOnly: bilingual(
      'La structure du classeur est protégée\u202f: aucune feuille ne peut y être ajoutée, rien n’a été écrit.',
      'The structure of the workbook is protected: no sheet can be added, nothing was written.',
    ),
  };
  const advice = {
    protected: bilingual('Ôtez la protection, puis recommencez.', 'Remove the protection, then try again.'),
    filtered: bilingual('Effacez le filtre, puis recommencez.', 'Clear the filter, then try again.'),
    readOnly: bilingual(
      'Ôtez la protection du classeur, puis recommencez.',
      'Remove the protection of the workbook, then try again.',
    ),
  };
  return new UserError(`sheet.${code}`, what[code], { advice: advice[code], place: { sheet } });
}

/** The person stopped the work before anything was written. */
export function interrupted(): UserError {
  return new UserError(
    'interrupted',
    bilingual('L’écriture a été interrompue\u202f: rien n’a été changé.', 'Writing was stopped: nothing was changed.'),
  );
}

/** Cells of the buyer's stand where a column of ours was to go: refused, whatever the plan says. */
export function buyerCellsOverwritten(addresses: readonly string[]): UserError {
  const places = addresses.slice(0, 3).join(', ');
  return new UserError(
    'cellsOccupied',
    bilingual(
      `Des cellules du registre sont déjà remplies là où nos colonnes devaient être écrites (${places})\u202f: rien n’a été écrit.`,
      `Cells of the register are already filled where our columns were to be written (${places}): nothing was written.`,
    ),
    {
      advice: bilingual(
        'Relancez l’analyse pour que les colonnes trouvent une autre place.',
        'Run the analysis again so that the columns find another place.',
      ),
    },
  );
}
