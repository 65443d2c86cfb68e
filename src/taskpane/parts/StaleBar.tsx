import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

/** The figures shown are no longer those of the register, or not yet those of the decisions: says so. */
export function StaleBar() {
  const { effects } = usePane();
  const { stale, work, analysis, screen } = usePaneState();
  const { t } = useSpeech();
  if (stale === 'no') {
    // While one decides, what is left to decide matters: the figures are on the other screens.
    const counting = analysis?.figures === 'behind' && screen !== 'review';
    return counting ? (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t('stale.counting')}</MessageBarBody>
      </MessageBar>
    ) : null;
  }
  const intent = stale === 'columns' ? 'analyse' : 'refresh';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(`stale.${stale}`)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={work !== null} onClick={() => void effects.run({ kind: intent })}>
          {t('action.refresh')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
