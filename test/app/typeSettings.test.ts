/** @jest-environment jsdom */
import { analyse, openWorkbook, prepare, typeSettings, write, type Analysis, type Opening } from '../../src/app';
import type { SettingsChange } from '../../src/settings';
import { bootBench, cellsOf, type Bench } from '../workbook/excel/support';
import { CONTEXT } from './support/typed';

const REGISTER = [
  ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'],
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', 46056, 12000, 'Oui'],
  ['2026-02', 'Rénovation énergétique de l’école', 'Bâti Vert', 46217, 80000, 'Non'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const look = (): Promise<Opening> => openWorkbook(bench.adapter(), CONTEXT);
const analysed = async (): Promise<Analysis> => analyse(bench.adapter(), await look(), CONTEXT);
const save = async (): Promise<void> => {
  await write(bench.adapter(), await prepare(bench.adapter(), await analysed(), CONTEXT));
};

/** Types beside a label of SPASER Paramètres, as a person or a co-author does. */
async function type(label: string, value: string | number): Promise<void> {
  await bench.office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('SPASER Paramètres');
    const used = sheet.getUsedRange(true).load('values,rowIndex');
    await context.sync();
    const line = used.values.findIndex(([first]) => first === label);
    sheet.getCell(used.rowIndex + line, 1).values = [[value]];
    await context.sync();
  });
}

describe('settings chosen in the pane, over a written workbook', () => {
  beforeAll(async () => {
    bench.open({ Registre: REGISTER, Notes: [['À moi', 12]] });
    await save();
  });

  test('are typed in the cells of their sheet and nowhere else', async () => {
    const { settings } = await look();
    const names = bench.book.sheets.map(({ name }) => name);
    const before = new Map(names.map((name) => [name, cellsOf(bench.sheet(name))]));
    const targets = settings.targets.map((one) => (one.indicator === 'PNAD-S' ? { ...one, value: 0.6 } : one));
    const chosen = { ...settings, buyerName: 'Ville de Saint-Exemple', includeSubsequentContracts: true, targets };
    expect(await typeSettings(bench.adapter(), settings, chosen)).toBe(true);
    expect((await look()).settings).toEqual(chosen);
    const moved = (name: string): string[] => {
      const [was, is] = [before.get(name) ?? new Map<string, string>(), cellsOf(bench.sheet(name))];
      return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
    };
    expect([...moved('Registre'), ...moved('Notes'), ...moved('SPASER Journal')]).toEqual([]);
    expect(
      moved('SPASER Paramètres')
        .map((key) => key.split(',')[1])
        .sort(),
    ).toEqual(['1', '1', '2']);
    // Choosing the same again types nothing.
    expect(await typeSettings(bench.adapter(), settings, chosen)).toBe(false);
  });

  test('never erase what someone else typed there since they were shown', async () => {
    const { settings } = await look();
    await type('Nom de l’acheteur', 'Métropole');
    const chosen = { ...settings, buyerName: 'Ville', buyerKind: 'health' as const };
    await expect(typeSettings(bench.adapter(), settings, chosen)).rejects.toMatchObject({ code: 'settingsMoved' });
    expect((await look()).settings).toMatchObject({ buyerName: 'Métropole', buyerKind: 'local' });
    await typeSettings(bench.adapter(), settings, { ...settings, buyerKind: 'health' });
    expect((await look()).settings).toMatchObject({ buyerName: 'Métropole', buyerKind: 'health' });
  });

  test('are refused whole when a cell changes between reading and typing', async () => {
    const adapter = bench.adapter();
    const { settings } = await look();
    const racing = {
      ...adapter,
      typeCells: async (sheetId: string, cells: readonly SettingsChange[]) => {
        await type('Nom de l’acheteur', 'Un autre');
        return adapter.typeCells(sheetId, cells);
      },
    };
    const chosen = { ...settings, buyerName: 'Ville', sizeFilter: 40_000 };
    await expect(typeSettings(racing, settings, chosen)).rejects.toMatchObject({ code: 'settingsMoved' });
    expect((await look()).settings).toMatchObject({ buyerName: 'Un autre', sizeFilter: 0 });
  });

  test('a name typed in the sheet behind the pane is kept by the pane’s next write', async () => {
    const before = await analysed();
    await type('Nom de l’acheteur', 'Syndicat mixte');
    const prepared = await prepare(bench.adapter(), before, CONTEXT);
    await write(bench.adapter(), prepared);
    expect((await look()).settings.buyerName).toBe('Syndicat mixte');
    const dashboard = [...cellsOf(bench.sheet('SPASER Tableau de bord')).values()].join();
    expect(dashboard).toContain('Syndicat mixte');
  });

  test('a protected sheet is said in a sentence', async () => {
    const { settings } = await look();
    bench.sheet('SPASER Paramètres').protection.protected = true;
    await expect(typeSettings(bench.adapter(), settings, { ...settings, buyerName: 'Ville' })).rejects.toMatchObject({
      code: 'sheet.protected',
    });
    bench.sheet('SPASER Paramètres').protection.protected = false;
  });
});
