import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { pick } from '../../language';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

/** The register was sorted without our columns: says so, and leads to the preview of what puts them back. */
export function ApartBar() {
  const { effects } = usePane();
  const { analysis, work, screen } = usePaneState();
  const { t, language } = useSpeech();
  const apart = analysis?.issues.filter(({ code }) => code === 'ownColumnsApart') ?? [];
  if (apart.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {apart.map(({ sheet, message }) => (
          <p key={sheet}>{pick(message, language)}</p>
        ))}
      </MessageBarBody>
      {screen === 'preview' ? null : (
        <MessageBarActions>
          <Button size="small" disabledFocusable={work !== null} onClick={() => void effects.run({ kind: 'prepare' })}>
            {t('action.realign')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
