import { bilingual } from '../../../language';
import { ACCEPTED, counted, TRIAL_NAME, type Probe } from './types';

/** Writes formulas or values in `A1`…, one a row, and gives the values read back. */
async function readBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly (string | number | boolean)[],
): Promise<string> {
  const range = sheet.getRangeByIndexes(0, 0, cells.length, 1);
  range.formulas = cells.map((cell) => [cell]);
  range.load('values');
  await context.sync();
  return range.values.map(([value]) => JSON.stringify(value)).join(' ');
}

/** A table of two columns and two rows at `A1`. */
function smallTable(sheet: Excel.Worksheet, name: string): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['Année', 'Nombre'],
    [2024, 3],
    [2025, 4],
  ];
  const table = sheet.tables.add(sheet.getRange('A1:B3'), true);
  table.name = name;
  return table;
}

/** How cells, formulas and tables are written and read. */
export const CONTENTS: readonly Probe[] = [
  {
    id: 'p30',
    name: bilingual('Système de dates du classeur', 'Date system of the workbook'),
    expected: '36526',
    run: async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return String(day.value);
    },
  },
  {
    id: 'p31',
    name: bilingual('Date écrite en nombre, avec un format de date', 'Date written as a number, with a date format'),
    expected: '45292 dd/mm/yyyy',
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[45_292]];
      cell.numberFormat = [['dd/mm/yyyy']];
      cell.load('values,numberFormat');
      await context.sync();
      return `${String(cell.values[0]?.[0])} ${String(cell.numberFormat[0]?.[0])}`;
    },
  },
  {
    id: 'p32',
    name: bilingual('Textes protégés par une apostrophe', 'Texts shielded by an apostrophe'),
    expected: '"00123" "3/4" "=1+1" "VRAI"',
    run: (context, sheet) => readBack(context, sheet, ["'00123", "'3/4", "'=1+1", "'VRAI"]),
  },
  {
    id: 'p33',
    name: bilingual('Formules en anglais, virgules et points', 'Formulas in English, commas and points'),
    expected: '3 "oui" 1.5',
    run: (context, sheet) => readBack(context, sheet, ['=SUM(1,2)', '=IF(TRUE,"oui","non")', '=ROUND(1.54,1)']),
  },
  {
    id: 'p34',
    name: bilingual('Centile, médiane, rang', 'Percentile, median, rank'),
    expected: '1 3 2 2.8',
    run: (context, sheet) =>
      readBack(context, sheet, ['=1', '=3', '=MEDIAN(A1:A2)', '=ROUND(PERCENTILE.INC(A1:A2,0.9),3)']),
  },
  {
    id: 'p35',
    name: bilingual('Lien vers une cellule', 'Link to a cell'),
    expected: '"ligne 4"',
    run: (context, sheet) => readBack(context, sheet, ['=HYPERLINK("#A4","ligne 4")']),
  },
  {
    id: 'p36',
    name: bilingual('Erreurs lues en anglais', 'Errors read in English'),
    expected: '"#N/A" "#DIV/0!"',
    run: (context, sheet) => readBack(context, sheet, ['=NA()', '=1/0']),
  },
  {
    id: 'p37',
    name: bilingual('Références à un tableau', 'References to a table'),
    expected: '7 1',
    run: async (context, sheet) => {
      smallTable(sheet, 'tEssai');
      const cells = sheet.getRange('E1:F1');
      cells.formulas = [['=SUM(tEssai[Nombre])', '=COUNTIFS(tEssai[Année],2025)']];
      cells.load('values');
      await context.sync();
      return (cells.values[0] ?? []).join(' ');
    },
  },
  {
    id: 'p38',
    name: bilingual('Tableau agrandi', 'Table made larger'),
    expected: '3',
    run: async (context, sheet) => {
      const table = smallTable(sheet, 'tEssai');
      table.resize(sheet.getRange('A1:B4'));
      const body = table.getDataBodyRange().load('rowCount');
      await context.sync();
      return String(body.rowCount);
    },
  },
  {
    id: 'p39',
    name: bilingual('Tableau rendu en plage : les valeurs restent', 'Table turned into cells: values stay'),
    expected: '2025 0',
    run: async (context, sheet) => {
      smallTable(sheet, 'tEssai').convertToRange();
      const cell = sheet.getRange('A3').load('values');
      const count = await counted(context, sheet.tables.getCount());
      return `${String(cell.values[0]?.[0])} ${count}`;
    },
  },
  {
    id: 'p40',
    name: bilingual('Ligne ajoutée à un tableau', 'Row added to a table'),
    expected: '2026 3',
    run: async (context, sheet) => {
      const table = smallTable(sheet, 'tEssai');
      table.rows.add(undefined, [[2026, 5]]);
      const cell = sheet.getRange('A4').load('values');
      const count = await counted(context, table.rows.getCount());
      return `${String(cell.values[0]?.[0])} ${count}`;
    },
  },
  {
    id: 'p41',
    name: bilingual('20 000 valeurs en une requête', '20,000 values in one request'),
    expected: '20000',
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:T1000');
      range.values = Array.from({ length: 1_000 }, (_, row) =>
        Array.from({ length: 20 }, (_u, column) => row * 20 + column + 1),
      );
      const last = sheet.getRange('T1000').load('values');
      await context.sync();
      return String(last.values[0]?.[0]);
    },
  },
  {
    id: 'p42',
    name: bilingual('Calcul et écran suspendus le temps d’une requête', 'Calculation and screen paused for a request'),
    expected: '2',
    run: async (context, sheet) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const cell = sheet.getRange('A1');
      cell.formulas = [['=1+1']];
      await context.sync();
      cell.load('values');
      await context.sync();
      return String(cell.values[0]?.[0]);
    },
  },
  {
    id: 'p43',
    name: bilingual('Feuille vide : aucune plage utilisée', 'Empty sheet: no used range'),
    expected: 'none',
    run: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return used.isNullObject ? 'none' : used.address;
    },
  },
  {
    id: 'p44',
    name: bilingual('Élément absent : dit sans refus', 'Missing item: told without a refusal'),
    expected: 'absent absent',
    run: async (context) => {
      const name = context.workbook.names.getItemOrNullObject(`${TRIAL_NAME}none`);
      const sheet = context.workbook.worksheets.getItemOrNullObject('SPASER absente');
      await context.sync();
      return [name, sheet].map(({ isNullObject }) => (isNullObject ? 'absent' : 'there')).join(' ');
    },
  },
  {
    id: 'p45',
    name: bilingual('Refus : Excel dit quel appel', 'Refusal: Excel says which call'),
    expected: 'ItemNotFound told',
    run: async (context) => {
      try {
        context.workbook.worksheets.getItem('SPASER absente').getRange('A1').load('values');
        await context.sync();
        return ACCEPTED;
      } catch (error) {
        const { code, debugInfo } = error as OfficeExtension.Error;
        return `${code} ${debugInfo?.errorLocation === undefined ? 'silent' : 'told'}`;
      }
    },
  },
  {
    id: 'p46',
    name: bilingual('Feuille protégée : l’écriture est refusée', 'Protected sheet: writing is refused'),
    expected: 'AccessDenied',
    run: async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
      try {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        return ACCEPTED;
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      } finally {
        sheet.protection.unprotect();
        await context.sync();
      }
    },
  },
  {
    id: 'p47',
    name: bilingual('Filtre posé, reconnu, ôté', 'Filter set, recognised, removed'),
    expected: 'true false',
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [['Titre'], [1], [2]];
      sheet.autoFilter.apply(sheet.getRange('A1:A3'));
      const filter = sheet.autoFilter.load('enabled');
      await context.sync();
      const set = filter.enabled;
      sheet.autoFilter.remove();
      filter.load('enabled');
      await context.sync();
      return `${String(set)} ${String(filter.enabled)}`;
    },
  },
  {
    id: 'p48',
    name: bilingual('Changements de cellules suivis, puis non', 'Changes of cells followed, then no more'),
    expected: ACCEPTED,
    run: async (context) => {
      const followed = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      followed.remove();
      await context.sync();
      return ACCEPTED;
    },
  },
];
