import { formatDate } from '../../language';
import { cellAddress, type CellBlock, type DefinedNamePlan, type PlanCell, type SheetPlan } from '../../workbook';
import { computed, styled } from '../cells';
import { HEAD_HEIGHTS } from '../dashboard/layout';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { headingHeights } from '../measure';
import type { ReportInput } from '../types';
import { sheetName } from '../words';
import type { Frame } from './frame';
import type { InvoiceLine } from './invoiceTable';
import { lateList } from './lateList';

const WIDTHS = [10, 22, 38, 46, 15, 13, 13, 11, 12, 26, 13, 12];
const INTEREST = 10;
const INDEMNITY = 11;
/** Row of the paid invoices' totals, below the title of the list, its note and the headings of totals. */
const TOTALS = 3;

/** What the slip says of a buyer, a day, and what is owed; two lines to sign on. */
function slip(input: ReportInput, frame: Frame, row: number, listRow: number, due: number): CellBlock {
  const { say } = frame.words;
  const totals = [TOTALS, TOTALS + 1].flatMap((at) =>
    [INTEREST, INDEMNITY].map((column) => cellAddress(listRow + at, column)),
  );
  const line = (label: string, cell: PlanCell): PlanCell[] => [styled(label, 'strong'), null, cell];
  const written = (): PlanCell[] => [styled(null, 'written'), styled(null, 'written')];
  return {
    row,
    column: 0,
    rows: [
      [styled(say('Bordereau', 'Slip'), 'section'), styled(null, 'section'), styled(null, 'section')],
      line(
        say('Acheteur', 'Buyer'),
        styled(input.settings.buyerName ?? say('à nommer dans les paramètres', 'to be named in the settings'), 'label'),
      ),
      line(say('Arrêté au', 'Closed on'), styled(formatDate(frame.closingDate, input.language), 'label')),
      line(
        say('Intérêts et indemnités, en tout (€)', 'Interest and indemnities in all (€)'),
        computed(`=${totals.join('+')}`, due, 'euroLeft'),
      ),
      [
        styled(say('Ordonnateur, date et visa', 'Authorising officer, date and signature'), 'strong'),
        null,
        ...written(),
      ],
      [styled(say('Comptable, date et visa', 'Accountant, date and signature'), 'strong'), null, ...written()],
      [],
    ],
  };
}

/** `SPASER Retards`: the accountant's list with its slip, printable; null when no invoice is late. */
export function lateSheet(
  input: ReportInput,
  frame: Frame,
  lines: readonly InvoiceLine[],
): { readonly sheet: SheetPlan; readonly names: readonly DefinedNamePlan[] } {
  const { language } = input;
  const { say } = frame.words;
  const title = say('Factures en retard', 'Late invoices');
  const hasLate = lines.some(({ result }) => result.lateDays > 0);
  const listRow = BELOW_HEAD + (hasLate ? 7 : 0);
  const late = lateList(frame, lines, listRow);
  const blocks = [...(hasLate ? [slip(input, frame, BELOW_HEAD, listRow, late.due)] : []), ...late.blocks];
  return {
    sheet: {
      role: 'late',
      name: sheetName('late', language),
      mode: 'refresh',
      blocks: [sheetHead(input, title, false), ...blocks],
      columnWidths: WIDTHS,
      rowHeights: [...HEAD_HEIGHTS.slice(0, 1), ...headingHeights(late.blocks, WIDTHS)],
      tables: late.tables,
      charts: [],
      conditionalFormats: [],
      validations: [],
      showGridlines: true,
      page: pageSetup(input, title),
    },
    names: late.names,
  };
}
