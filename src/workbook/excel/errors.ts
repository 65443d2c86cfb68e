import { UserError, bilingual } from '../../language';
import type { Bilingual, ErrorPlace } from '../../language';
import { quoted } from '../obstacles';

const LOST = bilingual(
  'Choisissez «\u202fActualiser\u202f» dans le volet, puis recommencez.',
  'Choose “Refresh” in the pane, then try again.',
);

/** The code that Office.js gives a failure (`AccessDenied`, `ItemNotFound`…), or null for anything else. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What Office.js says of a refusal beyond its code: which call. Texts and lists of values in it are left out. */
function technicalOf(error: unknown): Readonly<Record<string, string>> {
  const code = officeCode(error);
  if (code === null) return error instanceof Error ? { exception: error.name } : {};
  const { debugInfo } = error as Partial<OfficeExtension.Error>;
  const call = debugInfo?.errorLocation ?? '';
  const statement = (debugInfo?.statement ?? '')
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '"…"')
    .replace(/\[.*\]/gs, '[…]');
  return { office: code, ...(call === '' ? {} : { call }), ...(statement === '' ? {} : { statement }) };
}

/** True when the host refused a request or an answer for its size (5 MB in Excel on the web). */
export function isTooLarge(error: unknown): boolean {
  const code = officeCode(error);
  return (
    code === 'RequestPayloadSizeLimitExceeded' ||
    code === 'ResponsePayloadSizeLimitExceeded' ||
    code === 'OperationCellsExceedLimit'
  );
}

/** True while a cell is being edited: nothing of the batch was executed. */
export function isCellBeingEdited(error: unknown): boolean {
  return officeCode(error) === 'InvalidOperationInCellEditMode';
}

/**
 * True for refusals that come and go: a server that is behind, a request cut
 * off. How much of the batch was done is not known.
 */
export function isPassingRefusal(error: unknown): boolean {
  const code = officeCode(error);
  return code !== null && PASSING.has(code);
}

const PASSING: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'GeneralException',
  'RequestAborted',
  'ServiceNotAvailable',
]);

/** True when a batch holds a call that cannot be taken back with Ctrl+Z: it cannot be one step of it. */
export function isUngrouped(error: unknown): boolean {
  return officeCode(error) === 'UndoNotSupported';
}

/** Our columns are no longer where the analysis found them. */
export function strayedError(sheet: string): UserError {
  const name = quoted(sheet);
  return new UserError(
    'columnsMoved',
    bilingual(
      `Les colonnes du complément ont bougé dans la feuille ${name.fr} depuis l’analyse\u202f: rien n’a été écrit.`,
      `The add-in’s columns have moved in the sheet ${name.en} since the analysis: nothing was written.`,
    ),
    { advice: LOST, place: { sheet } },
  );
}

/** The sheet is hidden: Excel cannot show one of its cells. */
export function hiddenSheet(sheet: string): UserError {
  const name = quoted(sheet);
  return new UserError(
    'sheetHidden',
    bilingual(`La feuille ${name.fr} est masquée.`, `The sheet ${name.en} is hidden.`),
    { advice: bilingual('Affichez-la, puis recommencez.', 'Unhide it, then try again.'), place: { sheet } },
  );
}

/** Another writer (the ribbon's command, a co-author) is at work in this workbook. */
export function writeInProgress(): UserError {
  return new UserError(
    'writeInProgress',
    bilingual(
      'Une écriture est en cours dans ce classeur\u202f: celle-ci n’a rien changé.',
      'A write is under way in this workbook: this one has changed nothing.',
    ),
    {
      advice: bilingual(
        'Attendez qu’elle se termine, quelques minutes au plus, puis recommencez.',
        'Wait until it ends, a few minutes at most, then try again.',
      ),
    },
  );
}

/** The workbook is a .xls, or opened as one: fewer rows, and what is remembered would be lost on saving. */
export function oldFormatError(): UserError {
  return new UserError(
    'oldFormat',
    bilingual(
      'Ce classeur est à l’ancien format .xls (mode de compatibilité)\u202f: rien n’a été changé.',
      'This workbook is in the old .xls format (compatibility mode): nothing was changed.',
    ),
    {
      advice: bilingual(
        'Enregistrez-le au format .xlsx (Fichier, Enregistrer sous), fermez-le, ouvrez la copie, puis recommencez.',
        'Save it as .xlsx (File, Save As), close it, open the copy, then try again.',
      ),
    },
  );
}

/** The workbook did not keep what was to be remembered in it. */
export function memoryLost(): UserError {
  return new UserError(
    'memoryLost',
    bilingual('Excel n’a pas gardé la mémoire du complément.', 'Excel did not keep what the add-in remembers.'),
  );
}

const AGAIN = bilingual('Recommencez dans un instant.', 'Try again in a moment.');

