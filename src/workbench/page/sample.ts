import type { BenchStore } from './bench';

const SAMPLE = '/assets/exemples/registre-exemple.xlsx';

/** Opens the sample register that ships; rejects when the server does not have it. */
export async function openSample(store: BenchStore): Promise<void> {
  const answer = await fetch(SAMPLE);
  store.open(new Uint8Array(await answer.arrayBuffer()), 'registre-exemple.xlsx');
}
