import { deflateRawSync } from 'node:zlib';
import type { FileTools } from '../workbook/file';
import { readApart } from './apart';

/**
 * What Node lends to a workbook: its own compressor, several times quicker than
 * one in JavaScript, and a process apart for the formats that a library reads.
 */
export const NODE_TOOLS: FileTools = {
  deflate: (content, level) => deflateRawSync(content, { level }),
  readApart: (bytes, name) => readApart(bytes, name),
};
