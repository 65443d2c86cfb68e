import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import type { Step } from '../../app';
import type { Work } from '../state/types';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

/** The steps of each kind of work, in their order: what makes the bar determinate. */
const STEPS: Readonly<Record<Work['intent']['kind'], readonly Step[]>> = {
  open: ['describe', 'recognise'],
  analyse: ['read', 'invoices', 'tag', 'measure'],
  refresh: ['describe', 'recognise', 'read', 'invoices', 'tag', 'measure'],
  prepare: ['measure', 'plan'],
  committee: ['measure', 'plan'],
  rows: ['measure', 'plan'],
  write: ['write', 'describe', 'recognise', 'read', 'invoices', 'tag', 'measure'],
  sample: ['describe', 'recognise'],
};

/** How long a step lasts beside the others: writing most of all. */
const WEIGHTS: Readonly<Partial<Record<Step, number>>> = { read: 3, tag: 2, measure: 4, plan: 3, write: 30 };

function weightOf(step: Step): number {
  return WEIGHTS[step] ?? 1;
}

/** How far the work is, in [0, 1]: steps done, plus the part of the current one. */
export function workFraction(work: Work): number {
  const steps = STEPS[work.intent.kind];
  const index = work.step === null ? -1 : steps.indexOf(work.step);
  if (work.step === null || index < 0) return 0;
  const sum = (list: readonly Step[]): number => list.reduce((total, step) => total + weightOf(step), 0);
  const part = work.total > 0 ? Math.min(1, work.done / work.total) : 0;
  return (sum(steps.slice(0, index)) + part * weightOf(work.step)) / sum(steps);
}

type Props = { readonly work: Work; readonly onCancel: () => void };

/** The work under way: its name, its step, how far it is, and the way to stop it. */
export function ProgressPanel({ work, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const fraction = workFraction(work);
  const title = t(`work.${work.intent.kind}`);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.spread}>
        <h2 className={styles.heading3}>{title}</h2>
        <span className={styles.secondary}>{t('work.percent', { percent: Math.round(fraction * 100) })}</span>
      </div>
      <ProgressBar value={fraction} aria-label={title} />
      {work.waiting ? (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('work.waiting')}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.secondary}>{work.step === null ? t('app.loading') : t(`step.${work.step}`)}</p>
      )}
      <div>
        <Button size="small" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
