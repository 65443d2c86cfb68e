import type { SideTag, TaggedContract } from '../considerations';
import { bilingual, type Bilingual } from '../language';
import { LEVERS } from './levers';
import { RULES } from './rules';
import { LEVER_IDS, type Case, type LeverId, type Proposal, type Rule } from './types';

function reaches(value: number | null, least: number | null): boolean {
  return value !== null && least !== null && value >= least;
}

/** True when a rule holds for a contract, whatever the contract already carries. */
export function holds(rule: Rule, of: Case): boolean {
  const { about, never, types, buyers, amount, need, amountAtMost, single, climateLaw } = rule;
  if (climateLaw !== undefined && climateLaw !== of.climateLaw) return false;
  if (buyers !== undefined && !buyers.includes(of.buyer)) return false;
  if (types !== undefined && of.type !== null && !types.includes(of.type)) return false;
  if (about !== undefined && !about.some((subject) => of.subjects.has(subject))) return false;
  if (never !== undefined && never.some((subject) => of.subjects.has(subject))) return false;
  if (single === true && of.lots !== 1) return false;
  if (amount !== undefined && !reaches(of.amount, amount === 'insertionFloor' ? of.insertionFloor : amount))
    return false;
  if (amountAtMost !== undefined && of.amount !== null && of.amount > amountAtMost) return false;
  return need === undefined || reaches(of.need, need === 'european' ? of.european : need);
}

/** The first rule that holds for each lever, the legal ones first. */
export function rulesHolding(of: Case): ReadonlyMap<LeverId, Rule> {
  const found = new Map<LeverId, Rule>();
  for (const lever of LEVER_IDS) {
    const rule = RULES.find((each) => each.lever === lever && holds(each, of));
    if (rule !== undefined) found.set(lever, rule);
  }
  return found;
}

/** A side as it stands or as words propose it: what words already say is not proposed again. */
function says(tagged: TaggedContract, side: 'social' | 'environmental', test: (tag: SideTag) => boolean): boolean {
  const proposed = tagged.proposed[side];
  return test(tagged[side]) || (proposed !== null && test(proposed));
}

const hasClause = (tag: SideTag): boolean => tag.clause === 'yes';
const hasCriterion = (tag: SideTag): boolean => tag.criterion === 'yes';
const isReserved = (tag: SideTag): boolean => tag.reserved === 'yes';

/** True when the present contract already carries the lever, or its words propose that it does. */
export function carries(lever: LeverId, tagged: TaggedContract): boolean {
  switch (lever) {
    case 'climateEnvironment':
      return says(tagged, 'environmental', hasClause) && says(tagged, 'environmental', hasCriterion);
    case 'climateSocial':
    case 'insertion':
      return (
        says(tagged, 'social', hasClause) ||
        says(tagged, 'social', isReserved) ||
        (tagged.insertionHours.planned ?? 0) > 0
      );
    case 'reservedHandicap':
    case 'reservedInsertion':
    case 'reservedEss':
    case 'reservedPrison':
      return says(tagged, 'social', isReserved);
    case 'envCriterion':
      return says(tagged, 'environmental', hasCriterion);
    case 'agec':
      return says(tagged, 'environmental', ({ themes }) => themes.includes('recycle_reemploi'));
    case 'egalim':
      return says(tagged, 'environmental', ({ themes }) => themes.includes('bio_alimentation'));
    case 'reen':
      return says(tagged, 'environmental', ({ themes }) => themes.includes('numerique'));
    case 'ecolabel':
      return tagged.ecolabel === 'yes' || says(tagged, 'environmental', ({ themes }) => themes.includes('label'));
    case 'allotment':
      return tagged.contract.lot !== null || tagged.consultation.lots > 1;
  }
}

const MISSING_CLAUSE = bilingual('il manque la clause', 'the clause is missing');
const MISSING_CRITERION = bilingual('il manque le critère', 'the criterion is missing');

/** The reason told: what is missing where the contract carries one half of a duty. */
function reasonOf(rule: Rule, tagged: TaggedContract): Bilingual {
  if (rule.lever !== 'climateEnvironment') return rule.reason;
  if (says(tagged, 'environmental', hasCriterion)) return MISSING_CLAUSE;
  return says(tagged, 'environmental', hasClause) ? MISSING_CRITERION : rule.reason;
}

/** What the contract that follows could carry and this one does not, the legal levers first. */
export function proposalsFor(tagged: TaggedContract, of: Case): readonly Proposal[] {
  return [...rulesHolding(of)].flatMap(([lever, rule]) =>
    carries(lever, tagged)
      ? []
      : [{ lever, basis: LEVERS[lever].basis, rule: rule.id, reason: reasonOf(rule, tagged), source: rule.source }],
  );
}
