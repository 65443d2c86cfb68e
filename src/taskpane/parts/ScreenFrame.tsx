import { useEffect, useRef, type ReactNode } from 'react';
import { usePane, usePaneState } from '../state/pane';
import { comeBack } from './places';
import { useStyles } from './useStyles';

type Props = {
  readonly title: string;
  readonly intro?: string;
  /** What the person does now: stays in sight at the bottom. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: its heading (which takes the focus when the screen comes for the first time), its content, its actions. */
export function ScreenFrame({ title, intro, actions, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { store } = usePane();
  const { screen, returned } = usePaneState();
  const arrival = useRef({ store, screen, returned });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const { store: pane, screen: place, returned: wasHere } = arrival.current;
    if (wasHere) return comeBack(pane, place);
    heading.current?.scrollIntoView?.({ block: 'nearest' });
    return undefined;
  }, []);
  return (
    <>
      <div className={styles.stack}>
        <h1 className={styles.heading1} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {intro === undefined ? null : <p className={styles.paragraph}>{intro}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </>
  );
}
