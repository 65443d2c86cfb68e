import { pick } from '../../../language';
import { FIELD_LABELS, type RecognisedTable } from '../../../register';
import { Disclosure } from '../../parts/Disclosure';
import { useStyles } from '../../parts/useStyles';
import { differencesOf } from '../../view/differences';
import { useSpeech } from '../../words';

/** Where the yearly sheets of one register differ; nothing when they do not. */
export function Differences({ tables }: { readonly tables: readonly RecognisedTable[] }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const differences = differencesOf(tables);
  if (differences.length === 0) return null;
  return (
    <Disclosure level={2} title={t('differences.title', { count: differences.length })}>
      {() => (
        <div className={styles.tight}>
          <p className={styles.secondary}>{t('differences.advice')}</p>
          <ul className={styles.bare}>
            {differences.map(({ field, lacking }) => (
              <li key={field} className={`${styles.tight} ${styles.wrap}`}>
                <span>{pick(FIELD_LABELS[field], language)}</span>
                <span className={styles.secondary}>{t('differences.lacks', { sheets: lacking.join(', ') })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
