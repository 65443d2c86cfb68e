import { deflateRawSync } from 'node:zlib';
import { parseXml } from '../../../src/workbook/file/package/xml';
import { openFile } from '../../../src/workbook/file';
import type { WorkbookPlan } from '../../../src/workbook';
import { gridOf, spreadsheet, utf8 } from './support/grids';
import { partText, partsOf } from './support/packages';
import { charts, fullPlan, sheetPlan, workbookPlan } from './support/plans';

const REGISTER = [
  ['Registre des marchés', null, null],
  [null, null, null],
  ['N°', 'Objet', 'Montant'],
  ['A1', 'Travaux', 1000],
  ['A2', 'Fournitures', 200],
];
const register = () => spreadsheet({ Registre: REGISTER, 'Mode d’emploi': [['Lire « ici »']] });

/** A workbook with the plan applied, and its bytes. */
async function written(plan: WorkbookPlan = fullPlan(), bytes = register(), name = 'r.xlsx') {
  const workbook = openFile(bytes, name);
  const result = await workbook.apply(plan);
  return { workbook, result, bytes: workbook.save() };
}

describe('a plan with every feature', () => {
  it('is told before it is written', async () => {
    const workbook = openFile(register(), 'r.xlsx');
    const before = workbook.save();
    expect(await workbook.preview(fullPlan())).toEqual({
      sheetsNew: ['SPASER Tableau de bord', 'SPASER Données', 'SPASER Contrôles', 'SPASER Paramètres', 'COPIL 2026-T3'],
      sheetsRefreshed: [],
      sheetsKept: [],
      columnsAdded: [{ sheet: 'Registre', headings: ['Considérations sociales', 'Social – statut'] }],
      columnsRefreshed: [],
      registerCellsChanged: 5,
      buyerCellsChanged: 0,
      obstacles: [],
    });
    expect(workbook.save()).toBe(before);
  });

  it('reads back as it was planned', async () => {
    const { bytes } = await written();
    const again = openFile(bytes, 'r.xlsx');
    expect((await again.describe()).sheets.map(({ name, role }) => [name, role])).toEqual([
      ['Registre', null],
      ['Mode d’emploi', null],
      ['SPASER Tableau de bord', 'dashboard'],
      ['SPASER Données', 'data'],
      ['SPASER Contrôles', 'issues'],
      ['SPASER Paramètres', 'settings'],
      ['COPIL 2026-T3', 'committee:2026-T3'],
    ]);
    expect((await gridOf(again, 'SPASER Contrôles')).values).toEqual([
      ['Ligne', 'Valeur'],
      ['Ligne 4', '@SUM(1)'],
      ['#DIV/0!', '-2+3'],
      [true, false],
      ['oui', 'texte \u000b de contrôle _x0041_'],
    ]);
    const data = await gridOf(again, 'SPASER Données');
    expect(data.values[1]).toEqual([2024, '=Travaux & voirie', 0, 100, 200]);
    expect(data.columnFormats).toEqual(['0', null, '#,##0', '#,##0 "€"', '#,##0.00 "€"']);
    expect(data.tables).toEqual([{ name: 'tSpaser', area: { row: 0, column: 0, rows: 5, columns: 5 } }]);
    expect(await again.readMemory()).toEqual(fullPlan().memory);
  });

  it('gives well-formed parts, each with a content type', async () => {
    const { bytes } = await written();
    const types = partText(bytes, '[Content_Types].xml');
    for (const [path, content] of partsOf(bytes)) {
      expect(() => parseXml(new TextDecoder().decode(content))).not.toThrow();
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`);
    }
  });

  it('keeps every relationship’s target in the package', async () => {
    const { bytes } = await written();
    const paths = new Set(partsOf(bytes).keys());
    for (const [path, content] of partsOf(bytes)) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of parseXml(new TextDecoder().decode(content)).children) {
        const target = attributes.get('Target') ?? '';
        const resolved = target.startsWith('/')
          ? target.slice(1)
          : new URL(target, `http://x/${folder}`).pathname.slice(1);
        expect(paths).toContain(resolved);
      }
    }
  });

  it('writes one native chart a planned chart, with its colours, its values and its alternative text', async () => {
    const { bytes } = await written();
    const parts = [...partsOf(bytes).keys()].filter((path) => path.startsWith('xl/charts/'));
    expect(parts).toHaveLength(charts.length);
    const trend = partText(bytes, 'xl/charts/chart1.xml');
    for (const expected of [
      '<c:barDir val="col"/>',
      '<c:lineChart>',
      '<a:prstDash val="dash"/>',
      'srgbClr val="C2410C"',
      '<c:min val="0"/>',
      '<c:max val="1"/>',
      "'SPASER Tableau de bord'!$E$6:$E$9",
      '<c:v>0.16</c:v>',
      '<c:v>2025-T3</c:v>',
      '6 points sous l’objectif',
    ]) {
      expect(trend).toContain(expected);
    }
    const drawing = partText(bytes, 'xl/drawings/drawing1.xml');
    for (const { key, altText } of charts) {
      expect(drawing).toContain(`name="${key}" descr="${altText.replace(/&/g, '&amp;')}"`);
    }
    expect(partText(bytes, 'xl/charts/chart2.xml')).toContain("<c:strRef><c:f>'SPASER Tableau de bord'!$A$2</c:f>");
    expect(partText(bytes, 'xl/charts/chart3.xml')).toContain('<c:grouping val="percentStacked"/>');
    // A label of zero would stand on its neighbour.
    expect(partText(bytes, 'xl/charts/chart3.xml')).toContain(
      '<c:numFmt formatCode="#,##0;-#,##0;;" sourceLinked="0"/>',
    );
    expect(partText(bytes, 'xl/charts/chart4.xml')).toContain('<c:barDir val="bar"/>');
  });

  it('writes print setup, frozen panes, filters, validations and conditional formats', async () => {
    const { bytes } = await written();
    const dashboard = partText(bytes, 'xl/worksheets/sheet3.xml');
    for (const expected of [
      'showGridLines="0"',
      'ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"',
      '<pageSetUpPr fitToPage="1"/>',
      '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>',
      '<oddHeader>&amp;LSPASER &amp; PNAD</oddHeader>',
      '<oddFooter>&amp;LÉdité par SPASER&amp;RPage &amp;P / &amp;N</oddFooter>',
      `<formula1>'SPASER Tableau de bord'!$A$6:$A$9</formula1>`,
      '<cfRule type="expression" dxfId="0" priority="1"><formula>E6&lt;F6</formula>',
      '<formula>&quot;2025-T1&quot;</formula>',
      '<row r="1" ht="26" customHeight="1">',
      '<col min="3" max="3" width="16.7109375" customWidth="1"/>',
    ]) {
      expect(dashboard).toContain(expected);
    }
    const workbook = partText(bytes, 'xl/workbook.xml');
    for (const expected of [
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'SPASER Tableau de bord'!$1:$3</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'SPASER Tableau de bord'!$A$1:$N$74</definedName>`,
      `<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">'SPASER Contrôles'!$A$1:$B$5</definedName>`,
      `<definedName name="SPASER_dashboard" hidden="1">'SPASER Tableau de bord'!$A$1</definedName>`,
      `<definedName name="SPASER_col_social" hidden="1">'Registre'!$D$3</definedName>`,
      `<definedName name="SPASER_periode">'SPASER Tableau de bord'!$A$3</definedName>`.replace('$A$3', '$B$3'),
    ]) {
      expect(workbook).toContain(expected);
    }
    const settings = partText(bytes, 'xl/worksheets/sheet6.xml');
    expect(settings).toContain('type="decimal" allowBlank="1" showErrorMessage="1"');
    expect(settings).toContain('<formula1>43831</formula1><formula2>47848</formula2>');
    expect(settings).toContain('<formula1>&quot;Oui,Non&quot;</formula1>');
  });
});

