import type { Language } from '../language';
import type { CellBlock, PlanCell, SheetPlan, StyleName, WorkbookPlan } from '../workbook';

/** English writes « 53.3% » without the space that French wants before the sign. */
const ENGLISH: Readonly<Partial<Record<StyleName, StyleName>>> = {
  rate: 'rateEnglish',
  headlineRate: 'headlineRateEnglish',
  inputRate: 'inputRateEnglish',
};

/** The number format of an axis of rates. */
export function percentAxis(language: Language): string {
  return language === 'fr' ? '0"\u202f"%' : '0%';
}

function ownStyle<S extends StyleName | null | undefined>(style: S): S | StyleName {
  return style === null || style === undefined ? style : (ENGLISH[style] ?? style);
}

function inEnglish(cell: PlanCell): PlanCell {
  if (typeof cell !== 'object' || cell === null || cell.style === undefined) return cell;
  const style = ENGLISH[cell.style];
  return style === undefined ? cell : { ...cell, style };
}

function blockInEnglish(block: CellBlock): CellBlock {
  return {
    ...block,
    rows: block.rows.map((row) => row.map(inEnglish)),
    ...(block.style === undefined ? {} : { style: ownStyle(block.style) }),
    ...(block.columnStyles === undefined ? {} : { columnStyles: block.columnStyles.map(ownStyle) }),
  };
}

function sheetIn(sheet: SheetPlan, language: Language): SheetPlan {
  return language === 'fr' ? sheet : { ...sheet, blocks: sheet.blocks.map(blockInEnglish) };
}

/** A plan whose numbers are shown as its language writes them. */
export function planIn(plan: WorkbookPlan, language: Language): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => sheetIn(sheet, language)) };
}
