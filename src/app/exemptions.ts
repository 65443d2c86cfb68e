import { exemptionsOf, type ScheduleDecision } from '../opportunities';
import type { Contract } from '../register';

/**
 * The contracts, with the reasons not to that the buyer wrote in the schedule
 * (« Dérogation ») where the register's own column says nothing.
 */
export function withExemptions(
  contracts: readonly Contract[],
  codes: ReadonlyMap<string, string>,
  decisions: readonly ScheduleDecision[],
): readonly Contract[] {
  const reasons = exemptionsOf(decisions);
  if (reasons.size === 0) return contracts;
  return contracts.map((contract) => {
    const text = reasons.get(codes.get(contract.key) ?? '');
    if (text === undefined || contract.texts.exemptionReason !== undefined) return contract;
    // No column of the register: the words are the schedule's.
    return { ...contract, texts: { ...contract.texts, exemptionReason: { text, column: -1 } } };
  });
}