describe('a second run', () => {
  it('changes nothing, neither on the open workbook nor on the saved file', async () => {
    const { workbook, bytes } = await written();
    expect(await workbook.apply(fullPlan())).toEqual({ sheetsWritten: [], cellsWritten: 0, changed: false });
    expect(workbook.save()).toBe(bytes);
    const reopened = openFile(bytes, 'r.xlsx');
    expect(await reopened.apply(fullPlan())).toMatchObject({ changed: false });
    expect(reopened.save()).toBe(bytes);
  });

  it('gives the same bytes for the same input', async () => {
    expect((await written()).bytes).toEqual((await written()).bytes);
  });

  it('refreshes sheets in place, under the name that the buyer gave them', async () => {
    const { bytes } = await written();
    const renamed = openFile(bytes, 'r.xlsx');
    const plan = fullPlan();
    const sheets = plan.sheets.map((sheet) =>
      sheet.role === 'issues'
        ? sheetPlan('issues', 'Autre nom', { blocks: [{ row: 0, column: 0, rows: [['nouveau']] }] })
        : sheet,
    );
    expect(await renamed.apply({ ...plan, sheets })).toMatchObject({
      changed: true,
      sheetsWritten: ['SPASER Contrôles'],
    });
    const info = await openFile(renamed.save(), 'r.xlsx').describe();
    expect(info.sheets.map(({ name }) => name)).not.toContain('Autre nom');
    expect((await gridOf(renamed, 'SPASER Contrôles')).values).toEqual([['nouveau']]);
    // The filter that the sheet no longer has leaves no name behind.
    expect(partText(renamed.save(), 'xl/workbook.xml')).not.toContain('_FilterDatabase');
  });

  it('drops the charts and tables that are no longer planned', async () => {
    const { workbook } = await written();
    const plan = fullPlan();
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, charts: sheet.charts.slice(0, 2), tables: [] }));
    await workbook.apply({ ...plan, sheets });
    const paths = [...partsOf(workbook.save()).keys()];
    expect(paths.filter((path) => path.startsWith('xl/charts/'))).toHaveLength(2);
    expect(paths.filter((path) => path.startsWith('xl/tables/'))).toHaveLength(0);
    expect(partText(workbook.save(), '[Content_Types].xml')).not.toContain('/xl/charts/chart3.xml');
  });

  it('keeps the buyer’s settings, and the frozen quarter unless told to replace it', async () => {
    const { workbook } = await written();
    const other = fullPlan();
    const rewritten = {
      ...other,
      sheets: other.sheets.map((sheet) =>
        sheet.mode === 'refresh' ? sheet : { ...sheet, blocks: [{ row: 0, column: 0, rows: [['réécrit']] }] },
      ),
    };
    expect((await workbook.preview(rewritten)).sheetsKept).toEqual(['SPASER Paramètres', 'COPIL 2026-T3']);
    await workbook.apply(rewritten);
    expect((await gridOf(workbook, 'SPASER Paramètres')).values[0]).toEqual(['Objectif', 0.3]);
    expect((await gridOf(workbook, 'COPIL 2026-T3')).values).toEqual([['Figé', 1]]);
    await workbook.apply({ ...rewritten, replaceFrozen: ['committee:2026-T3'] });
    expect((await gridOf(workbook, 'COPIL 2026-T3')).values).toEqual([['réécrit']]);
    expect((await gridOf(workbook, 'SPASER Paramètres')).values[0]).toEqual(['Objectif', 0.3]);
  });

  it('replaces what it remembers', async () => {
    const { workbook } = await written();
    await workbook.apply(fullPlan({ memory: { version: 2 } }));
    expect(await openFile(workbook.save(), 'r.xlsx').readMemory()).toEqual({ version: 2 });
  });
});

