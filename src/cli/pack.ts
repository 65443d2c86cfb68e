import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolidate, makePacks, makeProof, makeReminders, type Analysis, type Context } from '../app';
import { bilingual, UserError } from '../language';
import { csvText, fingerprinted, packFile, writeProof, type PackFile } from '../publication';
import { isProvable, type Pack, type Reminder } from '../report';
import type { Options } from './options';

/** Files made for one thing said, and the figures by which a second run knows whether it still says the same. */
export type FrozenSet = {
  readonly name: string;
  /** What it says, dates and version apart; what stands in the folder is compared with it. */
  readonly said: string;
  readonly files: readonly PackFile[];
};

/** A name that every system takes. */
function safe(name: string): string {
  return [...name]
    .map((sign) => ('\\/:*?"<>|'.includes(sign) || sign < ' ' ? '-' : sign))
    .join('')
    .replace(/[. ]+$/, '')
    .slice(0, 120);
}

/** What a pack says, whatever the day of the run. */
function saidBy({ figures, kind, period }: Pack): string {
  return JSON.stringify([
    kind,
    period,
    figures.map(({ key, text, base, targetText, label, periodLabel, group }) => [
      key,
      text,
      base,
      targetText,
      [label, group, periodLabel].filter((part) => part !== null).join(', '),
    ]),
  ]);
}

async function setOf(pack: Pack, options: Options): Promise<FrozenSet> {
  const named = { ...pack, name: safe(pack.name) };
  const files: PackFile[] = [];
  for (const format of options.formats) files.push(await packFile(named, format));
  return { name: named.name, said: saidBy(pack), files };
}

/** Every file asked for: the quarter, the year and its publication, a sheet a group, reminders, proofs. */
export async function packFiles(
  analysis: Analysis,
  options: Options,
  context: Context,
  register: Uint8Array,
): Promise<readonly FrozenSet[]> {
  const { quarter, year, by } = options;
  const packs: Pack[] = [];
  if (quarter !== null) packs.push(...(await makePacks(analysis, { kind: 'quarter', quarter }, context)));
  if (year !== null) {
    packs.push(...(await makePacks(analysis, { kind: 'year', year }, context)));
    packs.push(...(await makePacks(analysis, { kind: 'public', year }, context)));
  }
  const period = quarter ?? year;
  const sets: FrozenSet[] = [];
  for (const pack of packs) sets.push(await setOf(pack, options));
  if (by !== null && period !== null) {
    const groups = await makePacks(analysis, { kind: 'groups', by, period }, context);
    for (const pack of groups) {
      const set = await setOf(pack, {
        ...options,
        formats: options.formats.filter((one) => one === 'docx' || one === 'html'),
      });
      sets.push(set);
    }
    const reminders = await makeReminders(analysis, by, period, context);
    sets.push(...reminders.map((one) => reminderSet(one, period, context)));
    sets.push(receivers(groups, reminders, period, context));
  }
  for (const id of options.proof) {
    for (const each of [quarter, year]) {
      if (each !== null) sets.push(await proofSet(analysis, id, each, context, register));
    }
  }
  return sets;
}

/** Several registers side by side, as a pack of their own. */
export async function consolidatedFiles(
  members: readonly { readonly name: string; readonly analysis: Analysis }[],
  options: Options,
  context: Context,
): Promise<readonly FrozenSet[]> {
  const pack = await consolidate(members, options.period ?? options.quarter ?? options.year ?? 'all', context);
  return pack === null ? [] : [await setOf(pack, options)];
}

function reminderSet({ name, table, mail }: Reminder, period: string, { language }: Context): FrozenSet {
  const title = safe(language === 'fr' ? `Relance ${name} ${period}` : `Reminder ${name} ${period}`);
  const rows = [
    table.headings.map(({ text }) => text),
    ...table.rows.map((row) => row.map(({ text, number }) => number ?? text)),
  ];
  const encoder = new TextEncoder();
  return {
    name: title,
    said: JSON.stringify(rows),
    files: [
      { name: `${title}.csv`, bytes: encoder.encode(csvText(rows, language)) },
      { name: `${title}.txt`, bytes: encoder.encode(`\ufeff${mail.replace(/\n/g, '\r\n')}`) },
    ],
  };
}

