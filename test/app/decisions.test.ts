import {
  analyse,
  openWorkbook,
  prepare,
  prepareCommittee,
  withDecisions,
  withoutLastDecisions,
  write,
  type Analysis,
  type Context,
} from '../../src/app';
import { applyDecision, decisionStart } from '../../src/considerations';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { Spreadsheet, type Sheet } from '../model/support/spreadsheet';
import { makeEntry, readZip, writeZip } from '../../src/workbook/file/package/zip';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'];
const ROWS = [
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', '03/02/2026', '12000', 'Oui'],
  ['2026-02', 'Rénovation énergétique de l’école', 'Bâti Vert', '14/07/2026', '80000', 'Non'],
  ['2026-03', 'Fourniture de papier recyclé', 'Papeterie', '21/08/2026', '30000', ''],
];

function registerFile(): FileWorkbook {
  const text = [HEADINGS, ...ROWS].map((cells) => cells.join(';')).join('\n');
  return openFile(new TextEncoder().encode(text), 'registre.csv');
}

const analysed = async (workbook: FileWorkbook): Promise<Analysis> =>
  analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);

const statuses = (analysis: Analysis) =>
  analysis.tagging.contracts.map(({ social, environmental }) => [social.status, environmental.status]);

test('the committee’s sheet first leaves every proposal to be decided', async () => {
  const workbook = registerFile();
  const before = await analysed(workbook);
  await write(workbook, await prepareCommittee(workbook, before, '2026-T3', CONTEXT, false));
  const after = await analysed(workbook);
  expect(statuses(after)).toEqual(statuses(before));
  // No figure but the committee's own is written: nothing may say otherwise.
  expect(after.opening.memory.lastRun).toBeNull();
});

test('the committee’s sheet after a report keeps what is remembered of the report', async () => {
  const workbook = registerFile();
  await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
  const before = await analysed(workbook);
  const later = { ...CONTEXT, today: '2026-11-30' };
  await write(workbook, await prepareCommittee(workbook, before, '2026-T3', later, false));
  const { memory } = (await analysed(workbook)).opening;
  expect({ ...memory, snapshots: [] }).toEqual({ ...before.opening.memory, snapshots: [] });
});

/** The body rows of the register's part with the buyer's cells (A to F) exchanged as `order` says, ours left where they stand. */
function sortedWithoutOurs(workbook: FileWorkbook, order: readonly number[]): FileWorkbook {
  const path = 'xl/worksheets/sheet1.xml';
  const entries = readZip(workbook.save()).map((entry) => {
    if (entry.name !== path) return entry;
    const xml = new TextDecoder().decode(entry.content());
    const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)];
    const cellsOf = (row: string) => [...row.matchAll(/<c r="([A-Z]+)\d+".*?(?:<\/c>|\/>)/gs)];
    const isTheirs = ([, column = '']: RegExpMatchArray) => column <= 'F' && column.length === 1;
    const moved = order.reduce((text, from, at) => {
      const [whole = '', number = '', content = ''] = rows[at + 1] ?? [];
      const [, , source = ''] = rows[from + 1] ?? [];
      const theirs = cellsOf(source).filter(isTheirs);
      const ours = cellsOf(content).filter((cell) => !isTheirs(cell));
      const cells = [...theirs, ...ours].map(([cell]) => cell.replace(/r="([A-Z]+)\d+"/, `r="$1${number}"`));
      return text.replace(whole, () => whole.replace(content, () => cells.join('')));
    }, xml);
    return makeEntry(path, new TextEncoder().encode(moved));
  });
  return openFile(writeZip(entries), 'registre.xlsx');
}

const SIX = [
  ...ROWS,
  ['2026-04', 'Marché réservé aux SIAE : entretien des espaces verts', 'Insertion Plus', '02/09/2026', '15000', 'Oui'],
  ['2026-05', 'Location de photocopieurs', 'Copies', '05/09/2026', '9000', 'Non'],
  ['2026-06', 'Mobilier issu du réemploi', 'Meubles', '08/09/2026', '22000', ''],
];

/** What each contract says, by its title: rows move, contracts do not change. */
const byTitle = (analysis: Analysis) =>
  Object.fromEntries(
    analysis.tagging.contracts.map(({ contract, social, environmental }) => [
      contract.title,
      [social.state, social.status, environmental.state, environmental.status],
    ]),
  );

const figures = ({ measures }: Analysis) =>
  measures.filter(({ group }) => group === null).map(({ id, period, basis, value }) => [id, period, basis, value]);

