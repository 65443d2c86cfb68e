import type { Contract } from '../register';
import type { BuyerSettings } from '../settings';
import type { ClimateCheck, ConsultationNeed, State } from './types';

type ClimateSettings = Pick<BuyerSettings, 'climateLawFrom' | 'thresholds' | 'buyerKind'>;

/** European threshold (€ HT) of a consultation for works or not, null when no period covers its launch date (DOMAIN 2.2). */
export function europeanThreshold(isWorks: boolean, launched: string, settings: ClimateSettings): number | null {
  const period = settings.thresholds.find(({ from, to }) => from <= launched && launched <= to);
  if (period === undefined) return null;
  if (isWorks) return period.works;
  if (settings.buyerKind === 'utility') return period.suppliesUtilities;
  return settings.buyerKind === 'state' ? period.suppliesCentral : period.suppliesOther;
}

/**
 * Climate law, article 35 (DOMAIN 2.3): an environmental execution condition and
 * an environmental criterion for all, a social condition from the European
 * threshold or a reason not to. The threshold is that of the whole consultation, its lots summed. The duties follow the launch date; a contract
 * notified before they began was launched before them.
 */
export function checkClimate(
  contract: Contract,
  levers: { readonly envClause: State; readonly envCriterion: State; readonly socialClause: State },
  need: ConsultationNeed,
  settings: ClimateSettings,
): ClimateCheck {
  const from = settings.climateLawFrom;
  if (/d[ée]fense|s[ée]curit[ée]/i.test(contract.texts.nature?.text ?? '')) return 'notConcerned';
  const launched = contract.launchDate?.date ?? null;
  if (launched === null) {
    const notified = contract.notificationDate?.date ?? null;
    return notified !== null && notified < from ? 'notConcerned' : 'undeterminable';
  }
  if (launched < from) return 'notConcerned';
  if (levers.envClause !== 'yes' || levers.envCriterion !== 'yes') return 'incomplete';
  if (levers.socialClause === 'yes' || contract.texts.exemptionReason !== undefined) return 'compliant';
  const threshold = europeanThreshold(need.isWorks, launched, settings);
  if (threshold === null) return 'undeterminable';
  if (need.atLeast >= threshold) return 'incomplete';
  return need.atMost !== null && need.atMost < threshold ? 'compliant' : 'undeterminable';
}
