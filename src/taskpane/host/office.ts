import type { Language } from '../../language';
import type { Turn } from '../../pace';
import { createExcelWorkbook, waysOf } from '../../workbook/excel';
import { addJournalLine } from './journal';
import { insertSample } from './sample';
import type { PaneHost } from './types';

/** The workbook open in Excel, as the pane needs it. `onWaiting` tells that a cell is being edited. */
export function createOfficeHost(excel: typeof Excel, language: Language, onWaiting: () => void, turn: Turn): PaneHost {
  const workbook = createExcelWorkbook(excel, {
    ...waysOf(typeof Office === 'undefined' ? undefined : Office.context),
    language,
    onCellEdited: onWaiting,
    turn,
  });
  return {
    ...workbook,
    insertSample: (sheets) => insertSample(workbook, sheets),
    addJournalLine: (line) => addJournalLine(workbook, line),
  };
}
