import { constants, deflateRawSync } from 'node:zlib';
import type { FileTools } from '../workbook/file';
import { readApart } from './apart';

/**
 * What Node lends to a workbook: its own compressor, several times quicker than
 * one in JavaScript, and a process apart for the formats that a library reads.
 */
export const NODE_TOOLS: FileTools = {
  deflate: (pieces, level) => {
    const packed: Uint8Array[] = [];
    // Each piece ends on a whole byte, so that they stand one after another as one stream; the last one closes it.
    for (const piece of pieces) packed.push(deflateRawSync(piece, { level, finishFlush: constants.Z_SYNC_FLUSH }));
    packed.push(deflateRawSync(new Uint8Array(), { level }));
    return packed;
  },
  readApart: (bytes, name) => readApart(bytes, name),
};
