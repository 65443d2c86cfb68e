import { bilingual, foldKey } from '../language';
import type { CellText, Contract, FieldId, Issue, RegisterReading } from '../register';
import { OWN_FIELDS } from './decisions';
import type { OwnValues } from './types';

/** What is remembered of a row: the justification is long, and made again at each run. */
const REMEMBERED = ['social', 'socialStatus', 'environmental', 'environmentalStatus', 'themes'] as const;

/** Fewer rows that changed places than this are a person's own edits, unless their justifications say otherwise. */
const FEWEST = 3;

/** The words that a justification quotes: « … » in French, “…” in English. */
const QUOTED = /«\s*(.+?)\s*»|“(.+?)”/g;

type Remembered = ReadonlyMap<string, OwnValues>;

const signature = (values: Pick<OwnValues, (typeof REMEMBERED)[number]>): string =>
  REMEMBERED.map((key) => foldKey(values[key])).join('\u0001');

function shownIn(contract: Contract): string {
  const value = (key: keyof OwnValues): string => contract.texts[OWN_FIELDS[key]]?.text ?? '';
  return signature({
    social: value('social'),
    socialStatus: value('socialStatus'),
    environmental: value('environmental'),
    environmentalStatus: value('environmentalStatus'),
    themes: value('themes'),
  });
}

/** Whether a row's justification quotes words that the row does not hold; null where it quotes none. */
function quotesAnother(contract: Contract): boolean | null {
  const text = contract.texts.ownJustification?.text ?? '';
  const quoted = [...text.matchAll(QUOTED)].map(([, french, english]) => foldKey(french ?? english ?? ''));
  const whole = quoted.filter((words) => words !== '' && !words.includes('…'));
  if (whole.length === 0) return null;
  const own = new Set<string>(Object.values(OWN_FIELDS));
  const held = (Object.entries(contract.texts) as [FieldId, CellText][])
    .filter(([field]) => !own.has(field))
    .map(([, { text: cell }]) => foldKey(cell));
  return !whole.every((words) => held.some((cell) => cell.includes(words)));
}

/**
 * The contracts beside which another's words of ours now stand: the register
 * was sorted without our columns. Told from a person's own edits by three
 * things together: rows show exactly what was written beside others, they are
 * most of the rows that differ, and their justifications quote words that
 * their rows do not hold. Empty where nothing was written yet.
 */
export function contractsApart(contracts: readonly Contract[], lastWritten: Remembered): ReadonlySet<string> {
  const differing = contracts.filter((contract) => {
    const before = lastWritten.get(contract.key);
    return before !== undefined && shownIn(contract) !== signature(before);
  });
  const left = new Map<string, number>();
  for (const { key } of differing) {
    const before = lastWritten.get(key);
    if (before !== undefined) left.set(signature(before), (left.get(signature(before)) ?? 0) + 1);
  }
  let exchanged = 0;
  for (const contract of differing) {
    const shown = shownIn(contract);
    const count = left.get(shown) ?? 0;
    if (count === 0) continue;
    left.set(shown, count - 1);
    exchanged += 1;
  }
  if (exchanged < 2 || exchanged * 2 < differing.length) return new Set();
  const told = differing.map(quotesAnother).filter((answer) => answer !== null);
  const foreign = told.filter(Boolean).length;
  const apart = told.length === 0 ? exchanged >= FEWEST : foreign * 2 >= told.length;
  return apart ? new Set(differing.map(({ key }) => key)) : new Set();
}

/** A row's own columns as they were last written, wherever a sort has left them. */
function remembering(contract: Contract, before: OwnValues): Contract {
  const texts: Partial<Record<FieldId, CellText>> = { ...contract.texts };
  for (const key of [...REMEMBERED, 'justification'] as const) {
    const field = OWN_FIELDS[key];
    const column = contract.texts[field]?.column ?? -1;
    if (before[key] === '') delete texts[field];
    else texts[field] = { text: before[key], column };
  }
  return { ...contract, texts };
}

function apartIssue(sheet: string, contracts: number): Issue {
  return {
    sheet,
    row: null,
    column: null,
    code: 'ownColumnsApart',
    severity: 'error',
    value: String(contracts),
    message: bilingual(
      `Les lignes ont été triées sans les colonnes du volet\u202f: ${contracts} marchés ont à côté d’eux les considérations d’un autre. Les chiffres suivent ce qui a été écrit pour chaque marché.`,
      `The rows were sorted without the pane’s columns: ${contracts} contracts have another’s considerations beside them. The figures follow what was written for each contract.`,
    ),
    advice: bilingual(
      'Écrire de nouveau dans le classeur\u202f: chaque marché retrouve ses considérations. Ce qui a été tapé dans ces colonnes depuis la dernière écriture est à reprendre ensuite.',
      'Write into the workbook again: each contract gets its considerations back. What was typed in those columns since the last writing is to be entered again afterwards.',
    ),
  };
}

/**
 * The reading with our columns' words beside the contract that they belong to:
 * where the rows were sorted without them, what is remembered of each contract
 * counts, never a neighbour's cell, and an issue a sheet says so.
 */
export function withOwnInPlace(reading: RegisterReading, lastWritten: Remembered): RegisterReading {
  const apart = contractsApart(reading.contracts, lastWritten);
  if (apart.size === 0) return reading;
  const counts = new Map<string, number>();
  const contracts = reading.contracts.map((contract) => {
    const before = lastWritten.get(contract.key);
    if (before === undefined || !apart.has(contract.key)) return contract;
    counts.set(contract.sheet, (counts.get(contract.sheet) ?? 0) + 1);
    return remembering(contract, before);
  });
  const issues = [...counts].map(([sheet, count]) => apartIssue(sheet, count));
  return { ...reading, contracts, issues: [...issues, ...reading.issues] };
}
