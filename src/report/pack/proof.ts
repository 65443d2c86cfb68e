import type { CivilDate } from '../../calendar';
import { STATE_LABELS } from '../../considerations';
import {
  CATALOGUE,
  indicatorById,
  isFromJournal,
  measure,
  rowsOf,
  type Group,
  type Basis,
  type JournalEntry,
  type MeasureRows,
  type PeriodKey,
} from '../../indicators';
import { formatDate, formatInteger, pick, plural } from '../../language';
import { within, type Steps } from '../../pace';
import { FIELD_LABELS, isOwnField, type FieldId } from '../../register';
import type { BuyerSettings } from '../../settings';
import { cellAddress, stable } from '../../workbook';
import { readySteps } from '../figures';
import { COUNTING_TEXTS } from '../methodTexts';
import type { Ready, ReportInput } from '../types';
import { Figures } from './figures';
import { saying } from './say';
import type { PackFigure } from './types';

/** What a contract says of the figure. */
export type ProofSays = keyof MeasureRows;

/** A cell of the register, as it stood. */
export type ProofCell = {
  readonly cell: string;
  readonly heading: string;
  readonly field: string;
  readonly text: string;
};

/** Words that decided, with the cell that holds them. */
export type ProofWords = { readonly cell: string; readonly text: string; readonly rule: string };

export type ProofContract = {
  readonly key: string;
  readonly says: ProofSays;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly title: string;
  readonly amount: number | null;
  readonly date: CivilDate | null;
  readonly words: readonly ProofWords[];
  readonly cells: readonly ProofCell[];
};

/** A published figure with all that it was counted from, as it stood on a day. */
export type Proof = {
  readonly format: 'spaser-proof/1';
  readonly figure: Omit<PackFigure, 'rows'>;
  readonly group: Group | null;
  readonly language: 'fr' | 'en';
  readonly date: CivilDate;
  readonly version: string;
  readonly register: {
    readonly file: string;
    readonly rowsRead: number;
    readonly contracts: number;
    readonly excluded: number;
    /** SHA-256 of the file, where the file itself was at hand. */
    readonly fileHash: string | null;
    /** SHA-256 of the cells that were read, our own columns apart. */
    readonly contentHash: string;
  };
  readonly rules: readonly string[];
  readonly settings: BuyerSettings;
  readonly contracts: readonly ProofContract[];
  readonly entries: readonly (JournalEntry & { readonly says: ProofSays })[];
};

/** Which figure is to be proved. */
export type Proved = {
  readonly id: string;
  readonly period: PeriodKey;
  readonly basis: Basis | null;
  readonly group: Group | null;
};

/** A proof before its fingerprints: `lines` are what the content’s is taken over. */
export type RawProof = {
  readonly proof: Omit<Proof, 'register'> & { readonly register: Omit<Proof['register'], 'fileHash' | 'contentHash'> };
  readonly lines: readonly string[];
};

/** The indicators that can be proved: those of the catalogue. */
export function isProvable(id: string): boolean {
  return CATALOGUE.some((one) => one.id === id);
}

/** All that a figure was counted from, in steps; null where the catalogue has no such figure. */
export function* proofSteps(given: ReportInput, { id, period, basis, group }: Proved): Steps<RawProof | null> {
  const input = yield* within(readySteps({ ...given, period }), 0, 0.5);
  yield 0.5;
  const indicator = indicatorById(id);
  const told = new Figures(input, false).of(id, period, basis, group);
  if (indicator === null || told === null) return null;
  const one = measure(indicator, period, group, input.workings).find((each) => each.basis === told.basis);
  if (one === undefined) return null;
  const figure: Proof['figure'] = withoutRows(told);
  const says = new Map<string, ProofSays>();
  const lists = rowsOf(one, input.workings);
  for (const list of ['excluded', 'unknown', 'no', 'numerator'] as const) {
    for (const key of lists[list]) says.set(key, list);
  }
  const { language, run, reading, settings } = input;
  return {
    proof: {
      format: 'spaser-proof/1',
      figure,
      group,
      language,
      date: run.date,
      version: run.version,
      register: {
        file: run.fileName,
        rowsRead: reading.rowsRead,
        contracts: reading.contracts.length,
        excluded: reading.excluded.length,
      },
      rules: [
        ...[...indicator.exclusions, ...indicator.assumptions].map((rule) => pick(rule, language)),
        ...COUNTING_TEXTS.map(
          ([subject, rule]) => `${pick(subject, language)}${saying(language).colon}${pick(rule, language)}`,
        ),
      ],
      settings,
      contracts: isFromJournal(indicator) ? [] : contractsOf(input, says),
      entries: input.journal.flatMap((entry) => {
        const list = says.get(entry.key);
        return list === undefined ? [] : [{ ...entry, says: list }];
      }),
    },
    lines: registerLines(input),
  };
}

