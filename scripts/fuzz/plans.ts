import fc from 'fast-check';
import type { CellValue, WorkbookPlan } from '../../src/workbook';
import { openFile } from '../../src/workbook/file';
import { openPackage, parseXml, readPart } from '../../src/workbook/file';
import { hold } from './hold';
import { cell, text } from './values';

const REGISTER = 'N°;Objet;Montant\n1;Voirie;12\n2;Écoles;8\n3;Sports;9\n';

const sheetName = text.map((value) => value.replace(/[\u0000-\u001f\ud800-\udfff\\/?*[\]:']/g, '').slice(0, 20));

type Drawn = {
  readonly rows: CellValue[][];
  readonly own: CellValue[];
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly memory: string;
};

function planOf({ rows, own, name, heading, title, memory }: Drawn): WorkbookPlan {
  const width = 3;
  const area = (row: number, column: number, count: number) => ({
    role: 'data' as const,
    area: { row, column, rows: count, columns: 1 },
  });
  return {
    sheets: [
      {
        role: 'data',
        name: `S${name}`,
        mode: 'refresh',
        blocks: [{ row: 0, column: 0, rows: [['a', 'b', heading], ...rows] }],
        columnWidths: [8, null, 20],
        tables: [{ name: 'tSpaser', area: { row: 0, column: 0, rows: rows.length + 1, columns: width } }],
        charts: [
          {
            key: 'k',
            type: 'column',
            title,
            place: { row: 20, column: 0, rows: 10, columns: 5 },
            categories: area(1, 0, rows.length),
            series: [{ name: heading, values: area(1, 1, rows.length), colour: '#7B4FA3' }],
            altText: title,
          },
        ],
        conditionalFormats: [],
        validations: [
          {
            area: { row: 1, column: 2, rows: 1, columns: 1 },
            rule: { kind: 'list', values: [heading, 'b'], strict: false },
            message: title,
          },
        ],
        showGridlines: true,
      },
    ],
    register: [
      {
        sheetId: 'sheet1',
        sheetName: 'registre',
        headerRow: 0,
        firstRow: 1,
        lastRow: 3,
        tableName: null,
        columns: [
          {
            key: 'social',
            heading: 'Considérations sociales',
            column: 3,
            isNew: true,
            width: 20,
            values: own.map((value, at) => ({ row: at + 1, value })),
          },
        ],
      },
    ],
    names: [],
    memory: { memory },
  };
}

/** Whatever a plan says is written in parts that are well-formed, read back as it was, and written once. */
export function writtenPlans(): fc.IAsyncProperty<[Drawn]> {
  const line = fc.tuple(cell, cell, cell);
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    rows: fc.array(line, { minLength: 1, maxLength: 8 }),
    own: fc.array(cell, { minLength: 3, maxLength: 3 }),
    name: sheetName,
    heading: text,
    title: text,
    memory: text,
  });
  return fc.asyncProperty(drawn, async (story) => {
    const plan = planOf(story);
    const workbook = openFile(new TextEncoder().encode(REGISTER), 'registre.csv');
    await workbook.apply(plan);
    const bytes = workbook.save();
    const source = openPackage(bytes);
    for (const { name } of source.entries) {
      if (/\.(xml|rels|vml)$/.test(name)) parseXml(readPart(source, name) ?? '');
    }
    const again = openFile(bytes, 'registre.xlsx');
    const { sheets } = await again.describe();
    const id = sheets.find(({ role }) => role === 'data')?.id ?? '';
    const grid = await again.readSheet(id, {
      row: 1,
      column: 0,
      rows: plan.sheets[0]?.tables[0]?.area.rows ?? 1,
      columns: 3,
    });
    const { rows, own } = story;
    hold(same(grid.values.slice(0, rows.length), rows), 'our cells are read back as they were planned');
    const register = await again.readSheet('sheet1', { row: 1, column: 3, rows: 3, columns: 1 });
    hold(
      same(
        register.values,
        own.map((value) => [value]),
      ),
      'our columns are read back as they were planned',
    );
    hold(JSON.stringify(await again.readMemory()) === JSON.stringify(plan.memory), 'what is remembered is read back');
    hold(!(await again.apply(plan)).changed, 'a second time changes nothing');
  });
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
