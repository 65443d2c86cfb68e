import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { pick, type UserError } from '../../language';
import {
  PROBES,
  knownDifference,
  runTrial,
  type ProbeResult,
  type Trial as Outcome,
} from '../../workbook/excel/probes';
import { unexpectedError } from '../host/errors';
import { hostFacts } from '../host/facts';
import { CopyText } from '../parts/CopyText';
import { Disclosure } from '../parts/Disclosure';
import { ErrorPanel } from '../parts/ErrorPanel';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { differing, trialReport } from '../view/trial';
import { useSpeech } from '../words';

type State =
  | { readonly kind: 'before' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'done'; readonly trial: Outcome }
  | { readonly kind: 'failed'; readonly error: UserError };

/** « Essayer cet Excel »: in an empty workbook only, what the product relies on, call by call. */
export function Trial() {
  const styles = useStyles();
  const { store } = usePane();
  const { work } = usePaneState();
  const { t, language } = useSpeech();
  const [state, setState] = useState<State>({ kind: 'before' });
  const controller = useRef<AbortController | null>(null);
  // Left by another way, the trial ends after the probe under way, which is taken back.
  useEffect(() => () => controller.current?.abort(), []);
  const run = async (): Promise<void> => {
    const mine = new AbortController();
    controller.current = mine;
    setState({ kind: 'running', done: 0 });
    try {
      const trial = await runTrial(Excel, {
        now: () => performance.now(),
        signal: mine.signal,
        onResult: (_result, done) => setState({ kind: 'running', done }),
      });
      setState({ kind: 'done', trial });
    } catch (error) {
      setState({ kind: 'failed', error: unexpectedError(error) });
    }
  };
  const back = (
    <Button onClick={() => store.dispatch({ type: 'screenChosen', screen: 'settings' })}>{t('action.back')}</Button>
  );
  const actions =
    state.kind === 'running' ? (
      <Button onClick={() => controller.current?.abort()}>{t('trial.stop')}</Button>
    ) : (
      <>
        <Button appearance="primary" disabledFocusable={work !== null} onClick={() => void run()}>
          {state.kind === 'before' ? t('trial.run') : t('trial.again')}
        </Button>
        {back}
      </>
    );
  return (
    <ScreenFrame title={t('trial.title')} intro={t('trial.intro', { count: PROBES.length })} actions={actions}>
      {state.kind === 'running' ? (
        <div className={styles.tight}>
          <span role="status">{t('trial.progress', { done: state.done, total: PROBES.length })}</span>
          <ProgressBar aria-label={t('trial.title')} value={state.done / PROBES.length} />
        </div>
      ) : null}
      {state.kind === 'failed' ? (
        <ErrorPanel error={state.error} onRetry={() => void run()} onClose={() => setState({ kind: 'before' })} />
      ) : null}
      {state.kind === 'done' ? (
        <Told trial={state.trial} report={() => trialReport(state.trial, hostFacts(), language)} />
      ) : null}
    </ScreenFrame>
  );
}

function Told({ trial, report }: { readonly trial: Outcome; readonly report: () => string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const others = differing(trial);
  return (
    <>
      <div role="status" className={styles.tight}>
        <p className={styles.paragraph}>
          {t('trial.asExpected', { count: trial.results.length - others.length })}
          {others.length === 0 ? '' : `\u202f; ${t('trial.otherwise', { count: others.length })}`}
        </p>
        {trial.stopped ? <p className={styles.paragraph}>{t('trial.stopped')}</p> : null}
        <p className={styles.paragraph}>
          {trial.left.length === 0 ? t('trial.clean') : t('trial.left', { names: trial.left.join(', ') })}
        </p>
      </div>
      <CopyText label={t('trial.copy')} text={report} appearance="primary" />
      {others.length === 0 ? null : (
        <section className={styles.tight}>
          <h2 className={styles.heading2}>{t('trial.differences')}</h2>
          <Results results={others} />
        </section>
      )}
      <Disclosure title={t('trial.all')} level={2}>
        {() => <Results results={trial.results} />}
      </Disclosure>
    </>
  );
}

function Results({ results }: { readonly results: readonly ProbeResult[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.bare}>
      {results.map((result) => (
        <Result key={result.probe.id} result={result} />
      ))}
    </ul>
  );
}

function Result({ result }: { readonly result: ProbeResult }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { probe, outcome, came, milliseconds } = result;
  const known = knownDifference(result);
  const said = (text: string): string => (text === '' ? t('trial.nothing') : text);
  return (
    <li className={styles.card}>
      <span className={styles.wrap}>
        {probe.id} – {pick(probe.name, language)}
      </span>
      <span className={styles.secondary}>{t('trial.expected', { text: probe.expected })}</span>
      <span className={styles.secondary}>
        {outcome === 'refused' ? t('trial.refused', { text: said(came) }) : t('trial.came', { text: said(came) })}
      </span>
      {known === null ? null : (
        <span className={styles.secondary}>{t('trial.done', { text: pick(known.done, language) })}</span>
      )}
      <span className={styles.secondary}>{t('trial.duration', { milliseconds: Math.round(milliseconds) })}</span>
    </li>
  );
}
