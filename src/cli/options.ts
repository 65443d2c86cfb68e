import { parseArgs } from 'node:util';
import { readPeriodKey } from '../indicators';
import { bilingual, UserError, type Language } from '../language';

/** What the command line was asked for. */
export type Options = {
  readonly register: string | null;
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
  readonly json: boolean;
  /** Where to write every measure as CSV. */
  readonly csv: string | null;
  /** Where to write the schedule as CSV, for the facilitator. */
  readonly schedule: string | null;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly language: Language;
};

export const USAGE = `npm run report -- [REGISTRE] [--sheet NOM] [--payments FICHIER] [--settings FICHIER]
                 [--period 2024 | 2024-T3 | 2024-01-01..2024-12-31]
                 [-o SORTIE.xlsx] [--json] [--csv MESURES.csv]
                 [--schedule ECHEANCIER.csv] [--quiet] [--language fr|en]
npm run report -- FICHIER --explain [--json] [--language fr|en]
npm run report -- CLASSEUR --remove [--keep] -o SORTIE.xlsx
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
        json: { type: 'boolean', default: false },
        csv: { type: 'string' },
        schedule: { type: 'string' },
        quiet: { type: 'boolean', default: false },
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
  if (positionals.length > 1) {
    throw new UsageError('Un seul registre à la fois.', 'One register at a time.');
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
    sheet: values.sheet ?? null,
    payments: values.payments ?? null,
    settings: values.settings ?? null,
    period: period ?? null,
    output: values.output ?? null,
    remove: values.remove,
    keep: values.keep,
    explain: values.explain,
    json: values.json,
    csv: values.csv ?? null,
    schedule: values.schedule ?? null,
    quiet: values.quiet,
    help: values.help,
    language,
  };
}
