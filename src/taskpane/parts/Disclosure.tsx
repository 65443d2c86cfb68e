import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useStyles } from './useStyles';

const useLooks = makeStyles({
  summary: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    padding: '2px 0',
    minWidth: 0,
    maxWidth: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  content: { paddingLeft: '4px' },
});

type Props = {
  readonly title: string;
  readonly open?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly children: () => ReactNode;
};

/** A heading that opens what stands under it; closed content is not even made. */
export function Disclosure({ title, open: first = false, level = 3, children }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const [open, setOpen] = useState(first);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.tight}>
      <Heading className={styles.heading3}>
        <Button
          appearance="subtle"
          size="small"
          className={looks.summary}
          icon={open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
      </Heading>
      {open ? (
        <div id={id} className={looks.content}>
          {children()}
        </div>
      ) : null}
    </section>
  );
}
