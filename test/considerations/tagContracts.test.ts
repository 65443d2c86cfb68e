import { tagContracts } from '../../src/considerations';
import type { TaggedContract } from '../../src/considerations';
import type { FieldId } from '../../src/register';
import { contractWith, OPTIONS, registerOf } from './fixtures';

type Texts = Partial<Record<FieldId, string>>;

function tag(texts: Texts, fields?: readonly FieldId[]): TaggedContract & { readonly codes: readonly string[] } {
  const reading = registerOf([contractWith({ texts })], fields === undefined ? undefined : { Registre: fields });
  const { contracts, issues } = tagContracts(reading, OPTIONS);
  const [tagged] = contracts;
  if (tagged === undefined) throw new Error('no contract came back');
  return { ...tagged, codes: issues.map(({ code }) => code) };
}

describe('dedicated columns', () => {
  it.each([
    ['Oui', 'yes'],
    ['x', 'yes'],
    ['✓', 'yes'],
    ['Non', 'no'],
    ['-', 'no'],
    ['néant', 'no'],
    ['sans objet', 'notConcerned'],
    ['CSI', 'yes'],
    ['Insertion', 'yes'],
    ['CSI 5 % - 350 h', 'yes'],
    ['pas de clause sociale', 'no'],
    ['clause abandonnée', 'no'],
  ])('reads « %s » in a social clause column as %s', (text, state) => {
    expect(tag({ socialClause: text }).social.clause).toBe(state);
  });

  it('says nothing of an empty cell, and says so of words it does not know', () => {
    expect(tag({ title: 'Nettoyage' }, ['title', 'socialClause']).social.clause).toBe('unknown');
    const odd = tag({ socialClause: 'voir dossier' });
    expect(odd.social.clause).toBe('unknown');
    expect(odd.codes).toContain('considerationNotUnderstood');
  });

  it('reads hours out of the clause column when there is no column of hours', () => {
    const tagged = tag({ socialClause: 'CSI 5 % - 350 h' });
    expect(tagged.insertionHours.planned).toBe(350);
    expect(tagged.insertionClause).toBe('yes');
    expect(tagged.social.decpValues).toEqual(['Clause sociale']);
  });

  it.each([
    ["['Clause sociale']", ['Clause sociale']],
    ['Clause sociale ; Critère social', ['Clause sociale', 'Critère social']],
    ['Clause sociale, Marché réservé', ['Clause sociale', 'Marché réservé']],
    ['Pas de considération sociale', ['Pas de considération sociale']],
  ])('reads the DECP list %s', (text, values) => {
    expect(tag({ socialConsideration: text }).social.decpValues).toEqual(values);
  });

  it('takes a DECP list as an answer on every lever it could name', () => {
    const { environmental } = tag({ envConsideration: "['Clause environnementale']" });
    expect([environmental.clause, environmental.criterion]).toEqual(['yes', 'no']);
  });

  it('takes « Pas de considération » as a no on every lever', () => {
    const { environmental } = tag({ envConsideration: 'Pas de considération environnementale' });
    expect(environmental).toMatchObject({ state: 'no', status: 'declared', clause: 'no', criterion: 'no' });
    expect(environmental.reserved).toBe('unknown');
  });

  it('reports « Pas de considération » beside another value and keeps the other', () => {
    const tagged = tag({ socialConsideration: 'Clause sociale ; Pas de considération sociale' });
    expect(tagged.social.state).toBe('yes');
    expect(tagged.codes).toContain('decpNoneWithOthers');
  });

  it('counts a weighting above zero as a criterion, and reports one without weighting', () => {
    expect(tag({ envCriterionWeight: '15 %' }).environmental.criterion).toBe('yes');
    expect(tag({ envCriterionWeight: '0,15' }).environmentalWeight).toBe(15);
    expect(tag({ envCriterionWeight: '0' }).environmental.criterion).toBe('no');
    expect(tag({ envCriterion: 'Oui', envCriterionWeight: '0' }).codes).toContain('criterionWithoutWeight');
  });

  it.each([
    ['EA/ESAT', 'handicap'],
    ['SIAE', 'insertion'],
    ['EA et SIAE', 'handicapAndInsertion'],
    ['ESS', 'ess'],
    ['L. 2113-13-1', 'prison'],
    ['Oui', 'other'],
  ])('reads the reservation « %s»', (text, kind) => {
    const tagged = tag({ reserved: text });
    expect([tagged.social.reserved, tagged.reservedKind]).toEqual(['yes', kind]);
    expect(tagged.insertionClause).not.toBe('yes');
  });

  it('does not take an ecolabel « Non » as an argument for no', () => {
    const tagged = tag({ ecolabel: 'Non', envClause: 'Non' });
    expect([tagged.ecolabel, tagged.environmental.state]).toEqual(['no', 'no']);
    expect(tag({ ecolabel: 'Non' }).environmental.state).toBe('unknown');
    expect(tag({ ecolabel: 'FSC' }).environmental.state).toBe('yes');
  });
});

