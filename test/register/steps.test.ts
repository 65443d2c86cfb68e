import { readRegister, readRegisterSteps, recogniseTables, recogniseTablesSteps } from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { sharesOf } from '../support/steps';
import { gridOf } from './grid';

const OPTIONS = { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' } as const;
const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
const ROWS = Array.from({ length: 1500 }, (_, index): CellValue[] => [
  `2025-${index}`,
  `Travaux de voirie, secteur ${index}`,
  `Entreprise ${index % 40} SARL`,
  1000 + index,
  '15/03/2025',
]);
const grid = gridOf([HEADINGS, ...ROWS]);

describe('long reading in steps', () => {
  it('recognises what it does in one go, a few lines or cells a step', () => {
    const { result, shares } = sharesOf(recogniseTablesSteps(grid));
    expect(result).toEqual(recogniseTables(grid));
    // Five columns of 160 cells, forty a step, and the lines tried as headings.
    expect(shares.length).toBeGreaterThan(20 + 150);
  });

  it('reads what it does in one go, at most twenty lines a step', () => {
    const sources = recogniseTables(grid).map((table) => ({ table, grid }));
    const { result, shares } = sharesOf(readRegisterSteps(sources, OPTIONS));
    expect(result).toEqual(readRegister(sources, OPTIONS));
    expect(shares.length).toBeGreaterThanOrEqual(ROWS.length / 20);
  });
});
