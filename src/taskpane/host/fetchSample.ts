import type { SampleSheet } from './types';

const ADDRESS = 'assets/exemples/registre-exemple.json';

type Stored = { readonly sheets: readonly SampleSheet[] };

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'sheets' in value && Array.isArray(value.sheets);
}

/** The sample register that ships beside the pane. */
export async function fetchSample(): Promise<readonly SampleSheet[]> {
  const response = await fetch(ADDRESS);
  const stored: unknown = response.ok ? await response.json() : null;
  if (!isStored(stored) || stored.sheets.length === 0) throw new Error(`${ADDRESS}: ${response.status}`);
  return stored.sheets;
}
