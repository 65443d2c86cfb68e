import {
  answerOf,
  applyDecision,
  OWN_COLUMNS,
  ownColumnValues,
  reviewQueue,
  tagContracts,
} from '../../src/considerations';
import type { OwnValues, TaggedContract } from '../../src/considerations';
import type { Contract, FieldId } from '../../src/register';
import { contractWith, OPTIONS, registerOf } from './fixtures';

const TITLE = 'Rénovation énergétique de l’école Jules Ferry';

function tagOne(contract: Contract, lastWritten?: OwnValues): { tagged: TaggedContract; codes: readonly string[] } {
  const options =
    lastWritten === undefined ? OPTIONS : { ...OPTIONS, lastWritten: new Map([[contract.key, lastWritten]]) };
  const { contracts, issues } = tagContracts(registerOf([contract]), options);
  const [tagged] = contracts;
  if (tagged === undefined) throw new Error('no contract came back');
  return { tagged, codes: issues.map(({ code }) => code) };
}

/** The own texts once what waits on the environmental side is accepted, or rejected. */
function answered(texts: Partial<Record<FieldId, string>>, answer: 'accept' | 'reject', language: 'fr' | 'en' = 'fr') {
  const result = tagContracts(registerOf([contractWith({ texts })]), OPTIONS);
  const [tagged] = result.contracts;
  const group = reviewQueue(result).find(({ side }) => side === 'environmental');
  if (tagged === undefined || group === undefined) throw new Error('nothing to review');
  return applyDecision(ownColumnValues(tagged, language), answerOf(group, answer), language);
}

/** The contract with the own texts standing in its row, as after writing and reading again. */
function rewritten(texts: Partial<Record<FieldId, string>>, values: OwnValues): Contract {
  const own = Object.fromEntries(
    OWN_COLUMNS.map(({ key, field }) => [field, values[key]]).filter(([, text]) => text !== ''),
  );
  return contractWith({ texts: { ...texts, ...own } });
}

describe('our own columns', () => {
  it('say what is proposed, with the words', () => {
    const { tagged } = tagOne(contractWith({ texts: { title: TITLE } }));
    expect(ownColumnValues(tagged, 'fr')).toEqual({
      social: '',
      socialStatus: '',
      environmental: 'Clause environnementale',
      environmentalStatus: 'proposé',
      themes: 'Énergie et gaz à effet de serre',
      justification: 'objet\u202f: «\u202fRénovation énergétique\u202f»',
    });
  });

  it('stay short whatever the cell', () => {
    const clauseText = Array.from(
      { length: 80 },
      (_, place) => `clause d’insertion n° ${place} avec le label Ecocert`,
    ).join(' ; ');
    const { tagged } = tagOne(contractWith({ texts: { clauseText, title: TITLE } }));
    expect(ownColumnValues(tagged, 'fr').justification.length).toBeLessThanOrEqual(500);
  });

  it('change nothing when read again as we wrote them', () => {
    const first = tagOne(contractWith({ texts: { title: TITLE } }));
    const values = ownColumnValues(first.tagged, 'fr');
    const again = tagOne(rewritten({ title: TITLE }, values), values);
    expect(ownColumnValues(again.tagged, 'fr')).toEqual(values);
    expect(again.tagged.environmental.status).toBe('proposed');
  });

  it.each(['fr', 'en'] as const)('are no edit when the language of the workbook has changed (cells in %s)', (cells) => {
    const { tagged } = tagOne(contractWith({ texts: { title: `${TITLE} ; réemploi des matériaux` } }));
    const [standing, remembered] = [
      ownColumnValues(tagged, cells),
      ownColumnValues(tagged, cells === 'fr' ? 'en' : 'fr'),
    ];
    expect(standing.themes).not.toBe(remembered.themes);
    const again = tagOne(rewritten({ title: `${TITLE} ; réemploi des matériaux` }, standing), remembered);
    expect(again.tagged.environmental).toEqual(tagged.environmental);
    expect(again.codes).toEqual([]);
  });

  it('show an edit of the themes whatever the language they were written in', () => {
    const accepted = answered({ title: TITLE }, 'accept');
    const edited = { ...accepted, themes: 'Waste' };
    expect(tagOne(rewritten({ title: TITLE }, edited), accepted).tagged.environmental.themes).toEqual(['dechets']);
  });
});

