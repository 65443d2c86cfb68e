import { parseArgs } from 'node:util';
import { readPeriodKey } from '../indicators';
import { bilingual, UserError, type Language } from '../language';
import { FORMATS, type PackFormat } from '../publication';
import type { SheetFor } from '../report';

/** What the command line was asked for. */
export type Options = {
  readonly register: string | null;
  /** Every register named; more than one with `consolidate` alone. */
  readonly registers: readonly string[];
  /** The committee’s files: where, of which quarter and year, in which formats, a file a group or not. */
  readonly pack: string | null;
  readonly quarter: string | null;
  readonly year: string | null;
  readonly by: SheetFor | null;
  readonly formats: readonly PackFormat[];
  /** Indicators to prove, each in a cahier of its own. */
  readonly proof: readonly string[];
  /** Write again what was frozen and no longer says the same. */
  readonly replace: boolean;
  /** Several registers as one, a member each. */
  readonly consolidate: boolean;
  /** A cahier to check against the register. */
  readonly verify: string | null;
  readonly sheet: string | null;
  readonly payments: string | null;
  readonly settings: string | null;
  readonly period: string | null;
  readonly output: string | null;
  /** Take away what the add-in wrote instead of reporting. */
  readonly remove: boolean;
  /** With `remove`: the journal, the settings and the committee’s sheets stay. */
  readonly keep: boolean;
  /** Tell, column by column, why it was read so, instead of reporting. */
  readonly explain: boolean;
  /** What a person says of columns: « Factures!F=availableDate ». */
  readonly columns: readonly string[];
  readonly json: boolean;
  /** Where to write every measure as CSV. */
  readonly csv: string | null;
  /** Where to write the rows that every figure is counted over, for an SQL engine. */
  readonly rows: string | null;
  /** Where to write the schedule as CSV, for the facilitator. */
  readonly schedule: string | null;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly language: Language;
};

export const USAGE = `npm run report -- [REGISTRE] [--sheet NOM] [--payments FICHIER] [--settings FICHIER]
                 [--period 2024 | 2024-T3 | 2024-01-01..2024-12-31]
                 [--column FEUILLE!F=CHAMP]… [-o SORTIE.xlsx] [--json] [--csv MESURES.csv] [--rows LIGNES.csv]
                 [--schedule ECHEANCIER.csv] [--quiet] [--language fr|en]
npm run report -- FICHIER --explain [--json] [--language fr|en]
npm run report -- CLASSEUR --remove [--keep] -o SORTIE.xlsx
npm run report -- REGISTRE --pack DOSSIER [--quarter 2026-T4] [--year 2026] [--by service|acheteur|famille]
                 [--format pptx,docx,html,csv,json] [--proof PNAD-S,SOC-01] [--replace]
npm run report -- A.xlsx B.xlsx C.csv --consolidate [--period 2026] --pack DOSSIER
npm run verify -- CAHIER REGISTRE
`;

/** Wrong usage of the command: exit code 2. */
export class UsageError extends UserError {
  constructor(fr: string, en: string) {
    super('usage', bilingual(fr, en));
    this.name = 'UsageError';
  }
}

