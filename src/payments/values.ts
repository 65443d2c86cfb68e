import type { ColumnProfile, Relations, ValueModel } from '../register';
import type { InvoiceField } from './field';

type Model = ValueModel<InvoiceField>;

/** Days, company numbers, euros: what no code, name or status is. */
function plain({ share }: ColumnProfile): number {
  return share('day') > 0.5 || share('realSiret') > 0.5 || share('euros') > 0.5 ? 0.1 : 1;
}

const DATE: Model = { kind: 'date' };
const CODE: Model = { kind: 'code', fit: plain };

/** What the values of an invoice's fields look like. */
export const INVOICE_VALUES: Readonly<Partial<Record<InvoiceField, Model>>> = {
  id: {
    kind: 'code',
    fit: (profile) => (profile.count >= 8 && profile.distinct * 3 < profile.count ? 0.5 : plain(profile)),
  },
  supplier: {
    kind: 'name',
    fit: ({ share, meanLength }) =>
      share('yesNo') > 0.5 || share('statusWords') > 0.6 || share('size') > 0.5 ? 0.1 : meanLength > 70 ? 0.5 : 1,
    telling: ({ share, meanLength }) => (share('company') >= 0.4 && meanLength <= 60 ? 0.8 : 0),
    unmistakable: true,
  },
  supplierSiret: {
    kind: 'siret',
    telling: ({ share, distinct }) => (share('realSiret') >= 0.7 && distinct > 1 ? 0.85 : 0),
    unmistakable: true,
  },
  supplierSize: {
    kind: 'size',
    telling: ({ share, distinct }) => (share('size') >= 0.7 && distinct <= 8 ? 0.8 : 0),
    unmistakable: true,
  },
  department: { kind: 'name', fit: plain },
  contractNumber: CODE,
  commitmentNumber: CODE,
  invoiceDate: DATE,
  depositDate: DATE,
  receptionDate: DATE,
  availableDate: DATE,
  serviceDate: DATE,
  orderDate: DATE,
  accountantDate: DATE,
  paymentDate: DATE,
  amountTtc: {
    kind: 'amount',
    fit: ({ share, max }) => (share('day') > 0.5 || (max > 0 && max <= 1) ? 0.2 : 1),
    telling: ({ share, median, whole }) =>
      share('amount') >= 0.9 && share('realSiret') < 0.5 && median > 20 && whole < 0.9 ? 0.68 : 0,
    unless: ['amountHt'],
  },
  amountHt: { kind: 'amount', fit: ({ share }) => (share('day') > 0.5 ? 0.2 : 1) },
  contractDays: {
    kind: 'duration',
    fit: ({ share, max }) => (share('day') > 0.5 || max > 365 ? 0.1 : 1),
  },
  status: {
    kind: 'any',
    fit: plain,
    telling: ({ share, distinct }) => (share('statusWords') >= 0.8 && distinct <= 10 ? 0.75 : 0),
    unmistakable: true,
  },
};

/** What the columns of an invoice sheet say about each other. */
export const INVOICE_RELATIONS: Relations<InvoiceField> = {
  dates: [
    ['invoiceDate'],
    ['depositDate', 'receptionDate', 'availableDate'],
    ['orderDate'],
    ['accountantDate'],
    ['paymentDate'],
  ],
  vat: { ht: 'amountHt', ttc: 'amountTtc' },
  constant: { field: 'supplierSiret', is: null, of: 'supplier' },
};
