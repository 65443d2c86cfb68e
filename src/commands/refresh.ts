import { analyse, openWorkbook, prepare, write, type Context, type Progress } from '../app';
import { bilingual, isUserError, pick, type Bilingual, type Language } from '../language';
import { turnEvery, type Turn } from '../pace';
import type { Difference, PlanSummary, WorkbookPort } from '../workbook';

/** Rows of registers above which the refresh belongs in the pane: there it has all its time, and shows how far it is. */
export const ROWS = 3_000;

/** Milliseconds of computation between two looks at the time that is left. */
const SLICE = 200;

const NOT_YET = bilingual(
  'Rien n’est encore écrit dans ce classeur. Ouvrez le volet « Achats responsables » et commencez par l’aperçu.',
  'Nothing is written in this workbook yet. Open the pane “Responsible purchases” and begin with the preview.',
);
const FAILED = bilingual(
  'L’actualisation n’a pas abouti. Ouvrez le volet « Achats responsables » pour réessayer.',
  'The refresh did not succeed. Open the pane “Responsible purchases” to try again.',
);
const TOO_LARGE = bilingual(
  'Ce registre est trop long pour être actualisé depuis le ruban, où Excel n’accorde que cinq minutes. Ouvrez le volet « Achats responsables » et actualisez-y. Rien n’a été écrit.',
  'This register is too long to be refreshed from the ribbon, where Excel allows five minutes only. Open the pane “Responsible purchases” and refresh there. Nothing was written.',
);
const TOO_SLOW = bilingual(
  'L’actualisation prend plus de temps que les cinq minutes qu’Excel accorde au ruban. Elle a été arrêtée : rien n’a été changé. Ouvrez le volet « Achats responsables » et actualisez-y.',
  'The refresh takes longer than the five minutes that Excel allows the ribbon. It was stopped: nothing was changed. Open the pane “Responsible purchases” and refresh there.',
);

const TO_CHECK = bilingual(
  'Les feuilles sont écrites, mais Excel n’y a pas tout mis comme prévu.',
  'The sheets are written, but Excel did not put everything there as planned.',
);
const MORE = bilingual(
  'Il y en a d’autres : actualisez depuis le volet « Achats responsables » pour les lire toutes.',
  'There are more: refresh from the pane “Responsible purchases” to read them all.',
);

const OBSTACLES: Readonly<Record<PlanSummary['obstacles'][number]['code'], (sheet: string) => Bilingual>> = {
  protected: (sheet) =>
    bilingual(
      `La feuille « ${sheet} » est protégée : ôtez la protection, puis actualisez. Rien n’a été écrit.`,
      `The sheet “${sheet}” is protected: remove the protection, then refresh. Nothing was written.`,
    ),
  filtered: (sheet) =>
    bilingual(
      `La feuille « ${sheet} » est filtrée : effacez le filtre, puis actualisez. Rien n’a été écrit.`,
      `The sheet “${sheet}” is filtered: clear the filter, then refresh. Nothing was written.`,
    ),
  readOnly: () =>
    bilingual(
      'Le classeur est en lecture seule : rien n’a été écrit.',
      'The workbook is read-only: nothing was written.',
    ),
};

/**
 * Refreshes what was written before; gives null when done, else the sentence
 * that says why not. `signal` stops it while nothing is changed yet.
 */
export async function refreshWorkbook(
  port: WorkbookPort,
  context: Context,
  signal?: AbortSignal,
): Promise<string | null> {
  const { language } = context;
  const progress: Progress = { ...(signal === undefined ? {} : { signal }), turn: turn() };
  try {
    const opening = await openWorkbook(port, context, progress);
    // The first writing is always shown before: never from the ribbon.
    const written = opening.existingRoles.has('dashboard') || opening.proposed.length > 0 ? 'dashboard' : 'payments';
    if (!opening.existingRoles.has(written)) return pick(NOT_YET, language);
    const rows = [...opening.proposed, ...opening.invoices].reduce((sum, { body }) => sum + body.rows, 0);
    if (rows > ROWS) return pick(TOO_LARGE, language);
    const prepared = await prepare(port, await analyse(port, opening, context, progress), context, progress);
    const [obstacle] = prepared.summary.obstacles;
    if (obstacle !== undefined) return pick(OBSTACLES[obstacle.code](obstacle.sheet), language);
    const { differences = [] } = await write(port, prepared, progress);
    return differences.length === 0 ? null : toCheck(differences, language);
  } catch (error) {
    return failure(error, language, signal);
  }
}

/** Differences told from the ribbon; a dialog takes few words. */
const TOLD = 3;

/** What was written, and what the workbook holds otherwise than planned. */
function toCheck(differences: readonly Difference[], language: Language): string {
  const more = differences.length > TOLD ? [pick(MORE, language)] : [];
  const told = differences.slice(0, TOLD).map(({ what }) => pick(what, language));
  return [pick(TO_CHECK, language), ...told, ...more].join(' ');
}

/** What a failure is told as. Work is only ever stopped while nothing is changed. */
function failure(error: unknown, language: Language, signal?: AbortSignal): string {
  if (signal?.aborted === true && (!isUserError(error) || error.code === 'interrupted'))
    return pick(TOO_SLOW, language);
  return isUserError(error) ? error.sentence(language) : pick(FAILED, language);
}

function turn(): Turn {
  return turnEvery(
    SLICE,
    () => Date.now(),
    () => new Promise((resume) => setTimeout(resume, 0)),
  );
}

function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The same over the workbook open in Excel; whatever goes wrong is a sentence. */
export async function refresh(language: Language, signal: AbortSignal): Promise<string | null> {
  try {
    // A part that is no longer on the server must not keep Excel from hearing that the function is over.
    const { createExcelWorkbook, waysOf } = await import('../workbook/excel');
    const context = { today: today(), version: SPASER_VERSION, language };
    return await refreshWorkbook(createExcelWorkbook(Excel, { ...waysOf(Office.context), language }), context, signal);
  } catch (error) {
    return failure(error, language, signal);
  }
}
