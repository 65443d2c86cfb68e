import type { Pack } from '../report';

/** The whole pack as one object: figures with their definitions and rows, then sections, tables and charts as shown. */
export function writeJson(pack: Pack): Uint8Array {
  const { figures, sections, ...head } = pack;
  return new TextEncoder().encode(
    `${JSON.stringify({ format: 'spaser-pack/1', ...head, figures, sections }, null, 1)}\n`,
  );
}
