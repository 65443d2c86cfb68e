import { CONTENTS } from './contents';
import { LOOKS } from './looks';
import { RISKS } from './risks';
import type { Probe } from './types';

/** Every probe, in the order in which they are tried. */
export const PROBES: readonly Probe[] = [...RISKS, ...CONTENTS, ...LOOKS];
