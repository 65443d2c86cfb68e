import {
  answerOf,
  applyDecision,
  decisionStart,
  OWN_COLUMNS,
  ownColumnValues,
  reviewQueue,
  tagContracts,
} from '../../src/considerations';
import type { OwnValues, ReviewGroup, TaggedContract } from '../../src/considerations';
import type { FieldId } from '../../src/register';
import { contractWith, OPTIONS, registerOf } from './fixtures';

type Texts = Partial<Record<FieldId, string>>;
type Tagged = {
  readonly tagged: TaggedContract;
  readonly codes: readonly string[];
  readonly queue: readonly ReviewGroup[];
};

function tag(texts: Texts, lastWritten?: OwnValues): Tagged {
  const contract = contractWith({ texts });
  const options =
    lastWritten === undefined ? OPTIONS : { ...OPTIONS, lastWritten: new Map([[contract.key, lastWritten]]) };
  const result = tagContracts(registerOf([contract]), options);
  const [tagged] = result.contracts;
  if (tagged === undefined) throw new Error('no contract came back');
  return { tagged, codes: result.issues.map(({ code }) => code), queue: reviewQueue(result) };
}

function only(queue: readonly ReviewGroup[]): ReviewGroup {
  const [group, ...others] = queue;
  if (group === undefined || others.length > 0) throw new Error(`${queue.length} groups`);
  return group;
}

/** The contract once « Oui » (or « Accepter ») or « Non » (or « Rejeter ») is written in its row. */
function answered(texts: Texts, answer: 'accept' | 'reject'): Tagged {
  const { tagged, queue } = tag(texts);
  const values = applyDecision(decisionStart(tagged, 'fr').values, answerOf(only(queue), answer), 'fr');
  const own = OWN_COLUMNS.map(({ key, field }) => [field, values[key]] as const).filter(([, text]) => text !== '');
  return tag({ ...texts, ...Object.fromEntries(own) }, values);
}

const RESERVED = { reserved: 'Non', socialClause: 'Non', clauseText: 'Marché réservé SIAE – L. 2113-13' };

describe('a column that denies the words of the same lever', () => {
  it('asks about that lever, with the column that says no', () => {
    const group = only(tag(RESERVED).queue);
    expect(group).toMatchObject({ kind: 'question', levers: ['reserved'], quote: 'Marché réservé SIAE' });
    expect(group.deniedBy).toContain('reserved');
    expect(group.yes).toMatchObject({ status: 'confirmed', values: ['Marché réservé'] });
    expect(group.no).toEqual({ status: 'confirmed', values: ['Pas de considération sociale'], themes: [] });
  });

  it('is overruled by « Oui », and the column is told to correct', () => {
    const { tagged, codes, queue } = answered(RESERVED, 'accept');
    expect(tagged.social).toMatchObject({ state: 'yes', status: 'confirmed', reserved: 'yes', clause: 'no' });
    expect(codes).toEqual(['decisionAgainstColumn']);
    expect(queue).toEqual([]);
  });

  it('is confirmed by « Non »: nothing is left to check', () => {
    const { tagged, codes, queue } = answered(RESERVED, 'reject');
    expect(tagged.social).toMatchObject({ state: 'no', status: 'confirmed', reserved: 'no' });
    expect(ownColumnValues(tagged, 'fr')).toMatchObject({
      social: 'Pas de considération sociale',
      socialStatus: 'confirmé',
    });
    expect(codes).toEqual([]);
    expect(queue).toEqual([]);
  });

  it('stays to be checked while nobody answers', () => {
    expect(tag(RESERVED).codes).toEqual(['considerationConflict']);
  });

  it('keeps what other columns declare, whatever the answer', () => {
    const texts = { envClause: 'Oui', envCriterion: 'Non', clauseText: 'critère environnemental 10 %' };
    const group = only(tag(texts).queue);
    expect(group).toMatchObject({ kind: 'question', levers: ['criterion'] });
    expect(group.yes.values).toEqual(['Clause environnementale', 'Critère environnemental']);
    expect(group.no).toMatchObject({ status: 'confirmed', values: ['Clause environnementale'] });
    expect(answered(texts, 'reject').tagged.environmental).toMatchObject({ clause: 'yes', criterion: 'no' });
    expect(answered(texts, 'accept').tagged.environmental).toMatchObject({ clause: 'yes', criterion: 'yes' });
  });
});

describe('columns that say no to everything', () => {
  const texts = { envClause: 'non', envCriterion: 'non', title: 'Mobilier de bureau – lot réemploi' };

  it('are asked about by what an object says', () => {
    const group = only(tag(texts).queue);
    expect(group).toMatchObject({
      kind: 'question',
      levers: ['specification'],
      deniedBy: ['envClause', 'envCriterion'],
    });
    expect(answered(texts, 'accept').tagged.environmental).toMatchObject({ state: 'yes', specification: 'yes' });
    expect(answered(texts, 'reject').tagged.environmental).toMatchObject({ state: 'no', status: 'confirmed' });
  });
});

