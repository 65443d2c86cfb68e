import type { Evidence, SideTag, State, TaggedContract } from '../considerations';
import { columnQuestions, statusOf, type ColumnQuestion, type Measure } from '../indicators';
import { pick } from '../language';
import type { Contract, Issue, RecognisedTable } from '../register';
import { paymentsJson } from './paymentsJson';
import { scheduleJson } from './schedule';
import type { Analysis, Context } from './types';
import { columnLetter } from '../workbook';

/** The command line's object (docs/decisions/json.md): its keys are stable. */
export type ReportJson = ReturnType<typeof toReportJson>;

/** Everything that a run found, as plain data; texts in the context's language. */
export function toReportJson(analysis: Analysis, context: Context) {
  const streamed = reportJsonStream(analysis, context);
  return {
    ...streamed,
    contracts: [...streamed.contracts],
    indicators: [...streamed.indicators],
    issues: [...streamed.issues],
  };
}

/** The same object, whose long lists are made an item at a time while they are read. */
export function reportJsonStream(analysis: Analysis, context: Context) {
  const { opening, reading, tagging } = analysis;
  const { encoding } = opening.workbook;
  return {
    version: context.version,
    source: { file: opening.workbook.name, ...(encoding === undefined ? {} : { encoding }) },
    register: {
      sheets: sheetsJson(analysis),
      rows: {
        read: reading.rowsRead,
        contracts: reading.contracts.length,
        excluded: reading.excluded.map(({ sheet, row, reason }) => ({ sheet, row, reason })),
      },
      questions: columnQuestions(reading.tables, opening.memory.corrections).map(questionJson),
    },
    contracts: each(tagging.contracts, contractJson),
    indicators: each(analysis.measures, measureJson),
    schedule: analysis.reading.tables.length === 0 ? null : scheduleJson(analysis, context),
    payments: paymentsJson(analysis.payments),
    issues: each(analysis.issues, (issue) => issueJson(issue, context)),
  };
}

function each<Item, Json>(items: readonly Item[], json: (item: Item) => Json): Iterable<Json> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield json(item);
    },
  };
}

function sheetsJson(analysis: Analysis) {
  const { opening, reading } = analysis;
  const read = new Map(reading.tables.map((table) => [`${table.sheetId}:${table.headerRow}`, table]));
  const tables = opening.tables.map((table) => read.get(`${table.sheetId}:${table.headerRow}`) ?? table);
  const without = opening.workbook.sheets.filter(
    (sheet) => sheet.role === null && !tables.some((table) => table.sheetId === sheet.id),
  );
  return [
    ...tables.map((table) => ({
      name: table.sheetName,
      role: read.has(`${table.sheetId}:${table.headerRow}`) ? ('register' as const) : otherRole(table),
      headerRow: table.headerRow + 1,
      columns: table.columns.map(({ letter, heading, field, confidence, flags }) => ({
        letter,
        heading,
        field,
        confidence,
        flags,
      })),
    })),
    ...without.map((sheet) => ({ name: sheet.name, role: 'other' as const, headerRow: null, columns: [] })),
  ];
}

/** A column that a person must name: the figures of `indicators` rest on it, or would. */
function questionJson({ table, column, field, why, indicators }: ColumnQuestion) {
  const { letter, heading, confidence, samples } = column;
  return { sheet: table.sheetName, column: letter, heading, field, why, confidence, samples, indicators };
}

/** A table that looked like a register and was not read is not one of this run. */
function otherRole(table: RecognisedTable): 'invoices' | 'other' {
  return table.role === 'invoices' ? 'invoices' : 'other';
}

