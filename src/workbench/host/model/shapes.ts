import { calls, defineClass, reads } from '../classes';
import { itemNotFound } from '../errors';
import { integer, text } from './arguments';
import type { ChartTarget } from './chartParts';
import { keeper } from './chartParts';
import { deleteChart } from './charts';
import type { SheetTarget } from './context';

const chartTrait = keeper(({ chart }: ChartTarget) => chart);

/**
 * Charts seen as shapes, under the same name, which is where Office.js keeps
 * alternative texts. That Excel lists charts among `worksheet.shapes` (with the
 * type « Unsupported ») is not verified in a real Excel.
 */
const shapeClass = defineClass<ChartTarget>(
  'Shape',
  {
    Id: reads('1.9', ({ chart }) => chart.id),
    Name: chartTrait('1.9', 'name', (value) => text(value, 'name')),
    Type: reads('1.9', () => 'Unsupported'),
    AltTextTitle: chartTrait('1.9', 'altTextTitle', (value) => text(value)),
    AltTextDescription: chartTrait('1.9', 'altText', (value) => text(value)),
    Top: reads('1.9', ({ chart }) => chart.top),
    Left: reads('1.9', ({ chart }) => chart.left),
    Width: reads('1.9', ({ chart }) => chart.width),
    Height: reads('1.9', ({ chart }) => chart.height),
    Visible: reads('1.9', () => true),
    Delete: calls('1.9', deleteChart),
  },
  { identity: ({ chart }) => ({ Id: chart.id }) },
);

/** The charts that the Excel played lists among its shapes. */
const listed = ({ model, sheet }: SheetTarget) => (model.profile().listsCharts ? sheet.charts : []);

export const shapesClass = defineClass<SheetTarget>(
  'ShapeCollection',
  {
    GetCount: calls('1.9', (target) => listed(target).length),
    GetItem: calls('1.9', (target, [key]) => {
      const asked = text(key, 'shape').toLowerCase();
      const chart = listed(target).find(({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === asked);
      if (chart === undefined) throw itemNotFound(`Shape « ${String(key)} ».`);
      return shapeClass.of({ ...target, chart });
    }),
    GetItemAt: calls('1.9', (target, [index]) => {
      const chart = listed(target)[integer(index)];
      if (chart === undefined) throw itemNotFound();
      return shapeClass.of({ ...target, chart });
    }),
  },
  { items: (target) => listed(target).map((chart) => shapeClass.of({ ...target, chart })) },
);
