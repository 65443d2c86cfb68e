import { decodeJournal } from '../indicators';
import { bilingual, UserError } from '../language';
import { decodeCalibration, decodeSchedule, type Calibration, type ScheduleDecision } from '../opportunities';
import { byTurns } from '../pace';
import { recogniseInvoicesSteps, recorrectedInvoices, type InvoiceField, type InvoiceTable } from '../payments';
import {
  chooseRegister,
  correctionOf,
  mergedCorrections,
  legendOf,
  mayBeLegend,
  mergedLegends,
  recogniseTablesSteps,
  recorrected,
  settledCorrections,
  STRANGER_LABELS,
  type ColumnCorrection,
  type FieldId,
  type Issue,
  type Legend,
  type RecognisedTable,
} from '../register';
import { decodeSettings, type BuyerSettings } from '../settings';
import type { SheetGrid, SheetInfo, SheetRole, WorkbookInfo, WorkbookPort } from '../workbook';
import { decodeMemory } from './memory';
import type { Context, Opening, Progress } from './types';

/** Rows of a sheet that are enough to see where its table is; the rest is read once it is chosen. */
const HEAD_ROWS = 2000;

/**
 * Looks at a workbook: its sheets, the tables found in them, the likely
 * register, what is remembered from last time. Nothing is written. Looking
 * again, it keeps what a person said since `before`: columns corrected, tables chosen.
 */
export async function openWorkbook(
  port: WorkbookPort,
  context: Context,
  progress: Progress = {},
  before: Opening | null = null,
): Promise<Opening> {
  progress.report?.('describe', 0, 1);
  const own = await lookAgain(port, before, context);
  const { workbook, memory } = own;
  const candidates = workbook.sheets.filter((sheet) => sheet.role === null && sheet.visible && sheet.usedArea !== null);
  const tables: RecognisedTable[] = [];
  const invoices: InvoiceTable[] = [];
  const { legend, read } = await readLegends(port, candidates, progress.signal);
  for (const [index, sheet] of candidates.entries()) {
    progress.signal?.throwIfAborted();
    progress.report?.('recognise', index, candidates.length);
    const head = read.get(sheet.id) ?? (await readHead(port, sheet, progress.signal));
    const found = await byTurns(recogniseTablesSteps(head, memory.corrections, legend), progress);
    tables.push(...found);
    if (found.some((table) => table.role === 'invoices')) {
      invoices.push(...(await byTurns(recogniseInvoicesSteps(head, memory.invoiceCorrections), progress)));
    }
  }
  tables.sort((left, right) => right.likelihood - left.likelihood);
  return { ...own, tables, proposed: chosenBefore(tables, before) ?? chooseRegister(tables), invoices, legend };
}

/** What the workbook says in our own sheets and in its memory, whatever its registers hold. */
export type OwnSheets = Omit<Opening, 'tables' | 'proposed' | 'invoices'>;

/** Reads what is remembered, the settings and the journal, with the columns that a person corrected since `before`. */
export async function lookAgain(
  port: WorkbookPort,
  before: Pick<Opening, 'memory' | 'decisions'> | null,
  context: Context,
): Promise<OwnSheets> {
  const workbook = await port.describe();
  const stored = decodeMemory(await port.readMemory());
  const names = workbook.sheets.map(({ name }) => name);
  const memory = {
    ...stored,
    corrections: settledCorrections([...stored.corrections, ...(before?.memory.corrections ?? [])], names),
    invoiceCorrections: settledCorrections(
      [...stored.invoiceCorrections, ...(before?.memory.invoiceCorrections ?? [])],
      names,
    ),
  };
  const { settings, issues: settingsIssues } = await readSettings(port, workbook, context);
  const { journal, issues: journalIssues } = await readJournal(port, workbook);
  return {
    workbook,
    memory,
    settings,
    journal,
    decisions: await readDecisions(port, workbook, before),
    calibrations: await readCalibrations(port, workbook),
    issues: [...settingsIssues, ...journalIssues],
    existingRoles: new Set(workbook.sheets.flatMap((sheet) => (sheet.role === null ? [] : [sheet.role]))),
  };
}

