import { quarterOf, yearOf } from '../../calendar';
import type { CivilDate } from '../../calendar';
import type { ValueRule } from '../../settings';
import type { CellValue } from '../../workbook';
import { isExcelError } from '../cells/absence';
import { readAnswer } from '../cells/answer';
import { cellText, hasLostCharacters } from '../cells/text';
import { textKey } from '../cells/textKey';
import { ABSENT } from '../cells/read';
import type { FieldId } from '../fields';
import type { IssueCode } from '../issues';
import type { CellText, Contract, DateFact } from '../types';
import { notificationDoubt } from './dateOrder';
import type { Line } from './line';
import { amountIn, rowAmount } from './rowAmount';
import type { AmountCells } from './rowAmount';
import { contractTypeOf } from './rowKind';
import type { Section } from './rowKind';
import type { LinePlace } from './sameLine';
import { readSuppliers, sizeUnderHeading, supplierSizeOf } from './suppliers';

/** A contract as read from one line, before lines are compared; its `key` is empty until all are read. */
export type Draft = {
  contract: Contract;
  readonly place: LinePlace;
  readonly issues: readonly { readonly code: IssueCode; readonly column: string | null; readonly value: string }[];
};

export type DraftContext = {
  readonly today: CivilDate;
  readonly valueRule: ValueRule;
  readonly section: Section | null;
};

const LOT_IN_TITLE = /\bLOTS?\b\s*(?:N\s*[°oº]?\.?\s*)?(\d{1,3}[A-Z]?)\b(?!\s*(?:,|et\s|à\s|-|\/)\s*\d)/i;
/** « 1, 2 et 4 », « lots 1 à 3 »: not « 1.2 » nor « 2024-03 ». */
const SEVERAL_LOTS = /\d\s*(?:,|;|\n|et\s|à\s|&|\+)\s*(?:lots?\s*)?(?:n°\s*)?\d/i;
const LOT_IN_ID = /[-_ .]L(?:OT)?[ _]?0*(\d{1,3})$/i;
const FRAMEWORK =
  /\baccords? cadres?\b|\bbons? de commande\b|\bmarches? subsequents?\b|\b(?:mono|multi) ?attributaires?\b|^ac\b/;

/** Works, supplies or services by the CPV's division (règlement 213/2008: 45 works, 03 to 44 and 48 supplies, 50 to 98 services). */
function typeOfCpv(cpv: string | null): Contract['contractType'] {
  if (cpv === null) return null;
  const division = Number(cpv.slice(0, 2));
  if (division === 45) return 'works';
  return division < 45 || division === 48 ? 'supplies' : 'services';
}

type Told = { code: IssueCode; column: string | null; value: string };

/** Collects the issues of one line. */
class Tellings {
  readonly issues: Told[] = [];
  private readonly line: Line;

  constructor(line: Line) {
    this.line = line;
  }

  tell(code: IssueCode, field: FieldId, value?: string): void {
    const column = this.line.reader(field)?.column.letter ?? null;
    this.issues.push({ code, column, value: value ?? cellText(this.line.cell(field)) });
  }
}

function textsOf(line: Line, issues: Told[]): Partial<Record<FieldId, CellText>> {
  const texts: Partial<Record<FieldId, CellText>> = {};
  for (const reader of line.view.readers) {
    if (texts[reader.field] !== undefined) continue;
    const cell = line.cellAt(reader.index);
    if (cell === null) continue;
    const text = reader.text(cell);
    if (text !== null) texts[reader.field] = text;
    else if (isExcelError(cell)) issues.push({ code: 'cellError', column: reader.column.letter, value: String(cell) });
  }
  return texts;
}

function dateOf(line: Line, field: FieldId, told: Tellings): DateFact | null {
  const reading = line.reader(field)?.date(line.cell(field));
  if (reading === undefined) return null;
  if (reading.issue !== null && reading.issue !== 'error') told.tell('dateInvalid', field);
  return reading.value;
}

/** True for a cell that answers, be it « non concerné », without saying a size. */
function isAnswered(cell: CellValue): boolean {
  const answer = readAnswer(cell);
  return answer !== null && answer !== 'unclear';
}

/** What kind of company the holder is: « oui » under « ESS » says what its heading says. */
function kindOf(line: Line): string | null {
  const said = line.clean('supplierKind');
  if (said === null || readAnswer(line.cell('supplierKind')) !== 'yes') return said;
  return line.reader('supplierKind')?.column.heading ?? said;
}

