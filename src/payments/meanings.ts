import { signature as means, type Signature } from '../register';
import type { InvoiceField } from './field';

/** The fields of an invoice sheet by what their headings mean: what a field needs, then what may stand beside it. */
export const INVOICE_MEANINGS: readonly Signature<InvoiceField>[] = [
  means('id', 'code', 'invoice number', 'supplier object', { strength: 0.95 }),
  means('id', 'code', 'invoice', 'supplier', { strength: 0.8 }),
  means('id', 'code', 'number', '', { strength: 0.62 }),
  means('id', 'code', 'mandate number', '', { strength: 0.4 }),
  means('supplier', 'name', 'supplier | supplier name', 'object commitment contract legal initial', { strength: 0.93 }),
  means('supplier', 'name', 'name | contract object', '', { strength: 0.45 }),
  means('supplier', 'name', 'invoice', '', { strength: 0.5 }),
  means('supplierSiret', 'siret', 'siret | supplier siret | supplier number', 'number supplier nic', {
    strength: 0.92,
  }),
  means('supplierSize', 'size', 'size | supplier type', 'type supplier', { strength: 0.9 }),
  means('department', 'name', 'department', 'buyer name number deposited', { strength: 0.85 }),
  means('contractNumber', 'code', 'contract number | contract | framework number', 'framework', { strength: 0.9 }),
  means('commitmentNumber', 'code', 'commitment number | commitment', 'buyer number commitment order', {
    strength: 0.92,
  }),
  means('commitmentNumber', 'code', 'order number | order', 'buyer number order', { strength: 0.84 }),
  means('invoiceDate', 'date', 'date invoice | issued | issued date', 'supplier invoice date', { strength: 0.93 }),
  means('invoiceDate', 'date', 'invoice', '', { strength: 0.55 }),
  means('invoiceDate', 'date', 'date', '', { strength: 0.5 }),
  means('depositDate', 'date', 'deposited', 'date invoice received opening hours', { strength: 0.92 }),
  means('receptionDate', 'date', 'received', 'date invoice start department', { strength: 0.9 }),
  means('availableDate', 'date', 'available', 'date invoice notified opening deposited department buyer', {
    strength: 0.93,
  }),
  means('availableDate', 'date', 'notified deposited', 'date', { strength: 0.8 }),
  means('availableDate', 'date', 'notified', 'date department invoice buyer', { strength: 0.7 }),
  means('serviceDate', 'date', 'delivery', 'date', { strength: 0.55 }),
  means('serviceDate', 'date', 'delivery received', 'date department', { strength: 0.85 }),
  means('serviceDate', 'date', 'serviceDone', 'date department done delivery', { strength: 0.92 }),
  means('orderDate', 'date', 'mandate', 'date issued amount', { strength: 0.9 }),
  means('accountantDate', 'date', 'accountant', 'date agent', { strength: 0.9 }),
  means('interruptionDate', 'date', 'suspended', 'date start notified invoice', { strength: 0.92, repeatable: true }),
  means('completionDate', 'date', 'completed', 'date suspended end invoice', { strength: 0.92, repeatable: true }),
  means('paymentDate', 'date', 'paid', 'date invoice done agent accountant start size', { strength: 0.93 }),
  means('amountTtc', 'amount', 'amount ttc | ttc', 'invoice paid mandate initial supplier order priceForm', {
    strength: 0.94,
  }),
  means(
    'amountTtc',
    'amount',
    'amount paid | amount invoice | amount mandate | amount',
    'invoice paid mandate currency',
    {
      strength: 0.7,
    },
  ),
  means('amountHt', 'amount', 'amount ht | ht', 'invoice beforeDiscount supplier', { strength: 0.93 }),
  means('contractDays', 'duration', 'terms', 'contract duration', { strength: 0.88 }),
  means('contractDays', 'duration', 'duration contract | duration planned', '', { strength: 0.8 }),
  means('status', 'any', 'status', 'invoice paid deposited', { strength: 0.88 }),
];
