import fc from 'fast-check';
import { analyse, openWorkbook, prepare, write, scheduleOfAnalysis, type Context } from '../../src/app';
import { decodeSchedule, SCHEDULE_COLUMNS, type ScheduleDecision } from '../../src/opportunities';
import { scheduleCsv } from '../../src/report';
import { foldKey } from '../../src/language';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import type { CellValue, SheetGrid, WorkbookPort } from '../../src/workbook';
import { fileOf } from './support/typed';

const CONTEXT: Context = { today: '2026-11-28', version: 'test', language: 'fr' };
const HEADINGS = [
  'N° marché',
  'Objet du marché',
  'Titulaire',
  'Code CPV',
  'Procédure',
  'Date de lancement',
  'Date de notification',
  'Durée (mois)',
  'Montant HT',
  'Clause sociale',
  'Clause environnementale',
  'Critère environnemental',
];
const contractLine = (
  number: number,
  title: string,
  cpv: string,
  launched: string,
  notified: string,
  months: number,
  amount: number,
) => [
  `2026-${String(number).padStart(3, '0')}`,
  title,
  `Société ${number}`,
  cpv,
  'Appel d’offres ouvert',
  launched,
  notified,
  String(months),
  String(amount),
  'Non',
  'Oui',
  'Oui',
];
const LINES = [
  contractLine(1, 'Nettoyage des locaux', '90919200', '01/10/2022', '15/01/2023', 48, 300_000),
  contractLine(2, 'Entretien des espaces verts', '77310000', '01/10/2023', '15/02/2024', 36, 250_000),
  contractLine(3, 'Maintenance du logiciel de paie', '72267000', '01/09/2026', '15/10/2026', 12, 400_000),
  contractLine(4, 'Fourniture de denrées alimentaires', '15000000', '01/10/2025', '15/03/2026', 24, 90_000),
  contractLine(5, 'Construction d’une école', '45214200', '01/10/2025', '15/03/2026', 14, 900_000),
];

const book = (): FileWorkbook => fileOf([HEADINGS, ...LINES]);

async function written(port: FileWorkbook): Promise<FileWorkbook> {
  const opening = await openWorkbook(port, CONTEXT);
  const prepared = await prepare(port, await analyse(port, opening, CONTEXT), CONTEXT);
  await write(port, prepared);
  return openFile(port.save(), 'registre.xlsx');
}

async function scheduleGrid(port: WorkbookPort): Promise<SheetGrid> {
  const { sheets } = await port.describe();
  const sheet = sheets.find(({ role }) => role === 'opportunities');
  if (sheet === undefined) throw new Error('no schedule');
  return port.readSheet(sheet.id);
}

/** The workbook with the lines of its schedule as a person left them: sorted, and filled. */
function withSchedule<Port extends WorkbookPort>(
  port: Port,
  change: (lines: CellValue[][], place: (heading: string) => number) => CellValue[][],
): Port {
  const readSheet: WorkbookPort['readSheet'] = async (id, ...more) => {
    const grid = await port.readSheet(id, ...more);
    const { sheets } = await port.describe();
    if (sheets.find((sheet) => sheet.id === id)?.role !== 'opportunities') return grid;
    const head = grid.values.findIndex((cells) =>
      cells.some((cell) => typeof cell === 'string' && foldKey(cell) === 'decision'),
    );
    const headings = grid.values[head] ?? [];
    const lines = grid.values.slice(head + 1).map((cells) => [...cells]);
    return {
      ...grid,
      values: [...grid.values.slice(0, head + 1), ...change(lines, (heading) => headings.indexOf(heading))],
    };
  };
  return { ...port, readSheet };
}

const said = ({ code, decision, motive, who }: ScheduleDecision): string => [code, decision, motive, who].join('|');

