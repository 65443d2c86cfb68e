import type { Workbench } from './pane';

/** What the « Simuler » menu of the workbench does to the workbook. */
export type Simulation =
  | 'Protéger la feuille'
  | 'Ôter la protection'
  | 'Filtrer sur la cellule'
  | 'Effacer le filtre'
  | 'Renommer la feuille'
  | 'Supprimer la feuille'
  | 'Modification d’un coauteur'
  | 'Lecture seule'
  | 'Excel lent';

/** Chooses in the « Simuler » menu, which is left closed. */
export async function simulate({ page }: Workbench, what: Simulation): Promise<void> {
  await page.getByText('Simuler', { exact: true }).click();
  await page.getByRole('button', { name: what }).click();
  await page.getByText('Simuler', { exact: true }).click();
}

/** Opens the sample register anew: the pane starts again on it. */
export async function openSampleRegister({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: 'Registre d’exemple' }).click();
}

export async function openEmptyWorkbook({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: 'Classeur vide' }).click();
  await page.getByRole('tab', { name: 'Feuil1' }).waitFor();
}

export async function showSheet({ page }: Workbench, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** The address that the workbook's name box shows. */
export function selected({ page }: Workbench): Promise<string> {
  return page.getByLabel('Sélection').innerText();
}

/** Selects a cell in view of the active sheet (0-based). */
export async function selectCell({ page }: Workbench, row: number, column: number): Promise<void> {
  await page.locator(`#cell-${row}-${column}`).click();
}

/** Opens a cell in view for typing, and leaves it open. */
export async function beginEdit({ page }: Workbench, row: number, column: number): Promise<void> {
  await page.locator(`#cell-${row}-${column}`).dblclick();
  await page.locator('.editor').waitFor();
}

/** Ends the typing that was left open. */
export async function endEdit({ page }: Workbench): Promise<void> {
  await page.locator('.editor').press('Enter');
}

/** Types into a cell in view, as a person does. */
export async function typeInCell(bench: Workbench, row: number, column: number, text: string): Promise<void> {
  await beginEdit(bench, row, column);
  await bench.page.locator('.editor').fill(text);
  await endEdit(bench);
}

/** The names of the sheets in view. */
export function sheetNames({ page }: Workbench): Promise<string[]> {
  return page.getByRole('tablist', { name: 'Feuilles' }).getByRole('tab').allInnerTexts();
}

/** The name of the sheet in view. */
export function shownSheet({ page }: Workbench): Promise<string> {
  return page.getByRole('tablist', { name: 'Feuilles' }).locator('[aria-selected="true"]').innerText();
}

/** Gives the pane another width, and its page another zoom, as a person does with the edge of the pane and Ctrl +. */
export async function setPaneWidth({ page }: Workbench, width: number, zoom = 1): Promise<void> {
  await page.locator('.pane').evaluate(
    (pane, asked) => {
      const frame = pane.querySelector('iframe');
      if (!(pane instanceof HTMLElement) || frame === null) return;
      pane.style.flexBasis = `${asked.width}px`;
      frame.style.width = `${asked.width}px`;
      const inside = frame.contentDocument?.documentElement;
      if (inside !== undefined) inside.style.zoom = String(asked.zoom);
    },
    { width, zoom },
  );
}
