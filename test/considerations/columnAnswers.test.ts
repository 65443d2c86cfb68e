import { tagContracts } from '../../src/considerations';
import type { TaggedContract } from '../../src/considerations';
import type { Contract, FieldId } from '../../src/register';
import { contractWith, OPTIONS, registerOf } from './fixtures';

type Texts = Partial<Record<FieldId, string>>;

function tag(texts: Texts, facts: Partial<Contract> = {}): TaggedContract & { readonly codes: readonly string[] } {
  const reading = registerOf([contractWith({ ...facts, texts })]);
  const { contracts, issues } = tagContracts(reading, OPTIONS);
  const [tagged] = contracts;
  if (tagged === undefined) throw new Error('no contract came back');
  return { ...tagged, codes: issues.map(({ code }) => code) };
}

const NOT_UNDERSTOOD = ['considerationNotUnderstood'];

describe('a column of labels', () => {
  it.each([
    ['sans écolabel', 'no'],
    ['Sans', 'no'],
    ['pas de label', 'no'],
    ['aucun label demandé', 'no'],
    ['Non exigé', 'no'],
    ['non soumis', 'no'],
    ['label : non', 'no'],
    ['0 %', 'no'],
    ['FSC', 'yes'],
    ['label : oui', 'yes'],
    ['Oui (Ange bleu)', 'yes'],
    ['non concerné (travaux)', 'notConcerned'],
  ])('reads « %s » as %s', (text, state) => {
    const tagged = tag({ ecolabel: text });
    expect([tagged.ecolabel, tagged.codes]).toEqual([state, []]);
    expect(tagged.environmental.state).toBe(state === 'yes' ? 'yes' : 'unknown');
  });

  it.each(['à vérifier', 'label à confirmer', '??', 'à demander au service', 'en attente', 'Gamme Azur', 'Oui ?'])(
    'does not take « %s » for an answer, and says so',
    (text) => {
      const tagged = tag({ ecolabel: text });
      expect([tagged.ecolabel, tagged.environmental.state, tagged.codes]).toEqual([
        'unknown',
        'unknown',
        NOT_UNDERSTOOD,
      ]);
    },
  );

  it.each(['Label RFAR', 'Relations fournisseurs et achats responsables'])('leaves « %s » to the company', (text) => {
    const tagged = tag({ ecolabel: text });
    expect([tagged.ecolabel, tagged.environmental.state, tagged.codes]).toEqual([
      'unknown',
      'unknown',
      ['labelOfSupplier'],
    ]);
  });

  it('reads a share of recycled content, and leaves the company’s carbon report to it', () => {
    expect(tag({ recycled: '30 %' }).environmental.specification).toBe('yes');
    expect(tag({ recycled: '0 %' }).environmental.specification).toBe('unknown');
    expect(tag({ carbon: 'BEGES fourni' }).environmental.specification).toBe('unknown');
    expect(tag({ carbon: 'bilan carbone du titulaire transmis' }).codes).toEqual(['labelOfSupplier']);
  });
});

describe('a column headed by what the company has', () => {
  const headed = (heading: string, field: FieldId, text: string) => {
    const reading = registerOf([contractWith({ texts: { [field]: text } })]);
    const column = { column: 0, letter: 'A', heading, field, confidence: 1, flags: [], scale: 1, samples: [] };
    const body = { row: 1, column: 0, rows: 1, columns: 1 };
    const place = { sheetId: 'sheet1', sheetName: 'Registre', headerFirstRow: 0, headerRow: 0, body };
    const rest = { role: 'register' as const, tableName: null, likelihood: 1, notes: [], columns: [column] };
    const { contracts, issues } = tagContracts({ ...reading, tables: [{ ...place, ...rest }] }, OPTIONS);
    return [contracts[0]?.environmental.specification, issues.map(({ code, row, column: at }) => [code, row, at])];
  };

  it.each(['Label RFAR', 'Label du titulaire', 'Entreprise certifiée ISO 14001'])(
    '« %s » counts no answer, and is told once',
    (heading) => {
      expect(headed(heading, 'ecolabel', 'Oui')).toEqual(['unknown', [['columnOfSupplier', null, 'A']]]);
    },
  );

  it('« BEGES fourni » neither, while « Bilan carbone demandé » and « Label » do', () => {
    expect(headed('BEGES fourni', 'carbon', 'Oui')).toEqual(['unknown', [['columnOfSupplier', null, 'A']]]);
    expect(headed('Bilan carbone demandé', 'carbon', 'Oui')).toEqual(['yes', []]);
    expect(headed('Label exigé', 'ecolabel', 'Oui')).toEqual(['yes', []]);
  });
});