describe('a lever beside another', () => {
  it('contradicts nothing: a clause « Oui », a criterion « Non »', () => {
    expect(tag({ envClause: 'Oui', envCriterion: 'Non', clauseText: 'clause environnementale' }).queue).toEqual([]);
  });

  it('is a proposal where no column answers it, though another says no', () => {
    const texts = { envClause: 'Oui', envCriterion: 'Non', title: 'Mobilier de bureau – lot réemploi' };
    const group = only(tag(texts).queue);
    expect(group).toMatchObject({ kind: 'proposal', now: ['Clause environnementale'] });
    expect(group.yes).toMatchObject({ values: ['Clause environnementale'], themes: ['recycle_reemploi'] });
    expect(group.no).toMatchObject({ status: 'confirmed', values: ['Clause environnementale'], themes: ['autre'] });
    const { tagged, codes } = answered(texts, 'reject');
    expect(tagged.environmental).toMatchObject({ clause: 'yes', specification: 'unknown', themes: ['autre'] });
    expect(codes).toEqual([]);
    expect(answered(texts, 'accept').tagged.environmental).toMatchObject({
      clause: 'yes',
      specification: 'yes',
      themes: ['recycle_reemploi'],
    });
  });

  it('is told apart from the same words over other answers', () => {
    const title = 'Mobilier de bureau – lot réemploi';
    const rows: readonly Texts[] = [
      { envClause: 'Oui', envCriterion: 'Non', title },
      { envClause: 'Non', envCriterion: 'Oui', title },
      { envClause: 'Non', envCriterion: 'Non', title },
      { envClause: 'Oui', envCriterion: 'Non', title },
    ];
    const queue = reviewQueue(
      tagContracts(registerOf(rows.map((texts, place) => contractWith({ texts }, place))), OPTIONS),
    );
    expect(queue.map(({ contracts }) => contracts)).toEqual([
      ['contract-2'],
      ['contract-0', 'contract-3'],
      ['contract-1'],
    ]);
  });
});

describe('« rejeté » beside what was counted', () => {
  it('takes a consideration that a column declares out of the figures, and says so', () => {
    const { tagged, codes } = tag({
      envClause: 'Oui',
      envCriterion: 'Oui',
      envCriterionWeight: '20',
      ecolabel: 'Oui',
      ownEnvironmental: 'Clause environnementale',
      ownEnvironmentalStatus: 'rejeté',
    });
    expect(tagged.environmental).toMatchObject({ state: 'unknown', status: 'rejected', themes: [], decpValues: [] });
    expect([tagged.environmentalWeight, tagged.ecolabel]).toEqual([null, 'unknown']);
    expect(codes).toContain('decisionAgainstColumn');
  });

  it('takes declared words out likewise, with their hours and SOC-01', () => {
    const texts = { clauseText: 'Clause d’insertion : 200 heures' };
    expect(tag(texts).tagged.social.state).toBe('yes');
    const { tagged } = tag({ ...texts, ownSocial: 'Clause sociale', ownSocialStatus: 'rejeté' });
    expect(tagged.social).toMatchObject({ state: 'unknown', status: 'rejected' });
    expect([tagged.insertionClause, tagged.insertionHours.planned]).toEqual(['unknown', null]);
  });

  it('is no « Non », and leaves a bare « Oui » that names nothing', () => {
    expect(tag({ title: 'Papier recyclé', ownEnvironmentalStatus: 'rejeté' }).tagged.environmental.state).toBe(
      'unknown',
    );
    const { tagged, codes } = tag({
      envConsideration: 'Oui',
      title: 'Papier recyclé',
      ownEnvironmentalStatus: 'rejeté',
    });
    expect(tagged.environmental).toMatchObject({ state: 'yes', status: 'rejected' });
    expect(codes).toContain('decisionAgainstColumn');
  });
});

describe('hours in words', () => {
  it('count no more than the clause that they belong to', () => {
    const texts = { socialClause: 'Non', clauseText: 'Clause sociale d’insertion : 140 h' };
    expect(tag(texts).tagged).toMatchObject({ insertionClause: 'no', insertionHours: { planned: null } });
    expect(answered(texts, 'accept').tagged).toMatchObject({
      insertionClause: 'yes',
      insertionHours: { planned: 140 },
    });
  });
});

describe('the side that nobody decided', () => {
  it('stays undecided when a column changes between two decisions', () => {
    const before = tag({ socialClause: 'Non', title: 'Papier recyclé' });
    const written = ownColumnValues(before.tagged, 'fr');
    const own = OWN_COLUMNS.map(({ key, field }) => [field, written[key]] as const).filter(([, text]) => text !== '');
    const row = { title: 'Papier recyclé', socialClause: 'Oui', ...Object.fromEntries(own) };
    const { tagged, queue } = tag(row, written);
    const values = applyDecision(decisionStart(tagged, 'fr').values, answerOf(only(queue), 'accept'), 'fr');
    const after = tag(
      { ...row, ...Object.fromEntries(OWN_COLUMNS.map(({ key, field }) => [field, values[key]])) },
      written,
    );
    expect(after.tagged.environmental.status).toBe('confirmed');
    expect(after.tagged.social).toMatchObject({ state: 'yes', status: 'declared' });
  });
});
