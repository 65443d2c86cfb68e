import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useStyles } from './useStyles';

type Props = {
  readonly title: string;
  readonly open?: boolean;
  readonly level?: 2 | 3;
  readonly children: () => ReactNode;
};

/** A heading that opens what stands under it; closed content is not even made. */
export function Disclosure({ title, open: first = false, level = 3, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.tight}>
      <Heading className={styles.heading3}>
        <Button
          appearance="subtle"
          size="small"
          style={{ justifyContent: 'flex-start', paddingLeft: 0, textAlign: 'start' }}
          icon={open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
      </Heading>
      {open ? <div id={id}>{children()}</div> : null}
    </section>
  );
}
