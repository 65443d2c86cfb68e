import { stepping, type Steps } from '../pace';
import { isOwnField, type Contract, type FieldId } from '../register';
import { addText, digest, EMPTY_HASH, stable } from '../workbook';
import type { Analysis } from './types';

/** Rows marked between two breaths. */
const ROWS_A_STEP = 50;

/** A contract as the buyer's own cells say it: our columns move when decisions are written, and are told apart. */
function facts({ sheetId: _sheetId, texts, ...contract }: Contract): unknown {
  const fields = (Object.keys(texts) as FieldId[]).filter((field) => !isOwnField(field));
  return { ...contract, texts: fields.map((field) => [field, texts[field]?.text]) };
}

/**
 * A short mark of everything that figures are computed from: register rows,
 * invoices, settings, journal. Two runs with the same mark give the same
 * figures; it tells next quarter whether what is written still stands.
 */
export function* markSteps({
  opening,
  reading,
  payments,
}: Pick<Analysis, 'opening' | 'reading' | 'payments'>): Steps<string> {
  // Its object is for the reader: a mark written before it was told still stands.
  const excluded = reading.excluded.map(({ sheet, row, reason }) => ({ sheet, row, reason }));
  let hash = addText(EMPTY_HASH, stable([opening.settings, opening.journal, excluded]));
  const add = (value: unknown): void => {
    hash = addText(hash, stable(value));
  };
  yield* stepping(reading.contracts, ROWS_A_STEP, (contract) => add(facts(contract)));
  if (payments !== null) {
    // The closing date is among the settings; where they name none it is today, which changes nothing of what was read.
    const { paid, unpaid, apart } = payments.reading;
    add(apart);
    yield* stepping([...paid, ...unpaid], ROWS_A_STEP, ({ invoice }) => add(invoice));
  }
  return digest(hash);
}
