import type { Analysis, Opening } from '../../app';

/** What is looked at: a register (with its invoices or without), or invoices alone. */
export type Purpose = 'register' | 'invoices';

/** What an analysis is about; before one, what the workbook offers. */
export function purposeOf(opening: Opening | null, analysis: Analysis | null): Purpose {
  if (analysis !== null) return analysis.reading.tables.length > 0 ? 'register' : 'invoices';
  if (opening === null || opening.proposed.length > 0) return 'register';
  // Where a dashboard was written a register is missing: invoices do not take its place.
  return opening.invoices.length > 0 && !opening.existingRoles.has('dashboard') ? 'invoices' : 'register';
}

export type InvoiceSheet = {
  readonly name: string;
  readonly rows: number;
  /** True when only the sheet's first rows were looked at. */
  readonly about: boolean;
};

/** A table may end with its total and its notes: a used area not much longer than it says nothing more. */
const FEW = 20;

/** The sheets of invoices, each with how many its tables hold. */
export function invoiceSheets({ invoices, workbook }: Pick<Opening, 'invoices' | 'workbook'>): readonly InvoiceSheet[] {
  const found = new Map<string, InvoiceSheet>();
  for (const { sheetId, sheetName, body } of invoices) {
    const used = workbook.sheets.find((sheet) => sheet.id === sheetId)?.usedArea ?? null;
    const below = used === null ? 0 : used.row + used.rows - body.row;
    const about = below > body.rows + FEW;
    const before = found.get(sheetId);
    found.set(sheetId, {
      name: sheetName,
      rows: (before?.rows ?? 0) + (about && before === undefined ? below : body.rows),
      about: about || before?.about === true,
    });
  }
  return [...found.values()];
}
