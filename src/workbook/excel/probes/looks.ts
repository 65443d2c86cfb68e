import { bilingual } from '../../../language';
import { ACCEPTED, counted, type Probe } from './types';

/** How sheets are dressed: looks, rules, charts, page. */
export const LOOKS: readonly Probe[] = [
  {
    id: 'p50',
    name: bilingual('Liste de valeurs, virgules comprises comme séparateurs', 'List of values, commas parting them'),
    expected: 'Clause sociale,Non renseigné',
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Clause sociale,Non renseigné' } };
      dataValidation.load('rule');
      await context.sync();
      return String(dataValidation.rule.list?.source);
    },
  },
  {
    id: 'p51',
    name: bilingual('Liste de valeurs prise dans une plage', 'List of values taken from cells'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const source = `='${sheet.name.replace(/'/g, "''")}'!$C$1:$C$3`;
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p52',
    name: bilingual(
      'Nombre permis entre deux bornes, avec un message',
      'Number allowed between two bounds, with a message',
    ),
    expected: 'true',
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      dataValidation.prompt = { showPrompt: true, title: '', message: 'Entre 0 et 100' };
      dataValidation.load('prompt');
      await context.sync();
      return String(dataValidation.prompt.showPrompt);
    },
  },
  {
    id: 'p53',
    name: bilingual('Mise en forme conditionnelle sur un mot', 'Conditional format on a word'),
    expected: '1',
    run: async (context, sheet) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats;
      const { cellValue } = formats.add('CellValue');
      cellValue.rule = { formula1: '="Atteint"', operator: 'EqualTo' };
      cellValue.format.font.color = '#2E7D5B';
      return counted(context, formats.getCount());
    },
  },
  {
    id: 'p54',
    name: bilingual('Bordures, retrait, retour à la ligne', 'Borders, indent, wrapped text'),
    expected: 'Continuous 1 true',
    run: async (context, sheet) => {
      const { format } = sheet.getRange('A1:B3');
      const border = format.borders.getItem('InsideHorizontal');
      border.style = 'Continuous';
      border.color = '#B8BDC4';
      format.indentLevel = 1;
      format.wrapText = true;
      border.load('style');
      format.load('indentLevel,wrapText');
      await context.sync();
      return `${border.style} ${format.indentLevel} ${String(format.wrapText)}`;
    },
  },
  {
    id: 'p55',
    name: bilingual('Largeur de colonne et hauteur de ligne, en points', 'Column width and row height, in points'),
    expected: '90 30',
    run: async (context, sheet) => {
      const column = sheet.getRange('B:B').format;
      const row = sheet.getRange('2:2').format;
      column.columnWidth = 90;
      row.rowHeight = 30;
      column.load('columnWidth');
      row.load('rowHeight');
      await context.sync();
      return `${Math.round(column.columnWidth)} ${Math.round(row.rowHeight)}`;
    },
  },
  {
    id: 'p56',
    name: bilingual('Volets figés, quadrillage, couleur d’onglet', 'Frozen panes, gridlines, colour of the tab'),
    expected: 'false #7B4FA3 2',
    run: async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
      sheet.showGridlines = false;
      sheet.tabColor = '#7B4FA3';
      sheet.load('showGridlines,tabColor');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      return `${String(sheet.showGridlines)} ${sheet.tabColor.toUpperCase()} ${frozen.isNullObject ? 'none' : frozen.rowCount}`;
    },
  },
  {
    id: 'p57',
    name: bilingual('Titres répétés et zone d’impression', 'Repeated titles and print area'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.setPrintArea('A1:D20');
      sheet.pageLayout.orientation = 'Landscape';
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p58',
    name: bilingual('Pied de page', 'Footer'),
    expected: 'Page &P / &N',
    run: async (context, sheet) => {
      const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
      texts.rightFooter = 'Page &P / &N';
      texts.load('rightFooter');
      await context.sync();
      return texts.rightFooter;
    },
  },
  {
    id: 'p59',
    name: bilingual('Graphique : une série en colonnes, une en ligne', 'Chart: one series as columns, one as a line'),
    expected: '2 Line',
    run: async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        [1, 4],
        [2, 4],
        [3, 4],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'), 'Columns');
      const target = chart.series.add('Cible');
      target.setValues(sheet.getRange('B1:B3'));
      target.chartType = 'Line';
      target.format.line.lineStyle = 'Dash';
      target.load('chartType');
      const count = await counted(context, chart.series.getCount());
      return `${count} ${target.chartType}`;
    },
  },
  {
    id: 'p60',
    name: bilingual('Graphique : axe depuis zéro, étiquettes, légende', 'Chart: axis from zero, labels, legend'),
    expected: '0 true Bottom',
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:A3'), 'Columns');
      chart.axes.valueAxis.minimum = 0;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.legend.visible = true;
      chart.legend.position = 'Bottom';
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      chart.axes.valueAxis.load('minimum');
      series.load('hasDataLabels');
      chart.legend.load('position');
      await context.sync();
      return `${String(chart.axes.valueAxis.minimum)} ${String(series.hasDataLabels)} ${chart.legend.position}`;
    },
  },
  {
    id: 'p61',
    name: bilingual('Graphique placé sur des cellules', 'Chart placed over cells'),
    expected: ACCEPTED,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:A3'), 'Columns');
      chart.setPosition('C2', 'H16');
      await context.sync();
      return ACCEPTED;
    },
  },
  {
    id: 'p62',
    name: bilingual('Feuille montrée, cellule choisie', 'Sheet shown, cell selected'),
    expected: 'B2',
    run: async (context, sheet) => {
      sheet.activate();
      sheet.getRange('B2').select();
      await context.sync();
      const cell = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return cell.address.split('!').pop()?.replace(/\$/g, '') ?? '';
    },
  },
];
