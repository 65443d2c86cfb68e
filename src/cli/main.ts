/**
 * `npm run report`: the same journey as the pane, on a file. Exit codes: 0
 * done, 1 the input could not be used, 2 wrong usage.
 */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import manifest from '../../package.json';
import {
  analyse,
  analyseInvoices,
  analysePayments,
  chooseTables,
  explainColumns,
  openWorkbook,
  prepare,
  removalPlan,
  reportJsonStream,
  scheduleOfAnalysis,
  takeBack,
  write,
  type Analysis,
  type Context,
  type Opening,
  type PaymentAnalysis,
} from '../app';
import { sqlRowsCsv } from '../indicators';
import { measuresCsv, scheduleCsv } from '../report';
import { bilingual, isUserError, UserError, type Language } from '../language';
import { decodeSettingsJson } from '../settings';
import { openFile, type FileWorkbook } from '../workbook/file';
import { ColumnAnswers, readColumnAnswer } from './answers';
import { readOptions, USAGE, UsageError, type Options } from './options';
import { READ_APART, answerApart } from './apart';
import { NODE_TOOLS } from './tools';
import { explanation } from './explain';
import { consolidatedFiles, freeze, packFiles } from './pack';
import { verified } from './verify';
import { jsonPieces } from './printJson';
import { lossesText, removalSummary, summary } from './summary';

const EXIT_INPUT = 1;
const EXIT_USAGE = 2;

function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) {
    throw new UserError(
      'fileMissing',
      bilingual(`Le fichier « ${path} » n’existe pas.`, `The file “${path}” does not exist.`),
      { place: { file: path } },
    );
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UserError(
      'fileUnreadable',
      bilingual(`Le fichier « ${path} » ne peut pas être lu.`, `The file “${path}” cannot be read.`),
      { place: { file: path }, cause },
    );
  }
}