/** Who gets which file: a line a group; the address is the buyer’s to fill in. */
function receivers(
  groups: readonly Pack[],
  reminders: readonly Reminder[],
  period: string,
  { language }: Context,
): FrozenSet {
  const french = language === 'fr';
  const title = safe(french ? `Qui reçoit quoi ${period}` : `Who gets what ${period}`);
  const heads = french
    ? ['Destinataire', 'Fiche', 'Marchés', 'Relance', 'Lignes à compléter', 'Adresse (à remplir)']
    : ['Receiver', 'Sheet', 'Contracts', 'Reminder', 'Rows to complete', 'Address (to fill in)'];
  const names = [
    ...new Set([...groups.map(groupName), ...reminders.map(({ name }) => name)].filter((name) => name !== '')),
  ];
  const rows = names.map((name) => {
    const pack = groups.find((each) => groupName(each) === name);
    const reminder = reminders.find((each) => each.name === name);
    const contracts = pack?.sections
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'table' && part.table.id === 'contracts' ? [part.table.rows.length] : []))[0];
    return [
      name,
      pack === undefined ? '' : safe(pack.name),
      contracts ?? 0,
      reminder === undefined ? '' : safe(french ? `Relance ${name} ${period}` : `Reminder ${name} ${period}`),
      reminder?.table.rows.length ?? 0,
      '',
    ];
  });
  return {
    name: title,
    said: JSON.stringify(rows),
    files: [{ name: `${title}.csv`, bytes: new TextEncoder().encode(csvText([heads, ...rows], language)) }],
  };
}

function groupName({ figures }: Pack): string {
  return figures.find(({ group }) => group !== null)?.group ?? '';
}

async function proofSet(
  analysis: Analysis,
  id: string,
  period: string,
  context: Context,
  register: Uint8Array,
): Promise<FrozenSet> {
  const raw = isProvable(id) ? await makeProof(analysis, { id, period, basis: null, group: null }, context) : null;
  if (raw === null) {
    throw new UserError(
      'noSuchFigure',
      bilingual(
        `« ${id} » n’est pas un indicateur du catalogue : aucun cahier n’est écrit. Les codes sont dans docs/indicators.`,
        `“${id}” is no indicator of the catalogue: no proof is written. Codes are in docs/indicators.`,
      ),
    );
  }
  const proof = await fingerprinted(raw, register);
  const name = safe(context.language === 'fr' ? `Cahier de preuve ${id} ${period}` : `Proof ${id} ${period}`);
  const { figure, contracts, register: of } = proof;
  return {
    name,
    said: JSON.stringify([figure, contracts, of.contentHash]),
    files: [{ name: `${name}.html`, bytes: await writeProof(proof) }],
  };
}

/** Where a folder keeps what each set said: a second run asks before it says otherwise. */
const LEDGER = '.spaser-fige.json';

type Ledger = Readonly<Record<string, string>>;

function readLedger(folder: string): Ledger {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return {};
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof found === 'object' && found !== null ? (found as Ledger) : {};
  } catch (cause) {
    throw new UserError(
      'ledgerUnreadable',
      bilingual(
        `Le fichier « ${path} », qui dit ce qui est figé dans ce dossier, ne se lit plus : rien n’a été écrit.`,
        `The file “${path}”, which says what is frozen in this folder, cannot be read: nothing was written.`,
      ),
      {
        advice: bilingual(
          'Choisissez un autre dossier, ou ajoutez --replace.',
          'Choose another folder, or add --replace.',
        ),
        cause,
      },
    );
  }
}

/**
 * Writes what is not there yet, leaves what says the same as it is, and refuses
 * to write anything while one set would say otherwise, unless told to replace.
 */
