import { makeStyles } from '@fluentui/react-components';
import type { PaneTheme } from '../host/theme';

/** The colours that carry meaning; the dark and contrast ones keep 3:1 on their backgrounds. */
const COLOURS: Readonly<Record<PaneTheme, Readonly<Record<string, string>>>> = {
  light: {
    '--spaser-social': '#7B4FA3',
    '--spaser-environmental': '#2E7D5B',
    '--spaser-economic': '#2F6FA7',
    '--spaser-no': '#5B6168',
    '--spaser-unknown': '#B8BDC4',
    '--spaser-target': '#C2410C',
  },
  dark: {
    '--spaser-social': '#B793DB',
    '--spaser-environmental': '#63BC96',
    '--spaser-economic': '#79B0E3',
    '--spaser-no': '#9AA0A7',
    '--spaser-unknown': '#5A6066',
    '--spaser-target': '#F59B6C',
  },
  contrast: {
    '--spaser-social': '#FFFF00',
    '--spaser-environmental': '#3FF23F',
    '--spaser-economic': '#1AEBFF',
    '--spaser-no': '#FFFFFF',
    '--spaser-unknown': '#808080',
    '--spaser-target': '#FFFF00',
  },
};

/** The custom properties of a theme, for the root's style. */
export function colourProperties(theme: PaneTheme): Readonly<Record<string, string>> {
  return COLOURS[theme];
}

export type Tone = 'social' | 'environmental' | 'economic';

/** Fills and strokes of drawings; the system's own colours where it forces them. */
export const useDrawing = makeStyles({
  social: {
    fill: 'var(--spaser-social)',
    stroke: 'var(--spaser-social)',
    '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'Highlight' },
  },
  environmental: {
    fill: 'var(--spaser-environmental)',
    stroke: 'var(--spaser-environmental)',
    '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'Highlight' },
  },
  economic: {
    fill: 'var(--spaser-economic)',
    stroke: 'var(--spaser-economic)',
    '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'Highlight' },
  },
  no: { fill: 'var(--spaser-no)', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  unknown: { fill: 'var(--spaser-unknown)', '@media (forced-colors: active)': { fill: 'GrayText' } },
  target: { stroke: 'var(--spaser-target)', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  line: { fill: 'none' },
  plain: { strokeWidth: 0 },
});
