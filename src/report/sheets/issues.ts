import { bilingual, formatDate, formatInteger, pick, type Bilingual, type Language } from '../../language';
import { stepping, within, type Steps } from '../../pace';
import { commonMessage, type Issue } from '../../register';
import { cellAddress, type CellBlock, type PlanCell, type SheetPlan } from '../../workbook';
import { computed, headings, quoteText, rowLink, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, headingHeights, wrappedHeightsSteps } from '../measure';
import type { ReportInput } from '../types';
import { EXCLUSION_WORDS, SEVERITY_WORDS, sheetName } from '../words';

/** What a finding is about: the list and the summary keep them apart. */
type Part = 'register' | 'invoices' | 'own';

const PARTS: readonly Part[] = ['register', 'invoices', 'own'];
const PART_WORDS: Readonly<Record<Part, Bilingual>> = {
  register: bilingual('Registre', 'Register'),
  invoices: bilingual('Factures', 'Invoices'),
  own: bilingual('Paramètres et journal', 'Settings and journal'),
};

type Finding = {
  readonly part: Part;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string;
  readonly code: string;
  readonly severity: keyof typeof SEVERITY_WORDS;
  readonly value: string;
  readonly message: Bilingual;
  readonly advice: string;
};

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'info', 'excluded'];
const VALUE_LENGTH = 160;
export const ISSUES_TABLE = 'tControles';

/** Findings told, then printed, between two breaths. */
const FINDINGS_A_STEP = 200;

const COLLATOR = new Intl.Collator('fr');

