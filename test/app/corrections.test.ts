import { analyse, correctOpening, openWorkbook, proposeAgain, type Opening } from '../../src/app';
import type { FieldId } from '../../src/register';
import type { WorkbookPort } from '../../src/workbook';
import { CONTEXT, fileOf } from './support/typed';

const HEADINGS = [
  'N° marché',
  'Objet',
  'Type de marché',
  'Procédure',
  'Titulaire',
  'Date de notification',
  'Montant HT',
];
const ROWS = [
  ['2026-01', 'Nettoyage des locaux', 'Services', 'Appel d’offres ouvert', 'Propre & Net', '03/02/2026', '12000'],
  ['2026-02', 'Réfection de la toiture', 'Travaux', 'Procédure adaptée', 'Toits du Val', '14/03/2026', '80000'],
  ['2026-03', 'Fourniture de papier', 'Fournitures', 'Procédure adaptée', 'Papeterie', '21/04/2026', '30000'],
];

const named = (columns: readonly { readonly letter: string; readonly field: FieldId | null }[] | undefined) =>
  (columns ?? []).map(({ letter, field }) => `${letter} ${field ?? '–'}`);

/** What the pane shows of the columns, and what the analysis reads. */
async function shownAndRead(port: WorkbookPort, opening: Opening): Promise<[string[], string[]]> {
  const { reading } = await analyse(port, opening, CONTEXT);
  return [named(opening.proposed[0]?.columns), named(reading.tables[0]?.columns)];
}

function correct(opening: Opening, heading: string, field: FieldId | null): Opening {
  const [table] = opening.proposed;
  const column = table?.columns.find((each) => each.heading === heading);
  if (table === undefined || column === undefined) throw new Error(`no column ${heading}`);
  return correctOpening(opening, table, column.column, field);
}

describe('a column read as another, then given back', () => {
  const workbook = fileOf([HEADINGS, ...ROWS]);

  test('what the pane shows is what the analysis reads, at each step', async () => {
    const opening = await openWorkbook(workbook, CONTEXT);
    const before = named(opening.proposed[0]?.columns);
    expect(before).toEqual(expect.arrayContaining(['C contractType', 'D procedure']));
    const once = correct(opening, 'Type de marché', 'procedure');
    const [shown, read] = await shownAndRead(workbook, once);
    expect(shown).toEqual(read);
    // The one that had the part gives it up.
    expect(shown).toEqual(expect.arrayContaining(['C procedure', 'D –']));
    const back = correct(once, 'Type de marché', 'contractType');
    const [again, readAgain] = await shownAndRead(workbook, back);
    expect(again).toEqual(readAgain);
    expect(again).toEqual(before);
  });

  test('going back to the proposal leaves nothing of the correction', async () => {
    const opening = await openWorkbook(workbook, CONTEXT);
    const once = correct(opening, 'Type de marché', 'procedure');
    const [table] = once.proposed;
    if (table === undefined) throw new Error('no table');
    const back = proposeAgain(once, table, 2);
    expect(back.proposed[0]?.columns).toEqual(opening.proposed[0]?.columns);
    const [shown, read] = await shownAndRead(workbook, back);
    expect(shown).toEqual(read);
    expect(shown).toEqual(named(opening.proposed[0]?.columns));
  });
});
