import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

type Props = {
  readonly items: readonly { readonly key: string; readonly content: () => ReactNode }[];
  /** How many are shown at first, and added at each click. */
  readonly step?: number;
};

/** A list shown by parts: a register of 10,000 rows must not become 10,000 elements. */
export function MoreList({ items, step = 20 }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.bare}>
        {items.slice(0, shown).map(({ key, content }) => (
          <li key={key}>{content()}</li>
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <Button size="small" onClick={() => setShown(shown + step)}>
            {t('action.more', { count: Math.min(left, step) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
