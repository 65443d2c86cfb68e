import { Button } from '@fluentui/react-components';
import { columnQuestions } from '../../../indicators';
import { Disclosure } from '../../parts/Disclosure';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { sortColumns } from '../../view/columns';
import { registerIssues } from '../../view/issues';
import { purposeOf } from '../../view/purpose';
import { useSpeech } from '../../words';
import { InvoiceQuestions, RegisterQuestions } from './AllQuestions';
import { ColumnList } from './ColumnList';
import { Differences } from './Differences';
import { InvoiceAnswers } from './InvoiceAnswers';
import { Invoices } from './Invoices';
import { Issues } from './Issues';
import { Permits } from './Permits';
import { ReadingSummary } from './ReadingSummary';
import { TableChoice, tableKey } from './TableChoice';

/** The register: which table it is, what its columns are, what was read, what is odd. */
export function Register() {
  const styles = useStyles();
  const { effects } = usePane();
  const { opening, analysis: shown, work } = usePaneState();
  const { t } = useSpeech();
  if (opening === null) return null;
  const purpose = purposeOf(opening, shown);
  if (purpose === 'invoices' && opening.proposed.length === 0) return <Invoices />;
  // Invoices analysed say nothing of the register that a person has just chosen.
  const analysis = purpose === 'register' ? shown : null;
  // A sheet may have come or gone since.
  const search = (
    <Button
      onClick={() => void effects.run({ kind: analysis === null ? 'open' : 'refresh' })}
      disabledFocusable={work !== null}
    >
      {t('action.refresh')}
    </Button>
  );
  if (opening.tables.length === 0) {
    const empty = opening.workbook.sheets.every((sheet) => sheet.usedArea === null);
    return (
      <ScreenFrame
        title={t('register.none.title')}
        intro={empty ? t('register.none.empty') : t('register.none.text')}
        actions={
          <>
            {search}
            {empty ? (
              <Button disabledFocusable={work !== null} onClick={() => void effects.run({ kind: 'sample' })}>
                {t('welcome.sample')}
              </Button>
            ) : null}
          </>
        }
      >
        {null}
      </ScreenFrame>
    );
  }
  const found = opening.proposed.length > 0;
  const actions =
    found && analysis === null ? (
      <Button
        appearance="primary"
        disabledFocusable={work !== null}
        onClick={() => void effects.run({ kind: 'analyse' })}
      >
        {t('register.analyse')}
      </Button>
    ) : (
      search
    );
  const asked = new Set(columnQuestions(opening.proposed, opening.memory.corrections).map(({ column }) => column));
  const choice = (
    <>
      <TableChoice opening={opening} />
      {opening.proposed.map((table) => (
        <section key={tableKey(table)} className={styles.tight}>
          <h2 className={styles.heading2}>{t('register.columns')}</h2>
          {opening.proposed.length > 1 ? <p className={styles.secondary}>{table.sheetName}</p> : null}
          <ColumnList table={table} asked={asked} />
        </section>
      ))}
    </>
  );
  return (
    <ScreenFrame
      title={found ? t('register.title') : t('register.none.title')}
      {...(found ? (analysis === null ? { intro: t('register.intro') } : {}) : { intro: t('register.none.text') })}
      actions={actions}
    >
      {found ? <RegisterQuestions opening={opening} /> : null}
      <InvoiceQuestions opening={opening} />
      {analysis === null ? (
        <>
          {found ? <Permits opening={opening} /> : null}
          <Differences tables={opening.proposed} />
          {choice}
          <InvoiceAnswers opening={opening} />
        </>
      ) : (
        <>
          <ReadingSummary analysis={analysis} />
          <Issues issues={registerIssues(analysis)} opening={opening} />
          <Permits opening={opening} />
          <Differences tables={opening.proposed} />
          <Disclosure
            level={2}
            title={t('register.change')}
            open={opening.proposed.some((table) => sortColumns(table).toCheck.length > 0)}
          >
            {() => <div className={styles.stack}>{choice}</div>}
          </Disclosure>
          <InvoiceAnswers opening={opening} />
        </>
      )}
    </ScreenFrame>
  );
}