describe('rows sorted without our columns', () => {
  async function writtenThenSorted(order: readonly number[]) {
    const text = [HEADINGS, ...SIX].map((cells) => cells.join(';')).join('\n');
    const workbook = openFile(new TextEncoder().encode(text), 'registre.csv');
    await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
    const before = await analysed(openFile(workbook.save(), 'registre.xlsx'));
    const sorted = sortedWithoutOurs(workbook, order);
    return { before, sorted, after: await analysed(sorted) };
  }

  test.each([
    ['backwards', [5, 4, 3, 2, 1, 0]],
    ['by one', [1, 2, 3, 4, 5, 0]],
    ['three of them', [2, 1, 3, 0, 4, 5]],
  ])('%s keep their figures, invent no decision, and are told', async (_what, order) => {
    const { before, after } = await writtenThenSorted(order);
    expect(after.reading.contracts.map(({ title }) => title)).toEqual(order.map((from) => SIX[from]?.[1]));
    expect(byTitle(after)).toEqual(byTitle(before));
    expect(figures(after)).toEqual(figures(before));
    expect(after.issues.filter(({ code }) => code === 'ownColumnsApart')).toHaveLength(1);
    expect(after.issues.map(({ code }) => code)).not.toContain('decisionAgainstColumn');
  });

  test('get their words back at the next writing', async () => {
    const { before, sorted, after } = await writtenThenSorted([5, 4, 3, 2, 1, 0]);
    await write(sorted, await prepare(sorted, after, CONTEXT));
    const again = await analysed(openFile(sorted.save(), 'registre.xlsx'));
    expect(byTitle(again)).toEqual(byTitle(before));
    expect(again.issues.map(({ code }) => code)).not.toContain('ownColumnsApart');
    // The write that puts them right does not tell, on its own sheets, that they stand apart.
    expect((await write(sorted, await prepare(sorted, again, CONTEXT))).changed).toBe(false);
  });

  test('a person’s own edits are not a sort', async () => {
    const { before, sorted } = await writtenThenSorted([0, 1, 2, 3, 4, 5]);
    const opening = await openWorkbook(sorted, CONTEXT);
    const grid = await sorted.readSheet('sheet1');
    const status = grid.values[0]?.indexOf('Environnement – statut') ?? -1;
    const edited: FileWorkbook = {
      ...sorted,
      readSheet: async (...asked) => {
        const read = await sorted.readSheet(...asked);
        if (read.sheetId !== 'sheet1') return read;
        // « proposé » made « confirmé » on three rows, as a colleague would with the list of the cell.
        const values = read.values.map((row) =>
          row.map((cell, at) => (at === status && cell === 'proposé' ? 'confirmé' : cell)),
        );
        return { ...read, values };
      },
    };
    const after = await analyse(edited, opening, CONTEXT);
    expect(after.issues.map(({ code }) => code)).not.toContain('ownColumnsApart');
    const environmental = (analysis: Analysis) => analysis.tagging.contracts.map((each) => each.environmental.status);
    const proposed = environmental(before).filter((status) => status === 'proposed').length;
    expect(proposed).toBeGreaterThan(0);
    expect(environmental(after).filter((status) => status === 'confirmed')).toHaveLength(proposed);
  });
});

describe('decisions taken in the pane and not yet written, when the register is read again', () => {
  const PAPER = 'Fourniture de papier recyclé';
  /** The register with « rejeté » taken in the pane on the environmental side of the paper. */
  async function pending(workbook: FileWorkbook): Promise<Analysis> {
    const analysis = await analysed(workbook);
    const tagged = analysis.tagging.contracts.find(({ contract }) => contract.title === PAPER);
    if (tagged === undefined) throw new Error('no paper');
    const values = applyDecision(decisionStart(tagged, 'fr').values, { side: 'environmental', answer: 'reject' }, 'fr');
    return withDecisions(analysis, [{ contracts: [tagged.contract.key], side: 'environmental', values }]);
  }
  const again = async (workbook: FileWorkbook, { pending }: Analysis): Promise<Analysis> =>
    analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT, {}, pending);
  const paperOf = (analysis: Analysis) => analysis.tagging.contracts.find(({ contract }) => contract.title === PAPER);

  function edited(workbook: FileWorkbook, change: (sheet: Sheet) => void): FileWorkbook {
    const book = new Spreadsheet(workbook.save());
    change(book.sheet('registre'));
    return openFile(book.save(), 'registre.xlsx');
  }

  test('leave the other side to what is typed in its cells meanwhile', async () => {
    const workbook = registerFile();
    await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
    const decided = await pending(workbook);
    const typed = edited(workbook, (sheet) => {
      sheet.type(3, sheet.find(0, 'Considérations sociales'), 'Clause sociale');
    });
    const after = paperOf(await again(typed, decided));
    expect(after?.environmental.status).toBe('rejected');
    expect([after?.social.status, after?.social.decpValues]).toEqual(['confirmed', ['Clause sociale']]);
  });

  test.each([
    ['already written', true],
    ['never written', false],
  ])('follow their contract when its number is corrected, in a register %s', async (_what, isWritten) => {
    const workbook = registerFile();
    if (isWritten) await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
    const decided = await pending(workbook);
    const source = isWritten ? workbook : openFile(workbook.save(), 'registre.xlsx');
    const corrected = edited(source, (sheet) => sheet.type(3, 0, 'C-17'));
    expect(paperOf(await again(corrected, decided))?.environmental.status).toBe('rejected');
  });

  test('of both sides of one contract both hold, and « Annuler » takes back the last alone', async () => {
    const workbook = registerFile();
    const first = await pending(workbook);
    const tagged = paperOf(first);
    if (tagged === undefined) throw new Error('no paper');
    const answer = { side: 'social', answer: 'change', values: ['Clause sociale'] } as const;
    const values = applyDecision(decisionStart(tagged, 'fr').values, answer, 'fr');
    const both = await withDecisions(first, [{ contracts: [tagged.contract.key], side: 'social', values }]);
    const read = await again(workbook, both);
    expect([paperOf(read)?.social.status, paperOf(read)?.environmental.status]).toEqual(['confirmed', 'rejected']);
    const undone = paperOf(await withoutLastDecisions(read, 1));
    expect([undone?.social.status ?? null, undone?.environmental.status]).toEqual([null, 'rejected']);
  });
});