/** The day of the run: SPASER_TODAY (2026-11-22) when a run must be repeatable, else this machine's. */
function today(): string {
  const given = process.env['SPASER_TODAY'];
  if (given !== undefined) return given;
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function contextOf(options: Options): Context {
  const context = { today: today(), version: manifest.version, language: options.language };
  if (options.settings === null) return context;
  const text = new TextDecoder().decode(readBytes(options.settings));
  return { ...context, settings: decodeSettingsJson(text, options.settings) };
}

function answersOf({ columns }: Options): ColumnAnswers {
  return new ColumnAnswers(columns.map(readColumnAnswer));
}

async function analyseFile(
  workbook: FileWorkbook,
  options: Options,
  context: Context,
  answers: ColumnAnswers,
): Promise<Analysis> {
  const opening = answers.given(await openWorkbook(workbook, context));
  if (options.sheet === null) return analyse(workbook, opening, context);
  const chosen = opening.tables.filter((table) => table.sheetName === options.sheet);
  if (chosen.length === 0) {
    const names = opening.workbook.sheets.map((sheet) => sheet.name).join(', ');
    throw new UserError(
      'sheetMissing',
      bilingual(
        `Aucun tableau dans la feuille « ${options.sheet} ». Feuilles du classeur : ${names}.`,
        `No table in the sheet “${options.sheet}”. Sheets of the workbook: ${names}.`,
      ),
      { place: { sheet: options.sheet } },
    );
  }
  return analyse(workbook, chooseTables(opening, chosen.slice(0, 1)), context);
}

function ofPeriod(analysis: Analysis, period: string | null): Analysis {
  if (period === null) return analysis;
  return { ...analysis, measures: analysis.measures.filter((measure) => measure.period === period) };
}

/** Written beside and then renamed: a run that fails leaves no half file. */
function save(path: string, pieces: Iterable<Uint8Array | string>): void {
  const partial = `${path}.partiel`;
  try {
    const file = openSync(partial, 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new UserError(
      'outputUnwritable',
      bilingual(`Le fichier « ${path} » ne peut pas être écrit.`, `The file “${path}” cannot be written.`),
      { place: { file: path }, cause },
    );
  }
}

/** Invoices of a file of their own, whatever else it holds; their absence there is an error, never an empty success. */
async function openInvoices(
  path: string,
  context: Context,
  answers: ColumnAnswers,
): Promise<{ workbook: FileWorkbook; opening: Opening }> {
  const workbook = openFile(readBytes(path), basename(path), NODE_TOOLS);
  const opening = answers.given(await openWorkbook(workbook, context));
  if (opening.invoices.length > 0) return { workbook, opening };
  throw new UserError(
    'noInvoices',
    bilingual(
      `Aucune liste de factures n’a été trouvée dans ${basename(path)} : une ligne d’intitulés (numéro de facture, date de dépôt, date de paiement, montant TTC…) a été cherchée.`,
      `No list of invoices was found in ${basename(path)}: a line of headings (invoice number, deposit date, payment date, amount incl. VAT…) was looked for.`,
    ),
    { place: { file: path } },
  );
}

async function paymentsOf(path: string, context: Context, answers: ColumnAnswers): Promise<PaymentAnalysis | null> {
  const { workbook, opening } = await openInvoices(path, context, answers);
  return analysePayments(workbook, opening, context);
}

/** Payment delays alone: no register is looked for. */
async function runPayments(options: Options, path: string): Promise<void> {
  const context = contextOf(options);
  const answers = answersOf(options);
  const { workbook, opening } = await openInvoices(path, context, answers);
  answers.refuseUnused();
  await report(workbook, await analyseInvoices(workbook, opening, context), options, context);
}

async function print(json: object): Promise<void> {
  await pipeline(Readable.from(jsonPieces(json)), process.stdout, { end: false });
}

/** Reads a register and its invoices; nothing is written in it. */
async function analysed(
  options: Options,
  register: string,
  context: Context,
  answers: ColumnAnswers,
): Promise<{ readonly workbook: FileWorkbook; readonly analysis: Analysis }> {
  const workbook = openFile(readBytes(register), basename(register), NODE_TOOLS);
  const own = await analyseFile(workbook, options, context, answers);
  const payments = options.payments === null ? own.payments : await paymentsOf(options.payments, context, answers);
  return { workbook, analysis: { ...own, payments } };
}

async function run(options: Options, register: string): Promise<void> {
  const context = contextOf(options);
  const answers = answersOf(options);
  const { workbook, analysis } = await analysed(options, register, context, answers);
  answers.refuseUnused();
  await report(workbook, analysis, options, context);
}

/** Writes what is asked to be written, then tells what was found. */
async function report(workbook: FileWorkbook, analysis: Analysis, options: Options, context: Context): Promise<void> {
  if (options.output !== null) {
    const prepared = await prepare(workbook, analysis, context);
    process.stderr.write(lossesText(prepared.summary, options.language));
    await write(workbook, prepared);
    save(options.output, [workbook.save()]);
  }
  const shown = ofPeriod(analysis, options.period);
  if (options.csv !== null) save(options.csv, [measuresCsv(shown.measures, context.language)]);
  if (options.rows !== null) save(options.rows, sqlRowsCsv(analysis.workings));
  if (options.schedule !== null) {
    save(options.schedule, [scheduleCsv(scheduleOfAnalysis(analysis, context), context.language)]);
  }
  if (options.json) await print(reportJsonStream(shown, context));
  else if (!options.quiet) process.stdout.write(summary(shown, options));
}

/** The committee's files, in a folder. */
async function pack(options: Options, folder: string, register: string): Promise<void> {
  const context = contextOf(options);
  const answers = answersOf(options);
  const { analysis } = await analysed(options, register, context, answers);
  answers.refuseUnused();
  const files = await packFiles(analysis, options, context, readBytes(register));
  process.stdout.write(freeze(folder, files, options));
}

/** Several registers as one, a member each. */
async function consolidateInto(options: Options, folder: string): Promise<void> {
  const context = contextOf(options);
  const answers = answersOf(options);
  const members = [];
  for (const register of options.registers) {
    const { analysis } = await analysed(options, register, context, answers);
    members.push({ name: basename(register).replace(/\.[^.]+$/, ''), analysis });
  }
  answers.refuseUnused();
  process.stdout.write(freeze(folder, await consolidatedFiles(members, options, context), options));
}

/** Checks a cahier against a register. */
async function verify(options: Options, proof: string, register: string): Promise<void> {
  const context = contextOf(options);
  const { text, holds } = await verified(
    { name: basename(proof), bytes: readBytes(proof) },
    { name: basename(register), bytes: readBytes(register) },
    context,
  );
  process.stdout.write(text);
  if (!holds) process.exitCode = EXIT_INPUT;
}

/** Gives a copy of a workbook without what the add-in wrote in it; the file itself stays as it is. */
async function remove(options: Options, path: string): Promise<void> {
  const context = contextOf(options);
  const workbook = openFile(readBytes(path), basename(path), NODE_TOOLS);
  const opening = await openWorkbook(workbook, context);
  const plan = removalPlan(opening, { typed: options.keep, committee: options.keep });
  const { summary: taken } = await takeBack(workbook, plan);
  if (options.output !== null) save(options.output, [workbook.save()]);
  if (options.json) await print(taken);
  else if (!options.quiet) process.stdout.write(removalSummary(taken, options));
}

/** Tells, column by column, why it was read so; nothing is computed. */
async function explain(options: Options, path: string): Promise<void> {
  const context = contextOf(options);
  const workbook = openFile(readBytes(path), basename(path), NODE_TOOLS);
  const answers = answersOf(options);
  const opening = answers.given(await openWorkbook(workbook, context));
  answers.refuseUnused();
  const tables = await explainColumns(workbook, opening);
  if (options.json) await print({ version: context.version, source: { file: opening.workbook.name }, tables });
  else process.stdout.write(explanation(tables, options.language));
}

function fail(error: unknown, language: Language): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.sentence(language)}\n${USAGE}`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const sentence = isUserError(error)
    ? error.sentence(language)
    : language === 'fr'
      ? `Erreur inattendue : ${error instanceof Error ? error.message : String(error)}`
      : `Unexpected error: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = EXIT_INPUT;
}

async function main(): Promise<void> {
  if (process.argv[2] === READ_APART) return answerApart();
  // A reader that closes early (`| head`) has what it wanted.
  process.stdout.on('error', () => process.exit());
  let language: Language = 'fr';
  try {
    const options = readOptions(process.argv.slice(2));
    language = options.language;
    if (options.help) process.stdout.write(USAGE);
    else if (options.remove && options.register !== null) await remove(options, options.register);
    else if (options.verify !== null && options.register !== null)
      await verify(options, options.verify, options.register);
    else if (options.pack !== null && options.consolidate) await consolidateInto(options, options.pack);
    else if (options.pack !== null && options.register !== null) await pack(options, options.pack, options.register);
    else if (options.explain) await explain(options, options.register ?? options.payments ?? '');
    else if (options.register !== null) await run(options, options.register);
    else if (options.payments !== null) await runPayments(options, options.payments);
  } catch (error) {
    fail(error, language);
  }
}

void main();
