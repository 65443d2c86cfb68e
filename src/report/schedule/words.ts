import { ownColumnValues, type TaggedContract } from '../../considerations';
import { bilingual, pick, type Bilingual, type Language } from '../../language';
import { LEVERS, type Basis, type Horizon, type Proposal, type Schedule } from '../../opportunities';

/** How far the end is, a sign beside every colour. */
export const HORIZON_WORDS: Readonly<Record<Horizon, Bilingual>> = {
  now: bilingual('■ Moins de 60 jours', '■ Under 60 days'),
  soon: bilingual('▲ Moins de 120 jours', '▲ Under 120 days'),
  m6: bilingual('● 6 mois', '● 6 months'),
  m12: bilingual('● 12 mois', '● 12 months'),
  m18: bilingual('● 18 mois', '● 18 months'),
  m24: bilingual('● 24 mois', '● 24 months'),
};

export const HORIZON_COLOURS: Readonly<Partial<Record<Horizon, string>>> = { now: '#B42318', soon: '#9A4A00' };

/** Why a line of decisions is no line of a contract that ends soon. */
export const KEPT_WORDS: Readonly<Record<Schedule['kept'][number]['why'], Bilingual>> = {
  absent: bilingual('○ Absent du registre', '○ Not in the register'),
  outside: bilingual('○ Hors échéance', '○ Out of the schedule'),
  twice: bilingual('○ En double', '○ Written twice'),
};

export const ONCE = bilingual('○ Opération ponctuelle', '○ One-off operation');

/** « Clause d’insertion (travaux : heures à calibrer) », a line a lever. */
export function proposalsText(proposals: readonly Proposal[], basis: Basis, language: Language): string {
  return proposals
    .filter((proposal) => proposal.basis === basis)
    .map(({ lever, reason }) => `${pick(LEVERS[lever].label, language)} (${pick(reason, language)})`)
    .join('\n');
}

const LONGEST = 70;

/** What the present contract carries: DECP’s words, then the buyer’s own. */
export function carriedText(tagged: TaggedContract, language: Language): string {
  const own = ownColumnValues(tagged, language);
  const values = [own.social, own.environmental].filter((value) => value !== '').join(' ; ');
  if (values === '') return language === 'fr' ? 'Rien de renseigné' : 'Nothing informed';
  const words = tagged.evidence.find(
    ({ rule, kind }) => rule !== 'column' && kind !== 'supplier' && kind !== 'refusal',
  );
  if (words === undefined) return values;
  const text = words.text.replace(/\s+/g, ' ').trim();
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return language === 'fr' ? `${values}\n«\u202f${short}\u202f»` : `${values}\n“${short}”`;
}

/** Where a contract stands: its row, with its sheet where the register has several. A plain text: a link a line would be a formula a line. */
export function placeText({ contract }: TaggedContract, sheets: ReadonlySet<string>): string | number {
  return sheets.size > 1 ? `${contract.sheet}, ${contract.row}` : contract.row;
}

/** The sheets that contracts were read from. */
export function sheetsOf(contracts: readonly TaggedContract[]): ReadonlySet<string> {
  return new Set(contracts.map(({ contract }) => contract.sheet));
}

/** The object, with its lot. */
export function objectText({ contract }: TaggedContract, language: Language): string {
  const { title, lot, lotTitle } = contract;
  const lotWords = [lot === null ? null : `${language === 'fr' ? 'lot' : 'lot'} ${lot}`, lotTitle].filter(
    (part) => part !== null && part !== '',
  );
  return [title, lotWords.join(' – ')].filter((part) => part !== null && part !== '').join(', ');
}
