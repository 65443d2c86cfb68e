import { Button } from '@fluentui/react-components';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { useSpeech, type WordKey } from '../words';

type Props = {
  /** Null while nobody knows whether the workbook is empty and the sample can be fetched. */
  readonly sample: 'possible' | 'elsewhere' | null;
  readonly onStart: () => void;
  readonly onSample: () => void;
};

const PARTS = [
  { title: 'welcome.does', lines: ['welcome.does.read', 'welcome.does.tag', 'welcome.does.measure'] },
  { title: 'welcome.writes', lines: ['welcome.writes.sheets', 'welcome.writes.columns', 'welcome.writes.preview'] },
  { title: 'welcome.never', lines: ['welcome.never.cells', 'welcome.never.out'] },
] as const satisfies readonly { readonly title: WordKey; readonly lines: readonly WordKey[] }[];

/** The first run: what the add-in does, what it will and will not touch. One page, left at one click. */
export function Welcome({ sample, onStart, onSample }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const actions = (
    <>
      <Button appearance="primary" onClick={onStart}>
        {t('welcome.start')}
      </Button>
      {sample === 'possible' ? <Button onClick={onSample}>{t('welcome.sample')}</Button> : null}
    </>
  );
  return (
    <ScreenFrame title={t('welcome.title')} intro={t('welcome.intro')} actions={actions}>
      {PARTS.map(({ title, lines }) => (
        <section key={title} className={styles.tight}>
          <h2 className={styles.heading3}>{t(title)}</h2>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </section>
      ))}
      {sample === 'elsewhere' ? <p className={styles.secondary}>{t('welcome.sampleElsewhere')}</p> : null}
    </ScreenFrame>
  );
}
