import type { Bilingual } from '../../../language';

/**
 * One call or habit that the product relies on, tried on a sheet of its own that
 * is taken away afterwards. What is expected and what comes are short facts in
 * no language (`3`, `=SUM(A1:A2)`, `accepted`), so that reports compare.
 */
export type Probe = {
  /** `p01`…: those of a known or suspected risk first, in the order of the risks. */
  readonly id: string;
  /** What is tried, for a person. */
  readonly name: Bilingual;
  readonly expected: string;
  /** Tries it; gives what came. A refusal of Excel may simply be thrown. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<string>;
};

export type ProbeResult = {
  readonly probe: Probe;
  /** `other`: Excel did something else; `refused`: it would not. */
  readonly outcome: 'expected' | 'other' | 'refused';
  /** What came, or Excel’s code and place of the refusal. */
  readonly came: string;
  readonly milliseconds: number;
};

export type Trial = {
  readonly results: readonly ProbeResult[];
  /** What the trial could not take away again; empty when the workbook is as it was found. */
  readonly left: readonly string[];
  readonly stopped: boolean;
};

export const ACCEPTED = 'accepted';
/** The namespace of the XML parts that probes make. */
export const TRIAL_NAMESPACE = 'urn:spaser:trial';
/** How the names that probes define begin. */
export const TRIAL_NAME = 'SPASER_trial_';

/** What Excel counts, as a text, once the batch has run. */
export async function counted(
  context: Excel.RequestContext,
  count: OfficeExtension.ClientResult<number>,
): Promise<string> {
  await context.sync();
  return String(count.value);
}