describe('three states', () => {
  it('is no only when every lever that the file has a column for is no', () => {
    expect(tag({ socialClause: 'Non', socialCriterion: 'Non', reserved: 'Non' }).social.state).toBe('no');
    const partly = tag({ socialClause: 'Non', socialCriterion: 'Non' }, [
      'socialClause',
      'socialCriterion',
      'reserved',
    ]);
    expect(partly.social.state).toBe('unknown');
  });

  it('is not informed for the rows of a sheet that lacks a lever of another sheet', () => {
    const contracts = [
      contractWith({ sheet: '2023', texts: { socialClause: 'Non', reserved: 'Non' } }, 0),
      contractWith({ sheet: '2024', texts: { socialClause: 'Non' } }, 1),
    ];
    const states = tagContracts(registerOf(contracts), OPTIONS).contracts.map(({ social }) => social.state);
    expect(states).toEqual(['no', 'unknown']);
  });

  it('lets planned hours decide SOC-01 and PNAD-S, and reports a column that denies them', () => {
    const tagged = tag({ socialClause: 'Non', insertionHoursPlanned: '120' });
    expect([tagged.insertionClause, tagged.social.state]).toEqual(['yes', 'yes']);
    expect(tagged.codes).toContain('hoursWithoutClause');
    const zero = tag({ insertionHoursPlanned: '0' });
    expect([zero.insertionHours.planned, zero.insertionClause]).toEqual([0, 'no']);
  });

  it('flags DECP’s bare « Clause sociale » as an upper bound, once a sheet', () => {
    const contracts = [0, 1, 2].map((place) =>
      contractWith({ texts: { socialConsideration: 'Clause sociale' } }, place),
    );
    const { issues } = tagContracts(registerOf(contracts), OPTIONS);
    expect(issues.filter(({ code }) => code === 'insertionUpperBound')).toHaveLength(1);
  });
});

