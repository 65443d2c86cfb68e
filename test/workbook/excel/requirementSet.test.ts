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

/** Every member of the Excel namespace that the sources touch, with the requirement set its declaration states. */
function usesOfOffice(files: readonly string[]): Use[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(files, { ...options, types: ['office-js'], noEmit: true });
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node, declarations = symbol?.declarations ?? []) => {
    for (const declaration of declarations) {
      const source = declaration.getSourceFile();
      if (!source.fileName.includes('@types/office-js')) continue;
      const text = source.text.slice(declaration.pos, declaration.getStart(source));
      const stated = /\[Api set: (\w+) ([\d.]+)/.exec(text);
      if (stated === null) continue;
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
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    }
    ts.forEachChild(node, visit);
  };
  /** What `load('items/name,format/font/bold')` asks for. */
  const loaded = (call: ts.CallExpression, owner: ts.Type): void => {
    const [argument] = call.arguments;
    if (argument === undefined || !ts.isStringLiteral(argument)) return;
    for (const path of argument.text.split(',')) {
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
  return [...uses.values()];
}

const isAbove = (version: string, minimum: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = minimum.split('.').map(Number);
  return major > floorMajor || (major === floorMajor && minor > floorMinor);
};

const files = [
  ...sources('src/workbook/excel'),
  ...['src/taskpane', 'src/commands'].flatMap(sources).filter((file) => /\bExcel\b/.test(readFileSync(file, 'utf8'))),
];
const uses = usesOfOffice(files);

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
    ]),
  );
  expect(uses.length).toBeGreaterThan(80);
});

test('no member is above the requirement set of the manifest', () => {
  const minimum = manifestMinimum();
  const above = uses.filter(({ set, version }) => set !== 'ExcelApi' || isAbove(version, minimum));
  expect(above).toEqual([]);
});
