/** Where a chart's plot stands within its picture, in pixels. */
export type PlotBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const SLICES = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** The colour of a slice, those of Excel's theme in their order. */
export const sliceColour = (index: number): string => SLICES[index % SLICES.length] ?? '#4472C4';
