import { isOwnField, type FieldId, type RecognisedTable } from '../../register';

/** A field that some sheets of the register have a column for, and some have not. */
export type Difference = { readonly field: FieldId; readonly lacking: readonly string[] };

/** Where the sheets of one register differ: nothing for a single sheet. In the order of the first sheet that has the column. */
export function differencesOf(tables: readonly RecognisedTable[]): readonly Difference[] {
  const sheets = new Map<string, Set<FieldId>>();
  for (const { sheetName, columns } of tables) {
    const fields = sheets.get(sheetName) ?? new Set();
    for (const { field } of columns) if (field !== null && !isOwnField(field)) fields.add(field);
    sheets.set(sheetName, fields);
  }
  const all = new Set([...sheets.values()].flatMap((fields) => [...fields]));
  return [...all].flatMap((field): Difference[] => {
    const lacking = [...sheets].filter(([, fields]) => !fields.has(field)).map(([sheet]) => sheet);
    return lacking.length === 0 ? [] : [{ field, lacking }];
  });
}
