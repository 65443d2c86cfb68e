import fc from 'fast-check';
import { tagContracts, type TaggingResult } from '../../src/considerations';
import { NOT_READ } from '../../src/considerations/kinds';
import { FIELD_IDS, type Contract, type FieldId, type RegisterReading } from '../../src/register';
import { contractWith, OPTIONS, registerOf } from './fixtures';

const yesNo = fc.constantFrom('Oui', 'Non', 'sans objet', 'peut-être', '350 h', '210 h/an');
const words = fc.constantFrom(
  'RAS',
  'Clause sociale d’insertion : 140 h',
  'pas de clause sociale ; critère environnemental 10 %',
  'Marché réservé EA/ESAT',
  'produits écolabellisés exigés',
);
const title = fc.constantFrom(
  'Réfection de la toiture',
  'Entretien des espaces verts',
  'Fourniture de denrées biologiques',
  'Marché réservé aux ESAT',
);
const texts: fc.Arbitrary<Partial<Record<FieldId, string>>> = fc.record(
  {
    title,
    lotTitle: title,
    clauseText: words,
    remarks: words,
    supplier: fc.constantFrom('ESAT des Prés', 'Dupont SA', 'Scop Terre'),
    supplierKind: fc.constantFrom('ESS', 'SIAE', 'Oui', 'Non'),
    socialConsideration: fc.constantFrom('Clause sociale', 'Pas de considération sociale', 'Oui'),
    socialClause: yesNo,
    insertionHoursPlanned: fc.constantFrom('120', '210 h/an'),
    reserved: yesNo,
    envConsideration: yesNo,
    envClause: words,
    envCriterion: fc.constantFrom('10 %', 'Oui', 'Non'),
    ecolabel: yesNo,
    nature: fc.constantFrom('Marché', 'Marché de défense'),
    exemptionReason: fc.constant('Objet'),
    ownSocial: fc.constantFrom('Clause sociale', 'Aucune'),
    ownSocialStatus: fc.constantFrom('Confirmé', 'Rejeté', 'Déclaré'),
    amountHt: fc.constantFrom('1', '2'),
  },
  { requiredKeys: [] },
);
const contract = fc.record({
  texts,
  cpv: fc.constantFrom(null, '15000000', '45000000'),
  durationMonths: fc.constantFrom(null, 12, 24),
  launch: fc.constantFrom(null, '2020-01-01', '2026-09-01'),
  sheet: fc.constantFrom('2024', '2025'),
});

/** Each contract tagged in a run of its own, where nothing can be shared. */
function oneByOne(reading: RegisterReading): Pick<TaggingResult, 'contracts' | 'details'> {
  const alone = reading.contracts.map((one) => tagContracts({ ...reading, contracts: [one] }, OPTIONS));
  return { contracts: alone.flatMap(({ contracts }) => contracts), details: alone.flatMap(({ details }) => details) };
}

test('contracts of one kind are tagged as each would be alone', () => {
  fc.assert(
    fc.property(fc.array(contract, { minLength: 2, maxLength: 30 }), (facts) => {
      const contracts = facts.map(({ launch, sheet, ...rest }, place) =>
        contractWith(
          {
            ...rest,
            sheet,
            sheetId: sheet,
            launchDate: launch === null ? null : { date: launch, precision: 'day' },
            suppliers: [{ name: rest.texts.supplier ?? null, siret: null, siren: null, size: null, kind: null }],
          },
          place,
        ),
      );
      const reading = registerOf([
        ...contracts,
        ...contracts.map((one, at) => ({ ...one, key: `twin-${at}`, id: `twin-${at}`, row: 900 + at })),
      ]);
      const { contracts: tagged, details } = tagContracts(reading, OPTIONS);
      expect({ contracts: tagged, details }).toEqual(oneByOne(reading));
    }),
    { numRuns: 60 },
  );
});

test('tagging reads no field that kinds are not told apart by', () => {
  const asked = new Set<string>();
  const cells = Object.fromEntries(
    FIELD_IDS.map((field, column) => [
      field,
      { text: field.startsWith('own') ? '' : 'Oui, 350 h : clause sociale', column },
    ]),
  ) as Contract['texts'];
  const watched = new Proxy(cells, {
    get: (target, field: string) => {
      asked.add(field);
      return target[field as FieldId];
    },
    ownKeys: () => [],
  });
  const one: Contract = { ...contractWith({}), texts: watched };
  const reading = registerOf([contractWith({ texts: { socialClause: 'Oui' } })]);
  tagContracts({ ...reading, contracts: [one] }, OPTIONS);
  expect(asked.size).toBeGreaterThan(15);
  expect([...asked].filter((field) => NOT_READ.has(field as FieldId))).toEqual([]);
});
