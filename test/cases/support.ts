import { analyse, openWorkbook, toReportJson, type Context, type ReportJson } from '../../src/app';
import { isUserError } from '../../src/language';
import { openFile } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: '0.0.0', language: 'fr' };

/** Lines of a separated text as the bytes of a file. */
export function csv(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** What the command line prints for a file. */
export async function reported(bytes: Uint8Array, name = 'registre.csv'): Promise<ReportJson> {
  const workbook = openFile(bytes, name);
  return toReportJson(await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT), CONTEXT);
}

/** The sentence that a file is refused with, null when it is read. */
export async function refusalOf(bytes: Uint8Array, name = 'registre.csv'): Promise<string | null> {
  try {
    await reported(bytes, name);
    return null;
  } catch (error) {
    if (isUserError(error)) return error.what.fr;
    throw error;
  }
}

/** One figure of an indicator for all contracts of a year. */
export function figure(json: ReportJson, id: string, basis = 'count', period = '2024') {
  const found = json.indicators.find(
    (each) => each.id === id && each.basis === basis && each.period === period && each.group === null,
  );
  if (found === undefined) throw new Error(`${id} ${basis} ${period} is not told`);
  const { numerator, denominator, no, unknown, value, valueOnInformed, fillRate } = found;
  return { numerator, denominator, no, unknown, value, valueOnInformed, fillRate };
}

/** `code@row` of the issues, those about a whole sheet at row 0. */
export function issuesOf(json: ReportJson): readonly string[] {
  return json.issues.map(({ code, row }) => `${code}@${row ?? 0}`);
}

/** `row reason` of the rows left out. */
export function leftOut(json: ReportJson): readonly string[] {
  const { read, contracts, excluded } = json.register.rows;
  expect(contracts + excluded.length).toBe(read);
  return excluded.map(({ row, reason }) => `${row} ${reason}`).sort();
}

/** The field of each heading of the first sheet. */
export function fieldsOf(json: ReportJson): Readonly<Record<string, string | null>> {
  return Object.fromEntries((json.register.sheets[0]?.columns ?? []).map(({ heading, field }) => [heading, field]));
}

export function value(json: ReportJson): number {
  return json.contracts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}
