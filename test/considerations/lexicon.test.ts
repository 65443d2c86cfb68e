import { LEXICON, MASKS, tagText } from '../../src/considerations';
import type { Rule, TextKind } from '../../src/considerations';

/** A rule's examples are read where the rule applies. */
function kindOf(rule: Rule): TextKind {
  return rule.only ?? 'clauses';
}

function fires(rule: Rule, text: string): boolean {
  const kinds: readonly TextKind[] = rule.only === undefined ? ['clauses', 'title'] : [kindOf(rule)];
  return kinds.some((kind) => {
    const reading = tagText(text, { kind });
    return (rule.refuses === true ? reading.refusals : reading.matches).some((match) => match.rule === rule.id);
  });
}

describe('the lexicon', () => {
  it('gives every rule its own id', () => {
    expect(new Set(LEXICON.map((rule) => rule.id)).size).toBe(LEXICON.length);
  });

  it.each(LEXICON.map((rule): [string, Rule] => [rule.id, rule]))('%s: its examples hold', (_, rule) => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThan(0);
    expect(rule.examples.yes.filter((text) => !fires(rule, text))).toEqual([]);
    expect(rule.examples.no.filter((text) => fires(rule, text))).toEqual([]);
  });

  it.each(MASKS.map((mask): [string, readonly string[]] => [mask.id, mask.examples.masked]))(
    '%s: its false friends tag nothing',
    (_, masked) => {
      const tagged = masked.filter((text) =>
        (['clauses', 'title'] as const).some((kind) => tagText(text, { kind }).matches.length > 0),
      );
      expect(tagged).toEqual([]);
    },
  );
});