describe('a sheet of the buyer’s that bears our name', () => {
  it('is left alone: ours steps aside, and formulas follow it', async () => {
    const bytes = spreadsheet({ Registre: REGISTER, 'SPASER Données': [['à moi']] });
    const plan = workbookPlan({
      sheets: [
        sheetPlan('data', 'SPASER Données', { blocks: [{ row: 0, column: 0, rows: [[5]] }] }),
        sheetPlan('indicators', 'SPASER Indicateurs', {
          blocks: [
            { row: 0, column: 0, rows: [[{ value: 5, formula: "='SPASER Données'!A1&\"'SPASER Données'!\"" }]] },
          ],
        }),
      ],
    });
    const { workbook } = await written(plan, bytes);
    expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual([
      'Registre',
      'SPASER Données',
      'SPASER Données (2)',
      'SPASER Indicateurs',
    ]);
    expect((await gridOf(workbook, 'SPASER Données')).values).toEqual([['à moi']]);
    expect(partText(workbook.save(), 'xl/worksheets/sheet4.xml')).toContain(
      `<f>'SPASER Données (2)'!A1&amp;&quot;'SPASER Données'!&quot;</f>`,
    );
    expect(await openFile(workbook.save(), 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });
});

describe('from a csv', () => {
  const CSV = utf8('Registre\n\nN°;Objet;Montant\nA1;Travaux;1 000,00\nA2;"Four;nitures";200\n');

  it('makes a new workbook, its numbers real ones, our sheet shown first', async () => {
    const { workbook, bytes } = await written(fullPlan(), CSV, 'Registre.csv');
    expect((await workbook.describe()).encoding).toBe('utf-8');
    const grid = await gridOf(openFile(bytes, 'r.xlsx'), 'Registre');
    expect(grid.values[3]).toEqual(['A1', 'Travaux', 1000, 'Clause sociale ; Critère social', 'Déclaré']);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
    expect(await openFile(bytes, 'r.xlsx').apply(fullPlan())).toMatchObject({ changed: false });
    expect(openFile(bytes, 'r.xlsx').save()).toBe(bytes);
  });
});

describe('refusals', () => {
  it('stops when asked, with nothing changed', async () => {
    const workbook = openFile(register(), 'r.xlsx');
    const before = workbook.save();
    const controller = new AbortController();
    const steps: string[] = [];
    const writing = workbook.apply(fullPlan(), {
      signal: controller.signal,
      report: (step) => {
        steps.push(step);
        if (steps.length === 2) controller.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ code: 'interrupted' });
    expect(steps).toEqual(['SPASER Tableau de bord', 'SPASER Données']);
    expect(workbook.save()).toBe(before);
  });
});

describe('what the machine lends', () => {
  it('compresses with the machine’s own compressor, to a workbook that reads the same', async () => {
    const levels: number[] = [];
    const lent = openFile(register(), 'r.xlsx', {
      deflate: (pieces, level) => {
        levels.push(level);
        return [deflateRawSync(Buffer.concat([...pieces]), { level })];
      },
    });
    await lent.apply(fullPlan());
    const plain = await written();
    expect([...partsOf(lent.save())]).toEqual([...partsOf(plain.bytes)]);
    expect(levels.length).toBeGreaterThan(10);
  });
});
