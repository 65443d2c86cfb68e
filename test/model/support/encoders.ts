import { TextDecoder, TextEncoder } from 'node:util';

/** A test's page has no encoders of its own; files are read with them. */
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });
