import { DEFAULT_SETTINGS } from '../../src/settings';
import type { TaggingOptions } from '../../src/considerations';
import type { Contract, FieldId, RegisterReading } from '../../src/register';

export const OPTIONS: TaggingOptions = { settings: DEFAULT_SETTINGS };

type Facts = Partial<Omit<Contract, 'texts'>> & { readonly texts?: Partial<Record<FieldId, string>> };

/** A contract with the cells given; columns are numbered in the order of the cells. */
export function contractWith(facts: Facts, place = 0): Contract {
  const { texts = {}, ...rest } = facts;
  return {
    key: `contract-${place}`,
    sheetId: 'sheet1',
    sheet: 'Registre',
    row: place + 2,
    rows: [place + 2],
    id: `2024-${place}`,
    lot: null,
    lotTitle: null,
    title: texts.title ?? null,
    buyer: null,
    buyerSiret: null,
    department: null,
    category: null,
    contractType: null,
    cpv: null,
    procedureId: null,
    procedure: null,
    isFramework: false,
    launchDate: null,
    notificationDate: null,
    endDate: null,
    durationMonths: null,
    year: null,
    quarter: null,
    amount: null,
    amountBasis: 'none',
    amounts: {},
    suppliers: [],
    offersCount: null,
    terminated: false,
    sectionLabel: null,
    ...rest,
    texts: Object.fromEntries(Object.entries(texts).map(([field, text], column) => [field, { text, column }])),
  };
}

/** A register of these contracts; its columns are the fields named, else those that some cell fills. */
export function registerOf(
  contracts: readonly Contract[],
  fieldsBySheet?: Readonly<Record<string, readonly FieldId[]>>,
): RegisterReading {
  const bySheet = new Map<string, Set<FieldId>>();
  for (const contract of contracts) {
    const fields = bySheet.get(contract.sheet) ?? new Set<FieldId>();
    for (const field of Object.keys(contract.texts) as FieldId[]) fields.add(field);
    bySheet.set(contract.sheet, fields);
  }
  for (const [sheet, fields] of Object.entries(fieldsBySheet ?? {})) bySheet.set(sheet, new Set(fields));
  return {
    tables: [],
    contracts,
    excluded: [],
    issues: [],
    rowsRead: contracts.length,
    fields: new Set([...bySheet.values()].flatMap((fields) => [...fields])),
    fieldsBySheet: bySheet,
    dateSystem: 1900,
  };
}
