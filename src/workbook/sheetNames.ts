const MAX_LENGTH = 31;

/** A sheet name that Excel accepts: no forbidden character, no apostrophe at the ends, at most 31 characters. */
export function validSheetName(wanted: string): string {
  const clean = wanted
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, MAX_LENGTH)
    .trim();
  return clean === '' ? 'Feuille' : clean;
}

/** The name wanted, or the first free `Name (2)`, `Name (3)`… among the names taken. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = validSheetName(wanted);
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) {
    const suffix = ` (${count})`;
    name = `${base.slice(0, MAX_LENGTH - suffix.length).trimEnd()}${suffix}`;
  }
  return name;
}
