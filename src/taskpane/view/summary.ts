import type { PlanSummary } from '../../workbook';
import type { Translate } from '../words';

/** What a plan will do, a line each: « 5 feuilles nouvelles », « 6 colonnes ajoutées à Registre », « 0 cellule à vous modifiée ». */
export type SummaryLine = { readonly text: string; readonly names: readonly string[] };

/** True when nothing would change. */
export function changesNothing(summary: PlanSummary): boolean {
  return (
    summary.sheetsNew.length === 0 &&
    summary.sheetsRefreshed.length === 0 &&
    summary.columnsAdded.length === 0 &&
    (summary.widened ?? []).length === 0 &&
    summary.registerCellsChanged === 0
  );
}

export function summaryLines(summary: PlanSummary, t: Translate): readonly SummaryLine[] {
  const named = (text: string, names: readonly string[]): readonly SummaryLine[] =>
    names.length === 0 ? [] : [{ text, names }];
  return [
    ...named(t('preview.new', { count: summary.sheetsNew.length }), summary.sheetsNew),
    ...named(t('preview.refreshed', { count: summary.sheetsRefreshed.length }), summary.sheetsRefreshed),
    ...named(t('preview.kept', { count: summary.sheetsKept.length }), summary.sheetsKept),
    ...summary.columnsAdded.flatMap(({ sheet, headings }) =>
      named(t('preview.columns', { count: headings.length, sheet }), headings),
    ),
    ...(summary.widened ?? []).map(({ sheet, what }) => ({ text: t(`preview.widened.${what}`, { sheet }), names: [] })),
    ...summary.columnsRefreshed.flatMap(({ sheet, headings }) =>
      named(t('preview.columnsRefreshed', { count: headings.length, sheet }), headings),
    ),
    ...(summary.registerCellsChanged === 0
      ? []
      : [{ text: t('preview.cells', { count: summary.registerCellsChanged }), names: [] }]),
  ];
}
