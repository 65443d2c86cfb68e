import type { Language } from '../../language';
import type { Turn } from '../../pace';
import { createExcelWorkbook } from '../../workbook/excel';
import { addJournalLine } from './journal';
import { insertSample } from './sample';
import type { PaneHost } from './types';

/** The workbook open in Excel, as the pane needs it. `onWaiting` tells that a cell is being edited. */
export function createOfficeHost(excel: typeof Excel, language: Language, onWaiting: () => void, turn: Turn): PaneHost {
  return {
    ...createExcelWorkbook(excel, { language, onCellEdited: onWaiting, turn }),
    insertSample: (sheets) => insertSample(excel, sheets),
    addJournalLine: (line) => addJournalLine(excel, line),
  };
}
