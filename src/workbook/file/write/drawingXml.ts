import type { Area, ChartPlan } from '../../index';
import { attributesText } from '../package/xml';

const NAMESPACES =
  ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART_NAMESPACES =
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function corner(name: 'from' | 'to', row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}

function anchor(place: Area, content: string): string {
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    corner('from', place.row, place.column) +
    corner('to', place.row + place.rows, place.column + place.columns) +
    `${content}<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** The anchor of a chart: its name, by which it is found again, its alternative text and its place. */
export function chartAnchorXml(chart: ChartPlan, id: number, relationship: string): string {
  const properties = attributesText({ id, name: chart.key, descr: chart.altText });
  return anchor(
    chart.place,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr${properties}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart${CHART_NAMESPACES} r:id="${relationship}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame>',
  );
}

/** The text of a drawing part that holds these anchors. */
export function drawingXml(anchors: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr${NAMESPACES}>${anchors}</xdr:wsDr>`;
}
