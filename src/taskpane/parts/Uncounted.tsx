import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePane, usePaneState } from '../state/pane';
import { uncounted } from '../view/uncounted';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

/** Why a register gives no contract, or none of its subsequent contracts, and what to do about it. */
export function Uncounted() {
  const styles = useStyles();
  const { store } = usePane();
  const { analysis } = usePaneState();
  const { t } = useSpeech();
  const found = analysis === null ? null : uncounted(analysis.reading, analysis.opening.settings);
  if (found === null) return null;
  const { kind, reasons, subsequent } = found;
  const listed = reasons.map(({ reason, count }) => t('uncounted.reason', { reason: t(`excluded.${reason}`), count }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <span className={styles.tight}>
          {kind === 'empty' ? <span>{t('uncounted.empty')}</span> : null}
          {kind === 'none' ? <span>{t('uncounted.none', { reasons: listed.join(', ') })}</span> : null}
          {subsequent === 0 ? null : (
            <span>
              {t('uncounted.subsequent', { count: subsequent })}{' '}
              <Link as="button" onClick={() => store.dispatch({ type: 'screenChosen', screen: 'settings' })}>
                {t('uncounted.settings')}
              </Link>
            </span>
          )}
          {kind === 'empty' ? null : (
            <Link as="button" onClick={() => store.dispatch({ type: 'screenChosen', screen: 'register' })}>
              {t('uncounted.rows')}
            </Link>
          )}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
