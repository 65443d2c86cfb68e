/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';

import { openInHost, saveFromHost } from '../../src/workbench/files';
import { PROFILES, PROFILE_NAMES, createHost, createWorkbook, installHost } from '../../src/workbench/host';
import type { HostProfile, ProfileName } from '../../src/workbench/host';
import { bootOffice } from '../support/officeHost';
import type { OfficeOnHost } from '../support/officeHost';

// jsdom leaves them out; every browser has them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/*
 * What a profile says, its host does: one behaviour a field, seen on every
 * profile. A field that nothing shows would be a promise that no test holds.
 */

let office: OfficeOnHost;
beforeAll(async () => {
  office = await bootOffice();
});
afterEach(() => office.host.play('windows-fr'));

type Run = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

/** What a batch gives on a sheet of its own, or the code with which it is refused. */
async function came(profile: ProfileName, batch: Run): Promise<unknown> {
  office.host.play(profile);
  const { workbook } = office.host;
  Object.assign(workbook, createWorkbook(['Feuil1']), { revision: workbook.revision + 1 });
  try {
    return await office.run((context) => batch(context, context.workbook.worksheets.getItem('Feuil1')));
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const refusedUnless = (taken: boolean, value: unknown) => (taken ? value : 'InvalidArgument');

/** What a page is told that Excel supports. */
function matrix(profile: ProfileName): Record<string, string> {
  const target: { external?: { GetContext: () => { GetSupportedMatrix: () => string } } } = {};
  installHost(target, createHost(createWorkbook(), { profile }));
  return JSON.parse(target.external?.GetContext().GetSupportedMatrix() ?? '{}') as Record<string, string>;
}

type Shown = readonly [seen: (profile: ProfileName) => unknown, expected: (profile: HostProfile) => unknown];

const SHOWN: Readonly<Record<keyof Omit<HostProfile, 'name' | 'label'>, Shown>> = {
  locale: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.getRange('A1').values = [[1.5]];
        const cell = sheet.getRange('A1').load('text');
        await context.sync();
        return cell.text[0]?.[0];
      }),
    ({ locale }) => (locale === 'fr-FR' ? '1,5' : '1.5'),
  ],
  requirementSet: [(profile) => matrix(profile)['ExcelApi'], ({ requirementSet }) => requirementSet],
  otherSets: [
    (profile) => matrix(profile)['ExcelUndoApiAll'] ?? null,
    ({ otherSets }) => otherSets['ExcelUndoApiAll'] ?? null,
  ],
  listSeparator: [
    (profile) =>
      came(profile, async (context, sheet) => {
        const areas = sheet.getRanges('A1,B2').load('areaCount');
        await context.sync();
        return areas.areaCount;
      }),
    ({ listSeparator }) => refusedUnless(listSeparator === ',', 2),
  ],
  readsNamesLocally: [
    (profile) =>
      came(profile, async (context) => {
        context.workbook.names.add('essai', '=TRUE');
        await context.sync();
        return 'taken';
      }),
    ({ readsNamesLocally }) => refusedUnless(!readsNamesLocally, 'taken'),
  ],
  readsRulesLocally: [
    (profile) =>
      came(profile, async (context, sheet) => {
        const date = { formula1: '=DATE(2000,1,1)', operator: 'GreaterThan' } as const;
        sheet.getRange('A1').dataValidation.rule = { date };
        await context.sync();
        return 'taken';
      }),
    ({ readsRulesLocally }) => refusedUnless(!readsRulesLocally, 'taken'),
  ],
  rows: [
    (profile) =>
      came(profile, async (context, sheet) => {
        const last = sheet.getRange().getLastCell().load('rowIndex');
        await context.sync();
        return last.rowIndex + 1;
      }),
    ({ rows }) => rows,
  ],
  columns: [
    (profile) =>
      came(profile, async (context, sheet) => {
        const last = sheet.getRange().getLastCell().load('columnIndex');
        await context.sync();
        return last.columnIndex + 1;
      }),
    ({ columns }) => columns,
  ],
  fillsColumns: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.getRange('A1').values = [['Titre']];
        sheet.tables.add('A1:A3', true);
        sheet.getRange('A2').formulas = [['=1+1']];
        const blank = sheet.getRange('A3').load('formulas');
        await context.sync();
        return blank.formulas[0]?.[0];
      }),
    ({ fillsColumns }) => (fillsColumns ? '=1+1' : ''),
  ],
  growsTables: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.getRange('A1:A2').values = [['Titre'], [1]];
        const table = sheet.tables.add('A1:A2', true);
        sheet.getRange('A3').values = [[2]];
        const body = table.getDataBodyRange().load('rowCount');
        await context.sync();
        return body.rowCount;
      }),
    ({ growsTables }) => (growsTables ? 2 : 1),
  ],
  listsCharts: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.charts.add('Line', sheet.getRange('A1:A3'));
        const shapes = sheet.shapes.load('items/name');
        await context.sync();
        return shapes.items.length;
      }),
    ({ listsCharts }) => (listsCharts ? 1 : 0),
  ],
  takesPaperSize: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.pageLayout.paperSize = 'A4';
        await context.sync();
        return 'taken';
      }),
    ({ takesPaperSize }) => refusedUnless(takesPaperSize, 'taken'),
  ],
  takesPages: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        const layout = sheet.pageLayout.load('zoom');
        await context.sync();
        return layout.zoom.horizontalFitToPages ?? null;
      }),
    ({ takesPages }) => (takesPages ? 1 : null),
  ],
  keepsXmlParts: [
    async (profile) => {
      await came(profile, async (context) => {
        context.workbook.customXmlParts.add('<memory xmlns="urn:spaser:memory">{"run":1}</memory>');
        await context.sync();
        context.workbook.worksheets.add('SPASER Données');
        await context.sync();
        context.workbook.names.add('SPASER_data', context.workbook.worksheets.getItem('SPASER Données').getRange('A1'));
        await context.sync();
      });
      const { workbook, person } = office.host;
      const saved = openInHost(await saveFromHost({ workbook, original: null }, office.host), 'essai.xlsx');
      person.reopen();
      const remembers = (parts: readonly { readonly xml: string }[]) =>
        parts.some(({ xml }) => xml.includes('"run":1'));
      return [
        remembers(workbook.xmlParts),
        remembers(saved.workbook.xmlParts.map(({ xml }) => ({ xml: xml.replace(/&quot;/g, '"') }))),
      ];
    },
    ({ keepsXmlParts }) => [keepsXmlParts, keepsXmlParts],
  ],
  renumbersXmlParts: [
    (profile) =>
      came(profile, async (context) => {
        const part = context.workbook.customXmlParts.add('<a xmlns="urn:a">1</a>').load('id');
        await context.sync();
        const { id } = part;
        part.setXml('<a xmlns="urn:a">2</a>');
        const parts = context.workbook.customXmlParts.load('items/id');
        await context.sync();
        return parts.items[0]?.id === id;
      }),
    ({ renumbersXmlParts }) => !renumbersXmlParts,
  ],
  worksInVeryHidden: [
    (profile) =>
      came(profile, async (context, sheet) => {
        const hidden = context.workbook.worksheets.add('cachée');
        hidden.visibility = 'VeryHidden';
        sheet.getRange('A1').copyFrom(hidden.getRange('A1'));
        await context.sync();
        return 'taken';
      }),
    ({ worksInVeryHidden }) => (worksInVeryHidden ? 'taken' : 'InvalidOperation'),
  ],
  mergesByFirstCell: [
    (profile) =>
      came(profile, async (context, sheet) => {
        sheet.getRange('A1:B2').merge();
        const merged = sheet.getRange('B1:B2').getMergedAreasOrNullObject().load('address');
        await context.sync();
        return merged.isNullObject;
      }),
    ({ mergesByFirstCell }) => mergesByFirstCell,
  ],
  dropsQuoteOfValues: [
    async (profile) => {
      await came(profile, async (context, sheet) => {
        sheet.getRange('A1').values = [["'=1+1"]];
        sheet.getRange('B1').copyFrom(sheet.getRange('A1'), 'Values');
        await context.sync();
      });
      return office.host.workbook.sheets[0]?.cells.get(1)?.quoted === true;
    },
    ({ dropsQuoteOfValues }) => !dropsQuoteOfValues,
  ],
  clearsUndo: [
    async (profile) => {
      await came(profile, () => Promise.resolve());
      const [sheet] = office.host.workbook.sheets;
      const before = office.host.person.undoSteps();
      if (sheet !== undefined) office.host.person.enter(sheet, 0, 0, '1');
      const typed = office.host.person.undoSteps() - before;
      await office.run(async (context) => {
        context.workbook.worksheets.add('autre').delete();
        await context.sync();
      });
      return [typed, office.host.person.undoSteps() === 0];
    },
    ({ clearsUndo }) => [1, clearsUndo],
  ],
  commandSeconds: [
    async (profile) => {
      jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
      try {
        const target: { external?: { RegisterEvent: (...all: unknown[]) => void } } = {};
        const installed = installHost(target, createHost(createWorkbook(), { profile }));
        // A function that never says that it is over.
        target.external?.RegisterEvent(
          39,
          '',
          () => undefined,
          () => undefined,
        );
        let end = '';
        void installed.invokeCommand('refresh').then((reached) => void (end = reached));
        const ends: string[] = [];
        for (const seconds of [299, 2]) {
          await jest.advanceTimersByTimeAsync(seconds * 1_000);
          ends.push(end);
        }
        return ends;
      } finally {
        jest.useRealTimers();
      }
    },
    ({ commandSeconds }) => (commandSeconds === 300 ? ['', 'killed'] : ['?']),
  ],
};

