import { SIDE_LABELS, STATE_LABELS, type Side, type TaggedContract } from '../../../considerations';
import { pick } from '../../../language';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { decpWords } from '../../view/answers';
import { contractName } from '../../view/contracts';
import type { FoundBeside } from '../../view/review';
import { useSpeech } from '../../words';

const SIDES: readonly Side[] = ['social', 'environmental'];

type Props = {
  readonly beside: FoundBeside;
  /** Found, and to be reviewed below. */
  readonly waiting: number;
};

/** What a search finds: how many in all, those to be reviewed below, and the others with the way to their row. */
export function SearchResults({ beside: { settled, aside }, waiting }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const count = settled.length + aside.length + waiting;
  return (
    <>
      <p className={styles.secondary} role="status">
        {count === 0
          ? t('review.searchNone')
          : [
              t('review.searchFound', { count }),
              ...(waiting === 0 ? [] : [t('review.searchWaiting', { count: waiting })]),
            ].join(' · ')}
      </p>
      <Found title={t('review.searchAside', { count: aside.length })} found={aside} />
      <Found title={t('review.searchOthers', { count: settled.length })} found={settled} />
    </>
  );
}

/** Contracts with what they carry. */
function Found({ title, found }: { readonly title: string; readonly found: readonly TaggedContract[] }) {
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
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.heading3}>{title}</h2>
      <MoreList items={items} step={5} />
    </section>
  );
}
