import type { Evidence, Side, TaggedContract } from '../../considerations';
import type { FieldId } from '../../register';

export type Segment = { readonly text: string; readonly marked: boolean };

type Span = { readonly start: number; readonly end: number };

/** A text cut at the marked spans; overlapping spans become one. Nothing of the text is lost. */
export function segments(text: string, spans: readonly Span[]): readonly Segment[] {
  const sorted = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((left, right) => left.start - right.start);
  const parts: Segment[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

const AROUND = 110;

/** The part of a long text around its marked words, cut between words, with the spans moved along. */
export function excerpt(
  text: string,
  spans: readonly Span[],
): { readonly text: string; readonly spans: readonly Span[] } {
  const first = Math.min(...spans.map(({ start }) => start), text.length);
  const last = Math.max(...spans.map(({ end }) => end), 0);
  if (text.length <= 2 * AROUND || last <= first) return { text, spans };
  const from = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1 || first;
  const cut = text.lastIndexOf(' ', last + AROUND);
  const to = last + AROUND >= text.length || cut < last ? text.length : cut;
  const before = from > 0 && from <= first ? '… ' : '';
  const start = before === '' ? 0 : from;
  const after = to < text.length ? ' …' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, to)}${after}`,
    spans: spans.map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

/** The words of one cell that decided, with the whole cell they stand in. */
export type CellEvidence = {
  readonly field: FieldId;
  /** 0-based column of the cell in its sheet; null for a decision that is not written yet. */
  readonly column: number | null;
  /** True for a dedicated column, whose whole value decides. */
  readonly dedicated: boolean;
  readonly text: string;
  readonly spans: readonly Span[];
};

/** The evidence of a contract on one side (both when null), cell by cell. */
export function cellEvidence(tagged: TaggedContract, side: Side | null): readonly CellEvidence[] {
  const cells = new Map<FieldId, Evidence[]>();
  for (const each of tagged.evidence) {
    if (side !== null && each.side !== side) continue;
    cells.set(each.field, [...(cells.get(each.field) ?? []), each]);
  }
  return [...cells].flatMap(([field, found]) => {
    const text = tagged.contract.texts[field]?.text ?? found[0]?.text ?? '';
    if (text === '') return [];
    const dedicated = found.every((each) => each.rule === 'column' || each.rule === 'person');
    const column = found[0]?.column ?? -1;
    return [
      {
        field,
        column: column < 0 ? null : column,
        dedicated,
        text,
        spans: found.map(({ start, end }) => ({ start, end })),
      },
    ];
  });
}