/** A value as a person writes it: the dates and numbers that we told ourselves are in the form of the sheet. */
function shownValue(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return formatDate(value, language);
  const percent = /^(\d+(?:\.\d+)?)\s?%$/.exec(value)?.[1];
  if (language === 'fr' && percent !== undefined) return `${percent.replace('.', ',')}\u202f%`;
  return value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}…` : value;
}

/** Tells the part of a sheet: an invoice table, the register, or a sheet of ours that the buyer fills. */
function partOf(input: ReportInput): (sheet: string) => Part {
  const invoices = new Set(input.payments?.reading.sheets.map(({ sheetName: name }) => name));
  const register = new Set(input.reading.tables.map(({ sheetName: name }) => name));
  return (sheet) => (invoices.has(sheet) ? 'invoices' : register.has(sheet) ? 'register' : 'own');
}

/** The order of the list: the gravest first, then from place to place. */
function inOrder(a: Finding, b: Finding): number {
  return (
    (a.sheet === b.sheet ? 0 : COLLATOR.compare(a.sheet, b.sheet)) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column === b.column ? 0 : COLLATOR.compare(a.column, b.column)) ||
    (a.code === b.code ? 0 : COLLATOR.compare(a.code, b.code))
  );
}

function* findingsSteps(input: ReportInput): Steps<Finding[]> {
  const { language } = input;
  const part = partOf(input);
  const told = stepping(input.issues, FINDINGS_A_STEP, (issue: Issue): Finding => ({
    part: part(issue.sheet),
    sheet: issue.sheet,
    row: issue.row,
    column: issue.column ?? '',
    code: issue.code,
    severity: issue.severity,
    value: shownValue(issue.value, language),
    message: issue.message,
    advice: pick(issue.advice, language),
  }));
  const issues = yield* within(told, 0, 0.4);
  const nothingToDo =
    language === 'fr'
      ? 'Rien à faire, sauf si cette ligne est un marché à compter.'
      : 'Nothing, unless this row is a contract to be counted.';
  const left = stepping(input.reading.excluded, FINDINGS_A_STEP, (row): Finding => ({
    part: part(row.sheet),
    sheet: row.sheet,
    row: row.row,
    column: '',
    code: `excluded_${row.reason}`,
    severity: 'excluded',
    value: '',
    message: EXCLUSION_WORDS[row.reason],
    advice: nothingToDo,
  }));
  const all = [...issues, ...(yield* within(left, 0.4, 0.6))];
  const sorted: Finding[] = [];
  for (const [place, about] of PARTS.entries()) {
    for (const [index, severity] of ORDER.entries()) {
      yield 0.6 + 0.1 * (place + index / ORDER.length);
      const own = all.filter((one) => one.part === about && one.severity === severity);
      for (const finding of own.sort(inOrder)) sorted.push(finding);
    }
  }
  return sorted;
}

type Kind = { readonly first: Finding; readonly count: number; readonly message: string };

/** One line a kind of finding, the gravest and then the most frequent first. */
function kinds(all: readonly Finding[], language: Language): Kind[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of all) {
    const same = byCode.get(finding.code);
    if (same === undefined) byCode.set(finding.code, [finding]);
    else same.push(finding);
  }
  return [...byCode.values()]
    .flatMap((same): Kind[] => {
      const first = same[0];
      if (first === undefined) return [];
      const message = pick(commonMessage(same.map((finding) => finding.message)), language);
      return [{ first, count: same.length, message }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.first.severity) - ORDER.indexOf(b.first.severity) ||
        b.count - a.count ||
        a.first.code.localeCompare(b.first.code, 'fr'),
    );
}

/** A link where there is something to do; the bare row of what is only told. */
function place(finding: Finding): PlanCell {
  if (finding.row === null) return null;
  const isToldOnly = finding.severity === 'info' || finding.severity === 'excluded';
  return isToldOnly ? styled(finding.row, 'rowNumber') : rowLink(finding.sheet, finding.row, finding.column || 'A');
}

/** Rows read = rows of contracts + rows excluded: printed with its verdict. */
function checkBlock(input: ReportInput, row: number): CellBlock {
  const { reading, language } = input;
  const french = language === 'fr';
  const ofContracts = reading.contracts.reduce((sum, contract) => sum + contract.rows.length, 0);
  const excluded = reading.excluded.length;
  const [right, wrong] = french ? ['✓ Le compte est juste', '✗ Écart'] : ['✓ The count is right', '✗ Difference'];
  const sum = `${cellAddress(row, 0)}=${cellAddress(row + 1, 0)}+${cellAddress(row + 2, 0)}`;
  const contracts = formatInteger(reading.contracts.length, language);
  return {
    row,
    column: 0,
    rows: [
      [styled(reading.rowsRead, 'integer'), styled(french ? 'lignes lues' : 'rows read', 'label')],
      [
        styled(ofContracts, 'integer'),
        styled(
          french ? `lignes de marchés (${contracts} marchés)` : `rows of contracts (${contracts} contracts)`,
          'label',
        ),
      ],
      [styled(excluded, 'integer'), styled(french ? 'lignes exclues' : 'rows excluded', 'label')],
      [
        null,
        computed(
          `=IF(${sum},${quoteText(right)},${quoteText(wrong)})`,
          reading.rowsRead === ofContracts + excluded ? right : wrong,
          'strong',
        ),
      ],
    ],
  };
}

/** What is wrong in a part of the workbook, a line a kind, under its own title. */
function summaryBlocks(part: Part, own: readonly Finding[], row: number, language: Language): CellBlock[] {
  const french = language === 'fr';
  const title = `${pick(PART_WORDS[part], language)}${french ? '\u202f: ' : ': '}${formatInteger(own.length, language)}`;
  return [
    {
      row,
      column: 0,
      rows: [
        [styled(title, 'section'), ...[1, 2, 3, 4].map(() => styled(null, 'section'))],
        headings(
          french
            ? ['Nombre', 'Première ligne', 'Constat', 'Ce qui ne va pas', 'Que faire']
            : ['Number', 'First row', 'Finding', 'What is wrong', 'What to do'],
          (index) => index === 0 || index === 1,
        ),
      ],
    },
    {
      row: row + 2,
      column: 0,
      rows: kinds(own, language).map((group) => [
        styled(group.count, 'integer'),
        place(group.first),
        pick(SEVERITY_WORDS[group.first.severity], language),
        group.message,
        group.first.advice,
      ]),
      columnStyles: ['integer', 'link', 'status', 'wrapped', 'wrapped'],
    },
  ];
}

/** First row below some blocks. */
function below(blocks: readonly CellBlock[], otherwise: number): number {
  return Math.max(otherwise, ...blocks.map((block) => block.row + block.rows.length));
}

const LIST_COLUMNS = 8;

/** `SPASER À corriger`: what is odd, in words, the register and the invoices apart: first by kind, then row by row with a link to each; in steps. */
export function* issuesSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'À corriger' : 'To correct';
  const all = yield* within(findingsSteps(input), 0, 0.3);
  const check = checkBlock(input, BELOW_HEAD);
  const summary: CellBlock[] = [];
  for (const part of PARTS) {
    const own = all.filter((finding) => finding.part === part);
    if (own.length > 0) summary.push(...summaryBlocks(part, own, below([check, ...summary], 0) + 1, language));
  }
  if (all.length === 0) {
    const row = check.row + check.rows.length + 1;
    summary.push({ row, column: 0, rows: [[styled(french ? 'Rien à signaler.' : 'Nothing to report.', 'strong')]] });
  }
  const listRow = below(summary, 0) + 2;
  const first = listRow + 1;
  const printed = stepping(all, FINDINGS_A_STEP, (finding): PlanCell[] => [
    place(finding),
    finding.column,
    pick(SEVERITY_WORDS[finding.severity], language),
    pick(finding.message, language),
    finding.advice,
    finding.value,
    finding.sheet,
    pick(PART_WORDS[finding.part], language),
  ]);
  const rows = yield* within(printed, 0.3, 0.5);
  const list: CellBlock[] =
    all.length === 0
      ? []
      : [
          {
            row: listRow - 1,
            column: 0,
            rows: [
              [
                styled(french ? 'Ligne par ligne' : 'Row by row', 'section'),
                ...Array.from({ length: LIST_COLUMNS - 1 }, () => styled(null, 'section')),
              ],
              headings(
                french
                  ? ['Ligne', 'Colonne', 'Constat', 'Ce qui ne va pas', 'Que faire', 'Valeur lue', 'Feuille', 'Partie']
                  : ['Row', 'Column', 'Finding', 'What is wrong', 'What to do', 'Value read', 'Sheet', 'Part'],
                (index) => index === 0,
              ),
            ],
          },
          {
            row: first,
            column: 0,
            rows,
            columnStyles: ['link', 'text', 'status', 'wrapped', 'wrapped', 'wrapped', 'text', 'text'],
          },
        ];
  const blocks = [sheetHead(input, title, false), check, ...summary, ...list];
  const measured = columnWidthsSteps(blocks.slice(2), { maximum: 60, fixed: { 3: 60, 4: 60 } });
  const widths = yield* within(measured, 0.5, 0.7);
  const heights = yield* within(wrappedHeightsSteps(blocks, widths), 0.7, 1);
  const verdicts = { row: check.row, column: 2, rows: first + all.length - check.row, columns: 1 };
  const colours = { error: '#B42318', warning: '#9A4A00', info: '#57606A', excluded: '#57606A' };
  return {
    role: 'issues',
    name: sheetName('issues', language),
    mode: 'refresh',
    blocks,
    columnWidths: widths,
    rowHeights: [...heights, ...headingHeights(summary, widths)],
    tables:
      all.length === 0
        ? []
        : [{ name: ISSUES_TABLE, area: { row: listRow, column: 0, rows: all.length + 1, columns: LIST_COLUMNS } }],
    charts: [],
    conditionalFormats: ORDER.map((severity) => ({
      area: verdicts,
      rule: { kind: 'textEquals' as const, text: pick(SEVERITY_WORDS[severity], language) },
      style: { colour: colours[severity] },
    })),
    validations: [],
    showGridlines: true,
    page: pageSetup(input, title),
  };
}