/** Everything that one line says of its contract. */
export function draftOf(line: Line, context: DraftContext): Draft {
  const { view } = line;
  const told = new Tellings(line);
  const texts = textsOf(line, told.issues);
  const notificationDate = readNotification(line, context.today, told);
  const endDate = dateOf(line, 'endDate', told);
  if (
    endDate !== null &&
    notificationDate !== null &&
    endDate.precision === 'day' &&
    endDate.date < notificationDate.date
  ) {
    told.tell('endBeforeNotification', 'endDate');
  }
  const doubt = notificationDate === null ? null : notificationDoubt(line, notificationDate);
  if (doubt !== null) told.tell(doubt.code, 'notificationDate');

  const title = line.clean('title');
  const lotTitle = line.clean('lotTitle');
  const id = line.clean('contractId');
  const cpv = line.reader('cpv')?.cpv(line.cell('cpv')) ?? ABSENT;
  if (cpv.issue !== null && cpv.issue !== 'error') told.tell('cpvInvalid', 'cpv');
  const buyerNumber = line.reader('buyerSiret')?.siret(line.cell('buyerSiret')) ?? ABSENT;
  if (buyerNumber.issue !== null && buyerNumber.issue !== 'error' && buyerNumber.issue !== 'foreign')
    told.tell('buyerSiretInvalid', 'buyerSiret');

  // « Type d'entreprise » says PME or ETI as often as ESAT or association.
  const size =
    sizeUnderHeading(line.cell('supplierSize'), line.reader('supplierSize')?.column.heading ?? '') ??
    supplierSizeOf(line.clean('supplierKind') ?? '');
  if (size === null && line.clean('supplierSize') !== null) {
    if (!isAnswered(line.cell('supplierSize'))) told.tell('supplierSizeUnknown', 'supplierSize');
  }
  const holders = readSuppliers({
    names: line.cells('supplier'),
    numbers: line.cells('supplierSiret'),
    size,
    kind: kindOf(line),
  });
  if (holders.issue !== null) {
    if (holders.issue.kind === 'scientific') told.tell('supplierSiretScientific', 'supplierSiret', holders.issue.value);
    else if (holders.issue.kind === 'checksum' || holders.issue.kind === 'length')
      told.tell('supplierSiretInvalid', 'supplierSiret', holders.issue.value);
  }

  const technique = `${line.key('technique')} ${line.key('executionMode')} ${line.key('nature')}`;
  const amountCells = amountsOf(line);
  const isFramework =
    FRAMEWORK.test(technique.trimStart()) ||
    (line.says('technique') === 'yes' &&
      /accord cadre/.test(textKey(line.reader('technique')?.column.heading ?? ''))) ||
    (/cadre/i.test(title ?? '') && /\baccords? cadres?\b/.test(line.key('title'))) ||
    amountIn(amountCells.max) !== null ||
    amountIn(amountCells.min) !== null;
  const amount = rowAmount(
    amountCells,
    isFramework,
    view.byField.has('amountHt') || view.byField.has('amountMax'),
    context.valueRule,
  );
  const shared = amount.amount !== null && amount.cell !== null && line.isMerged(AMOUNT_FIELD[amount.cell]);
  if (shared && amount.cell !== null) told.tell('amountShared', AMOUNT_FIELD[amount.cell]);
  else if (amount.issue !== null) told.tell(amount.issue, AMOUNT_FIELD[amount.cell ?? 'ht']);
  const amounts = { ...amount.amounts };
  if (
    amounts.min === undefined &&
    amounts.max === undefined &&
    context.section !== null &&
    context.section.max !== null
  ) {
    if (context.section.min !== null) amounts.min = context.section.min;
    amounts.max = context.section.max;
  }

  const duration = line.reader('durationMonths')?.duration(line.cell('durationMonths')) ?? ABSENT;
  if (duration.issue !== null && duration.issue !== 'error') told.tell('durationInvalid', 'durationMonths');
  const offers = line.reader('offersCount')?.integer(line.cell('offersCount')) ?? ABSENT;
  if (offers.issue !== null ? offers.issue !== 'error' : offers.value === 0)
    told.tell('offersCountInvalid', 'offersCount');

  if (title === null && lotTitle === null) told.tell('titleMissing', 'title');
  else if (hasLostCharacters(title ?? '')) told.tell('lostCharacters', 'title');
  if (
    holders.suppliers.length === 0 &&
    holders.issue === null &&
    (view.byField.has('supplier') || view.byField.has('supplierSiret'))
  ) {
    told.tell('supplierMissing', view.byField.has('supplier') ? 'supplier' : 'supplierSiret');
  }

  const lotCell = line.clean('lotNumber');
  if (lotCell !== null && SEVERAL_LOTS.test(lotCell)) told.tell('lotsInOneRow', 'lotNumber');
  const lot = lotCell ?? LOT_IN_TITLE.exec(title ?? '')?.[1] ?? LOT_IN_ID.exec(id ?? '')?.[1] ?? null;
  return {
    issues: told.issues,
    place: { view, row: line.row },
    contract: {
      key: '',
      sheetId: view.grid.sheetId,
      sheet: view.grid.sheetName,
      row: line.place,
      rows: [line.place],
      texts,
      id,
      lot,
      lotTitle,
      title: title ?? lotTitle,
      buyer: line.clean('buyer'),
      buyerSiret: buyerNumber.value?.siret ?? null,
      department: line.clean('department'),
      category: line.clean('category'),
      contractType:
        contractTypeOf(line.clean('contractType') ?? '') ?? context.section?.contractType ?? typeOfCpv(cpv.value),
      cpv: cpv.value,
      procedureId: line.clean('procedureId'),
      procedure: line.clean('procedure'),
      isFramework,
      launchDate: dateOf(line, 'launchDate', told),
      notificationDate,
      endDate,
      durationMonths: duration.value,
      year: notificationDate === null ? null : yearOf(notificationDate.date),
      quarter:
        notificationDate === null || notificationDate.precision === 'year' ? null : quarterOf(notificationDate.date),
      amount: shared ? null : amount.amount,
      amountBasis: shared ? 'none' : amount.amountBasis,
      amounts,
      suppliers: holders.suppliers,
      offersCount: offers.value === 0 ? null : offers.value,
      terminated: /\bresili/.test(`${line.key('status')} ${line.key('nature')}`),
      sectionLabel: context.section?.label ?? null,
    },
  };
}

