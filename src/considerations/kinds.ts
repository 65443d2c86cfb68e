import type { Contract, FieldId } from '../register';
import type { TextReader } from './engine/reader';
import { readSupplierFlags } from './supplier';
import { SOURCES } from './words';

/**
 * Fields that say nothing of considerations: numbers, dates, amounts, names and places. Whatever is not here is read,
 * and tells one kind of contract from another.
 */
export const NOT_READ: ReadonlySet<FieldId> = new Set<FieldId>([
  'contractId',
  'uid',
  'procedureId',
  'lotNumber',
  'buyer',
  'buyerSiret',
  'department',
  'buyerAgent',
  'category',
  'contractType',
  'cpv',
  'procedure',
  'technique',
  'executionMode',
  'frameworkId',
  'launchDate',
  'deadlineDate',
  'awardDate',
  'signatureDate',
  'notificationDate',
  'publicationDate',
  'startDate',
  'endDate',
  'durationMonths',
  'amountHt',
  'amountTtc',
  'amountMin',
  'amountMax',
  'amountEstimated',
  'amountPaid',
  'vatRate',
  'amendmentNo',
  'amendmentAmount',
  'supplierSiret',
  'supplierIdType',
  'supplierPostcode',
  'supplierCity',
  'supplierSize',
  'offersCount',
  'status',
  'placeCode',
  'placeName',
  'ownCode',
]);

/** Keeps what was made of each key. */
function remembering<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}

/**
 * Names the kind of a contract: contracts of one name have the same facts to read, in the same columns, and the same
 * is concluded from them. An object in which nothing is said is like any other such object.
 */
export function kindNames(reader: TextReader): (contract: Contract) => string {
  const isSilent = remembering<boolean>();
  const sources = new Map(SOURCES.map(({ field, kind }) => [field, kind]));
  return (contract) => {
    const { texts, durationMonths } = contract;
    // Two digits tell food, which some words are about.
    const cpv = contract.cpv?.slice(0, 2) ?? '';
    let name = `${contract.sheetId}\u0000${contract.sheet}\u0000${durationMonths ?? ''}\u0000${cpv}`;
    for (const field of Object.keys(texts) as FieldId[]) {
      const cell = texts[field];
      // What the holder's name says is found apart, name by name.
      if (cell === undefined || field === 'supplier' || NOT_READ.has(field)) continue;
      const kind = sources.get(field);
      if (kind !== undefined) {
        const silent = isSilent(`${kind}\u0000${cpv}\u0000${cell.text}`, () => {
          const { matches, refusals, hours, hoursShare, weights } = reader(cell.text, { kind, cpv: contract.cpv });
          const said = [hours, hoursShare, weights.social, weights.environmental];
          return matches.length + refusals.length === 0 && said.every((one) => one === null);
        });
        if (silent) continue;
      }
      name += `\u0000${field}\u0001${cell.column}\u0001${cell.text}`;
    }
    return name;
  };
}

/** What supplier columns and names say of a holder, found once for each holder as it is written. */
export function supplierReader(): typeof readSupplierFlags {
  const known = remembering<ReturnType<typeof readSupplierFlags>>();
  return (contract) => {
    const { supplier, supplierKind } = contract.texts;
    const cells = [supplierKind, supplier].map((cell) =>
      cell === undefined ? '' : `${cell.column}\u0001${cell.text}`,
    );
    const name = [...cells, contract.suppliers[0]?.kind ?? '\u0001'].join('\u0000');
    return known(name, () => readSupplierFlags(contract));
  };
}
