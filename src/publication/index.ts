/**
 * Room `publication` (outer): a pack of figures as files that open elsewhere.
 * Each writer is loaded when it is asked for; none decides a word or a figure.
 */
import type { Pack } from '../report';

export const FORMATS = ['pptx', 'docx', 'html', 'csv', 'json'] as const;
export type PackFormat = (typeof FORMATS)[number];

export type PackFile = { readonly name: string; readonly bytes: Uint8Array };

const WRITERS: Readonly<Record<PackFormat, (pack: Pack) => Promise<Uint8Array>>> = {
  pptx: async (pack) => (await import('./pptx')).writePptx(pack),
  docx: async (pack) => (await import('./docx')).writeDocx(pack),
  html: async (pack) => (await import('./html')).writeHtml(pack),
  csv: async (pack) => (await import('./csv')).writeCsv(pack),
  json: async (pack) => (await import('./json')).writeJson(pack),
};

/** A pack in one format; the same pack gives the same bytes. */
export async function packFile(pack: Pack, format: PackFormat): Promise<PackFile> {
  return { name: `${pack.name}.${format}`, bytes: await WRITERS[format](pack) };
}

export { csvText } from './csv';
export { fingerprinted, readProof, writeProof } from './proof';
export type { ReadProof } from './proof';
