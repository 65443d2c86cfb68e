import type { Contract } from '../../../register';
import { formatDate } from '../../../language';
import { Disclosure } from '../../parts/Disclosure';
import { MoreList } from '../../parts/MoreList';
import { MovedFigures } from '../../parts/MovedFigures';
import { RowLink } from '../../parts/RowLink';
import { useSince } from '../../parts/useSince';
import { useStyles } from '../../parts/useStyles';
import { contractName } from '../../view/contracts';
import { facetsInWords, isUnchanged } from '../../view/since';
import { useSpeech } from '../../words';

/** A contract's name, what is said of it, and the way to its row; a removed one has no row. */
type Line = { readonly key: string; readonly name: string; readonly aside?: string; readonly contract?: Contract };

/** What a person looks for first when coming back: what changed since the sheets were written, with its rows. */
export function SinceLastTime() {
  const styles = useStyles();
  const since = useSince();
  const { t, language } = useSpeech();
  if (since === null) return null;
  const date = formatDate(since.date, language);
  if (isUnchanged(since)) return <p className={styles.secondary}>{t('since.none', { date })}</p>;
  const title = t('since.title', { date });
  const present = (contract: Contract): Line => ({ key: contract.key, name: contractName(contract, t), contract });
  const lists: readonly (readonly [string, readonly Line[]])[] = [
    [t('since.added', { count: since.added.length }), since.added.map(present)],
    [
      t('since.removed', { count: since.removed.length }),
      since.removed.map(({ name }, index) => ({ key: `${index} ${name}`, name })),
    ],
    [
      t('since.corrected', { count: since.corrected.length }),
      since.corrected.map((one) => ({ ...present(one.contract), aside: facetsInWords(one, t) })),
    ],
    [t('since.decided', { count: since.decided.length }), since.decided.map(present)],
  ];
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.heading3}>{title}</h2>
      {lists.map(([heading, lines]) =>
        lines.length === 0 ? null : (
          <Disclosure key={heading} title={heading}>
            {() => (
              <MoreList step={5} items={lines.map((line) => ({ key: line.key, content: () => <Row line={line} /> }))} />
            )}
          </Disclosure>
        ),
      )}
      {since.comparable ? null : <p className={styles.secondary}>{t('since.notComparable')}</p>}
      {since.figures.length === 0 ? null : (
        <>
          <h3 className={styles.heading3}>{t('since.figures')}</h3>
          <MovedFigures figures={since.figures} />
        </>
      )}
    </section>
  );
}

function Row({ line: { name, aside, contract } }: { readonly line: Line }) {
  const styles = useStyles();
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <span className={styles.wrap}>{name}</span>
        {contract === undefined ? null : <RowLink sheetId={contract.sheetId} row={contract.row} />}
      </div>
      {aside === undefined ? null : <span className={styles.secondary}>{aside}</span>}
    </div>
  );
}
