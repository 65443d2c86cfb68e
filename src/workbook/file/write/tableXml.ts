import { areaAddress } from '../../index';
import type { TablePlan } from '../../index';
import { attributesText } from '../package/xml';
import { escapeCellText } from '../read/cellText';

/** A table needs a row below its heading, even an empty one. */
export function tableArea(plan: TablePlan) {
  return { ...plan.area, rows: Math.max(2, plan.area.rows) };
}

/** A heading as a table's part keeps it: line feeds in their escaped form. */
export const columnName = (heading: string) =>
  escapeCellText(heading).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');

/** The text of a table part. */
export function tableXml(plan: TablePlan, name: string, id: number, headings: readonly string[]): string {
  const ref = areaAddress(tableArea(plan));
  const columns = headings
    .map((heading, index) => `<tableColumn${attributesText({ id: index + 1, name: columnName(heading) })}/>`)
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    `${attributesText({ id, name, displayName: name, ref, totalsRowShown: 0 })}>` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headings.length}">${columns}</tableColumns>` +
    `<tableStyleInfo${attributesText({
      name: plan.style ?? 'TableStyleLight1',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    })}/></table>`
  );
}
