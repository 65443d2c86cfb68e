import { appendInside, applyEdits, attributesText, childrenNamed, parseXml } from './xml';
import type { Edit } from './xml';
import { changeParts, hasPart, readPart, relationshipsOf, relationshipsPath, resolveTarget, targetFrom } from './opc';
import type { OpcPackage, PartPieces, Relationship } from './opc';

/** A package being changed: parts are collected, and written together at the end. */
export type PackageEditor = {
  /** The part's text as it stands now, null when there is none. */
  readonly read: (path: string) => string | null;
  /** True when the part's text is no longer what it was. */
  readonly isChanged: (path: string) => boolean;
  /** Gives a part this text; a new part comes with its content type. */
  readonly write: (path: string, text: string | PartPieces, contentType?: string) => void;
  readonly remove: (path: string) => void;
  /** `xl/charts/chart7.xml`: the first number that no part has. */
  readonly freePath: (stem: string) => string;
  readonly relationships: (base: string) => readonly Relationship[];
  /** Relationship id from `base` to `path`, made when there is none. */
  readonly relate: (base: string, type: string, path: string) => string;
  /** Replaces the relationships of a part by `kept` and `added`. */
  readonly setRelationships: (base: string, kept: readonly Relationship[], added: readonly NewRelationship[]) => void;
  /** Removes the relationships of `base` to `path`. */
  readonly unrelate: (base: string, path: string) => void;
  readonly finish: () => OpcPackage;
};

export type NewRelationship = { readonly id: string; readonly type: string; readonly path: string };

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NO_CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** Content types of the parts that a workbook cannot do without, by the type of the relationship that leads to them. */
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  officeDocument: `${SPREADSHEET_TYPE}sheet.main+xml`,
  worksheet: `${SPREADSHEET_TYPE}worksheet+xml`,
  styles: `${SPREADSHEET_TYPE}styles+xml`,
  sharedStrings: `${SPREADSHEET_TYPE}sharedStrings+xml`,
  table: `${SPREADSHEET_TYPE}table+xml`,
  comments: `${SPREADSHEET_TYPE}comments+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Namespaces of the ISO « strict » flavour, in which a few producers write. */
const STRICT = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
    'http://purl.oclc.org/ooxml/officeDocument/customXml',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
] as const;

const toStrict = (text: string) => STRICT.reduce((result, [from, to]) => result.replaceAll(from, to), text);

function joined({ pieces }: PartPieces): string {
  return [...pieces()].join('');
}

/** True when pieces make this very text, which is never built to know it. */
function makes({ pieces }: PartPieces, text: string | null): boolean {
  if (text === null) return false;
  let at = 0;
  for (const piece of pieces()) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

function strictPieces({ pieces, ...told }: PartPieces): PartPieces {
  return {
    ...told,
    *pieces() {
      for (const piece of pieces()) yield toStrict(piece);
    },
  };
}

function relationshipXml(type: string, id: string, target: string, strict: boolean): string {
  const address = `${RELATIONSHIP_TYPES}${type}`;
  return `<Relationship${attributesText({ Id: id, Type: strict ? toStrict(address) : address, Target: target })}/>`;
}

function editContentTypes(text: string, added: ReadonlyMap<string, string>, removed: ReadonlySet<string>): string {
  const root = parseXml(text);
  const edits: Edit[] = [];
  const known = new Set<string>();
  const ours = new Map([...added].map(([path, type]) => [path.toLowerCase(), type]));
  for (const override of childrenNamed(root, 'Override')) {
    const path = (override.attributes.get('PartName') ?? '').replace(/^\//, '');
    const key = path.toLowerCase();
    // One left by a part that is gone would say what ours is not.
    const wrong = ours.has(key) && ours.get(key) !== override.attributes.get('ContentType');
    if (removed.has(key) || wrong) edits.push({ start: override.start, end: override.end, text: '' });
    else known.add(key);
  }
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const overrides = [...added].flatMap(([path, type]) =>
    known.has(path.toLowerCase())
      ? []
      : [`<${prefix}Override${attributesText({ PartName: `/${path}`, ContentType: type })}/>`],
  );
  const defaults = new Set(
    childrenNamed(root, 'Default').map((element) => (element.attributes.get('Extension') ?? '').toLowerCase()),
  );
  const rels = defaults.has('rels')
    ? ''
    : `<${prefix}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const insert = rels + overrides.join('');
  if (insert !== '') edits.push(...appendInside(root, insert));
  return applyEdits(text, edits);
}

/** The content types of the parts that relationships lead to, for a package that lost the list of them. */
function typesOfParts(source: OpcPackage): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const follow = (base: string): void => {
    for (const { type, path } of relationshipsOf(source, base)) {
      const known = KNOWN_TYPES[type];
      if (path === null || found.has(path) || !hasPart(source, path)) continue;
      found.set(path, known ?? 'application/xml');
      follow(path);
    }
  };
  follow('');
  return found;
}