describe('hours beside a clause', () => {
  it.each([
    ['Oui, 280 h', 280],
    ['Oui - 1 400 heures d’insertion', 1400],
    ['95 h', 95],
    ['CSI 260 h', 260],
    ['Clause d’insertion 7 % - 64 h', 64],
    ['Non', null],
    ['Oui - intervention 24h/24', null],
  ])('reads « %s » as %s hours', (text, hours) => {
    const tagged = tag({ socialClause: text });
    expect([tagged.insertionHours.planned, tagged.codes]).toEqual([hours, []]);
    expect(tagged.insertionClause).toBe(text === 'Non' ? 'no' : 'yes');
  });

  it('multiplies hours a year by the years of the contract', () => {
    const tagged = tag({ insertionHoursPlanned: '150 h/an' }, { durationMonths: 36 });
    expect([tagged.insertionHours.planned, tagged.insertionClause, tagged.codes]).toEqual([450, 'yes', []]);
    expect(tag({ socialClause: 'Oui, 150 h par an' }, { durationMonths: 24 }).insertionHours.planned).toBe(300);
  });

  it.each(['150 h/an', '150 heures annuelles', '7 % du temps de travail'])(
    'says yes to « %s » and asks for its hours when it cannot tell them',
    (text) => {
      for (const field of ['insertionHoursPlanned', 'socialClause'] as const) {
        const tagged = tag({ [field]: text });
        expect([tagged.insertionHours.planned, tagged.insertionClause]).toEqual([null, 'yes']);
        if (text.includes('h'))
          expect(tagged.codes).toEqual(text.includes('%') && field === 'socialClause' ? [] : ['hoursToConvert']);
      }
    },
  );

  it('asks for hours that are still to be found out', () => {
    const tagged = tag({ insertionHoursPlanned: 'à définir' });
    expect([tagged.insertionHours.planned, tagged.insertionClause, tagged.codes]).toEqual([
      null,
      'unknown',
      NOT_UNDERSTOOD,
    ]);
    expect(tag({ insertionHoursPlanned: '0 h' }).insertionHours.planned).toBe(0);
  });
});

describe('a weighting beside a criterion', () => {
  it.each([
    ['Oui (12 %)', 12],
    ['12 %', 12],
    ['Oui - pondération 15 %', 15],
    ['critère environnemental : 25 %', 25],
    ['10 points sur 100', 10],
    ['0,1', 10],
    ['10', 10],
  ])('reads « %s » as a criterion of %s %', (text, weight) => {
    const tagged = tag({ envCriterion: text });
    expect([tagged.environmental.criterion, tagged.environmentalWeight, tagged.codes]).toEqual(['yes', weight, []]);
  });

  it('takes a weighting of nothing for no', () => {
    expect(tag({ envCriterion: '0 %' }).environmental.criterion).toBe('no');
    expect(tag({ envCriterionWeight: 'sans' }).environmental.criterion).toBe('unknown');
  });
});

describe('lever and general columns', () => {
  it.each([
    ['non exigée', 'no'],
    ['sans', 'no'],
    ['Clause sociale : non', 'no'],
    ['non concerné - accord-cadre', 'notConcerned'],
    ['Oui, au lot 2', 'yes'],
  ] as const)('reads « %s » as %s', (text, state) => {
    expect(tag({ socialClause: text }).social.clause).toBe(state);
    expect(tag({ envClause: text }).environmental.clause).toBe(text.includes('sociale') ? 'no' : state);
    expect(tag({ socialConsideration: text }).social.state).toBe(state);
  });

  it.each(['clause sociale à vérifier', 'à voir avec le facilitateur', 'Oui ?', 'voir CCAP'])(
    'does not take « %s » for an answer',
    (text) => {
      for (const field of ['socialClause', 'socialConsideration', 'reserved'] as const) {
        const tagged = tag({ [field]: text });
        expect([field, tagged.social.state, tagged.codes]).toEqual([field, 'unknown', NOT_UNDERSTOOD]);
      }
    },
  );

  it('does not read whom a refused reservation is for', () => {
    const tagged = tag({ reserved: 'non réservé ESAT' });
    expect([tagged.social.reserved, tagged.reservedKind]).toEqual(['no', null]);
  });
});

describe('the kind of the holder', () => {
  const flags = (kind: string, text: string): readonly string[] => {
    const supplier = { name: 'Les Jardins', siret: null, siren: null, size: null, kind };
    const { ess, esus, inclusive } = tag({ supplierKind: text }, { suppliers: [supplier] }).supplierFlags;
    return [ess, esus, inclusive];
  };

  it('reads « oui » under what its heading names', () => {
    expect(flags('ESS', 'Oui')).toEqual(['yes', 'unknown', 'unknown']);
    expect(flags('Entreprise ESUS (O/N)', 'x')).toEqual(['yes', 'yes', 'unknown']);
    expect(flags('ESS / ESUS / SIAE', 'Oui')).toEqual(['yes', 'unknown', 'unknown']);
  });

  it('reads the subject named before its answer', () => {
    expect(flags('ESS : Oui', 'ESS : Oui')[0]).toBe('yes');
    expect(flags('ESS : Non', 'ESS : Non')).toEqual(['no', 'no', 'no']);
    expect(flags('non ESS', 'non ESS')).toEqual(['no', 'no', 'no']);
    expect(flags('ESS à vérifier', 'ESS à vérifier')).toEqual(['unknown', 'unknown', 'unknown']);
    expect(flags('SIAE', 'SIAE')).toEqual(['yes', 'unknown', 'yes']);
  });
});
