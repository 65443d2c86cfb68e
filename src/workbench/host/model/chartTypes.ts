/** The chart types that this host can draw. Excel has more: those are refused. */
export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineMarkers',
  'Area',
  'AreaStacked',
  'Pie',
  'Doughnut',
] as const;
