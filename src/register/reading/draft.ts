import { quarterOf, yearOf } from '../../calendar';
import type { CivilDate } from '../../calendar';
import { foldKey } from '../../language';
import type { ValueRule } from '../../settings';
import type { CellValue } from '../../workbook';
import {
  decodeText,
  hasLostCharacters,
  isExcelError,
  readCpv,
  readDuration,
  readInteger,
  readSiret,
  readYesNo,
  withoutSentinel,
} from '../cells';
import type { FieldId } from '../fields';
import type { IssueCode } from '../issues';
import type { CellText, Contract, DateFact } from '../types';
import { amountIn, rowAmount } from './rowAmount';
import type { AmountCells } from './rowAmount';
import { contractTypeOf } from './rowKind';
import type { Section } from './rowKind';
import { readSuppliers, supplierSizeOf } from './suppliers';
import type { ColumnReader, TableView } from './tableView';

/** A contract as read from one line, before lines are compared; `key` comes last. */
export type Draft = {
  contract: Omit<Contract, 'key'>;
  readonly issues: readonly { readonly code: IssueCode; readonly column: string | null; readonly value: string }[];
};

export type RowCells = {
  /** The cell of a field in this row (the first filled one when several columns hold it). */
  readonly cell: (field: FieldId) => CellValue;
  readonly cells: (field: FieldId) => readonly CellValue[];
  readonly isCarried: (field: FieldId) => boolean;
};

export type DraftContext = {
  readonly today: CivilDate;
  readonly valueRule: ValueRule;
  readonly section: Section | null;
};

const LOT_IN_TITLE = /\bLOTS?\b\s*(?:N\s*[°oº]?\.?\s*)?(\d{1,3}[A-Z]?)\b(?!\s*(?:,|et\b|à\b|-|\/)\s*\d)/i;
const LOT_IN_ID = /[-_ .]L(?:OT)?[ _]?0*(\d{1,3})$/i;
const FRAMEWORK =
  /\baccords? cadres?\b|\bbons? de commande\b|\bmarches? subsequents?\b|\b(?:mono|multi) ?attributaires?\b|^ac\b/;

function clean(cell: CellValue): string {
  if (cell === null || isExcelError(cell)) return '';
  return typeof cell === 'string' ? decodeText(withoutSentinel(cell)) : String(cell);
}

function textOrNull(cell: CellValue): string | null {
  const text = clean(cell);
  return text === '' || /^[-–—/]+$/.test(text) ? null : text;
}

/** Works, supplies or services by the CPV's division (règlement 213/2008: 45 works, 03 to 44 and 48 supplies, 50 to 98 services). */
function typeOfCpv(cpv: string | null): Contract['contractType'] {
  if (cpv === null) return null;
  const division = Number(cpv.slice(0, 2));
  if (division === 45) return 'works';
  return division < 45 || division === 48 ? 'supplies' : 'services';
}

