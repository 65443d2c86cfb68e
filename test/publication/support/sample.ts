import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, makePacks, openWorkbook, type Analysis, type Context, type PackRequest } from '../../../src/app';
import type { Pack } from '../../../src/report';
import { openFile } from '../../../src/workbook/file';

export const SAMPLE = join(__dirname, '..', '..', '..', 'assets', 'exemples', 'registre-exemple.xlsx');
export const CONTEXT: Context = {
  today: '2026-11-27',
  version: '1.0.0',
  language: 'fr',
  settings: { buyerName: 'Ville de Valmont' },
};

/** The sample register, or another file, analysed on a fixed day. */
export async function analysed(
  bytes: Uint8Array = readFileSync(SAMPLE),
  name = 'registre-exemple.xlsx',
): Promise<Analysis> {
  const workbook = openFile(bytes, name);
  return analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
}

/** The one pack of a request. */
export async function packOf(analysis: Analysis, request: PackRequest): Promise<Pack> {
  const [pack] = await makePacks(analysis, request, CONTEXT);
  if (pack === undefined) throw new Error('No pack');
  return pack;
}
