import { areaAddress, widenedFilter } from '../../index';
import type { Area, RegisterColumnsPlan } from '../../index';
import {
  appendInside,
  applyEdits,
  attributesText,
  child,
  childrenNamed,
  parseXml,
  startTag,
  withPrefix,
} from '../package/xml';
import type { Edit, XmlElement } from '../package/xml';
import { parseArea } from '../read/reference';
import type { PlacedColumn } from './placedColumn';
import { columnName } from './tableXml';

/** The sheet's filter once it takes our columns in, null when it stays. */
export function filterOf(root: XmlElement, plan: RegisterColumnsPlan, columns: readonly PlacedColumn[]): Area | null {
  const area = parseArea(child(root, 'autoFilter')?.attributes.get('ref') ?? '');
  const own = columns.map(({ column }) => column);
  return widenedFilter(area, plan.headerRow, own);
}

export function filterEdits(root: XmlElement, wider: Area | null): readonly Edit[] {
  const element = child(root, 'autoFilter');
  if (element === undefined || wider === null) return [];
  const text = startTag(element, { ref: areaAddress(wider) }, element.selfClosing);
  return [{ start: element.start, end: element.openEnd, text }];
}

/** The table's part widened to our new columns when they stand against its right edge; null when it stays. */
export function widenTable(xml: string, columns: readonly PlacedColumn[]): string | null {
  const root = parseXml(xml);
  const area = parseArea(root.attributes.get('ref') ?? '');
  const container = child(root, 'tableColumns');
  if (area === null || container === undefined) return null;
  const names = new Set(
    childrenNamed(container, 'tableColumn').map((element) => (element.attributes.get('name') ?? '').toLowerCase()),
  );
  const ids = childrenNamed(container, 'tableColumn').map((element) => Number(element.attributes.get('id')));
  let next = Math.max(0, ...ids) + 1;
  let right = area.column + area.columns;
  const added: string[] = [];
  for (const { column, plan } of [...columns].sort((a, b) => a.column - b.column)) {
    if (column !== right || names.has(columnName(plan.heading).toLowerCase())) continue;
    added.push(`<tableColumn${attributesText({ id: next, name: columnName(plan.heading) })}/>`);
    names.add(columnName(plan.heading).toLowerCase());
    next += 1;
    right += 1;
  }
  if (added.length === 0) return null;
  const wider: Area = { ...area, columns: area.columns + added.length };
  const ref = areaAddress(wider);
  const filter = child(root, 'autoFilter');
  const filterArea = parseArea(filter?.attributes.get('ref') ?? '');
  return applyEdits(xml, [
    { start: root.start, end: root.openEnd, text: startTag(root, { ref }, false) },
    ...(filter === undefined || filterArea === null
      ? []
      : [
          {
            start: filter.start,
            end: filter.openEnd,
            text: startTag(
              filter,
              { ref: areaAddress({ ...filterArea, columns: filterArea.columns + added.length }) },
              filter.selfClosing,
            ),
          },
        ]),
    ...appendInside(container, withPrefix(added.join(''), root.prefix), { count: String(ids.length + added.length) }),
  ]);
}
