/** The program that shows the pane, as it names itself. */
export type HostFacts = {
  readonly version: string;
  readonly host: string;
  readonly platform: string;
  readonly build: string;
  readonly language: string;
  /** `ExcelApi 1.16`…: the highest of each that it declares. */
  readonly sets: readonly string[];
};

const SETS: readonly { readonly name: string; readonly versions: readonly string[] }[] = [
  { name: 'ExcelApi', versions: Array.from({ length: 30 }, (_, at) => `1.${at + 1}`) },
  { name: 'ExcelApiOnline', versions: ['1.1'] },
  { name: 'ExcelApiDesktop', versions: ['1.1', '1.2', '1.3'] },
  { name: 'ExcelUndoApiAll', versions: ['1.0', '1.1'] },
  { name: 'DialogApi', versions: ['1.1', '1.2'] },
  { name: 'SharedRuntime', versions: ['1.1', '1.2'] },
];

/** What Office says of itself; whatever it does not say is `?`. */
export function hostFacts(): HostFacts {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  const told = context?.diagnostics as Partial<Office.ContextInformation> | undefined;
  return {
    version: typeof SPASER_VERSION === 'string' ? SPASER_VERSION : '?',
    host: String(told?.host ?? '?'),
    platform: String(told?.platform ?? '?'),
    build: String(told?.version ?? '?'),
    language: context?.displayLanguage ?? '?',
    sets: SETS.flatMap(({ name, versions }) => {
      const highest = versions
        .filter((version) => context?.requirements?.isSetSupported(name, version) === true)
        .at(-1);
      return highest === undefined ? [] : [`${name} ${highest}`];
    }),
  };
}

/** The lines that head a report. */
export function factLines({ version, host, platform, build, language, sets }: HostFacts): readonly string[] {
  return [`SPASER ${version}`, `${host} ${build}, ${platform}, ${language}`, sets.length === 0 ? '?' : sets.join(', ')];
}
