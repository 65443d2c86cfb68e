import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** The lowest ExcelApi that the manifest asks for; what the adapter is written for while there is none. */
function manifestMinimum(): string {
  const path = 'manifest.xml';
  if (!existsSync(path)) return '1.13';
  const version = /<(?:bt:)?Set\s+Name="ExcelApi"\s+MinVersion="([\d.]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
  if (version === undefined) throw new Error('The manifest names no ExcelApi requirement.');
  return version;
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

type Use = { readonly member: string; readonly set: string; readonly version: string; readonly place: string };

type Uses = {
  /** Members whose declaration states a requirement set. */
  readonly stated: readonly Use[];
  /** Members of the Common API (`Office`), which state none. */
  readonly common: readonly string[];
  /** What is given to `load` and cannot be read here. */
  readonly unread: readonly string[];
};

/** Every member of office.js that these files touch: by access, in option objects, given to `load` as text or constant. */
function usesOfOffice(files: readonly string[], inMemory: ReadonlyMap<string, string> = new Map()): Uses {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const settings = { ...options, types: ['office-js'], noEmit: true };
  const host = ts.createCompilerHost(settings);
  const { readFile, fileExists } = host;
  host.readFile = (path) => inMemory.get(path) ?? readFile(path);
  host.fileExists = (path) => inMemory.has(path) || fileExists(path);
  const program = ts.createProgram(files, settings, host);
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const common = new Set<string>();
  const unread: string[] = [];

  const note = (symbol: ts.Symbol | undefined, node: ts.Node, declarations = symbol?.declarations ?? []) => {
    for (const declaration of declarations) {
      const source = declaration.getSourceFile();
      if (!source.fileName.includes('@types/office-js')) continue;
      const owner = commonOwner(declaration);
      if (owner !== null && symbol !== undefined) common.add([...owner, symbol.name].join('.'));
      const text = source.text.slice(declaration.pos, declaration.getStart(source));
      const stated = /\[Api set: (\w+) ([\d.]+)/.exec(text);
      if (owner !== null || stated === null) continue;
      const file = node.getSourceFile();
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const parent =
        ts.isClassDeclaration(declaration.parent) || ts.isInterfaceDeclaration(declaration.parent)
          ? `${declaration.parent.name?.text}.`
          : '';
      const member = `${parent}${symbol?.name}`;
      uses.set(`${member} ${stated[2]}`, {
        member,
        set: stated[1] ?? '',
        version: stated[2] ?? '',
        place: `${file.fileName}:${line}`,
      });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      note(checker.getSymbolAtLocation(node.name), node);
      if (ts.isCallExpression(node.parent) && node.parent.expression === node) {
        // Overloads: the one that is called states its own set.
        const declaration = checker.getResolvedSignature(node.parent)?.declaration;
        if (declaration !== undefined)
          note(checker.getSymbolAtLocation(node.name), node, [declaration as ts.Declaration]);
      }
      if (node.name.text === 'load' && ts.isCallExpression(node.parent))
        loaded(node.parent, checker.getTypeAtLocation(node.expression));
    }
    if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      const names = (key.isUnion() ? key.types : [key])
        .filter((type) => type.isStringLiteral())
        .map((type) => type.value);
      const owner = checker.getTypeAtLocation(node.expression);
      for (const name of names) note(owner.getProperty(name), node);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const asked = checker.getContextualType(node);
      const types = asked?.isUnion() === true ? asked.types : asked === undefined ? [] : [asked];
      for (const property of node.properties) {
        const name = property.name;
        if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) continue;
        for (const type of types) note(type.getProperty(name.text), property);
      }
    }
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    }
    ts.forEachChild(node, visit);
  };
  /** What `load('items/name,format/font/bold')` asks for. */
  const loaded = (call: ts.CallExpression, owner: ts.Type): void => {
    const [argument] = call.arguments;
    if (argument === undefined) return;
    const given = checker.getTypeAtLocation(argument);
    const texts = (given.isUnion() ? given.types : [given]).flatMap((type) =>
      type.isStringLiteral() ? [type.value] : [],
    );
    const office = owner.symbol?.declarations?.some((one) => one.getSourceFile().fileName.includes('@types/office-js'));
    if (texts.length === 0 && office === true) unread.push(`${call.getSourceFile().fileName}: ${call.getText()}`);
    for (const path of texts.flatMap((text) => text.split(','))) {
      let type: ts.Type | undefined = owner;
      for (const name of path.trim().split('/')) {
        const property: ts.Symbol | undefined = type === undefined ? undefined : checker.getPropertyOfType(type, name);
        note(property, argument);
        const next: ts.Type | undefined = property === undefined ? undefined : checker.getTypeOfSymbol(property);
        type = name === 'items' && next !== undefined ? checker.getIndexTypeOfType(next, ts.IndexKind.Number) : next;
      }
    }
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return { stated: [...uses.values()], common: [...common].sort(), unread };
}

