import { calls, defineClass, links, reads } from '../classes';
import { itemNotFound } from '../errors';
import { integer } from './arguments';
import type { AreasTarget } from './context';
import { rangeClass } from './range';
import { fullAddress } from './rangeContent';
import { rangeFormatClass } from './rangeFormat';
import { worksheetClass } from './worksheet';

const ranges = ({ model, sheet, areas }: AreasTarget) => areas.map((area) => ({ model, sheet, area }));

const rangeCollectionClass = defineClass<AreasTarget>(
  'RangeCollection',
  {
    GetCount: calls('1.9', (target) => target.areas.length),
    GetItemAt: calls('1.9', (target, [index]) => {
      const range = ranges(target)[integer(index)];
      if (range === undefined) throw itemNotFound();
      return rangeClass.of(range);
    }),
  },
  { items: (target) => ranges(target).map((range) => rangeClass.of(range)) },
);

export const rangeAreasClass = defineClass<AreasTarget>(
  'RangeAreas',
  {
    Address: reads('1.9', (target) => ranges(target).map(fullAddress).join(',')),
    AddressLocal: reads('1.9', (target) => ranges(target).map(fullAddress).join(',')),
    AreaCount: reads('1.9', ({ areas }) => areas.length),
    CellCount: reads('1.9', ({ areas }) => areas.reduce((total, area) => total + area.rows * area.columns, 0)),
    Format: links('1.9', (target) => rangeFormatClass.of(target)),
    Areas: links('1.9', (target) => rangeCollectionClass.of(target)),
    Worksheet: links('1.9', ({ model, sheet }) => worksheetClass.of({ model, sheet })),
  },
  { tracked: true },
);
