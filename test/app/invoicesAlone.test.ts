import { analyse, hasRegister, openWorkbook, prepare, toReportJson, write, type Context } from '../../src/app';
import { EMPTY_MEMORY, encodeMemory } from '../../src/app/memory';
import { refreshWorkbook } from '../../src/commands/refresh';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-27', version: '0.0.0', language: 'fr' };

const HEADINGS = 'N° facture;Fournisseur;SIRET;Date de dépôt;Date de paiement;Montant TTC;Statut';

/** Sixty invoices as an accounting office exports them: semicolons, French dates, no contract. */
function invoices(): Uint8Array {
  const day = (index: number): string => String(1 + (index % 28)).padStart(2, '0');
  const rows = Array.from({ length: 60 }, (_, index) => {
    const paid = index % 6 === 5 ? '' : `${day(index)}/0${2 + (index % 5)}/2026`;
    const state = paid === '' ? 'Mise à disposition' : 'Mise en paiement';
    return `F-${index + 1};Société ${index % 7};80295478500028;${day(index)}/0${1 + (index % 5)}/2026;${paid};${100 + index},50;${state}`;
  });
  return new TextEncoder().encode(`\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`);
}

async function analysed(workbook: FileWorkbook) {
  const opening = await openWorkbook(workbook, CONTEXT);
  expect(opening.proposed).toEqual([]);
  return analyse(workbook, opening, CONTEXT);
}

describe('a file of invoices alone', () => {
  test('is analysed for its payment delays, and says nothing of contracts', async () => {
    const analysis = await analysed(openFile(invoices(), 'chorus.csv'));
    expect(hasRegister(analysis)).toBe(false);
    expect(analysis.payments?.reading.rowsRead).toBe(60);
    expect(analysis.measures).toEqual([]);
    const json = toReportJson(analysis, CONTEXT);
    expect(json.payments?.rows).toMatchObject({ read: 60, paid: 50 });
    expect(json.register.rows).toEqual({ read: 0, contracts: 0, excluded: [] });
    expect(json.register.sheets.map(({ role }) => role)).toEqual(['invoices']);
    expect([json.contracts, json.indicators]).toEqual([[], []]);
    expect(json.issues.filter(({ message }) => /marché|registre/i.test(message))).toEqual([]);
  });

  test('is given the sheets of payments and of settings, and nothing a second time', async () => {
    const workbook = openFile(invoices(), 'chorus.csv');
    const prepared = await prepare(workbook, await analysed(workbook), CONTEXT);
    expect(prepared.plan.sheets.map(({ role }) => role)).toEqual(['payments', 'late', 'invoices', 'settings']);
    expect(prepared.summary.columnsAdded).toEqual([]);
    await write(workbook, prepared);
    // The sheets name the file: it keeps its name.
    const again = openFile(workbook.save(), 'chorus.csv');
    const second = await write(again, await prepare(again, await analysed(again), CONTEXT));
    expect(second.changed).toBe(false);
  });

  test('is refreshed by the ribbon once written, not before', async () => {
    const workbook = openFile(invoices(), 'chorus.csv');
    expect(await refreshWorkbook(workbook, CONTEXT)).toMatch(/Rien n’est encore écrit/);
    await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
    expect(await refreshWorkbook(openFile(workbook.save(), 'chorus.xlsx'), CONTEXT)).toBeNull();
  });

  test('does not take the place of a register that was written here and is gone', async () => {
    const workbook = openFile(invoices(), 'chorus.csv');
    const opening = await openWorkbook(workbook, CONTEXT);
    const written = { ...opening, existingRoles: new Set(['dashboard'] as const) };
    await expect(analyse(workbook, written, CONTEXT)).rejects.toMatchObject({ code: 'noRegister' });
  });

  test('keeps what a register’s writing remembered', async () => {
    const workbook = openFile(invoices(), 'chorus.csv');
    const snapshots = [{ period: '2026-T1', date: '2026-04-01', figures: [] }];
    const memory = encodeMemory({ ...EMPTY_MEMORY, snapshots });
    const remembering = { ...workbook, readMemory: async () => memory };
    const { plan } = await prepare(remembering, await analysed(remembering), CONTEXT);
    expect(plan.memory).toMatchObject({ snapshots: [{ period: '2026-T1' }] });
  });
});