const FIELDS = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

test('every field of every profile is shown, and no other', () => {
  for (const name of PROFILE_NAMES)
    expect(Object.keys(PROFILES[name]).sort()).toEqual(['label', 'name', ...FIELDS].sort());
});

describe.each(PROFILE_NAMES)('%s', (name) => {
  test.each(FIELDS)('%s', async (field) => {
    const [seen, expected] = SHOWN[field];
    expect(await seen(name)).toEqual(expected(PROFILES[name]));
  });
});

test('a frame that switches events off keeps them from no other', async () => {
  const { host } = office;
  await came('windows-fr', () => Promise.resolve());
  const heard: string[] = [];
  const ribbon: { external?: { RegisterEvent: (...all: unknown[]) => void } } = {};
  const { uninstall } = installHost(ribbon, host);
  const noted = (): void => void heard.push('ribbon');
  ribbon.external?.RegisterEvent(33, '', noted, () => undefined);
  const edit = async () => {
    const [sheet] = host.workbook.sheets;
    if (sheet !== undefined) host.person.enter(sheet, 4, 4, '1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return heard.splice(0);
  };
  const enable = (enabled: boolean) =>
    office.run(async (context) => {
      context.runtime.enableEvents = enabled;
      context.workbook.worksheets.onChanged.add(() => Promise.resolve(void heard.push('pane')));
      await context.sync();
    });
  await enable(true);
  expect([...new Set(await edit())].sort()).toEqual(['pane', 'ribbon']);
  await enable(false);
  expect([...new Set(await edit())]).toEqual(['ribbon']);
  await enable(true);
  uninstall();
});
