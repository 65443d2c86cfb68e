import { formatDate, pick } from '../language';
import type { CellBlock, PagePlan } from '../workbook';
import { styled } from './cells';
import type { ReportInput } from './types';
import { NOT_INFORMED } from './words';

/** First row, 0-based, below the title and its line. */
export const BELOW_HEAD = 3;

/** Who, from what and when: the line that every sheet carries under its title. */
export function runLine(input: ReportInput, period?: string): string {
  const { language, run, settings } = input;
  const french = language === 'fr';
  const date = formatDate(run.date, language);
  const parts = [
    period === undefined ? null : french ? `Période\u202f: ${period}` : `Period: ${period}`,
    settings.buyerName === null
      ? null
      : french
        ? `Acheteur\u202f: ${settings.buyerName}`
        : `Buyer: ${settings.buyerName}`,
    sourceLine(input),
    french ? `Établi le ${date}` : `Made on ${date}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The file read: a register, or a workbook of invoices alone. */
function sourceLine({ language, run, reading }: ReportInput): string {
  if (reading.tables.length === 0)
    return language === 'fr' ? `Classeur\u202f: ${run.fileName}` : `Workbook: ${run.fileName}`;
  return language === 'fr' ? `Registre\u202f: ${run.fileName}` : `Register: ${run.fileName}`;
}

/** The title of a sheet and the one line below it. */
export function sheetHead(input: ReportInput, title: string, withNotInformed: boolean): CellBlock {
  const about = withNotInformed ? `${runLine(input)} · ${pick(NOT_INFORMED, input.language)}` : runLine(input);
  return { row: 0, column: 0, rows: [[styled(title, 'title')], [styled(about, 'subtitle')]] };
}

/** A4 landscape, as wide as one page, titles repeated, page numbers in the footer. */
export function pageSetup(input: ReportInput, title: string, titleRows?: readonly [number, number]): PagePlan {
  const buyer = input.settings.buyerName === null ? '' : `${input.settings.buyerName} – `;
  return {
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: 0,
    ...(titleRows === undefined ? {} : { titleRows }),
    header: `&L${escapeHeader(buyer + title)}&R${formatDate(input.run.date, input.language)}`,
    footer: `&L${escapeHeader(input.run.fileName)}&R&P / &N`,
  };
}

/** In a header « & » begins a code; doubled, it is itself. */
function escapeHeader(text: string): string {
  return text.replace(/&/g, '&&').slice(0, 100);
}
