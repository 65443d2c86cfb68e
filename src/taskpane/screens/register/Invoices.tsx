import { Button } from '@fluentui/react-components';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { invoiceSheets } from '../../view/purpose';
import { useSpeech } from '../../words';
import { InvoiceQuestions } from './AllQuestions';
import { InvoiceAnswers } from './InvoiceAnswers';

/** A workbook of invoices alone: what was found, and the way to its payment delays. */
export function Invoices() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { opening, analysis, work } = usePaneState();
  const { t } = useSpeech();
  if (opening === null) return null;
  const sheets = invoiceSheets(opening);
  const ids = new Set(opening.invoices.map(({ sheetId }) => sheetId));
  const itIsMine = (): void => {
    void effects.chooseTables(opening.tables.filter(({ sheetId }) => ids.has(sheetId)));
  };
  const actions = (
    <>
      {analysis === null ? (
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => void effects.run({ kind: 'analyse' })}
        >
          {t('invoices.see')}
        </Button>
      ) : (
        <>
          <Button appearance="primary" onClick={() => store.dispatch({ type: 'screenChosen', screen: 'payments' })}>
            {t('invoices.see')}
          </Button>
          <Button disabledFocusable={work !== null} onClick={() => void effects.run({ kind: 'refresh' })}>
            {t('action.refresh')}
          </Button>
        </>
      )}
      <Button disabledFocusable={work !== null} onClick={itIsMine}>
        {t('invoices.register')}
      </Button>
    </>
  );
  return (
    <ScreenFrame title={t('invoices.title')} intro={t('invoices.intro')} actions={actions}>
      <ul className={styles.list}>
        {sheets.map(({ name, rows, about }) => (
          <li key={name}>
            {sheets.length === 1 && !about
              ? t('invoices.only', { count: rows })
              : t(about ? 'invoices.about' : 'invoices.sheet', { count: rows, sheet: name })}
          </li>
        ))}
      </ul>
      <InvoiceQuestions opening={opening} />
      <InvoiceAnswers opening={opening} />
    </ScreenFrame>
  );
}