const AMOUNT_FIELD: Readonly<Record<keyof AmountCells, FieldId>> = {
  ht: 'amountHt',
  ttc: 'amountTtc',
  min: 'amountMin',
  max: 'amountMax',
  estimated: 'amountEstimated',
  paid: 'amountPaid',
};

function amountsOf(line: Line): AmountCells {
  const read = (field: FieldId): AmountCells['ht'] => line.reader(field)?.amount(line.cell(field)) ?? null;
  const taxed = read('amountTtc');
  return {
    ht: read('amountHt'),
    // In a column of prices with tax, « TTC » in the cell says nothing new.
    ttc: taxed?.issue === 'taxIncluded' ? { value: taxed.value, issue: null } : taxed,
    min: read('amountMin'),
    max: read('amountMax'),
    estimated: read('amountEstimated'),
    paid: read('amountPaid'),
  };
}

const DATE_CODES = {
  impossible: 'notificationDateImpossible',
  outOfRange: 'notificationDateOutOfRange',
  unreadable: 'notificationDateUnreadable',
  error: 'notificationDateError',
  ambiguous: 'notificationDateAmbiguous',
} as const;

function readNotification(line: Line, today: CivilDate, told: Tellings): DateFact | null {
  const reader = line.reader('notificationDate');
  if (reader === undefined) return null;
  const { value, issue } = reader.date(line.cell('notificationDate'));
  if (issue !== null) {
    told.tell(DATE_CODES[issue], 'notificationDate');
    return null;
  }
  if (value === null) {
    told.tell('notificationDateMissing', 'notificationDate');
    return null;
  }
  // No contract is notified two years ahead: 2099 stands for « unknown ».
  if (yearOf(value.date) > yearOf(today) + 1) {
    told.tell('notificationDateOutOfRange', 'notificationDate');
    return null;
  }
  if (value.precision === 'year') told.tell('notificationDateYearOnly', 'notificationDate');
  else if (value.date > today) told.tell('notificationDateFuture', 'notificationDate');
  return value;
}
