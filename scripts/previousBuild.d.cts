import type { Compiler } from 'webpack';

export type BuildRecord = { readonly files: readonly string[]; readonly previous: readonly string[] };

export function nextRecord(files: readonly string[], standing: BuildRecord): BuildRecord;
export function readRecord(folder: string): BuildRecord;
export class PreviousBuild {
  constructor(folder: string, version: string);
  readonly keep: (name: string) => boolean;
  apply(compiler: Compiler): void;
}
