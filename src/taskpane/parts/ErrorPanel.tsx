import { Button, MessageBar, MessageBarBody, MessageBarTitle, MessageBarActions } from '@fluentui/react-components';
import { pick, type UserError } from '../../language';
import { hostFacts } from '../host/facts';
import { usePaneState } from '../state/pane';
import { diagnostic } from '../view/diagnostic';
import { useSpeech } from '../words';
import { CopyText } from './CopyText';
import { useStyles } from './useStyles';

type Props = {
  readonly error: UserError;
  readonly onRetry: (() => void) | null;
  readonly onClose: () => void;
};

const PLACES = ['file', 'sheet', 'row', 'column'] as const;

/** A failure: what happened, where, what to do, and the way to try again. */
export function ErrorPanel({ error, onRetry, onClose }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const state = usePaneState();
  const what = pick(error.what, language);
  const places = PLACES.flatMap((part) => {
    const name = error.place[part];
    // Most sentences name the sheet themselves.
    return name === undefined || what.includes(String(name)) ? [] : [t(`error.place.${part}`, { name: String(name) })];
  });
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('error.title')}</MessageBarTitle>
        <span className={styles.tight}>
          <span className={styles.wrap}>{what}</span>
          {places.map((place) => (
            <span key={place} className={styles.secondary}>
              {place}
            </span>
          ))}
          {error.advice === null ? null : <span className={styles.wrap}>{pick(error.advice, language)}</span>}
          <CopyText
            label={t('diagnostic.copy')}
            text={() => diagnostic(error, state, hostFacts(), state.failure?.retry?.kind ?? null)}
          />
        </span>
      </MessageBarBody>
      <MessageBarActions>
        {onRetry === null ? null : (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={onClose}>
          {t('action.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