/** What each refusal of Excel means for a person: code of ours, sentence, advice. */
function explain(code: string | null, sheet: string): { code: string; what: Bilingual; advice: Bilingual } {
  const name =
    sheet === ''
      ? bilingual('Le classeur', 'The workbook')
      : bilingual(`La feuille ${quoted(sheet).fr}`, `The sheet ${quoted(sheet).en}`);
  switch (code) {
    case 'AccessDenied':
      return {
        code: 'sheet.protected',
        what: bilingual(
          `${name.fr} refuse l’écriture (protection).`,
          `${name.en} refuses to be written to (protection).`,
        ),
        advice: bilingual('Ôtez la protection, puis recommencez.', 'Remove the protection, then try again.'),
      };
    case 'InvalidOperationInCellEditMode':
      return {
        code: 'cellBeingEdited',
        what: bilingual(
          'Une cellule est en cours de modification\u202f: Excel n’accepte rien d’autre pendant ce temps.',
          'A cell is being edited: Excel accepts nothing else meanwhile.',
        ),
        advice: bilingual(
          'Validez-la (Entrée) ou quittez-la (Échap), puis recommencez.',
          'Press Enter or Escape, then try again.',
        ),
      };
    case 'ItemNotFound':
    case 'InvalidReference':
      return {
        code: 'sheetMissing',
        what: bilingual(
          `${name.fr} a changé pendant l’opération\u202f: un élément attendu n’y est plus.`,
          `${name.en} changed meanwhile: something expected is no longer there.`,
        ),
        advice: LOST,
      };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'OperationCellsExceedLimit':
      return {
        code: 'tooLarge',
        what: bilingual(
          `${name.fr} contient plus de données qu’Excel n’en échange à la fois.`,
          `${name.en} holds more data than Excel exchanges at a time.`,
        ),
        advice: bilingual(
          'Fermez les autres classeurs ou ouvrez celui-ci dans Excel installé sur le poste, puis recommencez.',
          'Close other workbooks or open this one in the Excel installed on the computer, then try again.',
        ),
      };
    case 'FilteredRangeConflict':
      return {
        code: 'sheet.filtered',
        what: bilingual(
          `Un filtre masque des lignes\u202f: ${name.fr} ne peut pas être écrite.`,
          `A filter hides rows: ${name.en} cannot be written to.`,
        ),
        advice: bilingual('Effacez le filtre, puis recommencez.', 'Clear the filter, then try again.'),
      };
    case 'ItemAlreadyExists':
      return {
        code: 'nameTaken',
        what: bilingual(
          `${name.fr}\u202f: un nom dont le complément a besoin est déjà pris.`,
          `${name.en}: a name that the add-in needs is already taken.`,
        ),
        advice: bilingual(
          'Renommez la feuille ou le tableau «\u202ftSpaser…\u202f» que vous avez créé, puis recommencez.',
          'Rename the sheet or the “tSpaser…” table that you made, then try again.',
        ),
      };
    case 'ApiNotFound':
    case 'NotImplemented':
    case 'UnsupportedOperation':
      return {
        code: 'hostTooOld',
        what: bilingual(
          'Cette version d’Excel ne sait pas faire ce que le complément demande.',
          'This version of Excel cannot do what the add-in asks.',
        ),
        advice: bilingual(
          'Mettez Excel à jour (ExcelApi 1.13 ou plus récent).',
          'Update Excel (ExcelApi 1.13 or later).',
        ),
      };
    case 'ActivityLimitReached':
    case 'WriteNotSupportedWhenModalDialogOpen':
    case 'InvalidOrTimedOutSession':
    case 'RequestAborted':
      return {
        code: 'hostBusy',
        what: bilingual('Excel est occupé et n’a pas répondu.', 'Excel is busy and did not answer.'),
        advice: AGAIN,
      };
    default:
      return {
        code: 'hostRefused',
        what: bilingual(
          `Excel a refusé une opération (${code ?? 'inconnue'}) sur ${sheet === '' ? 'le classeur' : `la feuille ${quoted(sheet).fr}`}.`,
          `Excel refused an operation (${code ?? 'unknown'}) on ${sheet === '' ? 'the workbook' : `the sheet ${quoted(sheet).en}`}.`,
        ),
        advice: AGAIN,
      };
  }
}

/** Any failure of a conversation with Excel as a sentence for a person; a `UserError` passes through. */
export function toUserError(error: unknown, place: ErrorPlace = {}): UserError {
  if (error instanceof UserError) return error;
  const { code, what, advice } = explain(officeCode(error), place.sheet ?? '');
  return new UserError(code, what, { advice, place, cause: error, technical: technicalOf(error) });
}

/** The same failure, saying also whether it left anything half-way: `begun` once what a person sees had begun to change. */
export function interruptedError(error: UserError, begun: boolean): UserError {
  if (error.code === 'writeInProgress') return error;
  const what = begun
    ? bilingual(`${error.what.fr} L’écriture est incomplète.`, `${error.what.en} The writing is incomplete.`)
    : bilingual(`${error.what.fr} Rien n’a été changé.`, `${error.what.en} Nothing was changed.`);
  const again = bilingual('Relancer l’écriture la termine.', 'Writing again completes it.');
  const { advice } = error;
  const next = advice === null ? again : bilingual(`${advice.fr} ${again.fr}`, `${advice.en} ${again.en}`);
  return new UserError(error.code, what, {
    ...(begun ? { advice: next } : advice === null ? {} : { advice }),
    place: error.place,
    cause: error,
  });
}
