/**
 * The Excels that users have, as data: what each is known, or suspected, to
 * read, refuse, ignore or lose. Where a behaviour is only possible, the profile
 * holds the stricter one. The transport stays that of Excel for Windows, the
 * only boundary at which Microsoft's client takes an embedded host.
 */
export const PROFILE_NAMES = ['windows-fr', 'windows-en', 'web-fr', 'mac-fr', 'excel-2021-fr', 'xls-fr'] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

export type HostProfile = {
  readonly name: ProfileName;
  /** What the person at the workbench reads. */
  readonly label: string;
  readonly locale: 'fr-FR' | 'en-US';
  /** The highest ExcelApi set that it declares (never one that this host does not answer), and sets apart from those. */
  readonly requirementSet: string;
  readonly otherSets: Readonly<Record<string, string>>;
  /** What parts areas in the reference given to `getRanges`. */
  readonly listSeparator: ',' | ';';
  /** Formulas of defined names, and those inside rules, are read with the user's separators and words. */
  readonly readsNamesLocally: boolean;
  readonly readsRulesLocally: boolean;
  readonly rows: number;
  readonly columns: number;
  /** A formula written or copied into a table whose column holds no other constant fills its blank cells. */
  readonly fillsColumns: boolean;
  /** A table takes in what is written right under or beside it. */
  readonly growsTables: boolean;
  /** Charts are listed among the shapes of a sheet, where alternative texts are. */
  readonly listsCharts: boolean;
  /** A printer that knows A4 is there; the number of pages is taken. */
  readonly takesPaperSize: boolean;
  readonly takesPages: boolean;
  /** Custom XML parts and document settings are still there once saved and opened again. */
  readonly keepsXmlParts: boolean;
  /** `setXml` makes a new part in place of the old one. */
  readonly renumbersXmlParts: boolean;
  /** Very hidden sheets give and take copies and charts. */
  readonly worksInVeryHidden: boolean;
  /** A merged area belongs only to a range that holds its first cell. */
  readonly mergesByFirstCell: boolean;
  /** `copyFrom('Values')` leaves the sign that shields a text behind. */
  readonly dropsQuoteOfValues: boolean;
  /** A person's undo steps are lost when sheets are deleted, hidden or shown, and when XML parts change. */
  readonly clearsUndo: boolean;
  /** Seconds that a page without a pane lives. */
  readonly commandSeconds: number;
};

const STRICT = {
  locale: 'fr-FR',
  requirementSet: '1.13',
  otherSets: {},
  listSeparator: ';',
  readsNamesLocally: true,
  readsRulesLocally: true,
  rows: 1_048_576,
  columns: 16_384,
  fillsColumns: true,
  growsTables: true,
  listsCharts: false,
  takesPaperSize: false,
  takesPages: false,
  keepsXmlParts: true,
  renumbersXmlParts: true,
  worksInVeryHidden: false,
  mergesByFirstCell: true,
  dropsQuoteOfValues: true,
  clearsUndo: true,
  commandSeconds: 300,
} as const satisfies Omit<HostProfile, 'name' | 'label'>;

export const PROFILES: Readonly<Record<ProfileName, HostProfile>> = {
  'windows-fr': { ...STRICT, name: 'windows-fr', label: 'Windows, français' },
  'windows-en': {
    ...STRICT,
    name: 'windows-en',
    label: 'Windows, anglais',
    locale: 'en-US',
    otherSets: { ExcelUndoApiAll: '1.0' },
    clearsUndo: false,
    listSeparator: ',',
    readsNamesLocally: false,
    readsRulesLocally: false,
    listsCharts: true,
    takesPaperSize: true,
    takesPages: true,
    renumbersXmlParts: false,
    worksInVeryHidden: true,
  },
  'web-fr': {
    ...STRICT,
    name: 'web-fr',
    label: 'Excel pour le web',
    otherSets: { ExcelUndoApiAll: '1.0' },
    listSeparator: ',',
    takesPaperSize: true,
    takesPages: true,
  },
  'mac-fr': { ...STRICT, name: 'mac-fr', label: 'Mac', keepsXmlParts: false },
  'excel-2021-fr': { ...STRICT, name: 'excel-2021-fr', label: 'Excel 2021' },
  'xls-fr': {
    ...STRICT,
    name: 'xls-fr',
    label: 'Classeur .xls (compatibilité)',
    rows: 65_536,
    columns: 256,
    keepsXmlParts: false,
  },
};

export const DEFAULT_PROFILE: HostProfile = PROFILES['windows-fr'];

/** The profile of a name, or the one of a language when no name is known. */
export function profileNamed(name: string | null | undefined, locale = 'fr-FR'): HostProfile {
  const known = PROFILE_NAMES.find((candidate) => candidate === name);
  if (known !== undefined) return PROFILES[known];
  return locale.toLowerCase().startsWith('fr') ? DEFAULT_PROFILE : PROFILES['windows-en'];
}