function withoutRows({ rows: _rows, ...figure }: PackFigure): Proof['figure'] {
  return figure;
}

function contractsOf({ tagging, reading }: Ready, says: ReadonlyMap<string, ProofSays>): ProofContract[] {
  const headings = new Map(
    reading.tables.flatMap(({ sheetName, columns }) =>
      columns.map(({ column, heading }) => [`${sheetName} ${column}`, heading] as const),
    ),
  );
  return tagging.contracts.flatMap(({ contract, evidence }): ProofContract[] => {
    const list = says.get(contract.key);
    if (list === undefined) return [];
    const at = (column: number): string => cellAddress(contract.row - 1, column);
    const cells = (Object.keys(contract.texts) as FieldId[]).flatMap((field): ProofCell[] => {
      const cell = contract.texts[field];
      if (cell === undefined || isOwnField(field)) return [];
      const heading = headings.get(`${contract.sheet} ${cell.column}`) ?? FIELD_LABELS[field].fr;
      return [{ cell: at(cell.column), heading, field, text: cell.text }];
    });
    return [
      {
        key: contract.key,
        says: list,
        sheet: contract.sheet,
        row: contract.row,
        name: [contract.id, contract.lot].filter((part) => part !== null).join(' / '),
        title: contract.title ?? '',
        amount: contract.amount,
        date: contract.notificationDate?.date ?? null,
        words: evidence.map(({ column, text, rule }) => ({ cell: at(column), text, rule })),
        cells,
      },
    ];
  });
}

/** What the register says, a line a contract or a row left out: the same cells give the same lines. */
function registerLines({ reading }: Ready): string[] {
  return [
    ...reading.contracts.map(({ sheet, row, texts }) =>
      stable([
        sheet,
        row,
        (Object.keys(texts) as FieldId[])
          .filter((field) => !isOwnField(field))
          .sort()
          .map((field) => [field, texts[field]?.text]),
      ]),
    ),
    ...reading.excluded.map(({ sheet, row, reason }) => stable([sheet, row, reason])),
  ];
}

const MOST_TOLD = 20;

/** What is no longer as a proof says, in plain sentences; none when the register still gives the same. */
export function proofDifferences(proof: Proof, now: Proof): string[] {
  const { language } = proof;
  const { say } = saying(language);
  const told: string[] = [];
  if (proof.register.contentHash !== now.register.contentHash) {
    told.push(
      say(
        `Le registre n’est plus celui du cahier\u202f: son contenu a changé depuis le ${formatDate(proof.date, language)}.`,
        `The register is no longer that of the proof: its content has changed since ${formatDate(proof.date, language)}.`,
      ),
    );
  }
  const before = proof.figure;
  const after = now.figure;
  if (before.text !== after.text || before.numerator !== after.numerator || before.denominator !== after.denominator) {
    told.push(
      say(
        `${before.label} (${before.periodLabel})\u202f: le cahier dit ${before.text} (${before.base}), le registre donne ${after.text} (${after.base}).`,
        `${before.label} (${before.periodLabel}): the proof says ${before.text} (${before.base}), the register gives ${after.text} (${after.base}).`,
      ),
    );
  }
  told.push(...contractDifferences(proof, now));
  if (stable(proof.entries) !== stable(now.entries)) {
    told.push(say('Les saisies du journal ont changé.', 'The journal entries have changed.'));
  }
  if (stable(proof.settings) !== stable(now.settings)) {
    told.push(
      say(
        'Les réglages du cahier n’ont pas pu être repris à l’identique.',
        'The settings of the proof could not be taken over as they were.',
      ),
    );
  }
  if (before.definition !== after.definition) {
    told.push(say('La définition de l’indicateur a changé.', 'The definition of the indicator has changed.'));
  }
  if (told.length > 0 && proof.version !== now.version) {
    told.push(
      say(
        `Le cahier vient de la version ${proof.version}, la vérification de la version ${now.version}.`,
        `The proof comes from version ${proof.version}, this check from version ${now.version}.`,
      ),
    );
  }
  return told;
}

