import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measurePayments, readPayments, recogniseInvoices, type PaymentMeasure } from '../../src/payments';
import { buildPlan, type ReportInput } from '../../src/report';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook';
import { openWorkbookFile } from '../../src/workbook/file';
void readFileSync; void resolve; void measurePayments; void readPayments; void recogniseInvoices; void buildPlan; void DEFAULT_SETTINGS; void openWorkbookFile;
