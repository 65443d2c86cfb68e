import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { reviewQueue } from '../../considerations';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

/** What was written, and where to go from here. */
export function Done() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { written, analysis } = usePaneState();
  const { t, language } = useSpeech();
  const queue = useMemo(() => (analysis === null ? 0 : reviewQueue(analysis.tagging).length), [analysis]);
  if (written === null) return null;
  const { result, preparation } = written;
  const { plan, summary } = preparation.prepared;
  const shown = plan.sheets.find((sheet) => sheet.role === plan.activate) ?? plan.sheets[0];
  const actions = (
    <>
      {shown === undefined ? null : (
        <Button appearance="primary" onClick={() => void effects.showSheet(shown.name)}>
          {t('done.open', { sheet: shown.name })}
        </Button>
      )}
      <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'home' })}>{t('done.continue')}</Button>
    </>
  );
  return (
    <ScreenFrame title={t('done.title')} actions={actions}>
      {result.changed ? (
        <ul className={styles.list}>
          <li>
            {t('done.sheets', { count: result.sheetsWritten.length })}
            <br />
            <span className={styles.secondary}>{result.sheetsWritten.join(', ')}</span>
          </li>
          {summary.columnsAdded.map(({ sheet, headings }) => (
            <li key={sheet}>{t('preview.columns', { count: headings.length, sheet })}</li>
          ))}
          {summary.columnsRefreshed.map(({ sheet, headings }) => (
            <li key={sheet}>{t('preview.columnsRefreshed', { count: headings.length, sheet })}</li>
          ))}
          <li>{t('done.cells', { count: result.cellsWritten })}</li>
          <li>{t('done.yours')}</li>
        </ul>
      ) : (
        <p className={styles.paragraph}>{t('done.unchanged')}</p>
      )}
      {result.differences === undefined ? null : (
        <section className={styles.tight}>
          <h2 className={styles.heading2}>{t('done.differences')}</h2>
          <ul className={styles.list}>
            {result.differences.map(({ kind, sheet, what }) => (
              <li key={`${kind} ${sheet}`}>{what[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {queue === 0 ? null : (
        <section className={styles.tight}>
          <h2 className={styles.heading2}>{t('done.next')}</h2>
          <p className={styles.paragraph}>{t('home.review', { count: queue })}</p>
          <div>
            <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'review' })}>
              {t('done.review')}
            </Button>
          </div>
        </section>
      )}
    </ScreenFrame>
  );
}
