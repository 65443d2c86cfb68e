import type { PeriodKey } from '../../indicators';
import { usePaneState } from '../state/pane';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

/** Beside « Tout le registre »: how many contracts no period can take in, for want of a date. */
export function Undated({ period }: { readonly period: PeriodKey }) {
  const styles = useStyles();
  const { analysis } = usePaneState();
  const { t } = useSpeech();
  const count = analysis?.reading.contracts.filter(({ year }) => year === null).length ?? 0;
  return period !== 'all' || count === 0 ? null : <p className={styles.secondary}>{t('measure.undated', { count })}</p>;
}
