import { touch } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, readsAndWrites } from '../classes';
import type { HostPage } from '../data';
import { invalidArgument, itemNotFound } from '../errors';
import { flag, number, oneOf, record, text } from './arguments';
import type { SheetTarget } from './context';
import { checkAlive } from './context';
import { rangeArgument, rangeClass } from './range';

function pageTrait<K extends keyof HostPage>(key: K, parse: (value: unknown) => HostPage[K]): Member<SheetTarget> {
  return readsAndWrites(
    '1.9',
    ({ sheet }) => sheet.page[key],
    (target, value) => {
      checkAlive(target.sheet);
      target.sheet.page[key] = parse(value);
      touch(target.model.workbook);
    },
  );
}

const margin = (key: keyof HostPage['margins']): Member<SheetTarget> =>
  readsAndWrites(
    '1.9',
    ({ sheet }) => sheet.page.margins[key],
    (target, value) => {
      checkAlive(target.sheet);
      target.sheet.page.margins[key] = number(value, key);
    },
  );

const headerPart = (key: keyof HostPage['headersFooters']): Member<SheetTarget> =>
  readsAndWrites(
    '1.9',
    ({ sheet }) => sheet.page.headersFooters[key],
    (target, value) => {
      const content = text(value, key);
      if (content.length > 255) throw invalidArgument('A header or footer holds at most 255 characters.');
      target.sheet.page.headersFooters[key] = content;
    },
  );

const headerFooterClass = defineClass<SheetTarget>('HeaderFooter', {
  LeftHeader: headerPart('leftHeader'),
  CenterHeader: headerPart('centerHeader'),
  RightHeader: headerPart('rightHeader'),
  LeftFooter: headerPart('leftFooter'),
  CenterFooter: headerPart('centerFooter'),
  RightFooter: headerPart('rightFooter'),
});

const headersFootersClass = defineClass<SheetTarget>('HeaderFooterGroup', {
  DefaultForAllPages: links('1.9', (target) => headerFooterClass.of(target)),
});

/** Either a scale in percent (10 to 400) or a number of pages; 0 pages means as many as needed. */
function checkZoom(value: unknown): Readonly<Record<string, unknown>> {
  const zoom = record(value, 'zoom');
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  if (scale !== undefined && (typeof scale !== 'number' || scale < 10 || scale > 400)) {
    throw invalidArgument('The scale goes from 10 to 400.');
  }
  for (const pages of [across, down]) {
    if (pages !== undefined && pages !== null && (typeof pages !== 'number' || pages < 0 || !Number.isInteger(pages))) {
      throw invalidArgument('Pages are counted in whole numbers.');
    }
  }
  return zoom;
}

const part = (key: 'printArea' | 'titleRows' | 'titleColumns') => ({
  set: calls<SheetTarget>('1.9', (target, [range]) => {
    checkAlive(target.sheet);
    target.sheet.page[key] = rangeArgument(target, range).area;
    touch(target.model.workbook);
  }),
  get: (target: SheetTarget): HostObject | null => {
    const area = target.sheet.page[key];
    return area === null ? null : rangeClass.of({ ...target, area });
  },
});

const printArea = part('printArea');
const titleRows = part('titleRows');
const titleColumns = part('titleColumns');

const required =
  (get: (target: SheetTarget) => HostObject | null) =>
  (target: SheetTarget): HostObject => {
    const found = get(target);
    if (found === null) throw itemNotFound();
    return found;
  };

export const pageLayoutClass = defineClass<SheetTarget>('PageLayout', {
  Orientation: pageTrait('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
  PaperSize: readsAndWrites(
    '1.9',
    ({ sheet }) => sheet.page.paperSize,
    (target, value) => {
      checkAlive(target.sheet);
      if (!target.model.profile().takesPaperSize) throw invalidArgument('No printer has this paper.');
      target.sheet.page.paperSize = text(value, 'paperSize');
      touch(target.model.workbook);
    },
  ),
  Zoom: readsAndWrites(
    '1.9',
    ({ sheet }) => sheet.page.zoom,
    (target, value) => {
      checkAlive(target.sheet);
      const zoom = checkZoom(value);
      // Some builds take no number of pages until a page view was open, and say nothing.
      if (zoom['scale'] === undefined && !target.model.profile().takesPages) return;
      target.sheet.page.zoom = zoom;
      touch(target.model.workbook);
    },
  ),
  CenterHorizontally: pageTrait('centerHorizontally', flag),
  CenterVertically: pageTrait('centerVertically', flag),
  PrintGridlines: pageTrait('printGridlines', flag),
  PrintHeadings: pageTrait('printHeadings', flag),
  TopMargin: margin('top'),
  BottomMargin: margin('bottom'),
  LeftMargin: margin('left'),
  RightMargin: margin('right'),
  HeaderMargin: margin('header'),
  FooterMargin: margin('footer'),
  HeadersFooters: links('1.9', (target) => headersFootersClass.of(target)),
  SetPrintArea: printArea.set,
  GetPrintArea: calls('1.9', required(printArea.get)),
  GetPrintAreaOrNullObject: calls('1.9', printArea.get),
  SetPrintTitleRows: titleRows.set,
  GetPrintTitleRows: calls('1.9', required(titleRows.get)),
  GetPrintTitleRowsOrNullObject: calls('1.9', titleRows.get),
  SetPrintTitleColumns: titleColumns.set,
  GetPrintTitleColumns: calls('1.9', required(titleColumns.get)),
  GetPrintTitleColumnsOrNullObject: calls('1.9', titleColumns.get),
});
