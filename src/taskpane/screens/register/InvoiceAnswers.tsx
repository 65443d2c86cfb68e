import { Button } from '@fluentui/react-components';
import type { Opening } from '../../../app';
import { pick } from '../../../language';
import { INVOICE_FIELD_LABELS } from '../../../payments';
import { Disclosure } from '../../parts/Disclosure';
import { useStyles } from '../../parts/useStyles';
import { usePane } from '../../state/pane';
import { columnName } from '../../view/columns';
import { useSpeech } from '../../words';

/** What a person said of the columns of invoice sheets, each with its way back. */
export function InvoiceAnswers({ opening }: { readonly opening: Opening }) {
  const styles = useStyles();
  const { effects } = usePane();
  const { t, language } = useSpeech();
  const answered = opening.invoices.flatMap((table) =>
    table.columns.filter(({ flags }) => flags.includes('corrected')).map((column) => ({ table, column })),
  );
  if (answered.length === 0) return null;
  return (
    <Disclosure level={2} title={t('questions.answered', { count: answered.length })}>
      {() => (
        <ul className={styles.bare}>
          {answered.map(({ table, column }) => (
            <li key={`${table.sheetId}:${column.column}`} className={styles.tight}>
              <span className={styles.wrap}>
                <strong>{columnName(column)}</strong>
                {opening.invoices.length > 1 ? ` · ${table.sheetName}` : ''}
              </span>
              <span className={styles.secondary}>
                {column.field === null
                  ? t('column.unused')
                  : t('column.as', { field: pick(INVOICE_FIELD_LABELS[column.field], language) })}
              </span>
              <div>
                <Button
                  size="small"
                  aria-label={t('column.backFor', { letter: column.letter })}
                  onClick={() => void effects.proposeInvoicesAgain(table, column.column)}
                >
                  {t('column.back')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