describe('SPASER Échéancier in a workbook', () => {
  it('is written with what ends within two years, and says nothing social of a licence', async () => {
    const port = book();
    const opening = await openWorkbook(port, CONTEXT);
    const schedule = scheduleOfAnalysis(await analyse(port, opening, CONTEXT), CONTEXT);
    const told = schedule.lines.map(({ tagged, proposals }) => [
      tagged.contract.id,
      proposals.map(({ lever }) => lever),
    ]);
    expect(told).toEqual([
      ['2026-001', ['climateSocial', 'insertion', 'reservedHandicap', 'reservedInsertion', 'ecolabel', 'allotment']],
      ['2026-002', ['climateSocial', 'insertion', 'reservedHandicap', 'reservedInsertion', 'allotment']],
      ['2026-003', ['climateSocial']],
      ['2026-004', ['egalim', 'allotment']],
      ['2026-005', []],
    ]);
    const csv = scheduleCsv(schedule, 'fr');
    expect(csv.split('\r\n')[0]).toContain('Levier social possible');
    expect(csv).toContain('Clause d’insertion');
  });

  it('keeps what the buyer typed at its contract through refreshes and sorts, whatever they are', async () => {
    const first = await written(book());
    const typing = fc.record({
      line: fc.nat(4),
      column: fc.constantFrom('decision' as const, 'motive' as const, 'who' as const),
      text: fc.constantFrom('Je prends', 'Dérogation', 'Plus tard', 'à voir avec Léa', 'x'),
    });
    const story = fc.array(
      fc.record({
        typed: fc.array(typing, { maxLength: 3 }),
        order: fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(story, async (rounds) => {
        let port: FileWorkbook = openFile(first.save(), 'registre.xlsx');
        for (const { typed, order } of rounds) {
          const changed = withSchedule(port, (lines, place) => {
            for (const { line, column, text } of typed) {
              const cells = lines[line];
              if (cells !== undefined) cells[place(SCHEDULE_COLUMNS[column].fr)] = text;
            }
            return lines
              .map((cells, index) => ({ cells, rank: order[index] ?? index }))
              .sort((a, b) => a.rank - b.rank)
              .map(({ cells }) => cells);
          });
          const before = decodeSchedule(await scheduleGrid(changed))
            .map(said)
            .sort();
          const next = await written(changed);
          const after = decodeSchedule(await scheduleGrid(next))
            .map(said)
            .sort();
          expect(after).toEqual(before);
          port = next;
        }
      }),
      { numRuns: 6, seed: 20_261_128 },
    );
  });

  it('keeps a decision whose contract left the register, under its name', async () => {
    const first = await written(book());
    const decided = withSchedule(first, (lines, place) => {
      const line = lines.find((cells) => String(cells[place('Objet')]).startsWith('Entretien'));
      if (line !== undefined) line[place('Motif')] = 'voir la voirie';
      return lines;
    });
    const grid = await scheduleGrid(decided);
    const [kept] = decodeSchedule(grid);
    const port = book();
    const opening = {
      ...(await openWorkbook(port, CONTEXT)),
      decisions: [{ ...(kept as ScheduleDecision), code: 'SGONE' }],
    };
    const prepared = await prepare(port, await analyse(port, opening, CONTEXT), CONTEXT);
    await write(port, prepared);
    const rows = (await scheduleGrid(openFile(port.save(), 'r.xlsx'))).values;
    const line = rows.find((cells) => cells.includes('SGONE'));
    expect(line).toEqual(
      expect.arrayContaining(['Entretien des espaces verts', '○ Absent du registre', 'voir la voirie']),
    );
  });

  it('refuses to write over a decision typed since the preview', async () => {
    const first = await written(book());
    const opening = await openWorkbook(first, CONTEXT);
    const prepared = await prepare(first, await analyse(first, opening, CONTEXT), CONTEXT);
    const typed = withSchedule(first, (lines, place) => {
      const [line] = lines;
      if (line !== undefined) line[place('Qui')] = 'Léa';
      return lines;
    });
    await expect(write(typed, prepared)).rejects.toMatchObject({ code: 'previewOutdated' });
  });

  it('takes « Dérogation » and its reason for the climate law’s exemption', async () => {
    const first = await written(book());
    const climateOf = async (port: WorkbookPort): Promise<string | undefined> => {
      const analysis = await analyse(port, await openWorkbook(port, CONTEXT), CONTEXT);
      return analysis.tagging.contracts.find(({ contract }) => contract.id === '2026-003')?.climate;
    };
    expect(await climateOf(first)).toBe('incomplete');
    const exempted = withSchedule(first, (lines, place) => {
      const line = lines.find((cells) => cells[place('N° marché')] === '2026-003');
      if (line !== undefined) {
        line[place('Décision')] = 'Dérogation';
        line[place('Motif')] = 'solution immédiatement disponible';
      }
      return lines;
    });
    expect(await climateOf(exempted)).toBe('compliant');
  });

  it('keeps the labour share that the buyer typed in the calibrator, and computes with it', async () => {
    const first = await written(book());
    const { sheets } = await first.describe();
    const id = sheets.find(({ role }) => role === 'insertion')?.id ?? '';
    const share = (grid: SheetGrid): { line: number; at: number; hours: number } => {
      const line = grid.values.findIndex((cells) => cells.includes('Part de main-d’œuvre'));
      const headings = grid.values[line] ?? [];
      return {
        line: line + 1,
        at: headings.indexOf('Part de main-d’œuvre'),
        hours: headings.indexOf('Heures à demander'),
      };
    };
    const typed: FileWorkbook = {
      ...first,
      readSheet: async (sheetId, ...more) => {
        const grid = await first.readSheet(sheetId, ...more);
        if (sheetId !== id) return grid;
        const place = share(grid);
        const values = grid.values.map((cells, line) =>
          line === place.line ? cells.map((cell, at) => (at === place.at ? 0.8 : cell)) : cells,
        );
        return { ...grid, values };
      },
    };
    const next = await written(typed);
    const grid = await next.readSheet(id);
    const place = share(grid);
    expect(grid.values[place.line]?.[place.at]).toBe(0.8);
    // 300 000 € × 80 % × 5 % ÷ 30 €.
    expect(grid.values[place.line]?.[place.hours]).toBe(400);
  });
});