describe('words', () => {
  it('only propose from an object', () => {
    const tagged = tag({ title: 'Rénovation énergétique de l’école' });
    expect(tagged.environmental.state).toBe('unknown');
    expect(tagged.environmental.status).toBe('proposed');
    expect(tagged.environmental.decpValues).toEqual([]);
    expect(tagged.proposed.environmental).toMatchObject({
      specification: 'yes',
      decpValues: ['Clause environnementale'],
    });
  });

  it('declare from an unmistakable clauses column, and only propose from remarks', () => {
    const text = 'Clause d’insertion : 200 heures';
    const declared = tag({ clauseText: text });
    expect([declared.social.state, declared.social.status]).toEqual(['yes', 'declared']);
    expect(declared.insertionHours.planned).toBe(200);
    expect(declared.codes).toContain('declaredFromWords');
    const proposed = tag({ remarks: text });
    expect([proposed.social.state, proposed.social.status]).toEqual(['unknown', 'proposed']);
    expect(proposed.insertionHours.planned).toBeNull();
  });

  it('never outweigh a dedicated column, but are told', () => {
    const tagged = tag({ socialClause: 'Non', clauseText: 'clause sociale d’insertion, 200 h' });
    expect(tagged.social.clause).toBe('no');
    expect(tagged.codes).toContain('considerationConflict');
  });

  it('enter the figures when the buyer says so', () => {
    const reading = registerOf([contractWith({ texts: { title: 'Fourniture de papier recyclé' } })]);
    const options = { settings: { ...OPTIONS.settings, includeProposals: true } };
    const [tagged] = tagContracts(reading, options).contracts;
    expect(tagged?.environmental).toMatchObject({ state: 'yes', status: 'proposed', specification: 'yes' });
  });

  it('know the buyer’s own phrases', () => {
    const reading = registerOf([contractWith({ texts: { remarks: 'Dispositif TREMPLIN 42 applicable' } })]);
    const options = {
      settings: {
        ...OPTIONS.settings,
        buyerPhrases: [
          { phrase: 'Tremplin 42', side: 'social' as const, level: 'clause' as const, theme: 'insertion' },
        ],
      },
    };
    const [tagged] = tagContracts(reading, options).contracts;
    expect(tagged?.proposed.social).toMatchObject({ clause: 'yes', themes: ['insertion'] });
    expect(tagged?.evidence.map(({ text }) => text)).toEqual(['TREMPLIN 42']);
  });

  it('of the supplier only raise flags', () => {
    const tagged = tag({ supplier: 'SCOP Les Ateliers du Bocage', title: 'Matériel' });
    expect(tagged.supplierFlags).toMatchObject({ ess: 'yes', inclusive: 'yes' });
    expect([tagged.social.state, tagged.proposed.social]).toEqual(['unknown', null]);
  });

  it('carry evidence that points into the cell', () => {
    const tagged = tag({ title: 'Lot 3 — RÉNOVATION ÉNERGÉTIQUE', envCriterionWeight: '10 %' });
    for (const entry of tagged.evidence) {
      expect(tagged.contract.texts[entry.field]?.text.slice(entry.start, entry.end)).toBe(entry.text);
    }
  });
});

