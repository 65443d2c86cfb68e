import { useEffect, useRef, type ReactNode } from 'react';
import { useStyles } from './useStyles';

type Props = {
  readonly title: string;
  readonly intro?: string;
  /** What the person does now: stays in sight at the bottom. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: its heading (which takes the focus when the screen comes), its content, its actions. */
export function ScreenFrame({ title, intro, actions, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
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