/** Opens a package for changes. */
export function editPackage(source: OpcPackage, strict: boolean): PackageEditor {
  const changes = new Map<string, string | PartPieces | null>();
  /** Of parts made by pieces: whether they make another text than there was, found once. */
  const differing = new Map<PartPieces, boolean>();
  const types = new Map<string, string>();
  const dropped = new Set<string>();

  /** Texts of parts as they were: a large one is inflated and decoded once. */
  const originals = new Map<string, string | null>();

  function original(path: string): string | null {
    if (!originals.has(path)) originals.set(path, readPart(source, path));
    return originals.get(path) ?? null;
  }

  function read(path: string): string | null {
    const change = changes.has(path) ? changes.get(path) : original(path);
    return typeof change === 'object' && change !== null ? joined(change) : (change ?? null);
  }
  const exists = (path: string) => (changes.has(path) ? changes.get(path) !== null : hasPart(source, path));

  function relationships(base: string): readonly Relationship[] {
    const path = relationshipsPath(base);
    if (!changes.has(path)) return relationshipsOf(source, base);
    const text = read(path);
    if (text === null) return [];
    return childrenNamed(parseXml(text), 'Relationship').map((element) => {
      const target = element.attributes.get('Target') ?? '';
      return {
        id: element.attributes.get('Id') ?? '',
        type: (element.attributes.get('Type') ?? '').replace(/^.*\//, ''),
        path: element.attributes.get('TargetMode') === 'External' ? null : resolveTarget(base, target),
        target,
      };
    });
  }

  function relate(base: string, type: string, path: string): string {
    const known = relationships(base);
    const same = known.find((entry) => entry.type === type && entry.path?.toLowerCase() === path.toLowerCase());
    if (same !== undefined) return same.id;
    const taken = new Set(known.map((entry) => entry.id));
    let number = known.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const text = read(relationshipsPath(base)) ?? EMPTY_RELATIONSHIPS;
    const xml = relationshipXml(type, `rId${number}`, targetFrom(base, path), strict);
    const root = parseXml(text);
    const prefixed = root.prefix === '' ? xml : xml.replace('<Relationship', `<${root.prefix}:Relationship`);
    changes.set(relationshipsPath(base), applyEdits(text, appendInside(root, prefixed)));
    return `rId${number}`;
  }

  /** Removes the relationships of `base` that `keep` refuses, the others as they are written. */
  function filterRelationships(base: string, keep: (entry: Relationship) => boolean): void {
    const text = read(relationshipsPath(base));
    if (text === null) return;
    const entries = relationships(base);
    const edits = childrenNamed(parseXml(text), 'Relationship').flatMap((element, index): Edit[] => {
      const entry = entries[index];
      return entry === undefined || keep(entry) ? [] : [{ start: element.start, end: element.end, text: '' }];
    });
    if (edits.length > 0) changes.set(relationshipsPath(base), applyEdits(text, edits));
  }

  function isChanged(path: string): boolean {
    if (!changes.has(path)) return false;
    const change = changes.get(path);
    if (typeof change !== 'object' || change === null) return change !== original(path);
    const known = change.differs ?? differing.get(change) ?? !makes(change, original(path));
    differing.set(change, known);
    return known;
  }

  return {
    read,
    isChanged,
    relationships,
    relate,
    write(path, text, contentType) {
      const isNew = !exists(path);
      const made = strict && (isNew || contentType !== undefined);
      changes.set(path, !made ? text : typeof text === 'string' ? toStrict(text) : strictPieces(text));
      if (contentType !== undefined) types.set(path, contentType);
      dropped.delete(path.toLowerCase());
    },
    remove(path) {
      if (!exists(path)) return;
      changes.set(path, null);
      types.delete(path);
      dropped.add(path.toLowerCase());
      if (exists(relationshipsPath(path))) changes.set(relationshipsPath(path), null);
    },
    freePath(stem) {
      let number = 1;
      while (exists(`${stem}${number}.xml`)) number += 1;
      return `${stem}${number}.xml`;
    },
    setRelationships(base, kept, added) {
      if (kept.length + added.length === 0) {
        if (exists(relationshipsPath(base))) changes.set(relationshipsPath(base), null);
        return;
      }
      const keptIds = new Set(kept.map((entry) => entry.id));
      filterRelationships(base, (entry) => keptIds.has(entry.id));
      const text = kept.length === 0 ? EMPTY_RELATIONSHIPS : (read(relationshipsPath(base)) ?? EMPTY_RELATIONSHIPS);
      const xml = added.map(({ id, type, path }) => relationshipXml(type, id, targetFrom(base, path), strict)).join('');
      changes.set(relationshipsPath(base), applyEdits(text, appendInside(parseXml(text), xml)));
    },
    unrelate(base, path) {
      filterRelationships(base, (entry) => entry.path?.toLowerCase() !== path.toLowerCase());
    },
    finish() {
      const contentTypes = read(CONTENT_TYPES);
      if (types.size > 0 || dropped.size > 0) {
        const all = contentTypes === null ? new Map([...typesOfParts(source), ...types]) : types;
        changes.set(CONTENT_TYPES, editContentTypes(contentTypes ?? NO_CONTENT_TYPES, all, dropped));
      }
      return changeParts(source, new Map([...changes].filter(([path]) => isChanged(path))));
    },
  };
}
