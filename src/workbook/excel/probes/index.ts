/**
 * « Essayer cet Excel »: what the product relies on, tried call by call in the
 * Excel that is there. The same probes run in the tests, on every Excel that the
 * embedded host plays.
 */
export { PROBES } from './list';
export { waysOf } from '../capabilities';
export { runTrial } from './run';
export type { TrialTools } from './run';
export type { Probe, ProbeResult, Trial } from './types';
export { KNOWN_DIFFERENCES, knownDifference } from './known';
