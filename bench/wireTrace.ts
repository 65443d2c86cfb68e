/**
 * What travels between the adapter and Excel for a write of the whole product:
 * a register of so many contracts over so many years, read, analysed, written,
 * then written again with changes, on the embedded host with Microsoft's client.
 */
import { analyse, openWorkbook, prepare, write } from '../src/app';
import type { Context } from '../src/app';
import { toSerial } from '../src/calendar';
import type { CellValue } from '../src/workbook';
import { createExcelWorkbook } from '../src/workbook/excel';
import { createWorkbook, putCell } from '../src/workbench/host';
import type { Host } from '../src/workbench/host';

const CONTEXT: Context = { today: '2026-11-22', version: '1.0.0', language: 'fr' };

/** Requests of one write: how many, their bytes, the largest, and the one that changes what a person sees. */
export type Traffic = {
  readonly requests: number;
  readonly bytes: number;
  readonly largest: number;
  readonly commit: number;
};

const HEADINGS = [
  'N° de marché',
  'Objet du marché',
  'Service',
  'Titulaire',
  'Montant HT',
  'Date de notification',
  'Clauses sociales et environnementales',
];
const CLAUSES = [
  'Clause sociale d’insertion : 450 heures',
  'Critère environnemental noté 15 %',
  '',
  'Marché réservé aux entreprises adaptées',
  'Néant',
];
const SERVICES = [
  'Voirie',
  'Écoles',
  'Bâtiments',
  'Espaces verts',
  'Informatique',
  'Restauration',
  'Sports',
  'Culture',
];

/** A register as buyers keep it; `run` changes some of its clauses. */
function register(count: number, years: number, run: number): CellValue[][] {
  return [
    HEADINGS,
    ...Array.from({ length: count }, (_, at): CellValue[] => {
      const year = 2026 - (at % years);
      const month = String(1 + (at % 10)).padStart(2, '0');
      return [
        `${year}-${String(at + 1).padStart(5, '0')}`,
        at % 2 === 0 ? `Nettoyage des locaux scolaires, lot ${at % 40}` : `Rénovation du gymnase ${at % 90}`,
        SERVICES[at % SERVICES.length] ?? null,
        `Entreprise ${at % 300}`,
        40_000 + (at % 500) * 750,
        toSerial(`${year}-${month}-12`),
        CLAUSES[(at + (at % 7 === 0 ? run : 0)) % CLAUSES.length] ?? null,
      ];
    }),
  ];
}

/** What a first write and a refresh send. `excel` is the client's global over `host`, whose workbook is replaced. */
export async function wireTraffic(
  excel: typeof Excel,
  host: Host,
  count: number,
  years: number,
): Promise<{ readonly first: Traffic; readonly refresh: Traffic }> {
  const { workbook } = host;
  const { revision } = workbook;
  Object.assign(workbook, createWorkbook(['Registre']), { revision: revision + 1 });
  const sheet = workbook.sheets.find(({ name }) => name === 'Registre');
  const fill = (run: number): void =>
    register(count, years, run).forEach((row, r) =>
      row.forEach((value, c) => sheet !== undefined && putCell(sheet, r, c, { value })),
    );
  const seen: { bytes: number; commit: boolean }[] = [];
  const { execute } = host;
  const watched: Host['execute'] = (request) => {
    const text = JSON.stringify(request);
    const commit = request.Actions.length > 20 && text.includes('SPASER_writing');
    seen.push({ bytes: Buffer.byteLength(text), commit });
    return execute(request);
  };
  const port = createExcelWorkbook(excel, { wait: () => Promise.resolve() });
  const once = async (run: number): Promise<Traffic> => {
    fill(run);
    const prepared = await prepare(port, await analyse(port, await openWorkbook(port, CONTEXT), CONTEXT), CONTEXT);
    seen.length = 0;
    const { changed } = await write(port, prepared);
    if (!changed) throw new Error('Nothing was written: there is nothing to measure.');
    const sizes = seen.map(({ bytes }) => bytes);
    return {
      requests: sizes.length,
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      largest: sizes.reduce((most, bytes) => Math.max(most, bytes), 0),
      commit: seen.reduce((most, { bytes, commit }) => (commit ? Math.max(most, bytes) : most), 0),
    };
  };
  Object.assign(host, { execute: watched });
  try {
    return { first: await once(0), refresh: await once(1) };
  } finally {
    Object.assign(host, { execute });
  }
}
