import type { FieldId } from '../fields';
import type { Relations } from '../recognition/relations';

/** What the columns of a register say about each other. */
export const REGISTER_RELATIONS: Relations<FieldId> = {
  dates: [
    ['launchDate'],
    ['deadlineDate'],
    ['awardDate'],
    ['signatureDate'],
    ['notificationDate'],
    ['startDate', 'publicationDate'],
    ['endDate'],
  ],
  vat: { ht: 'amountHt', ttc: 'amountTtc' },
  rising: ['amountMin', 'amountMax'],
  parts: { sum: 'amountHt', together: ['procedureId', 'contractId', 'title'] },
  period: { from: ['startDate', 'notificationDate', 'signatureDate'], length: 'durationMonths', end: 'endDate' },
  constant: { field: 'supplierSiret', is: 'buyerSiret', of: 'supplier' },
};
