import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

/** The figures shown are no longer those of the register: says so, and refreshes at a click. */
export function StaleBar() {
  const { effects } = usePane();
  const { stale, work } = usePaneState();
  const { t } = useSpeech();
  if (stale === 'no') return null;
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
