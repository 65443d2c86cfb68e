import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type PaneTheme = 'light' | 'dark' | 'contrast';

/** What Office says of its theme; in Excel on the web it says nothing (officeTheme is undefined). */
export type OfficeThemeFacts = {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
};

/** Relative luminance (0 to 1) of a `#RRGGBB` colour, null when it is not one. */
export function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{6})/i.exec(colour.trim());
  if (match?.[1] === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt((match[1] ?? '').slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Pure black behind pure white, yellow or green: the contrast themes of Windows, no theme of Office. */
function isContrast({ bodyBackgroundColor = '', bodyForegroundColor = '' }: OfficeThemeFacts): boolean {
  return (
    /^#?000000$/i.test(bodyBackgroundColor.trim()) && /^#?(?:ffffff|ffff00|00ff00)$/i.test(bodyForegroundColor.trim())
  );
}

/** Office's own word first, then the luminance of its background, then the page's preference. */
export function chooseTheme(office: OfficeThemeFacts | undefined, prefersDark: boolean): PaneTheme {
  if (office !== undefined && isContrast(office)) return 'contrast';
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? 'dark' : 'light';
  const shade = office?.bodyBackgroundColor === undefined ? null : luminance(office.bodyBackgroundColor);
  if (shade !== null) return shade < 0.25 ? 'dark' : 'light';
  return prefersDark ? 'dark' : 'light';
}

export const FLUENT_THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