/** The tables that a person chose, found again; null when the choice was ours or one of them is gone. */
function chosenBefore(tables: readonly RecognisedTable[], before: Opening | null): readonly RecognisedTable[] | null {
  if (before === null) return null;
  const own = chooseRegister([...before.tables]);
  const isOurs = own.length === before.proposed.length && own.every((table, at) => isSame(table, before.proposed[at]));
  if (isOurs) return null;
  const found = before.proposed.flatMap((chosen) => tables.find((table) => isSame(table, chosen)) ?? []);
  return found.length > 0 && found.length === before.proposed.length ? found : null;
}

function isSame(left: RecognisedTable, right: RecognisedTable | undefined): boolean {
  return (
    left.sheetId === right?.sheetId && left.headerRow === right.headerRow && left.body.column === right.body.column
  );
}

/** What small sheets say of the codes of the house, with those sheets as read: none is read twice. */
async function readLegends(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  signal: AbortSignal | undefined,
): Promise<{ legend: Legend; read: ReadonlyMap<string, SheetGrid> }> {
  const read = new Map<string, SheetGrid>();
  if (sheets.length > 1)
    for (const sheet of sheets)
      if (mayBeLegend(sheet.usedArea)) read.set(sheet.id, await readHead(port, sheet, signal));
  return { legend: mergedLegends([...read.values()].map(legendOf)), read };
}

/** The first rows of a sheet: enough to see where its tables are. */
export async function readHead(
  port: WorkbookPort,
  sheet: SheetInfo,
  signal: AbortSignal | undefined,
): Promise<SheetGrid> {
  const used = sheet.usedArea;
  return used === null || used.rows <= HEAD_ROWS
    ? port.readSheet(sheet.id, undefined, signal)
    : port.readSheet(sheet.id, { ...used, rows: HEAD_ROWS }, signal);
}

function sheetOf(workbook: WorkbookInfo, role: SheetRole): SheetInfo | undefined {
  return workbook.sheets.find((sheet) => sheet.role === role && sheet.usedArea !== null);
}

async function readSettings(
  port: WorkbookPort,
  workbook: WorkbookInfo,
  context: Context,
): Promise<{ settings: BuyerSettings; issues: readonly Issue[] }> {
  const sheet = sheetOf(workbook, 'settings');
  const decoded = decodeSettings(sheet === undefined ? null : await port.readSheet(sheet.id));
  // Once the sheet stands, it is the truth: what was answered before it was made no longer counts.
  const answers = sheet === undefined ? context.answers : {};
  return {
    settings: { ...decoded.settings, ...answers, ...context.settings },
    issues: decoded.issues,
  };
}

/** The buyer's columns of the schedule; until it is written, what was said in the pane. */
async function readDecisions(
  port: WorkbookPort,
  workbook: WorkbookInfo,
  before: Pick<Opening, 'decisions'> | null,
): Promise<readonly ScheduleDecision[]> {
  const sheet = sheetOf(workbook, 'opportunities');
  return sheet === undefined ? (before?.decisions ?? []) : decodeSchedule(await port.readSheet(sheet.id));
}

/** What the buyer typed over in the calibrator of hours. */
async function readCalibrations(port: WorkbookPort, workbook: WorkbookInfo): Promise<readonly Calibration[]> {
  const sheet = sheetOf(workbook, 'insertion');
  return sheet === undefined ? [] : decodeCalibration(await port.readSheet(sheet.id));
}

async function readJournal(port: WorkbookPort, workbook: WorkbookInfo): Promise<Pick<Opening, 'journal' | 'issues'>> {
  const sheet = sheetOf(workbook, 'journal');
  if (sheet === undefined) return { journal: [], issues: [] };
  const decoded = decodeJournal(await port.readSheet(sheet.id));
  return { journal: decoded.entries, issues: decoded.issues };
}

/** The same opening with other tables as the register. */
export function chooseTables(opening: Opening, tables: readonly RecognisedTable[]): Opening {
  return { ...opening, proposed: tables };
}

/** The same opening after a person said what a column (0-based) is; null: not used. */
export function correctOpening(
  opening: Opening,
  table: RecognisedTable,
  column: number,
  field: FieldId | null,
): Opening {
  const correction = correctionOf(table, column, field);
  return correction === null ? opening : withCorrection(opening, correction);
}

