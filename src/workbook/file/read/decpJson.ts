import type { CellValue } from '../../index';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isScalar = (value: Json): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

/**
 * The document of a JSON text. Python writes `NaN`, `Infinity` where a value is missing, which JSON has no word for:
 * outside quotes they are read as null. Throws a `SyntaxError` for what is no JSON even so.
 */
export function parseDecpJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const mended = text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
      found.startsWith('"') ? found : 'null',
    );
    if (mended === text) throw cause;
    return JSON.parse(mended) as unknown;
  }
}

/** What stands in an object that wraps one value alone (`{ "titulaire": … }`), else the object itself. */
function unwrapped(value: Json, key: string): Json {
  return isObject(value) && Object.keys(value).length === 1 && value[key] !== undefined ? value[key] : value;
}

/** The contracts of a DECP document: `marches` (2019), `marches.marche` (2022) with its concessions, or a bare list. */
function contractsOf(document: Json): readonly JsonObject[] | null {
  const root = isObject(document) && document['marches'] !== undefined ? document['marches'] : document;
  if (isList(root)) return root.filter(isObject);
  if (!isObject(root)) return null;
  const parts = [root['marche'], root['contrat-concession']].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return parts.flatMap((part) => (isList(part) ? part.filter(isObject) : isObject(part) ? [part] : []));
}

/** JSON text with a space after commas and colons, as the flat CSV of DECP has it. */
function jsonText(value: Json): string {
  if (isList(value)) return `[${value.map(jsonText).join(', ')}]`;
  if (isObject(value)) {
    return `{${Object.entries(value)
      .map(([key, part]) => `${JSON.stringify(key)}: ${jsonText(part)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}

function flattenTitulaires(value: Json, into: Map<string, CellValue>): boolean {
  const list = isObject(value) && value['titulaire'] !== undefined ? value['titulaire'] : value;
  const entries = isList(list) ? list : [list];
  // Only the 2022 format wraps each entry; that of 2019 keeps its list as JSON text in the flat CSV.
  const is2022 = list !== value || entries.some((entry) => unwrapped(entry, 'titulaire') !== entry);
  if (!is2022) return false;
  entries.forEach((entry, index) => {
    const titulaire = unwrapped(entry, 'titulaire');
    if (!isObject(titulaire)) return;
    for (const [key, part] of Object.entries(titulaire)) {
      into.set(`titulaire_${key}_${index + 1}`, isScalar(part) ? part : jsonText(part));
    }
  });
  return true;
}

function flattenInto(into: Map<string, CellValue>, path: string, value: Json): void {
  if (isScalar(value)) {
    into.set(path, value === '' ? null : value);
  } else if (isList(value)) {
    into.set(path, value.length > 0 && value.every(isScalar) ? value.join(' ; ') : jsonText(value));
  } else {
    const keys = Object.keys(value);
    const only = keys.length === 1 ? value[keys[0] ?? ''] : undefined;
    // `considerationsSociales: { considerationSociale: […] }` is one column under its outer key.
    if (only !== undefined && isList(only)) flattenInto(into, path, only);
    else for (const [key, part] of Object.entries(value)) flattenInto(into, `${path}.${key}`, part);
  }
}

/**
 * Flattens a DECP document (2019 `marches`, 2022 `marches.marche`) to a grid
 * whose first row holds the keys as in the flat CSV: dotted paths, numbered
 * `titulaire_…` columns for 2022, JSON text for lists of objects. Gives null
 * when the document holds no list of contracts.
 */
export function readDecpJson(document: unknown): readonly (readonly CellValue[])[] | null {
  const contracts = contractsOf(document as Json);
  if (contracts === null) return null;
  const columns = new Map<string, number>();
  const flat = contracts.map((contract) => {
    const cells = new Map<string, CellValue>();
    for (const [key, value] of Object.entries(contract)) {
      if (key === 'titulaires' && flattenTitulaires(value, cells)) continue;
      flattenInto(cells, key, value);
    }
    for (const key of cells.keys()) if (!columns.has(key)) columns.set(key, columns.size);
    return cells;
  });
  const headings = [...columns.keys()];
  return [headings, ...flat.map((cells) => headings.map((heading) => cells.get(heading) ?? null))];
}
