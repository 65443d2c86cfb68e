import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { MovedFigures } from '../parts/MovedFigures';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useSince } from '../parts/useSince';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import type { Intent, Preparation } from '../state/types';
import { changesNothing, summaryLines } from '../view/summary';
import { useSpeech } from '../words';

/** What will be written, in words, before anything is; and what would refuse it. */
export function Preview() {
  const styles = useStyles();
  const { store, effects } = usePane();
  const { preparation, work } = usePaneState();
  const { t } = useSpeech();
  const since = useSince();
  if (preparation === null) return null;
  const { summary } = preparation.prepared;
  const blocked = summary.obstacles.length > 0;
  const again = (): void => {
    void effects.run(againOf(preparation));
  };
  const actions = (
    <>
      {blocked ? (
        <Button appearance="primary" disabledFocusable={work !== null} onClick={again}>
          {t('preview.again')}
        </Button>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => void effects.run({ kind: 'write' })}
        >
          {t('preview.write')}
        </Button>
      )}
      <Button onClick={() => store.dispatch({ type: 'wentBack' })}>{t('action.back')}</Button>
    </>
  );
  return (
    <ScreenFrame title={t('preview.title')} intro={t('preview.intro')} actions={actions}>
      {blocked ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('preview.obstacles')}</MessageBarTitle>
            <ul className={styles.list}>
              {summary.obstacles.map(({ code, sheet }) => (
                <li key={`${code}:${sheet}`}>
                  {code === 'readOnly' ? t('preview.obstacle.readOnly') : t(`preview.obstacle.${code}`, { sheet })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <p className={styles.paragraph}>{t(changesNothing(summary) ? 'preview.nothing' : 'preview.undo')}</p>
      <ul className={styles.bare}>
        {summaryLines(summary, t).map(({ text, names }) => (
          <li key={text} className={styles.tight}>
            <strong>{text}</strong>
            {names.length === 0 ? null : <span className={styles.secondary}>{names.join(', ')}</span>}
          </li>
        ))}
        <li className={styles.row}>
          <ShieldCheckmarkRegular aria-hidden fontSize={20} />
          <strong>{t('preview.yours', { count: summary.buyerCellsChanged })}</strong>
        </li>
      </ul>
      {since === null || preparation.purpose !== 'report' ? null : (
        <section className={styles.tight}>
          <h2 className={styles.heading2}>{t('preview.figures')}</h2>
          {since.figures.length === 0 ? (
            <p className={styles.secondary}>{t('preview.figuresNone')}</p>
          ) : (
            <MovedFigures figures={since.figures} />
          )}
        </section>
      )}
    </ScreenFrame>
  );
}

/** What asks for the same preview anew. */
function againOf({ quarter, listed, prepared }: Preparation): Intent {
  if (listed !== undefined) return { kind: 'rows', listed };
  if (quarter === null) return { kind: 'prepare' };
  return { kind: 'committee', quarter, replace: (prepared.plan.replaceFrozen ?? []).length > 0 };
}