/** The same opening once a person takes back what they said of a column (0-based): it is again what was proposed. */
export function proposeAgain(opening: Opening, table: RecognisedTable, column: number): Opening {
  const correction = correctionOf(table, column, null);
  return correction === null ? opening : withCorrection(opening, { ...correction, withdrawn: true });
}

/** Every table from its proposal and all that was said, as the analysis reads it: nothing of an earlier word is left over. */
function withCorrection(opening: Opening, correction: ColumnCorrection): Opening {
  const corrections = mergedCorrections(opening.memory.corrections, [correction]);
  const tables = new Map(opening.tables.map((table) => [table, recorrected(table, corrections)]));
  return {
    ...opening,
    tables: [...tables.values()],
    proposed: opening.proposed.map((table) => tables.get(table) ?? recorrected(table, corrections)),
    memory: { ...opening.memory, corrections },
  };
}

/** `correctOpening` for a column of an invoice sheet. */
export function correctInvoices(
  opening: Opening,
  table: InvoiceTable,
  column: number,
  field: InvoiceField | null,
): Opening {
  const correction = correctionOf(table, column, field);
  return correction === null ? opening : withInvoiceCorrection(opening, correction);
}

/** `proposeAgain` for a column of an invoice sheet. */
export function proposeInvoicesAgain(opening: Opening, table: InvoiceTable, column: number): Opening {
  const correction = correctionOf(table, column, null);
  return correction === null ? opening : withInvoiceCorrection(opening, { ...correction, withdrawn: true });
}

function withInvoiceCorrection(opening: Opening, correction: ColumnCorrection<InvoiceField>): Opening {
  const invoiceCorrections = mergedCorrections(opening.memory.invoiceCorrections, [correction]);
  const invoices = opening.invoices.map((table) => recorrectedInvoices(table, invoiceCorrections));
  return { ...opening, invoices, memory: { ...opening.memory, invoiceCorrections } };
}

/** The failure when no table was found: says what was looked for, and where, or what the lists there look like. */
export function noRegisterError({ workbook, tables }: Pick<Opening, 'workbook' | 'tables'>): UserError {
  const sheets = workbook.sheets.filter((sheet) => sheet.role === null).map((sheet) => `« ${sheet.name} »`);
  const looks = tables.flatMap(({ sheetName, resembles }) =>
    resembles === undefined ? [] : [{ sheetName, resembles }],
  );
  const place = { file: workbook.name };
  const [stranger] = looks;
  if (stranger !== undefined) {
    const label = STRANGER_LABELS[stranger.resembles];
    return new UserError(
      'noRegister',
      bilingual(
        `La feuille « ${stranger.sheetName} » ressemble à ${label.fr} : ce n’est ni un registre de marchés ni une liste de factures reçues, elle n’est pas lue.`,
        `The sheet “${stranger.sheetName}” looks like ${label.en}: it is neither a contract register nor a list of invoices received, and is not read.`,
      ),
      {
        advice: bilingual(
          'Ouvrez le fichier de votre registre. Si c’est bien un registre, choisissez la feuille et dites ce que sont ses colonnes.',
          'Open the file of your register. If this is one, choose the sheet and say what its columns are.',
        ),
        place,
      },
    );
  }
  return new UserError(
    'noRegister',
    bilingual(
      `Aucun registre de marchés n’a été trouvé dans ${workbook.name} : une ligne d’intitulés (objet, titulaire, montant, date de notification…) suivie d’au moins une ligne a été cherchée dans ${sheets.length === 0 ? 'le classeur' : sheets.join(', ')}.`,
      `No contract register was found in ${workbook.name}: a line of headings (object, supplier, amount, notification date…) followed by at least one row was looked for in ${sheets.length === 0 ? 'the workbook' : sheets.join(', ').replace(/[«»]/g, '"')}.`,
    ),
    {
      advice: bilingual(
        'Ouvrez la feuille de votre registre, ou choisissez-la et corrigez ses colonnes.',
        'Open the sheet of your register, or choose it and correct its columns.',
      ),
      place,
    },
  );
}