describe('the climate law', () => {
  const day = (date: string) => ({ date, precision: 'day' as const });
  const check = (facts: Parameters<typeof contractWith>[0]) =>
    tagContracts(registerOf([contractWith(facts)]), OPTIONS).contracts[0]?.climate;
  const env = { envClause: 'Oui', envCriterion: 'Oui', envCriterionWeight: '10 %' };

  it('does not concern what was launched, or notified, before it', () => {
    expect(check({ launchDate: day('2026-08-20') })).toBe('notConcerned');
    expect(check({ notificationDate: day('2026-01-05') })).toBe('notConcerned');
  });

  it('cannot be told without a launch date', () => {
    expect(check({ notificationDate: day('2026-11-05') })).toBe('undeterminable');
  });

  it('asks for a condition and a criterion, and a social condition from the threshold', () => {
    const launchDate = day('2026-09-01');
    expect(check({ launchDate, texts: { envClause: 'Oui' }, amount: 10_000 })).toBe('incomplete');
    expect(check({ launchDate, texts: env, amount: 10_000 })).toBe('compliant');
    expect(check({ launchDate, texts: env, amount: 216_000 })).toBe('incomplete');
    expect(check({ launchDate, texts: env, amount: 216_000, contractType: 'works' })).toBe('compliant');
    expect(check({ launchDate, texts: { ...env, socialClause: 'Oui' }, amount: 216_000 })).toBe('compliant');
    expect(check({ launchDate, texts: { ...env, exemptionReason: 'sans lien' }, amount: 216_000 })).toBe('compliant');
    expect(check({ launchDate, texts: env })).toBe('undeterminable');
  });

  describe('compares the threshold with the whole consultation', () => {
    const lot = (number: string, amount: number | null, facts: Parameters<typeof contractWith>[0] = {}) => ({
      launchDate: day('2026-09-01'),
      texts: env,
      procedureId: '26-AO-04',
      id: `26-AO-04-${number}`,
      lot: number,
      amount,
      ...facts,
    });
    const checks = (...lots: readonly Parameters<typeof contractWith>[0][]) =>
      tagContracts(registerOf(lots.map((facts, place) => contractWith(facts, place))), OPTIONS).contracts;
    const states = (...lots: readonly Parameters<typeof contractWith>[0][]) =>
      checks(...lots).map(({ climate }) => climate);

    it('its lots summed and marked as estimated', () => {
      const tagged = checks(lot('1', 116_000), lot('2', 100_000), lot('9', 5_000, { procedureId: '26-AO-05' }));
      expect(tagged.map(({ climate }) => climate)).toEqual(['incomplete', 'incomplete', 'compliant']);
      expect(tagged.map(({ consultation }) => [consultation.atMost, consultation.lots])).toEqual([
        [216_000, 2],
        [216_000, 2],
        [5_000, 1],
      ]);
      expect(states(lot('1', 116_000), lot('2', 99_999))).toEqual(['compliant', 'compliant']);
    });

    it('found by the number that lots share where no consultation is named', () => {
      const shared = { procedureId: null, id: '26-08' };
      expect(states(lot('1', 116_000, shared), lot('2', 100_000, shared))).toEqual(['incomplete', 'incomplete']);
      const suffixed = (number: string) => ({ procedureId: null, id: `26-08-L0${number}` });
      expect(states(lot('1', 116_000, suffixed('1')), lot('2', 100_000, suffixed('2')))).toEqual([
        'incomplete',
        'incomplete',
      ]);
    });

    it('never two buyers, nor a number used again another day', () => {
      const [one, other] = [lot('1', 116_000), lot('2', 100_000)];
      expect(states({ ...one, buyer: 'Ville' }, { ...other, buyer: 'Agglomération' })).toEqual([
        'compliant',
        'compliant',
      ]);
      expect(states(one, { ...other, launchDate: day('2026-11-01') })).toEqual(['compliant', 'compliant']);
      expect(states(one, { ...other, launchDate: null })).toEqual(['incomplete', 'undeterminable']);
    });

    it('a lot of several holders once, by the maximum of the framework', () => {
      const framework = { isFramework: true, amounts: { min: 10_000, max: 150_000 } };
      expect(states(lot('1', 10_000, framework), lot('1', 10_000, framework))).toEqual(['compliant', 'compliant']);
      expect(states(lot('1', 10_000, framework), lot('2', 10_000, framework))).toEqual(['incomplete', 'incomplete']);
    });

    it('works by the lots that make most of it', () => {
      const works = { contractType: 'works' as const };
      expect(states(lot('1', 900_000, works), lot('2', 300_000, { contractType: 'supplies' }))).toEqual([
        'compliant',
        'compliant',
      ]);
      expect(states(lot('1', 90_000, works), lot('2', 300_000))).toEqual(['incomplete', 'incomplete']);
    });

    it('and says nothing where a lot’s amount could tip it', () => {
      expect(states(lot('1', 116_000), lot('2', null))).toEqual(['undeterminable', 'undeterminable']);
      expect(states(lot('1', 300_000), lot('2', null))).toEqual(['incomplete', 'incomplete']);
      const estimate = { amounts: { estimated: 120_000 } };
      expect(states(lot('1', 50_000, estimate), lot('2', 60_000, estimate))).toEqual([
        'undeterminable',
        'undeterminable',
      ]);
    });

    it('a total repeated on its lots once', () => {
      const total = { amounts: { ht: 180_000 } };
      expect(states(lot('1', 180_000, total), lot('2', null, total), lot('3', null, total))).toEqual([
        'compliant',
        'compliant',
        'compliant',
      ]);
    });
  });
});