/** What of the Common API declares a member (`UI`, `AddinCommands`, `Event`), null for any other declaration. */
function commonOwner(declaration: ts.Declaration): readonly string[] | null {
  const names: string[] = [];
  for (let at: ts.Node = declaration.parent; at !== undefined; at = at.parent) {
    if (ts.isInterfaceDeclaration(at) || ts.isModuleDeclaration(at) || ts.isEnumDeclaration(at)) {
      names.unshift(at.name.text);
    }
  }
  return names[0] === 'Office' ? names.slice(1) : null;
}

const isAbove = (version: string, minimum: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = minimum.split('.').map(Number);
  return major > floorMajor || (major === floorMajor && minor > floorMinor);
};

const files = ['src/workbook/excel', 'src/taskpane', 'src/commands'].flatMap(sources);
const { stated: uses, common, unread } = usesOfOffice(files);

/** Used above the manifest's minimum: only where Excel says that it has it, which tests play both ways. */
const GUARDED = ['RunOptions.mergeUndoGroup'];

/** What the sources use of the Common API, with the set that brings it; all came before ExcelApi 1.13. */
const COMMON: Readonly<Record<string, string>> = {
  'Actions.associate': 'AddinCommands 1.1',
  'AddinCommands.Event.completed': 'AddinCommands 1.1',
  'AsyncResult.status': '',
  'AsyncResult.value': '',
  'Context.diagnostics': '',
  'Context.displayLanguage': '',
  'Context.officeTheme': '',
  'Context.requirements': '',
  'Context.ui': 'DialogApi 1.1',
  'ContextInformation.host': '',
  'ContextInformation.platform': '',
  'ContextInformation.version': '',
  'Dialog.addEventHandler': 'DialogApi 1.1',
  'HostType.Excel': '',
  'RequirementSetSupport.isSetSupported': '',
  'UI.displayDialogAsync': 'DialogApi 1.1',
  HostType: '',
  actions: 'AddinCommands 1.1',
  context: '',
  host: '',
  onReady: '',
};

test('the sources use members of the Excel API, and the test sees them', () => {
  const members = uses.map(({ member }) => member);
  expect(members).toEqual(
    expect.arrayContaining([
      'Range.values',
      'Range.formulas',
      'Table.resize',
      'Worksheet.getRangeByIndexes',
      'Range.getMergedAreasOrNullObject',
      'CustomXmlPartCollection.getByNamespace',
      'Runtime.enableEvents',
      'AutoFilter.isDataFiltered',
      // In option objects, and in a constant given to `load`.
      'DataValidationRule.list',
      'PageLayoutZoomOptions.horizontalFitToPages',
      'Range.rowIndex',
    ]),
  );
  expect(uses.length).toBeGreaterThan(120);
  expect(unread).toEqual([]);
});

test('no member is above the requirement set of the manifest, but those that are guarded', () => {
  const minimum = manifestMinimum();
  const above = uses.filter(({ set, version }) => set !== 'ExcelApi' || isAbove(version, minimum));
  expect(above.map(({ member }) => member)).toEqual(GUARDED);
  expect(above.filter(({ place }) => !place.includes('src/workbook/excel/session.ts:'))).toEqual([]);
});

test('what is used of the Common API is known, DialogApi and AddinCommands included', () => {
  expect(common).toEqual(Object.keys(COMMON).sort());
  const sets = [...new Set(Object.values(COMMON))].filter((set) => set !== '').sort();
  // Those of the oldest Excel that has ExcelApi 1.13, which the host declares too.
  expect(sets).toEqual(['AddinCommands 1.1', 'DialogApi 1.1']);
});

test('a member above the minimum would be seen wherever it hides', () => {
  const hidden = new Map([
    [
      'src/hidden.ts',
      `const PATHS = 'items/name,items/worksheetId';
       export const a = (sheet: Excel.Worksheet) => sheet.comments.load('items/mentions');
       export const b = (range: Excel.Range) => range.load(WIDE);
       const WIDE = 'linkedDataTypeState,valuesAsJson';
       export const c = (book: Excel.Workbook) => { book.insertWorksheetsFromBase64('', { sheetNamesToInsert: [] }); return PATHS; };
       export const d = () => Office.context.ui.openBrowserWindow('https://a.fr');
       export const e = (range: Excel.Range, path: string) => range.load(path);`,
    ],
  ]);
  const seen = usesOfOffice(['src/hidden.ts'], hidden);
  const members = seen.stated.map(({ member }) => member);
  expect(members).toEqual(
    expect.arrayContaining(['Comment.mentions', 'Range.valuesAsJson', 'InsertWorksheetOptions.sheetNamesToInsert']),
  );
  expect(seen.common).toContain('UI.openBrowserWindow');
  expect(seen.unread).toHaveLength(1);
});