describe('a decision', () => {
  const values = ownColumnValues(tagOne(contractWith({ texts: { title: TITLE } })).tagged, 'fr');

  it('to accept makes the proposal count', () => {
    const accepted = answered({ title: TITLE }, 'accept');
    const { tagged } = tagOne(rewritten({ title: TITLE }, accepted), values);
    expect(tagged.environmental).toMatchObject({
      state: 'yes',
      status: 'confirmed',
      specification: 'yes',
      clause: 'unknown',
    });
    expect(tagged.environmental.themes).toEqual(['energie_ges']);
    expect(ownColumnValues(tagged, 'fr').environmental).toBe('Clause environnementale');
  });

  it('to reject removes the proposal for good and is no « Non »', () => {
    const rejected = applyDecision(values, { side: 'environmental', answer: 'reject' }, 'fr');
    const { tagged } = tagOne(rewritten({ title: TITLE }, rejected), rejected);
    expect(tagged.environmental).toMatchObject({ state: 'unknown', status: 'rejected' });
    expect(tagged.proposed.environmental).toBeNull();
    expect(ownColumnValues(tagged, 'fr')).toMatchObject({ environmental: '', environmentalStatus: 'rejeté' });
  });

  it('to say none at all is the only way to « Pas de considération » besides a column', () => {
    const none = applyDecision(values, { side: 'environmental', answer: 'change', values: [] }, 'fr');
    expect(none.environmental).toBe('Pas de considération environnementale');
    expect(tagOne(rewritten({ title: TITLE }, none), none).tagged.environmental).toMatchObject({
      state: 'no',
      status: 'confirmed',
    });
  });

  it('typed straight into the cell wins over words', () => {
    const typed = { ...values, environmental: 'Critère environnemental' };
    const { tagged } = tagOne(rewritten({ title: TITLE }, typed), values);
    expect(tagged.environmental).toMatchObject({ state: 'yes', status: 'confirmed', criterion: 'yes' });
  });

  it('that a dedicated column contradicts wins, and is told', () => {
    const texts = { title: TITLE, envClause: 'Non' };
    const typed = { ...values, environmental: 'Clause environnementale', environmentalStatus: 'confirmé' };
    const { tagged, codes } = tagOne(rewritten(texts, typed), values);
    expect(tagged.environmental).toMatchObject({ state: 'yes', status: 'confirmed' });
    expect(codes).toContain('decisionAgainstColumn');
  });

  it.each([
    ['the value', { environmental: '' }],
    ['the status', { environmentalStatus: '' }],
    ['the value and the status', { environmental: '', environmentalStatus: '' }],
    ['everything', { environmental: '', environmentalStatus: '', themes: '', justification: '' }],
  ])('is never taken by emptying %s', (_what, emptied) => {
    const { tagged } = tagOne(rewritten({ title: TITLE }, { ...values, ...emptied }), values);
    expect(tagged.environmental.status).toBe('proposed');
    const accepted = answered({ title: TITLE }, 'accept', 'fr');
    expect(tagOne(rewritten({ title: TITLE }, { ...accepted, ...emptied }), accepted).tagged.environmental).toEqual(
      tagged.environmental,
    );
  });

  it('typed over a refusal of before is the newer one', () => {
    const rejected = applyDecision(values, { side: 'environmental', answer: 'reject' }, 'fr');
    const typed = { ...rejected, environmental: 'Critère environnemental' };
    expect(tagOne(rewritten({ title: TITLE }, typed), rejected).tagged.environmental).toMatchObject({
      status: 'confirmed',
      criterion: 'yes',
    });
    // Both typed at once: the status is what the person says of the value.
    expect(tagOne(rewritten({ title: TITLE }, typed), values).tagged.environmental.status).toBe('rejected');
  });

  it('in words that nobody knows decides nothing', () => {
    const typed = { ...values, environmental: 'à revoir avec Paul' };
    expect(tagOne(rewritten({ title: TITLE }, typed), values).tagged.environmental.status).toBe('proposed');
  });

  it('in English is the same decision', () => {
    const english = answered({ title: TITLE }, 'accept', 'en');
    expect(english.environmentalStatus).toBe('confirmed');
    expect(tagOne(rewritten({ title: TITLE }, english), values).tagged.environmental.status).toBe('confirmed');
  });
});

describe('the review queue', () => {
  it('groups the same words, questions first', () => {
    const contracts = [
      contractWith({ texts: { title: 'RENOVATION ENERGETIQUE — lot 1' } }, 0),
      contractWith({ texts: { title: 'Rénovation énergétique, lot 2' } }, 1),
      contractWith({ texts: { title: 'Papier recyclé' } }, 2),
      contractWith({ texts: { socialClause: 'Non', clauseText: 'clause sociale d’insertion' } }, 3),
    ];
    const fields: readonly FieldId[] = ['title', 'socialClause', 'clauseText'];
    const queue = reviewQueue(tagContracts(registerOf(contracts, { Registre: fields }), OPTIONS));
    expect(queue.map(({ side, kind, contracts: keys }) => [side, kind, keys])).toEqual([
      ['social', 'question', ['contract-3']],
      ['environmental', 'proposal', ['contract-0', 'contract-1']],
      ['environmental', 'proposal', ['contract-2']],
    ]);
  });

  it('is empty once everything is decided', () => {
    const contract = contractWith({
      texts: { title: TITLE, ownEnvironmental: 'Clause environnementale', ownEnvironmentalStatus: 'confirmé' },
    });
    expect(reviewQueue(tagContracts(registerOf([contract]), OPTIONS))).toEqual([]);
  });
});
