import { SIDE_LABELS, STATE_LABELS, type Side, type TaggedContract } from '../../../considerations';
import { pick } from '../../../language';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { decpWords } from '../../view/answers';
import { contractName } from '../../view/contracts';
import { useSpeech } from '../../words';

const SIDES: readonly Side[] = ['social', 'environmental'];

/** The contracts that a search finds and that wait for nothing: what they carry, and the way to their row. */
export function SearchResults({ found }: { readonly found: readonly TaggedContract[] }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  if (found.length === 0) return null;
  const items = found.map((tagged) => {
    const { contract } = tagged;
    const facts = SIDES.map((side) => {
      const { decpValues, state } = tagged[side];
      const words = decpValues.length > 0 ? decpWords(decpValues, language) : pick(STATE_LABELS[state], language);
      return `${pick(SIDE_LABELS[side], language)}${language === 'fr' ? '\u202f' : ''}: ${words}`;
    });
    const content = () => (
      <div className={styles.tight}>
        <div className={styles.line}>
          <span className={`${styles.wrap} ${styles.fill}`}>{contractName(contract, t)}</span>
          <RowLink sheetId={contract.sheetId} row={contract.row} />
        </div>
        <span className={styles.secondary}>
          {[...contract.suppliers.slice(0, 1).map(({ name }) => name), ...facts].join(' · ')}
        </span>
      </div>
    );
    return { key: contract.key, content };
  });
  return (
    <section className={styles.card} aria-label={t('review.searchOthers', { count: found.length })}>
      <h2 className={styles.heading3}>{t('review.searchOthers', { count: found.length })}</h2>
      <MoreList items={items} step={5} />
    </section>
  );
}