function contractJson(tagged: TaggedContract) {
  const { contract } = tagged;
  return {
    ...factsJson(contract),
    social: sideJson(tagged.social, tagged.proposed.social, true),
    environmental: sideJson(tagged.environmental, tagged.proposed.environmental, false),
    insertionHours: tagged.insertionHours,
    environmentalWeight: tagged.environmentalWeight,
    socialWeight: tagged.socialWeight,
    reservedKind: tagged.reservedKind,
    insertionClause: tagged.insertionClause,
    ecolabel: tagged.ecolabel,
    equalityReminder: tagged.equalityReminder,
    climate: tagged.climate,
    consultation: consultationJson(tagged),
    supplierFlags: tagged.supplierFlags,
    evidence: tagged.evidence.map(evidenceJson),
  };
}

/** What the European threshold is tested on: « estimé » when lots were summed. */
function consultationJson({ consultation: { atMost, lots } }: TaggedContract) {
  return { need: atMost, lots, estimated: lots > 1 };
}

function factsJson(contract: Contract) {
  const [lead] = contract.suppliers;
  return {
    sheet: contract.sheet,
    row: contract.row,
    rows: contract.rows,
    id: contract.id,
    lot: contract.lot,
    lotTitle: contract.lotTitle,
    title: contract.title,
    buyer: contract.buyer,
    buyerSiret: contract.buyerSiret,
    department: contract.department,
    category: contract.category,
    contractType: contract.contractType,
    cpv: contract.cpv,
    procedureId: contract.procedureId,
    procedure: contract.procedure,
    isFramework: contract.isFramework,
    launchDate: contract.launchDate?.date ?? null,
    notificationDate: contract.notificationDate?.date ?? null,
    notificationPrecision: contract.notificationDate?.precision ?? null,
    year: contract.year,
    quarter: contract.quarter,
    endDate: contract.endDate?.date ?? null,
    durationMonths: contract.durationMonths,
    amount: contract.amount,
    amountBasis: contract.amountBasis,
    supplier: lead?.name ?? null,
    supplierSiret: lead?.siret ?? null,
    supplierSize: lead?.size ?? null,
    suppliers: contract.suppliers,
    offersCount: contract.offersCount,
    terminated: contract.terminated,
  };
}

/** What counts, with the levers as DESIGN words them; what words only propose stands beside. */
function sideJson(tag: SideTag, proposed: SideTag | null, social: boolean) {
  const shown = tag.status === null && proposed !== null ? proposed : tag;
  return {
    state: tag.state,
    status: shown.status,
    ...leversJson(shown, social),
    themes: shown.themes,
    decpValues: tag.decpValues,
  };
}

function leversJson(tag: SideTag, social: boolean) {
  const levers = { clause: leverJson(tag.clause), criterion: leverJson(tag.criterion) };
  const specification = leverJson(tag.specification);
  return social ? { ...levers, reserved: leverJson(tag.reserved), specification } : { ...levers, specification };
}

/** « Sans objet » says nothing for or against a lever. */
function leverJson(state: State): 'yes' | 'no' | 'unknown' {
  return state === 'notConcerned' ? 'unknown' : state;
}

function evidenceJson(evidence: Evidence) {
  const { side, kind, theme, rule, field, text, start, end, weight } = evidence;
  return { side, kind, theme, rule, field, column: columnLetter(evidence.column), text, start, end, weight };
}

function measureJson(measure: Measure) {
  const { id, period, group, basis, numerator, denominator, no, unknown, notConcerned, excluded } = measure;
  const { value, valueOnInformed, fillRate, target, unit } = measure;
  return {
    id,
    period,
    group: group === null ? null : `${group.by}:${group.key}`,
    basis,
    numerator,
    denominator,
    no,
    unknown,
    notConcerned,
    excluded,
    value,
    valueOnInformed,
    fillRate,
    target,
    unit,
    status: statusOf(measure),
  };
}

function issueJson(issue: Issue, context: Context) {
  const { sheet, row, column, code, severity, value } = issue;
  return {
    sheet,
    row,
    column,
    code,
    severity,
    value,
    message: pick(issue.message, context.language),
    advice: pick(issue.advice, context.language),
  };
}