function contractDifferences(proof: Proof, now: Proof): string[] {
  const { language } = proof;
  const { say } = saying(language);
  const word: Readonly<Record<ProofSays, string>> = {
    numerator: pick(STATE_LABELS.yes, language),
    no: pick(STATE_LABELS.no, language),
    unknown: pick(STATE_LABELS.unknown, language),
    excluded: say('hors du chiffre', 'out of the figure'),
  };
  const place = (one: ProofContract): string =>
    `${one.sheet}, ${say('ligne', 'row')} ${one.row}${one.name === '' ? '' : ` (${one.name})`}`;
  // A corrected cell changes a contract’s key: its row finds it again.
  const rest = new Map(now.contracts.map((one) => [one.key, one]));
  const byPlace = new Map(now.contracts.map((one) => [`${one.sheet} ${one.row}`, one]));
  const lines = proof.contracts.flatMap((one): string[] => {
    const same = rest.get(one.key) ?? byPlace.get(`${one.sheet} ${one.row}`);
    if (same !== undefined) rest.delete(same.key);
    if (same === undefined)
      return [
        say(`${place(one)}\u202f: le marché n’est plus compté.`, `${place(one)}: the contract is no longer counted.`),
      ];
    const state =
      same.says === one.says
        ? []
        : [
            say(
              `${place(one)}\u202f: «\u202f${word[one.says]}\u202f» au cahier, «\u202f${word[same.says]}\u202f» au registre.`,
              `${place(one)}: “${word[one.says]}” in the proof, “${word[same.says]}” in the register.`,
            ),
          ];
    const cells = new Map(same.cells.map((cell) => [cell.field, cell]));
    const moved = [
      ...one.cells.filter((cell) => cells.get(cell.field)?.text !== cell.text),
      ...same.cells
        .filter(({ field }) => !one.cells.some((cell) => cell.field === field))
        .map((cell) => ({ ...cell, text: '' })),
    ].map((cell) =>
      say(
        `${place(one)}, cellule ${cell.cell}, ${cell.heading}\u202f: «\u202f${cell.text}\u202f» au cahier, «\u202f${cells.get(cell.field)?.text ?? ''}\u202f» au registre.`,
        `${place(one)}, cell ${cell.cell}, ${cell.heading}: “${cell.text}” in the proof, “${cells.get(cell.field)?.text ?? ''}” in the register.`,
      ),
    );
    return [...state, ...moved];
  });
  const added = [...rest.values()].map((one) =>
    say(`${place(one)}\u202f: marché absent du cahier.`, `${place(one)}: contract absent from the proof.`),
  );
  const all = [...lines, ...added];
  if (all.length <= MOST_TOLD) return all;
  const left = all.length - MOST_TOLD;
  return [
    ...all.slice(0, MOST_TOLD),
    say(
      `… et ${formatInteger(left, language)} ${plural(left, language, 'autre différence', 'autres différences')}.`,
      `… and ${formatInteger(left, language)} more ${left === 1 ? 'difference' : 'differences'}.`,
    ),
  ];
}