const PERIOD = /^(\d{4}|\d{4}-T[1-4]|\d{4}-\d{4}|\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}|all)$/;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sheet: { type: 'string' },
        payments: { type: 'string' },
        settings: { type: 'string' },
        period: { type: 'string' },
        output: { type: 'string', short: 'o' },
        remove: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        column: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        csv: { type: 'string' },
        rows: { type: 'string' },
        schedule: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        pack: { type: 'string' },
        quarter: { type: 'string' },
        year: { type: 'string' },
        by: { type: 'string' },
        format: { type: 'string' },
        proof: { type: 'string' },
        replace: { type: 'boolean', default: false },
        consolidate: { type: 'boolean', default: false },
        verify: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        language: { type: 'string', default: 'fr' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Option non comprise : ${reason}`, `Option not understood: ${reason}`);
  }
}

/** Reads the arguments; throws a `UsageError` on anything that is not one of them. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1 && !values.consolidate) {
    throw new UsageError(
      'Un seul registre à la fois ; plusieurs avec --consolidate.',
      'One register at a time; several with --consolidate.',
    );
  }
  const { language } = values;
  const period = values.period === undefined ? undefined : readPeriodKey(values.period);
  if (language !== 'fr' && language !== 'en') {
    throw new UsageError('--language attend fr ou en.', '--language takes fr or en.');
  }
  if (period !== undefined && !PERIOD.test(period)) {
    throw new UsageError(
      '--period attend 2024, « T3 2024 » ou 2024-T3, ou 2024-01-01..2024-12-31.',
      '--period takes 2024, “T3 2024” or 2024-T3, or 2024-01-01..2024-12-31.',
    );
  }
  const register = positionals[0] ?? null;
  if (register === null && values.payments === undefined && !values.help) {
    throw new UsageError('Indiquez le fichier du registre.', 'Name the register’s file.');
  }
  if (values.remove && (register === null || values.output === undefined) && !values.help) {
    throw new UsageError(
      '--remove attend le classeur et -o SORTIE.xlsx.',
      '--remove takes the workbook and -o OUTPUT.xlsx.',
    );
  }
  return {
    register,
    registers: positionals,
    ...packOptions(values),
    sheet: values.sheet ?? null,
    payments: values.payments ?? null,
    settings: values.settings ?? null,
    period: period ?? null,
    output: values.output ?? null,
    remove: values.remove,
    keep: values.keep,
    explain: values.explain,
    columns: values.column,
    json: values.json,
    csv: values.csv ?? null,
    rows: values.rows ?? null,
    schedule: values.schedule ?? null,
    quiet: values.quiet,
    help: values.help,
    language,
  };
}

type PackValues = Partial<
  Record<'pack' | 'quarter' | 'year' | 'by' | 'format' | 'proof' | 'verify' | 'period', string>
> & { readonly replace: boolean; readonly consolidate: boolean; readonly help: boolean };

const GROUPS: Readonly<Record<string, SheetFor>> = {
  service: 'department',
  department: 'department',
  acheteur: 'buyer',
  client: 'buyer',
  membre: 'buyer',
  buyer: 'buyer',
  famille: 'category',
  category: 'category',
};

/** What is asked of the committee’s files. */
function packOptions(
  values: Readonly<PackValues>,
): Pick<Options, 'pack' | 'quarter' | 'year' | 'by' | 'formats' | 'proof' | 'replace' | 'consolidate' | 'verify'> {
  const quarter = values.quarter === undefined ? null : readPeriodKey(values.quarter);
  if (quarter !== null && !/^\d{4}-T[1-4]$/.test(quarter)) {
    throw new UsageError('--quarter attend un trimestre : 2026-T4.', '--quarter takes a quarter: 2026-T4.');
  }
  const year = values.year ?? null;
  if (year !== null && !/^\d{4}$/.test(year)) {
    throw new UsageError('--year attend une année : 2026.', '--year takes a year: 2026.');
  }
  const by = values.by === undefined ? null : (GROUPS[values.by.toLowerCase()] ?? undefined);
  if (by === undefined) {
    throw new UsageError(
      '--by attend service, acheteur (client, membre) ou famille.',
      '--by takes service, acheteur (client, membre) or famille.',
    );
  }
  const asked = values.format?.split(',').map((each) => each.trim().toLowerCase()) ?? [...FORMATS];
  const formats = FORMATS.filter((format) => asked.includes(format));
  if (formats.length !== new Set(asked).size) {
    throw new UsageError(
      `--format attend, séparés par des virgules : ${FORMATS.join(', ')}.`,
      `--format takes, with commas between: ${FORMATS.join(', ')}.`,
    );
  }
  const pack = values.pack ?? null;
  const proof = values.proof?.split(',').map((id) => id.trim().toUpperCase()) ?? [];
  if (values.consolidate && pack === null && !values.help) {
    throw new UsageError('--consolidate attend --pack DOSSIER.', '--consolidate takes --pack FOLDER.');
  }
  if (pack !== null && quarter === null && year === null && !values.consolidate && !values.help) {
    throw new UsageError(
      '--pack attend --quarter 2026-T4, --year 2026, ou les deux.',
      '--pack takes --quarter 2026-T4, --year 2026, or both.',
    );
  }
  if (pack === null && (quarter !== null || year !== null || by !== null || proof.length > 0) && !values.help) {
    throw new UsageError(
      '--quarter, --year, --by et --proof vont avec --pack DOSSIER.',
      '--quarter, --year, --by and --proof go with --pack FOLDER.',
    );
  }
  return {
    pack,
    quarter,
    year,
    by,
    formats,
    proof,
    replace: values.replace,
    consolidate: values.consolidate,
    verify: values.verify ?? null,
  };
}
