import { analyse, openWorkbook, prepare, prepareCommittee, write, type Analysis } from '../../src/app';
import type { WorkbookPlan, WorkbookPort } from '../../src/workbook';
import { CONTEXT, fileOf, typedIn, type Typed } from './support/typed';

const REGISTER = [
  ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'],
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', '03/02/2026', '12000', 'Oui'],
  ['2026-02', 'Rénovation énergétique de l’école', 'Bâti Vert', '14/07/2026', '80000', 'Non'],
];

const NAME: Typed = { role: 'settings', label: 'Nom de l’acheteur', value: 'Ville de Saint-Exemple' };

const analysed = async (port: WorkbookPort): Promise<Analysis> =>
  analyse(port, await openWorkbook(port, CONTEXT), CONTEXT);

async function written(): Promise<WorkbookPort> {
  const workbook = fileOf(REGISTER);
  await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
  return workbook;
}

/** What a plan's sheets say of the buyer. */
const says = (plan: WorkbookPlan, words: string): boolean => JSON.stringify(plan.sheets).includes(words);

describe('what a person types in our sheets after the analysis', () => {
  test('a name typed in SPASER Paramètres is written, never erased by what was read before', async () => {
    const workbook = await written();
    const before = await analysed(workbook);
    const typed = typedIn(workbook, NAME);
    const prepared = await prepare(typed, before, CONTEXT);
    expect(says(prepared.plan, 'Ville de Saint-Exemple')).toBe(true);
    expect(prepared.analysis.opening.settings.buyerName).toBe('Ville de Saint-Exemple');
  });

  test('the committee’s sheet bears it too', async () => {
    const workbook = await written();
    const before = await analysed(workbook);
    const prepared = await prepareCommittee(typedIn(workbook, NAME), before, '2026-T3', CONTEXT, false);
    expect(says(prepared.plan, 'Ville de Saint-Exemple')).toBe(true);
  });

  test('a filter typed in the sheet counts, and the decisions not yet written stay', async () => {
    const workbook = await written();
    const before = await analysed(workbook);
    const [contract] = before.tagging.contracts;
    const key = contract?.contract.key ?? '';
    const values = {
      social: '',
      socialStatus: '',
      environmental: 'Clause environnementale',
      environmentalStatus: 'confirmé',
      themes: '',
      justification: '',
    };
    const decided = { ...before, pending: [{ contracts: [key], side: 'environmental' as const, values }] };
    const typed = typedIn(workbook, { role: 'settings', label: 'À partir de (€ HT)', value: 50_000 });
    const { analysis } = await prepare(typed, decided, CONTEXT);
    expect(analysis.opening.settings.sizeFilter).toBe(50_000);
    expect(analysis.pending).toEqual(decided.pending);
    const [again] = analysis.tagging.contracts;
    expect(again?.environmental.status).toBe('confirmed');
  });

  test('an unchanged workbook is not analysed twice', async () => {
    const workbook = await written();
    const before = await analysed(workbook);
    expect((await prepare(workbook, before, CONTEXT)).analysis).toBe(before);
  });

  test('typed after the preview, it stops the write before anything is changed', async () => {
    const workbook = await written();
    const prepared = await prepare(workbook, await analysed(workbook), CONTEXT);
    let applied = 0;
    const typed: WorkbookPort = {
      ...typedIn(workbook, NAME),
      apply: (...asked) => {
        applied += 1;
        return workbook.apply(...asked);
      },
    };
    await expect(write(typed, prepared)).rejects.toMatchObject({ code: 'previewOutdated' });
    expect(applied).toBe(0);
    await write(typed, await prepare(typed, prepared.analysis, CONTEXT));
    expect(applied).toBe(1);
  });

  test('what a colleague’s write made the workbook remember is not undone by an older preview', async () => {
    const workbook = fileOf(REGISTER);
    const mine = await prepare(workbook, await analysed(workbook), CONTEXT);
    const later = { ...CONTEXT, today: '2026-11-25' };
    await write(workbook, await prepare(workbook, await analysed(workbook), later));
    await expect(write(workbook, mine)).rejects.toMatchObject({ code: 'previewOutdated' });
  });

  test('the same write may be tried again: it changes nothing the second time', async () => {
    const workbook = fileOf(REGISTER);
    const prepared = await prepare(workbook, await analysed(workbook), CONTEXT);
    expect((await write(workbook, prepared)).changed).toBe(true);
    expect((await write(workbook, prepared)).changed).toBe(false);
  });
});

describe('settings answered before the settings sheet stands', () => {
  const answering = { ...CONTEXT, answers: { buyerKind: 'health' as const } };

  test('they count while there is no sheet, and are written in it', async () => {
    const workbook = fileOf(REGISTER);
    const analysis = await analyse(workbook, await openWorkbook(workbook, answering), answering);
    expect(analysis.opening.settings.buyerKind).toBe('health');
    await write(workbook, await prepare(workbook, analysis, answering));
    expect((await openWorkbook(workbook, CONTEXT)).settings.buyerKind).toBe('health');
  });

  test('they give way to a sheet that a colleague made meanwhile', async () => {
    const workbook = fileOf(REGISTER);
    const analysis = await analyse(workbook, await openWorkbook(workbook, answering), answering);
    await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
    const prepared = await prepare(workbook, analysis, answering);
    expect(prepared.analysis.opening.settings.buyerKind).toBe('local');
  });
});
