import { bilingual, UserError } from '../../../language';
import { toUserError } from '../errors';
import { PROBES } from './list';
import { TRIAL_NAMESPACE, type Probe, type ProbeResult, type Trial } from './types';

export type TrialTools = {
  /** Milliseconds on any clock. */
  readonly now: () => number;
  readonly onResult?: (result: ProbeResult, done: number, total: number) => void;
  /** Stops between two probes; what they made is taken away all the same. */
  readonly signal?: AbortSignal;
};

/** What stands in the workbook before anything is tried. */
type Found = { readonly sheets: ReadonlySet<string>; readonly first: string };

/** Tries every probe in turn in an empty workbook, and leaves it empty; any other is refused with a `UserError`, untouched. */
export async function runTrial(
  excel: typeof Excel,
  { now, onResult, signal }: TrialTools,
  probes: readonly Probe[] = PROBES,
): Promise<Trial> {
  const found = await told(excel, look);
  const results: ProbeResult[] = [];
  const left = new Set<string>();
  for (const probe of probes) {
    if (signal?.aborted === true) break;
    const result = await tryProbe(excel, probe, now);
    results.push(result);
    for (const name of await clean(excel, found)) left.add(name);
    onResult?.(result, results.length, probes.length);
  }
  return { results, left: [...left], stopped: results.length < probes.length };
}

async function tryProbe(excel: typeof Excel, probe: Probe, now: () => number): Promise<ProbeResult> {
  const start = now();
  const end = (outcome: ProbeResult['outcome'], came: string): ProbeResult => ({
    probe,
    outcome,
    came,
    milliseconds: now() - start,
  });
  try {
    const came = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(`SPASER essai ${probe.id}`);
      await context.sync();
      return probe.run(context, sheet);
    });
    return end(came === probe.expected ? 'expected' : 'other', came);
  } catch (error) {
    return end('refused', refusal(error));
  }
}

/** Excel’s code, and the call that it refused. */
function refusal(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    return error instanceof Error ? error.name : 'unknown';
  }
  const { code, debugInfo } = error as Partial<OfficeExtension.Error>;
  const place = debugInfo?.errorLocation;
  return place === undefined || place === '' ? String(code) : `${String(code)} (${place})`;
}

async function look(context: Excel.RequestContext): Promise<Found> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const names = context.workbook.names.load('items/name');
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const looked = sheets.items.map((sheet) => ({
    used: sheet.getUsedRangeOrNullObject(false).load('address'),
    charts: sheet.charts.getCount(),
  }));
  await context.sync();
  const empty =
    names.items.length === 0 &&
    tables.items.length === 0 &&
    looked.every(({ used, charts }) => used.isNullObject && charts.value === 0);
  if (!empty) throw notEmpty();
  return { sheets: new Set(sheets.items.map(({ id }) => id)), first: sheets.items[0]?.id ?? '' };
}

function notEmpty(): UserError {
  return new UserError(
    'trialNotEmpty',
    bilingual(
      'Ce classeur n’est pas vide : rien n’y a été essayé.',
      'This workbook is not empty: nothing was tried in it.',
    ),
    {
      advice: bilingual(
        'Ouvrez un classeur vide (Fichier, Nouveau), puis recommencez.',
        'Open an empty workbook (File, New), then try again.',
      ),
    },
  );
}

/** Takes away what a probe made; gives what would not go. */
async function clean(excel: typeof Excel, found: Found): Promise<readonly string[]> {
  try {
    return await excel.run(async (context) => {
      const { worksheets, names, customXmlParts } = context.workbook;
      context.runtime.enableEvents = true;
      const sheets = worksheets.load('items/id,items/name');
      const defined = names.load('items/name');
      const parts = customXmlParts.getByNamespace(TRIAL_NAMESPACE).load('items/id');
      await context.sync();
      worksheets.getItem(found.first).activate();
      for (const sheet of sheets.items) {
        if (found.sheets.has(sheet.id)) continue;
        sheet.visibility = 'Hidden';
        sheet.delete();
      }
      // There was none before.
      for (const { name } of defined.items) names.getItem(name).delete();
      for (const { id } of parts.items) customXmlParts.getItem(id).delete();
      sheets.load('items/name');
      defined.load('items/name');
      await context.sync();
      return [...sheets.items.slice(found.sheets.size), ...defined.items].map(({ name }) => name);
    });
  } catch (error) {
    return [refusal(error)];
  }
}

async function told<T>(excel: typeof Excel, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await excel.run(batch);
  } catch (error) {
    throw toUserError(error);
  }
}
