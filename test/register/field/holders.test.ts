import { readLines, issuesOf } from './reading';

const HEADING = 'N° marché;Objet;Titulaire;Montant HT;Date de notification';

describe('a column « PME »', () => {
  const sizes = (heading: string, ...cells: readonly string[]): readonly (string | null)[] =>
    readLines(
      `${HEADING};${heading}`,
      ...cells.map((cell, index) => `25-${index};Achat ${index};Firme ${index};1000${index};12/03/2025;${cell}`),
    ).contracts.map(({ suppliers }) => suppliers[0]?.size ?? null);

  it.each([
    ['Oui', 'Non'],
    ['O', 'N'],
    ['1', '0'],
    ['True', 'False'],
    ['PME', 'Non PME'],
    ['PME : Oui', 'PME : Non'],
  ])('says yes by « %s » and no by « %s »', (yes, no) => {
    expect(sizes('PME', yes, no, no, yes, '')).toEqual(['sme', 'notSme', 'notSme', 'sme', null]);
  });

  it('leaves open what it does not say', () => {
    const reading = readLines(
      `${HEADING};Taille entreprise`,
      '25-1;Achat;Firme;1000;12/03/2025;PME',
      '25-2;Vente;Firme;1200;12/03/2025;à vérifier',
      '25-3;Don;Firme;1300;12/03/2025;ETI',
    );
    expect(reading.contracts.map(({ suppliers }) => suppliers[0]?.size)).toEqual(['sme', null, 'midCap']);
    expect(issuesOf(reading)).toEqual(['supplierSizeUnknown@3']);
  });
});
