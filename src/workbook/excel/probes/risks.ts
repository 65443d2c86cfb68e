import { bilingual } from '../../../language';
import { ACCEPTED, counted, TRIAL_NAME, TRIAL_NAMESPACE, type Probe } from './types';

const part = (text: string): string => `<trial xmlns="${TRIAL_NAMESPACE}">${text}</trial>`;

/** A second sheet, out of sight as the adapter prepares its own. */
function hiddenSheet(context: Excel.RequestContext, visibility: 'Hidden' | 'VeryHidden'): Excel.Worksheet {
  const hidden = context.workbook.worksheets.add();
  hidden.visibility = visibility;
  return hidden;
}

/** Copies two cells from a sheet out of sight; gives what arrived. */
async function copied(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  visibility: 'Hidden' | 'VeryHidden',
): Promise<string> {
  const hidden = hiddenSheet(context, visibility);
  hidden.getRange('A1:B1').formulas = [[7, '=A1*2']];
  sheet.getRange('A1:B1').copyFrom(hidden.getRange('A1:B1'), 'All');
  const got = sheet.getRange('A1:B1').load('formulas');
  await context.sync();
  return (got.formulas[0] ?? []).join(' ');
}

/** A chart over three cells. */
function smallChart(sheet: Excel.Worksheet): Excel.Chart {
  sheet.getRange('A1:A3').values = [[1], [2], [3]];
  return sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'), 'Columns');
}

