import type { Opening } from '../../../app';
import { columnQuestions, indicatorById } from '../../../indicators';
import { pick } from '../../../language';
import { INVOICE_FIELD_LABELS, INVOICE_FIELDS, invoiceQuestions, type InvoiceField } from '../../../payments';
import { FIELD_IDS, FIELD_LABELS, isOwnField, type FieldId } from '../../../register';
import { usePane } from '../../state/pane';
import { columnName, holderOf } from '../../view/columns';
import { useSpeech, type Translate } from '../../words';
import type { Question } from './QuestionCard';
import { tableKey } from './TableChoice';

/** Indicators that are named; beyond them their number is told. */
const NAMED = 3;

/** The register's columns that a person must name, with what each answer does. */
export function useRegisterQuestions(opening: Opening): readonly Question[] {
  const { effects } = usePane();
  const { t, language } = useSpeech();
  const choices = FIELD_IDS.filter((id) => !isOwnField(id)).map((id) => ({
    id,
    label: pick(FIELD_LABELS[id], language),
  }));
  return columnQuestions(opening.proposed, opening.memory.corrections).map(
    ({ table, column, field, why, otherSheet, indicators }): Question => ({
      key: `${tableKey(table)}:${column.column}:${field}`,
      letter: column.letter,
      heading: column.heading,
      sheet: opening.proposed.length > 1 ? table.sheetName : null,
      samples: column.samples,
      field: pick(FIELD_LABELS[field], language),
      notes: [
        ...reasons(why, otherSheet, t),
        indicators.length <= NAMED
          ? t('questions.makes', {
              indicators: indicators
                .map((id) => {
                  const label = indicatorById(id)?.label;
                  return label === undefined ? id : `${id} ${pick(label, language)}`;
                })
                .join(', '),
            })
          : t('questions.makesMany', { count: indicators.length }),
      ],
      choices,
      now: column.field,
      replaces: (id) => {
        const holder = isRegisterField(id) ? holderOf(table, column, id) : null;
        return holder === null ? null : columnName(holder);
      },
      confirm: () => void effects.correct(table, column.column, field),
      correct: (id) => void effects.correct(table, column.column, id !== null && isRegisterField(id) ? id : null),
    }),
  );
}

/** The columns of invoice sheets that a person must name. */
export function useInvoiceQuestions(opening: Opening): readonly Question[] {
  const { effects } = usePane();
  const { t, language } = useSpeech();
  const choices = INVOICE_FIELDS.map((id) => ({ id, label: pick(INVOICE_FIELD_LABELS[id], language) }));
  return invoiceQuestions(opening.invoices, opening.memory.invoiceCorrections).map(
    ({ table, column, field, why, otherSheet, silences }): Question => ({
      key: `${table.sheetId}:${table.headerRow}:${column.column}:${field}`,
      letter: column.letter,
      heading: column.heading,
      sheet: opening.invoices.length > 1 || opening.proposed.length > 0 ? table.sheetName : null,
      samples: column.samples,
      field: pick(INVOICE_FIELD_LABELS[field], language),
      notes: [...reasons(why, otherSheet, t), ...(silences ? [t('questions.silent')] : [])],
      choices,
      now: column.field,
      replaces: (id) => {
        const holder = table.columns.find((each) => each.field === id && each.column !== column.column);
        return holder === undefined || isSeveral(id) ? null : columnName(holder);
      },
      confirm: () => void effects.correctInvoices(table, column.column, field),
      correct: (id) => void effects.correctInvoices(table, column.column, id !== null && isOfInvoices(id) ? id : null),
    }),
  );
}

function reasons(why: string, otherSheet: string | null, t: Translate): readonly string[] {
  if (otherSheet !== null) return [t('questions.otherSheet', { sheet: otherSheet })];
  return why === 'contradicted' ? [t('flag.headingContradicted')] : [];
}

function isRegisterField(id: string): id is FieldId {
  return (FIELD_IDS as readonly string[]).includes(id);
}

function isOfInvoices(id: string): id is InvoiceField {
  return (INVOICE_FIELDS as readonly string[]).includes(id);
}

/** Suspensions may stand in several columns. */
function isSeveral(id: string): boolean {
  return id === 'interruptionDate' || id === 'completionDate';
}