/** Everything that one line says of its contract. */
export function draftOf(view: TableView, row: number, cells: RowCells, context: DraftContext): Draft {
  const issues: { code: IssueCode; column: string | null; value: string }[] = [];
  const readerOf = (field: FieldId): ColumnReader | undefined => view.byField.get(field)?.[0];
  const tell = (code: IssueCode, field: FieldId, value?: string): void => {
    issues.push({ code, column: readerOf(field)?.column.letter ?? null, value: value ?? clean(cells.cell(field)) });
  };

  const texts: Partial<Record<FieldId, CellText>> = {};
  for (const [field, readers] of view.byField) {
    for (const reader of readers) {
      const cell = readers.length === 1 ? cells.cell(field) : (view.grid.values[row]?.[reader.index] ?? null);
      const text = reader.text(cell);
      if (text === null) {
        if (cell !== null && isExcelError(cell))
          issues.push({ code: 'cellError', column: reader.column.letter, value: String(cell) });
        continue;
      }
      texts[field] = text;
      break;
    }
  }

  const dateOf = (field: FieldId): DateFact | null => {
    const reader = readerOf(field);
    if (reader === undefined) return null;
    const reading = reader.date(cells.cell(field));
    if (reading.issue !== null && field !== 'notificationDate' && reading.issue !== 'error') tell('dateInvalid', field);
    return reading.value;
  };
  const notificationDate = readNotification(readerOf('notificationDate'), cells, context.today, tell);
  const endDate = dateOf('endDate');
  if (
    endDate !== null &&
    notificationDate !== null &&
    endDate.precision === 'day' &&
    endDate.date < notificationDate.date
  ) {
    tell('endBeforeNotification', 'endDate');
  }

  const title = textOrNull(cells.cell('title'));
  const lotTitle = textOrNull(cells.cell('lotTitle'));
  const id = textOrNull(cells.cell('contractId'));
  const cpv = readCpv(cells.cell('cpv'));
  if (cpv.issue !== null && cpv.issue !== 'error') tell('cpvInvalid', 'cpv');
  const buyerNumber = readSiret(cells.cell('buyerSiret'));
  if (buyerNumber.issue !== null && buyerNumber.issue !== 'error' && buyerNumber.issue !== 'foreign')
    tell('buyerSiretInvalid', 'buyerSiret');

  const sizeText = clean(cells.cell('supplierSize'));
  const sizeHeading = readerOf('supplierSize')?.column.heading ?? '';
  // A column « PME (O/N) » says « PME » in its heading and only « oui » in its cells.
  const size = readYesNo(cells.cell('supplierSize')) === 'yes' ? supplierSizeOf(sizeHeading) : supplierSizeOf(sizeText);
  const holders = readSuppliers({
    names: cells.cells('supplier'),
    numbers: cells.cells('supplierSiret'),
    size,
    kind: textOrNull(cells.cell('supplierKind')),
  });
  if (holders.issue !== null) {
    if (holders.issue.kind === 'scientific') tell('supplierSiretScientific', 'supplierSiret', holders.issue.value);
    else if (holders.issue.kind === 'checksum' || holders.issue.kind === 'length')
      tell('supplierSiretInvalid', 'supplierSiret', holders.issue.value);
  }

  const technique = foldKey(
    `${clean(cells.cell('technique'))} ${clean(cells.cell('executionMode'))} ${clean(cells.cell('nature'))}`,
  );
  const amountCells = amountsOf(view, cells);
  const isFramework =
    FRAMEWORK.test(technique) ||
    (readYesNo(cells.cell('technique')) === 'yes' &&
      /accord cadre/.test(foldKey(readerOf('technique')?.column.heading ?? ''))) ||
    /\baccords? cadres?\b/.test(foldKey(title ?? '')) ||
    amountIn(amountCells.max) !== null ||
    amountIn(amountCells.min) !== null;
  const amount = rowAmount(
    amountCells,
    isFramework,
    view.byField.has('amountHt') || view.byField.has('amountMax'),
    context.valueRule,
  );
  const shared = amount.amount !== null && amount.cell !== null && cells.isCarried(AMOUNT_FIELD[amount.cell]);
  if (shared && amount.cell !== null) tell('amountShared', AMOUNT_FIELD[amount.cell]);
  else if (amount.issue !== null) tell(amount.issue, AMOUNT_FIELD[amount.cell ?? 'ht']);
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

  const duration = readDuration(cells.cell('durationMonths'), readerOf('durationMonths')?.column.scale ?? 1);
  if (duration.issue !== null && duration.issue !== 'error') tell('durationInvalid', 'durationMonths');
  const offers = readInteger(cells.cell('offersCount'));
  if (offers.issue !== null ? offers.issue !== 'error' : offers.value === 0) tell('offersCountInvalid', 'offersCount');

  if (title === null && lotTitle === null) tell('titleMissing', 'title');
  else if (hasLostCharacters(title ?? '')) tell('lostCharacters', 'title');
  if (
    holders.suppliers.length === 0 &&
    holders.issue === null &&
    (view.byField.has('supplier') || view.byField.has('supplierSiret'))
  ) {
    tell('supplierMissing', view.byField.has('supplier') ? 'supplier' : 'supplierSiret');
  }

  const lot =
    textOrNull(cells.cell('lotNumber')) ?? LOT_IN_TITLE.exec(title ?? '')?.[1] ?? LOT_IN_ID.exec(id ?? '')?.[1] ?? null;
  return {
    issues,
    contract: {
      sheetId: view.grid.sheetId,
      sheet: view.grid.sheetName,
      row: view.grid.row + row + 1,
      rows: [view.grid.row + row + 1],
      texts,
      id,
      lot,
      lotTitle,
      title: title ?? lotTitle,
      buyer: textOrNull(cells.cell('buyer')),
      buyerSiret: buyerNumber.value?.siret ?? null,
      department: textOrNull(cells.cell('department')),
      category: textOrNull(cells.cell('category')),
      contractType:
        contractTypeOf(clean(cells.cell('contractType'))) ?? context.section?.contractType ?? typeOfCpv(cpv.value),
      cpv: cpv.value,
      procedureId: textOrNull(cells.cell('procedureId')),
      procedure: textOrNull(cells.cell('procedure')),
      isFramework,
      launchDate: dateOf('launchDate'),
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
      terminated: /\bresili/.test(foldKey(`${clean(cells.cell('status'))} ${clean(cells.cell('nature'))}`)),
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

function amountsOf(view: TableView, cells: RowCells): AmountCells {
  const read = (field: FieldId): AmountCells['ht'] => view.byField.get(field)?.[0]?.amount(cells.cell(field)) ?? null;
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

function readNotification(
  reader: ColumnReader | undefined,
  cells: RowCells,
  today: CivilDate,
  tell: (code: IssueCode, field: FieldId) => void,
): DateFact | null {
  if (reader === undefined) return null;
  const { value, issue } = reader.date(cells.cell('notificationDate'));
  if (issue !== null) {
    tell(DATE_CODES[issue], 'notificationDate');
    return null;
  }
  if (value === null) {
    tell('notificationDateMissing', 'notificationDate');
    return null;
  }
  // No contract is notified two years ahead: 2099 stands for « unknown ».
  if (yearOf(value.date) > yearOf(today) + 1) {
    tell('notificationDateOutOfRange', 'notificationDate');
    return null;
  }
  if (value.precision === 'year') tell('notificationDateYearOnly', 'notificationDate');
  else if (value.date > today) tell('notificationDateFuture', 'notificationDate');
  return value;
}
