import { makeEntry, readZip, writeZip } from '../../../../src/workbook/file/package/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const encode = (text: string) => new TextEncoder().encode(text);

/** The bytes of a package holding these parts. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([path, text]) => makeEntry(path, encode(text))));
}

/** Bytes of every part by path. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(readZip(bytes).map((entry) => [entry.name, entry.content()]));
}

/** The package with the text of one part changed. */
export function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  return writeZip(
    readZip(bytes).map((entry) =>
      entry.name === path ? makeEntry(path, encode(change(new TextDecoder().decode(entry.content())))) : entry,
    ),
  );
}

/** Text of a part; '' when there is none. */
export function partText(bytes: Uint8Array, path: string): string {
  const content = partsOf(bytes).get(path);
  return content === undefined ? '' : new TextDecoder().decode(content);
}

export type HandmadeSheet = {
  readonly name: string;
  /** Everything inside the worksheet element, unprefixed. */
  readonly content: string;
  readonly state?: string;
  readonly relationships?: readonly { readonly id: string; readonly type: string; readonly target: string }[];
};

export type HandmadeWorkbook = {
  readonly sheets: readonly HandmadeSheet[];
  /** Prefix put on every element of workbook, sheets and shared strings (`x`). */
  readonly prefix?: string;
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly names?: string;
  readonly workbookExtra?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
};

const prefixed = (xml: string, prefix: string) =>
  prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`);

function rootOf(name: string, prefix: string): string {
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return `${name} ${namespace}="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;
}

function relationshipsXml(
  entries: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const list = entries.map(
    ({ id, type, target }) => `<Relationship Target="${target}" Type="${RELATIONSHIPS}/${type}" Id="${id}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A workbook written by hand, part by part, as producers other than Excel write them. */
export function handmadeWorkbook(workbook: HandmadeWorkbook): Uint8Array {
  const prefix = workbook.prefix ?? '';
  const element = (name: string, content: string) =>
    `${DECLARATION}${prefixed(`<${rootOf(name, prefix)}>${content}</${name}>`, prefix)}`;
  const { sheets } = workbook;
  const parts: Record<string, string> = {};
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const overrides: Record<string, string> = {
    'xl/workbook.xml': type('sheet.main'),
    ...Object.fromEntries(sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, type('worksheet')])),
    ...(workbook.sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': type('sharedStrings') }),
    ...(workbook.styles === undefined ? {} : { 'xl/styles.xml': type('styles') }),
    ...workbook.overrides,
  };
  parts['[Content_Types].xml'] =
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>' +
    Object.entries(overrides)
      .map(([path, contentType]) => `<Override ContentType="${contentType}" PartName="/${path}"/>`)
      .join('') +
    '</Types>';
  parts['_rels/.rels'] = relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]);
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet r:id="rId${index + 1}" sheetId="${index + 1}"${hidden} name="${name.replace(/&/g, '&amp;')}"/>`;
  });
  parts['xl/workbook.xml'] = element(
    'workbook',
    (workbook.date1904 === true ? '<workbookPr date1904="true"/>' : '') +
      `<sheets>${list.join('')}</sheets>${workbook.names ?? ''}${workbook.workbookExtra ?? ''}`,
  );
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml([
    ...sheets.map((_, index) => ({
      id: `rId${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    ...(workbook.sharedStrings === undefined
      ? []
      : [{ id: 'rId900', type: 'sharedStrings', target: '/xl/sharedStrings.xml' }]),
    ...(workbook.styles === undefined ? [] : [{ id: 'rId901', type: 'styles', target: 'styles.xml' }]),
    ...(workbook.parts?.['xl/calcChain.xml'] === undefined
      ? []
      : [{ id: 'rId902', type: 'calcChain', target: 'calcChain.xml' }]),
  ]);
  if (workbook.sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = element('sst', workbook.sharedStrings);
  if (workbook.styles !== undefined) parts['xl/styles.xml'] = element('styleSheet', workbook.styles);
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = element('worksheet', sheet.content);
    if (sheet.relationships !== undefined) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationshipsXml(sheet.relationships);
    }
  });
  return packageOf({ ...parts, ...workbook.parts });
}
