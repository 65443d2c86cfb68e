import { buildCommitteePlan } from '../../src/report';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { cellsOf, cutCells } from './support/cells';
import { randomContracts, reportInput } from './support/fixture';

const contracts = randomContracts(120, 7);

const pageOf = (period: string, committeeFigures: string | null) => {
  const input = reportInput(contracts, { settings: { ...DEFAULT_SETTINGS, committeeFigures } });
  const [sheet] = buildCommitteePlan(input, period, false).sheets;
  if (sheet === undefined) throw new Error('No page');
  return sheet;
};

test('a whole year is a frozen sheet of its own, without a formula and compared once with the year before', () => {
  const sheet = pageOf('2025', null);
  expect([sheet.name, sheet.mode, sheet.role]).toEqual(['BILAN 2025', 'frozen', 'committee:2025']);
  const words = cellsOf(sheet).map(({ value }) => String(value ?? ''));
  expect(words[0]).toBe('Bilan des achats responsables, 2025');
  expect(words.filter((word) => word === 'Écart avec 2024')).toHaveLength(1);
  expect(words).not.toContain('Année 2025');
  expect(words).toContain('Journal de l’année');
  expect(cellsOf(sheet).every(({ cell }) => typeof cell !== 'object' || cell?.formula === undefined)).toBe(true);
  expect(cutCells(sheet)).toEqual([]);
});

test('the page opens on the figures that the buyer chose, in that order', () => {
  const sheet = pageOf('2025', 'eco-01, PNAD-S ; HRS-01, XX-99');
  const labels = cellsOf(sheet)
    .filter(({ row }) => row < 12)
    .map(({ value }) => value);
  const places = [
    'TPE et PME titulaires',
    'Marchés avec au moins une considération sociale',
    'Heures d’insertion prévues',
  ].map((label) => labels.indexOf(label));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(labels).not.toContain('Marchés réservés');
});
