import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { fromPlain, readWithLibrary, toPlain, tooHeavy, tooLong } from '../workbook/file';
import type { PlainWorkbook, SourceWorkbook } from '../workbook/file';

/** The one word by which this program is asked to read a workbook for itself, in a process apart. */
export const READ_APART = '--lire-à-part';

const SECONDS = 120;
const MEGABYTE = 1024 * 1024;
/** Megabytes of memory that any file may take, and how many times its own size comes on top. */
const LEAST_MEMORY = 300;
const TIMES_ITS_SIZE = 6;
/** What another process may hand over: the texts of the largest file that is read. */
const MOST_OUTPUT = 1024 * MEGABYTE;

type Answer = { readonly workbook: PlainWorkbook } | { readonly refusal: string };

/** How long and how much a file may take to be read apart. */
export type Allowance = { readonly seconds: number; readonly megabytes: number };

/** What a file of so many bytes is allowed. */
export function allowance(bytes: number): Allowance {
  return { seconds: SECONDS, megabytes: LEAST_MEMORY + Math.ceil((TIMES_ITS_SIZE * bytes) / MEGABYTE) };
}

/**
 * Reads xls, xlsb or ods in a process of its own: the library that knows these
 * formats can loop or swell on a damaged file, and then only that process ends.
 */
export function readApart(
  bytes: Uint8Array,
  name: string,
  { seconds, megabytes }: Allowance = allowance(bytes.length),
  program: readonly string[] = [...process.execArgv, process.argv[1] ?? ''],
): SourceWorkbook {
  const { stdout, status, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, ...program, READ_APART],
    { input: bytes, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT },
  );
  if (error !== undefined) throw (error as NodeJS.ErrnoException).code === 'ETIMEDOUT' ? tooLong(name, seconds) : error;
  // Node ends by a signal, or by its code, when it runs out of memory or of stack.
  if (status !== 0) throw tooHeavy(name);
  const answer = deserialize(stdout) as Answer;
  if ('refusal' in answer) throw new Error(answer.refusal);
  return fromPlain(answer.workbook);
}

/** The other side: reads the standard input, and hands the workbook over on the standard output. */
export function answerApart(): void {
  let answer: Answer;
  try {
    answer = { workbook: toPlain(readWithLibrary(readFileSync(0))) };
  } catch (cause) {
    answer = { refusal: cause instanceof Error ? cause.message : String(cause) };
  }
  process.stdout.write(serialize(answer));
}
