import type { FigureCause, MovedFigure } from '../../app';
import { indicatorById } from '../../indicators';
import { pick } from '../../language';
import { contractName } from '../view/contracts';
import { causeInWords, figureInWords, orderedFigures } from '../view/since';
import { usePaneState } from '../state/pane';
import { useSpeech } from '../words';
import { Disclosure } from './Disclosure';
import { MoreList } from './MoreList';
import { RowLink } from './RowLink';
import { Unbroken } from './Unbroken';
import { useStyles } from './useStyles';

/** Figures before and after, each with the contracts because of which it moves. */
export function MovedFigures({ figures }: { readonly figures: readonly MovedFigure[] }) {
  const { period } = usePaneState();
  const items = orderedFigures(figures, period).map((moved) => ({
    key: `${moved.id} ${moved.basis} ${moved.period}`,
    content: () => <Moved moved={moved} />,
  }));
  return <MoreList items={items} step={5} />;
}

function Moved({ moved }: { readonly moved: MovedFigure }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { causes } = moved;
  const indicator = indicatorById(moved.id);
  const ofJournal =
    indicator?.recipes.some(({ basis, table }) => basis === moved.basis && table === 'tJournal') === true;
  return (
    <div className={styles.tight}>
      <span>
        <Unbroken text={figureInWords(moved, t, language)} />
      </span>
      {indicator === null ? null : <span className={styles.secondary}>{pick(indicator.label, language)}</span>}
      {causes === null ? (
        ofJournal ? (
          <span className={styles.secondary}>{t('since.journal')}</span>
        ) : null
      ) : causes.length === 0 ? (
        <span className={styles.secondary}>{t('since.withoutRows')}</span>
      ) : (
        <Disclosure title={t('since.because', { count: causes.length })} level={4}>
          {() => (
            <MoreList
              step={5}
              items={causes.map((cause, index) => ({
                key: cause.contract?.key ?? `${index} ${cause.name}`,
                content: () => <Cause cause={cause} />,
              }))}
            />
          )}
        </Disclosure>
      )}
    </div>
  );
}

function Cause({ cause }: { readonly cause: FigureCause }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { contract, name } = cause;
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <span className={styles.wrap}>{contract === null ? name : contractName(contract, t)}</span>
        {contract === null ? null : <RowLink sheetId={contract.sheetId} row={contract.row} />}
      </div>
      <span className={styles.secondary}>{causeInWords(cause, t)}</span>
    </div>
  );
}
