import type { OpenedFile } from './openInHost';

/** The xlsx package of a workbook of the host, buyer's parts as they were opened. */
export async function saveFromHost(_file: OpenedFile): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
