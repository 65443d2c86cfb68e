import { Button, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { reviewQueue } from '../../considerations';
import { formatDate } from '../../language';
import { MeasureCard } from '../parts/MeasureCard';
import { PeriodSelect } from '../parts/PeriodSelect';
import { Uncounted } from '../parts/Uncounted';
import { Undated } from '../parts/Undated';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import type { Screen } from '../state/types';
import { countToCheck, registerIssues } from '../view/issues';
import { HEADLINES, measuresOf } from '../view/measures';
import { choiceLabel } from '../view/settings';
import { useSpeech } from '../words';
import { SinceLastTime } from './home/SinceLastTime';

/** Home: the state of the register, the five headline figures, and the way to write them. */
export function Home() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { analysis, answers, period, work, stale } = usePaneState();
  const { t, language } = useSpeech();
  const queue = useMemo(() => (analysis === null ? 0 : reviewQueue(analysis.tagging).length), [analysis]);
  if (analysis === null || period === null) return null;
  const { reading, opening, measures } = analysis;
  const toCheck = countToCheck(registerIssues(analysis));
  const invoicesToCheck = countToCheck(analysis.payments?.reading.issues ?? []);
  const unsaved = answers.length;
  const { lastRun } = opening.memory;
  const go = (screen: Screen) => () => store.dispatch({ type: 'screenChosen', screen });
  const sheets = [...new Set(reading.tables.map((table) => table.sheetName))].join(', ');
  const actions = (
    <Button
      appearance="primary"
      disabledFocusable={work !== null}
      onClick={() => void effects.run({ kind: 'prepare' })}
    >
      {t('home.preview')}
    </Button>
  );
  return (
    <ScreenFrame title={t('home.title')} actions={actions}>
      <ul className={styles.facts}>
        <li>{t('home.found', { count: reading.contracts.length, sheets })}</li>
        <li>
          {queue === 0 ? (
            t('home.reviewNone')
          ) : (
            <Link as="button" onClick={go('review')}>
              {t('home.review', { count: queue })}
            </Link>
          )}
        </li>
        {toCheck === 0 ? null : (
          <li>
            <Link as="button" onClick={go('register')}>
              {t('home.issues', { count: toCheck })}
            </Link>
          </li>
        )}
        {invoicesToCheck === 0 ? null : (
          <li>
            <Link as="button" onClick={go('payments')}>
              {t('home.invoiceIssues', { count: invoicesToCheck })}
            </Link>
          </li>
        )}
        <li className={styles.secondary}>
          {lastRun === null
            ? t('home.notWritten')
            : t('home.lastRun', { date: formatDate(lastRun.date, language, 'long') })}
        </li>
        {opening.existingRoles.has('settings') ? null : (
          <li className={styles.secondary}>
            {t('home.assumed', {
              kind: choiceLabel('buyerKind', opening.settings.buyerKind, language),
              from: String(opening.settings.spaserPeriod.from),
              to: String(opening.settings.spaserPeriod.to),
            })}{' '}
            <Link as="button" onClick={go('settings')}>
              {t('home.settings')}
            </Link>
          </li>
        )}
        {unsaved === 0 ? null : <li className={styles.secondary}>{t('home.pending', { count: unsaved })}</li>}
      </ul>
      <Uncounted />
      {/* While the figures themselves are old, the bar at the top says what comes first. */}
      {stale !== 'no' || lastRun === null || lastRun.mark === null || lastRun.mark === analysis.mark ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('home.changed')}</MessageBarBody>
        </MessageBar>
      )}
      {stale === 'no' ? <SinceLastTime /> : null}
      <PeriodSelect
        label={t('home.period')}
        periods={analysis.periods}
        value={period}
        onChange={(chosen) => store.dispatch({ type: 'periodChosen', period: chosen })}
      />
      <Undated period={period} />
      {HEADLINES.map((id) => {
        const [measure] = measuresOf(measures, id, period);
        return measure === undefined ? null : <MeasureCard key={id} measure={measure} measures={measures} />;
      })}
    </ScreenFrame>
  );
}
