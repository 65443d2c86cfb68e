import type { CellText, Contract, FieldId } from '../register';
import type { TextReader } from './engine/reader';
import type { TextKind, TextMatch, TextReading } from './engine/types';
import { quantityEvidence, wordsEvidence } from './evidence';
import type { Evidence, Lever, Side } from './types';

/** Where free words stand; only the clauses column may declare (COUNTING). */
type WordSource = { readonly field: FieldId; readonly kind: TextKind; readonly cap: number };

/** The fields whose free words are read. */
export const SOURCES: readonly WordSource[] = [
  { field: 'clauseText', kind: 'clauses', cap: 100 },
  { field: 'remarks', kind: 'clauses', cap: 84 },
  { field: 'title', kind: 'title', cap: 84 },
  { field: 'lotTitle', kind: 'title', cap: 84 },
];
/** From this weight on, words of the clauses column are unmistakable. */
export const DECLARED_WEIGHT = 85;

export type FoundWords = {
  readonly match: TextMatch;
  readonly field: FieldId;
  readonly cell: CellText;
  readonly evidence: Evidence;
};

/** What the free words of one side of a contract say, before anything is decided. */
export type WordReading = {
  readonly declared: readonly FoundWords[];
  readonly proposed: readonly FoundWords[];
  readonly refused: readonly FoundWords[];
  readonly hours: { readonly value: number; readonly evidence: Evidence; readonly declared: boolean } | null;
  readonly weight: { readonly value: number; readonly evidence: Evidence; readonly declared: boolean } | null;
};

type SourceReading = WordSource & { readonly cell: CellText; readonly reading: TextReading };

/** Reads the texts of a contract once for both sides. */
export function readTexts(contract: Contract, reader: TextReader): readonly SourceReading[] {
  return SOURCES.flatMap((source) => {
    const cell = contract.texts[source.field];
    if (cell === undefined) return [];
    return [{ ...source, cell, reading: reader(cell.text, { kind: source.kind, cpv: contract.cpv }) }];
  });
}

/** Sorts what the texts say of one side into declared, proposed and refused. */
export function sideWords(side: Side, sources: readonly SourceReading[]): WordReading {
  const found = (matches: readonly TextMatch[], source: SourceReading, refusal: boolean): FoundWords[] =>
    matches
      .filter((match) => match.side === side)
      .map((match) => ({
        match,
        field: source.field,
        cell: source.cell,
        evidence: wordsEvidence(match, source.field, source.cell, refusal ? 'refusal' : match.lever, source.cap),
      }));
  const said = sources.flatMap((source) => found(source.reading.matches, source, false));
  const refused = sources.flatMap((source) => found(source.reading.refusals, source, true));
  const denied = new Set<Lever>(refused.map((words) => words.match.lever));
  const isDeclared = (words: FoundWords): boolean =>
    words.field === 'clauseText' && words.match.weight >= DECLARED_WEIGHT && !denied.has(words.match.lever);
  const declared = said.filter(isDeclared);
  const quantityOf = (kind: 'hours' | 'weight', lever: Lever): WordReading['hours'] => {
    for (const source of sources) {
      const quantity =
        kind === 'hours' ? (side === 'social' ? source.reading.hours : null) : source.reading.weights[side];
      if (quantity === null) continue;
      return {
        value: quantity.value,
        evidence: quantityEvidence(side, kind, quantity, source.field, source.cell),
        declared: source.field === 'clauseText' && declared.some((words) => words.match.lever === lever),
      };
    }
    return null;
  };
  return {
    declared,
    proposed: said.filter((words) => !isDeclared(words)),
    refused,
    hours: quantityOf('hours', 'clause'),
    weight: quantityOf('weight', 'criterion'),
  };
}
