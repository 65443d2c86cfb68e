import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../../state/pane';
import { useSpeech } from '../../words';

/** Columns of invoices that wait for an answer, and the way to the questions. */
export function WaitingColumns({ count }: { readonly count: number }) {
  const { store } = usePane();
  const { t } = useSpeech();
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('questions.payments', { count })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.dispatch({ type: 'screenChosen', screen: 'register' })}>
          {t('questions.go')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
