/** Writes the sample that ships: `npm run samples` (after changing what the sample's commune buys). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { INVOICE_HEADINGS, sampleInvoices } from './invoices';
import { REGISTER_HEADINGS, REGISTER_TITLE_LINES, sampleRegister, totalLine, type RegisterRow } from './register';
import { sampleWorkbook, type SampleSheet } from './xlsx';

const FOLDER = 'assets/exemples';

const WIDTHS: Partial<Record<(typeof REGISTER_HEADINGS)[number], number>> = {
  'Objet du marché': 52,
  'Intitulé du lot': 26,
  'Service prescripteur': 30,
  'Famille d’achats': 22,
  Procédure: 20,
  'Technique d’achat': 24,
  Titulaire: 28,
  'SIRET titulaire': 17,
  'Clauses particulières': 44,
  Observations: 26,
};
const DATES = new Set(['Date de lancement', 'Date de notification', 'Date de fin']);
const EUROS = new Set(['Montant HT', 'Maximum HT']);

function values(row: RegisterRow): SampleSheet['rows'][number] {
  return REGISTER_HEADINGS.map((heading) => row[heading] ?? null);
}

function registerSheet(rows: readonly RegisterRow[]): SampleSheet {
  return {
    name: 'Registre',
    titleLines: REGISTER_TITLE_LINES,
    headings: REGISTER_HEADINGS,
    rows: rows.map(values),
    total: values(totalLine(rows)),
    widths: REGISTER_HEADINGS.map((heading) => WIDTHS[heading] ?? 13),
    styles: REGISTER_HEADINGS.map((heading) => (DATES.has(heading) ? 'date' : EUROS.has(heading) ? 'euro' : 'text')),
  };
}

function invoiceSheet(rows: readonly RegisterRow[]): SampleSheet {
  const invoices = sampleInvoices(rows);
  return {
    name: 'Factures',
    titleLines: [],
    headings: INVOICE_HEADINGS,
    rows: invoices.map((row) => INVOICE_HEADINGS.map((heading) => row[heading] ?? null)),
    widths: INVOICE_HEADINGS.map((heading) =>
      heading === 'Fournisseur' || heading === 'Service exécutant' ? 30 : heading === 'SIRET' ? 17 : 14,
    ),
    styles: INVOICE_HEADINGS.map((heading) =>
      heading.startsWith('Date') ? 'date' : heading.startsWith('Montant') ? 'euro' : 'text',
    ),
  };
}

function main(): void {
  mkdirSync(FOLDER, { recursive: true });
  const register = sampleRegister();
  const sheets = [registerSheet(register), invoiceSheet(register)];
  writeFileSync(`${FOLDER}/registre-exemple.xlsx`, sampleWorkbook(sheets));
  // The pane inserts this one into an empty workbook: plain rows, dates as serial numbers.
  const plain = sheets.map((sheet) => ({
    name: sheet.name,
    headerRow: sheet.titleLines.length,
    styles: sheet.styles,
    widths: sheet.widths,
    rows: [...sheet.titleLines, sheet.headings, ...sheet.rows, ...(sheet.total === undefined ? [] : [sheet.total])],
  }));
  writeFileSync(`${FOLDER}/registre-exemple.json`, `${JSON.stringify({ sheets: plain })}\n`);
  process.stdout.write(
    `${FOLDER}: ${sheets.map((sheet) => `${sheet.name} (${sheet.rows.length} lignes)`).join(', ')}\n`,
  );
}

main();