/** What real Excels are known or suspected to do otherwise, each the object of one decision in the adapter. */
export const RISKS: readonly Probe[] = [
  {
    id: 'p01',
    name: bilingual(
      'Plusieurs zones en une référence, séparées par une virgule',
      'Several areas in one reference, parted by a comma',
    ),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.getRanges('A1,B2').format.fill.color = '#FFFFFF';
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p02',
    name: bilingual('2 000 formules en une requête', '2,000 formulas in one request'),
    expected: '2000 4001',
    run: async (context, sheet) => {
      const rows = Array.from({ length: 2_000 }, (_, at) => [`=ROW()*2+${at % 7}-${at % 7}+1`]);
      const range = sheet.getRange('A1:A2000');
      range.formulas = rows;
      const last = sheet.getRange('A2000').load('values');
      await context.sync();
      return `${rows.length} ${String(last.values[0]?.[0])}`;
    },
  },
  {
    id: 'p03',
    name: bilingual('Nom défini par une formule en anglais', 'Name defined by a formula in English'),
    expected: ACCEPTED,
    run: async (context) => {
      context.workbook.names.add(`${TRIAL_NAME}formula`, '=TRUE').visible = false;
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p04',
    name: bilingual('Nom masqué défini par une cellule', 'Hidden name defined by a cell'),
    expected: 'false $A$1',
    run: async (context, sheet) => {
      const item = context.workbook.names.add(`${TRIAL_NAME}cell`, sheet.getRange('A1'));
      item.visible = false;
      item.load('visible,formula');
      await context.sync();
      return `${String(item.visible)} ${String(item.formula).split('!').pop() ?? ''}`;
    },
  },
  {
    id: 'p05',
    name: bilingual('Validation de date : bornes en texte ISO', 'Date validation: bounds as ISO texts'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = {
        date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' },
      };
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p06',
    name: bilingual(
      'Validation de date : bornes par une formule en anglais',
      'Date validation: bounds by a formula in English',
    ),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = {
        date: { formula1: '=DATE(2000,1,1)', formula2: '=DATE(2099,12,31)', operator: 'Between' },
      };
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p07',
    name: bilingual(
      'Tableau fait après ses formules : une cellule vide reste vide',
      'Table made after its formulas: an empty cell stays empty',
    ),
    expected: '=1+1 |  | =1+2',
    run: async (context, sheet) => {
      sheet.getRange('A1:A4').formulas = [['Titre'], ['=1+1'], [''], ['=1+2']];
      sheet.tables.add(sheet.getRange('A1:A4'), true);
      const body = sheet.getRange('A2:A4').load('formulas');
      await context.sync();
      return body.formulas.map(([cell]) => String(cell)).join(' | ');
    },
  },
  {
    id: 'p08',
    name: bilingual(
      'Formules écrites dans un tableau : chaque cellule garde la sienne',
      'Formulas written into a table: each cell keeps its own',
    ),
    expected: '=1+1 |  | =1+2',
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [['Titre']];
      sheet.tables.add(sheet.getRange('A1:A4'), true);
      await context.sync();
      sheet.getRange('A2').formulas = [['=1+1']];
      sheet.getRange('A4').formulas = [['=1+2']];
      const body = sheet.getRange('A2:A4').load('formulas');
      await context.sync();
      return body.formulas.map(([cell]) => String(cell)).join(' | ');
    },
  },
  {
    id: 'p09',
    name: bilingual('Écrire sous un tableau : il grandit', 'Writing under a table: it grows'),
    expected: '$A$1:$A$3',
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['Titre'], [1]];
      const table = sheet.tables.add(sheet.getRange('A1:A2'), true);
      await context.sync();
      sheet.getRange('A3').values = [[2]];
      const range = table.getRange().load('address');
      await context.sync();
      return (
        range.address
          .split('!')
          .pop()
          ?.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2') ?? ''
      );
    },
  },
  {
    id: 'p10',
    name: bilingual('Partie XML : relue telle qu’écrite', 'XML part: read as written'),
    expected: '{"é":"<&"}',
    run: async (context) => {
      context.workbook.customXmlParts.add(part('{"é":"&lt;&amp;"}'));
      await context.sync();
      const parts = context.workbook.customXmlParts.getByNamespace(TRIAL_NAMESPACE).load('items/id');
      await context.sync();
      const xml = parts.items[0]?.getXml();
      await context.sync();
      return (xml?.value ?? '')
        .replace(/<[^>]*>/g, '')
        .replace('&lt;', '<')
        .replace('&amp;', '&');
    },
  },
  {
    id: 'p11',
    name: bilingual('Partie XML remplacée : elle garde son identifiant', 'XML part replaced: it keeps its identifier'),
    expected: 'same',
    run: async (context) => {
      const made = context.workbook.customXmlParts.add(part('1')).load('id');
      await context.sync();
      const { id } = made;
      made.setXml(part('2'));
      await context.sync();
      const parts = context.workbook.customXmlParts.getByNamespace(TRIAL_NAMESPACE).load('items/id');
      await context.sync();
      return parts.items.length === 1 && parts.items[0]?.id === id ? 'same' : `${parts.items.length} other`;
    },
  },
  {
    id: 'p12',
    name: bilingual(
      'Graphique parmi les formes de la feuille (texte de remplacement)',
      'Chart among the shapes of the sheet (alternative text)',
    ),
    expected: '1',
    run: async (context, sheet) => {
      smallChart(sheet).name = 'essai';
      const shapes = sheet.shapes.load('items/name');
      await context.sync();
      return String(shapes.items.length);
    },
  },
  {
    id: 'p13',
    name: bilingual('Mise en page : une page de large', 'Page setup: one page wide'),
    expected: '1',
    run: async (context, sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
      const layout = sheet.pageLayout.load('zoom');
      await context.sync();
      return String(layout.zoom.horizontalFitToPages ?? 'none');
    },
  },
  {
    id: 'p14',
    name: bilingual('Mise en page : papier A4', 'Page setup: A4 paper'),
    expected: '"A4"',
    run: async (context, sheet) => {
      sheet.pageLayout.paperSize = 'A4';
      await context.sync();
      const layout = sheet.pageLayout.load('paperSize');
      await context.sync();
      return JSON.stringify(layout.paperSize).replace('"a4"', '"A4"');
    },
  },
  {
    id: 'p15',
    name: bilingual('Dernière cellule XFD1048576', 'Last cell XFD1048576'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.getRange('XFD1048576').clear('Contents');
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p16',
    name: bilingual(
      '500 NB.SI.ENS sur 1 000 lignes : la durée du calcul',
      '500 COUNTIFS over 1,000 rows: how long the calculation takes',
    ),
    expected: '100',
    run: async (context, sheet) => {
      sheet.getRange('A1:A1000').values = Array.from({ length: 1_000 }, (_, at) => [at % 10]);
      sheet.getRange('B1:B500').formulas = Array.from({ length: 500 }, (_, at) => [
        `=COUNTIFS($A$1:$A$1000,${at % 10},$A$1:$A$1000,"<>x")`,
      ]);
      const last = sheet.getRange('B500').load('values');
      await context.sync();
      return String(last.values[0]?.[0]);
    },
  },
  {
    id: 'p17',
    name: bilingual('Événements suspendus puis repris', 'Events paused, then heard again'),
    expected: 'false true',
    run: async (context) => {
      const { runtime } = context;
      runtime.enableEvents = false;
      runtime.load('enableEvents');
      await context.sync();
      const paused = runtime.enableEvents;
      runtime.enableEvents = true;
      runtime.load('enableEvents');
      await context.sync();
      return `${String(paused)} ${String(runtime.enableEvents)}`;
    },
  },
  {
    id: 'p18',
    name: bilingual('Cellules fusionnées qui dépassent la zone lue', 'Merged cells that reach beyond the area read'),
    expected: 'none',
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('B1:B2').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return merged.isNullObject ? 'none' : 'told';
    },
  },
  {
    id: 'p19',
    name: bilingual('Copie depuis une feuille masquée', 'Copy from a hidden sheet'),
    expected: '7 =A1*2',
    run: (context, sheet) => copied(context, sheet, 'Hidden'),
  },
  {
    id: 'p20',
    name: bilingual('Copie depuis une feuille très masquée', 'Copy from a very hidden sheet'),
    expected: '7 =A1*2',
    run: (context, sheet) => copied(context, sheet, 'VeryHidden'),
  },
  {
    id: 'p21',
    name: bilingual('Graphique fait sur une feuille masquée', 'Chart made on a hidden sheet'),
    expected: '1',
    run: async (context) => {
      const hidden = hiddenSheet(context, 'Hidden');
      smallChart(hidden);
      return counted(context, hidden.charts.getCount());
    },
  },
  {
    id: 'p22',
    name: bilingual('Graphique fait sur une feuille très masquée', 'Chart made on a very hidden sheet'),
    expected: '1',
    run: async (context) => {
      const hidden = hiddenSheet(context, 'VeryHidden');
      smallChart(hidden);
      return counted(context, hidden.charts.getCount());
    },
  },
  {
    id: 'p23',
    name: bilingual('Titre de graphique lié à une cellule', 'Chart title bound to a cell'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      const chart = smallChart(sheet);
      sheet.getRange('C1').values = [['Titre']];
      sheet.load('name');
      await context.sync();
      chart.title.setFormula(`='${sheet.name.replace(/'/g, "''")}'!$C$1`);
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p24',
    name: bilingual('Feuille très masquée : masquée, puis supprimée', 'Very hidden sheet: hidden, then deleted'),
    expected: 'gone',
    run: async (context) => {
      const hidden = hiddenSheet(context, 'VeryHidden').load('id');
      await context.sync();
      const { id } = hidden;
      hidden.visibility = 'Hidden';
      hidden.delete();
      const looked = context.workbook.worksheets.getItemOrNullObject(id);
      await context.sync();
      return looked.isNullObject ? 'gone' : 'there';
    },
  },
  {
    id: 'p25',
    name: bilingual('Nom d’une feuille renommée : il la suit', 'Name of a sheet that is renamed: it follows'),
    expected: 'follows',
    run: async (context, sheet) => {
      const item = context.workbook.names.add(`${TRIAL_NAME}moved`, sheet.getRange('A1'));
      sheet.name = 'SPASER essai d’ailleurs';
      item.load('formula');
      await context.sync();
      return String(item.formula).includes('SPASER essai d’ailleurs') ? 'follows' : String(item.formula);
    },
  },
];
