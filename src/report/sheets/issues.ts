import { formatInteger, pick, type Bilingual, type Language } from '../../language';
import { stepping, within, type Steps } from '../../pace';
import { commonMessage, type Issue } from '../../register';
import { areaAddress, cellAddress, type CellBlock, type PlanCell, type SheetPlan } from '../../workbook';
import { computed, headings, quoteText, rowLink, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import type { ReportInput } from '../types';
import { EXCLUSION_WORDS, SEVERITY_WORDS, sheetName } from '../words';

type Finding = {
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
  const told = stepping(input.issues, FINDINGS_A_STEP, (issue: Issue): Finding => ({
    sheet: issue.sheet,
    row: issue.row,
    column: issue.column ?? '',
    code: issue.code,
    severity: issue.severity,
    value: issue.value.length > VALUE_LENGTH ? `${issue.value.slice(0, VALUE_LENGTH)}…` : issue.value,
    message: issue.message,
    advice: pick(issue.advice, language),
  }));
  const issues = yield* within(told, 0, 0.4);
  const nothingToDo =
    language === 'fr'
      ? 'Rien à faire, sauf si cette ligne est un marché à compter.'
      : 'Nothing, unless this row is a contract to be counted.';
  const left = stepping(input.reading.excluded, FINDINGS_A_STEP, (row): Finding => ({
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
  for (const [index, severity] of ORDER.entries()) {
    yield 0.6 + 0.1 * index;
    for (const finding of all.filter((one) => one.severity === severity).sort(inOrder)) sorted.push(finding);
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

function place(finding: Finding): PlanCell {
  return finding.row === null ? null : rowLink(finding.sheet, finding.row, finding.column || 'A');
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

/** `SPASER Contrôles`: what is odd in the register, grouped first, then row by row with a link to each; in steps. */
export function* issuesSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Contrôles du registre' : 'Register checks';
  const all = yield* within(findingsSteps(input), 0, 0.3);
  const groups = kinds(all, language);
  const check = checkBlock(input, BELOW_HEAD);

  const summaryRow = check.row + check.rows.length + 1;
  const listRow = summaryRow + Math.max(1, groups.length) + 4;
  const first = listRow + 1;
  const codes = areaAddress({ row: first, column: 7, rows: Math.max(1, all.length), columns: 1 }, true);
  const summary: CellBlock[] = [
    {
      row: summaryRow,
      column: 0,
      rows: [
        [styled(french ? 'En résumé' : 'In short', 'section'), ...[1, 2, 3, 4].map(() => styled(null, 'section'))],
        headings(
          french
            ? ['Nombre', 'Première', 'Constat', 'Ce qui ne va pas', 'Que faire']
            : ['Number', 'First', 'Finding', 'What is wrong', 'What to do'],
          (index) => index === 0 || index === 1,
        ),
      ],
    },
    {
      row: summaryRow + 2,
      column: 0,
      rows:
        groups.length === 0
          ? [[styled(0, 'integer'), null, null, french ? 'Rien à signaler.' : 'Nothing to report.']]
          : groups.map((group) => [
              computed(`=COUNTIF(${codes},${quoteText(group.first.code)})`, group.count, 'integer'),
              place(group.first),
              pick(SEVERITY_WORDS[group.first.severity], language),
              group.message,
              group.first.advice,
            ]),
      columnStyles: ['integer', 'link', 'status', 'wrapped', 'wrapped'],
    },
  ];
  const printed = stepping(all, FINDINGS_A_STEP, (finding): PlanCell[] => [
    place(finding),
    finding.column,
    pick(SEVERITY_WORDS[finding.severity], language),
    pick(finding.message, language),
    finding.advice,
    finding.value,
    finding.sheet,
    finding.code,
  ]);
  const rows = yield* within(printed, 0.3, 0.5);
  const list: CellBlock[] = [
    {
      row: listRow - 1,
      column: 0,
      rows: [
        [
          styled(french ? 'Ligne par ligne' : 'Row by row', 'section'),
          ...[1, 2, 3, 4, 5, 6, 7].map(() => styled(null, 'section')),
        ],
        headings(
          french
            ? ['Ligne', 'Colonne', 'Constat', 'Ce qui ne va pas', 'Que faire', 'Valeur lue', 'Feuille', 'Code']
            : ['Row', 'Column', 'Finding', 'What is wrong', 'What to do', 'Value read', 'Sheet', 'Code'],
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
  const verdicts = [
    { row: summaryRow + 2, column: 2, rows: Math.max(1, groups.length), columns: 1 },
    { row: first, column: 2, rows: Math.max(1, all.length), columns: 1 },
  ];
  const colours = { error: '#B42318', warning: '#9A4A00', info: '#57606A', excluded: '#57606A' };
  return {
    role: 'issues',
    name: sheetName('issues', language),
    mode: 'refresh',
    blocks,
    columnWidths: widths,
    rowHeights: heights,
    tables:
      all.length === 0
        ? []
        : [{ name: ISSUES_TABLE, area: { row: listRow, column: 0, rows: all.length + 1, columns: 8 } }],
    charts: [],
    conditionalFormats: verdicts.flatMap((area) =>
      ORDER.map((severity) => ({
        area,
        rule: { kind: 'textEquals' as const, text: pick(SEVERITY_WORDS[severity], language) },
        style: { colour: colours[severity] },
      })),
    ),
    validations: [],
    showGridlines: true,
    page: pageSetup(input, title),
  };
}
