import type { Invoice } from '../../src/payments';

const BLANK: Invoice = {
  sheet: 'Factures',
  row: 2,
  id: 'F-1',
  supplier: null,
  supplierSiret: null,
  supplierSize: null,
  department: null,
  contractNumber: null,
  commitmentNumber: null,
  amount: 1000,
  invoiceDate: null,
  depositDate: null,
  receptionDate: null,
  availableDate: null,
  serviceDate: null,
  orderDate: null,
  paymentDate: null,
  interruptionDate: null,
  completionDate: null,
  furtherInterruptions: 0,
  contractDays: null,
  status: null,
};

/** An invoice with nothing but what a test says of it. */
export function invoice(facts: Partial<Invoice>): Invoice {
  return { ...BLANK, ...facts };
}
