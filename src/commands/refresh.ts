import { analyse, openWorkbook, prepare, write, type Context } from '../app';
import { bilingual, isUserError, pick, type Bilingual, type Language } from '../language';
import type { PlanSummary, WorkbookPort } from '../workbook';

const NOT_YET = bilingual(
  'Rien n’est encore écrit dans ce classeur. Ouvrez le volet « Achats responsables » et commencez par l’aperçu.',
  'Nothing is written in this workbook yet. Open the pane “Responsible purchases” and begin with the preview.',
);
const FAILED = bilingual(
  'L’actualisation n’a pas abouti. Ouvrez le volet « Achats responsables » pour réessayer.',
  'The refresh did not succeed. Open the pane “Responsible purchases” to try again.',
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

/** Refreshes what was written before; gives null when done, else the sentence that says why not. */
export async function refreshWorkbook(port: WorkbookPort, context: Context): Promise<string | null> {
  const { language } = context;
  try {
    const opening = await openWorkbook(port, context);
    // The first writing is always shown before: never from the ribbon.
    const written = opening.existingRoles.has('dashboard') || opening.proposed.length > 0 ? 'dashboard' : 'payments';
    if (!opening.existingRoles.has(written)) return pick(NOT_YET, language);
    const prepared = await prepare(port, await analyse(port, opening, context), context);
    const [obstacle] = prepared.summary.obstacles;
    if (obstacle !== undefined) return pick(OBSTACLES[obstacle.code](obstacle.sheet), language);
    await write(port, prepared);
    return null;
  } catch (error) {
    return isUserError(error) ? error.sentence(language) : pick(FAILED, language);
  }
}

function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The same over the workbook open in Excel. */
export async function refresh(language: Language): Promise<string | null> {
  const { createExcelWorkbook } = await import('../workbook/excel');
  return refreshWorkbook(createExcelWorkbook(Excel, { language }), {
    today: today(),
    version: SPASER_VERSION,
    language,
  });
}
