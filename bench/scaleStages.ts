/** The stages of one size of `bench/scale.ts`, in a process of their own: `scaleStages.ts CSV OUT.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { openWorkbook } from '../src/app';
import { tagContracts } from '../src/considerations';
import { measureAllSteps, workings } from '../src/indicators';
import { atOnce } from '../src/pace';
import { readRegister, recogniseTables } from '../src/register';
import { openFile } from '../src/workbook/file';

/** User processor seconds of each stage. */
export type Stages = {
  readonly papaparse: number;
  readonly open: number;
  readonly recognise: number;
  readonly read: number;
  readonly tag: number;
  readonly workings: number;
  readonly measure: number;
  readonly measures: number;
  readonly megabytes: number;
};

const TODAY = '2026-11-22';

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const result = await work();
  return [result, process.cpuUsage(before).user / 1e6];
}

async function main(csv: string, out: string): Promise<void> {
  const bytes = readFileSync(csv);
  const [, papaparse] = await timed(
    () => Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ';' }).data.length,
  );
  const context = { today: TODAY, version: 'bench', language: 'fr' } as const;
  const [workbook, open] = await timed(() => openFile(bytes, basename(csv)));
  const [opening, first] = await timed(() => openWorkbook(workbook, context));
  const [sheet] = opening.proposed;
  if (sheet === undefined) throw new Error('no register');
  const grid = await workbook.readSheet(sheet.sheetId);
  const [tables, whole] = await timed(() => recogniseTables(grid, opening.memory.corrections));
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  const { valueRule, includeSubsequentContracts } = opening.settings;
  const [reading, read] = await timed(() =>
    readRegister([{ table, grid }], { valueRule, includeSubsequentContracts, today: TODAY }),
  );
  const [tagging, tag] = await timed(() =>
    tagContracts(reading, { settings: opening.settings, lastWritten: new Map() }),
  );
  const measureContext = { settings: opening.settings, journal: [], today: TODAY };
  const [work, prepared] = await timed(() => workings(tagging.contracts, measureContext));
  const [measures, measure] = await timed(() => atOnce(measureAllSteps(work)));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const stages: Stages = {
    papaparse,
    open,
    recognise: first + whole,
    read,
    tag,
    workings: prepared,
    measure,
    measures: measures.length,
    megabytes,
  };
  writeFileSync(out, JSON.stringify(stages));
}

const [, , csv = '', out = ''] = process.argv;
void main(csv, out);