export function freeze(folder: string, sets: readonly FrozenSet[], { replace, language }: Options): string {
  const french = language === 'fr';
  const ledger = replace && existsSync(folder) ? readLedgerOr(folder) : readLedger(folder);
  const standing = (set: FrozenSet): boolean => set.files.some(({ name }) => existsSync(join(folder, name)));
  const same = (set: FrozenSet): boolean => ledger[set.name] === set.said;
  const moved = sets.filter((set) => standing(set) && !same(set));
  if (moved.length > 0 && !replace) throw frozenError(folder, moved, ledger);
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  const next: Record<string, string> = { ...ledger };
  for (const set of sets) {
    const isSame = same(set);
    for (const file of set.files) {
      const path = join(folder, file.name);
      if (existsSync(path) && isSame) {
        lines.push(french ? `  figé, inchangé : ${file.name}` : `  frozen, unchanged: ${file.name}`);
        continue;
      }
      const replaces = existsSync(path);
      save(path, file.bytes);
      lines.push(
        replaces
          ? french
            ? `  remplacé : ${file.name}`
            : `  replaced: ${file.name}`
          : french
            ? `  écrit : ${file.name}`
            : `  written: ${file.name}`,
      );
    }
    next[set.name] = set.said;
  }
  save(join(folder, LEDGER), new TextEncoder().encode(`${JSON.stringify(next, null, 1)}\n`));
  return `${folder}\n${lines.join('\n')}\n`;
}

function readLedgerOr(folder: string): Ledger {
  try {
    return readLedger(folder);
  } catch (error) {
    // Asked to replace: what cannot be read is replaced too.
    if (error instanceof UserError) return {};
    throw error;
  }
}

function frozenError(folder: string, moved: readonly FrozenSet[], ledger: Ledger): UserError {
  const [first] = moved;
  const names = moved.map(({ name }) => `« ${name} »`).join(', ');
  const why = first === undefined ? [] : differences(ledger[first.name], first.said);
  const told = why.map((line) => `\n  ${line}`).join('');
  return new UserError(
    'frozen',
    bilingual(
      `Déjà figé dans « ${folder} » et ne dirait plus la même chose : ${names}. Rien n’a été écrit.${told}`,
      `Already frozen in “${folder}” and would no longer say the same: ${names}. Nothing was written.${told}`,
    ),
    {
      advice: bilingual(
        'Pour remplacer ce que le comité a vu, ajoutez --replace à la même commande ; pour garder les deux, donnez un autre dossier.',
        'To replace what the committee saw, add --replace to the same command; to keep both, give another folder.',
      ),
    },
  );
}

const MOST_TOLD = 5;

/** The first figures that moved, old and new; nothing where what was said is not known. */
function differences(before: string | undefined, after: string): string[] {
  const [old, recent] = [figuresOf(before), figuresOf(after)];
  return [...recent]
    .flatMap(([key, { name, text }]) => {
      const was = old.get(key);
      return was === undefined || was.text === text ? [] : [`${name} : ${was.text} → ${text}`];
    })
    .slice(0, MOST_TOLD);
}

type Said = { readonly name: string; readonly text: string };

function figuresOf(said: string | undefined): Map<string, Said> {
  if (said === undefined) return new Map();
  const found: unknown = JSON.parse(said);
  const list: unknown = Array.isArray(found) ? found[2] : null;
  if (!Array.isArray(list)) return new Map();
  return new Map(
    list.flatMap((one: unknown): [string, Said][] =>
      Array.isArray(one)
        ? [[String(one[0]), { name: String(one[4]), text: `${String(one[1])} (${String(one[2])})` }]]
        : [],
    ),
  );
}

/** Written beside and then renamed: a run that fails leaves no half file. */
function save(path: string, bytes: Uint8Array): void {
  const partial = `${path}.partiel`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new UserError(
      'outputUnwritable',
      bilingual(`Le fichier « ${path} » ne peut pas être écrit.`, `The file “${path}” cannot be written.`),
      { place: { file: path }, cause },
    );
  }
}
