import { legendOf, recogniseTables } from '../../../src/register';
import { gridOf } from '../grid';

const LEGEND = [
  ['Code', 'Ce que c’est'],
  ['QX', 'Nombre de plis reçus'],
  ['ZH', 'Heures d’insertion prévues'],
  ['VV', 'Clause environnementale'],
  ['OBJ', 'Objet du marché'],
];
const ROWS = [
  ['N° marché', 'OBJ', 'QX', 'ZH', 'VV'],
  ['M1', 'Nettoyage des écoles', 3, 120, 'Oui'],
  ['M2', 'Peinture du stade', 5, 40, 'Non'],
  ['M3', 'Toiture du gymnase', 2, 60, 'Non'],
];

describe('codes of the house', () => {
  it('mean what another sheet says', () => {
    const [table] = recogniseTables(gridOf(ROWS), [], legendOf(gridOf(LEGEND)));
    expect(table?.columns.map(({ field }) => field)).toEqual([
      'contractId',
      'title',
      'offersCount',
      'insertionHoursPlanned',
      'envClause',
    ]);
    expect(table?.columns[2]?.heading).toBe('QX');
  });

  it('are explained by no register, nor by a sheet that says a code twice', () => {
    expect(legendOf(gridOf(ROWS)).size).toBe(0);
    expect(legendOf(gridOf([...LEGEND, ['QX', 'Autre chose']])).size).toBe(0);
  });
});
