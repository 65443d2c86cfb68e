import { FluentProvider, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, type CSSProperties } from 'react';
import type { SampleSheet } from './host/types';
import { FLUENT_THEMES, type PaneTheme } from './host/theme';
import { Announcer } from './parts/Announcer';
import { Boundary } from './parts/Boundary';
import { colourProperties } from './parts/colours';
import { ErrorPanel } from './parts/ErrorPanel';
import { Footer } from './parts/Footer';
import { Navigation } from './parts/Navigation';
import { followPlaces } from './parts/places';
import { ProgressPanel } from './parts/ProgressPanel';
import { ApartBar } from './parts/ApartBar';
import { StaleBar } from './parts/StaleBar';
import { Body } from './Body';
import { Welcome } from './screens/Welcome';
import { purposeOf } from './view/purpose';
import { PaneProvider, usePaneState, type Pane } from './state/pane';
import { SpeechContext, useSpeech, type Speech } from './words';

const useLooks = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', overflowWrap: 'break-word' },
  main: { flexGrow: 1, padding: '12px 12px 0', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  body: { flexGrow: 1, display: 'flex', flexDirection: 'column', justifyContent: 'space-between', rowGap: '12px' },
});

export type Surroundings = {
  readonly theme: PaneTheme;
  readonly version: string;
  readonly support: string;
  /** Null while the sample has not been fetched, or cannot be. */
  readonly sample: readonly SampleSheet[] | null;
  readonly onLanguage: () => void;
  readonly onWelcomed: () => void;
};

type Props = { readonly pane: Pane; readonly speech: Speech; readonly around: Surroundings };

/** The whole pane: theme, words, state around the screens. */
export function App({ pane, speech, around }: Props) {
  return (
    <FluentProvider theme={FLUENT_THEMES[around.theme]} style={colourProperties(around.theme) as CSSProperties}>
      <SpeechContext value={speech}>
        <PaneProvider value={pane}>
          <Shell pane={pane} around={around} />
        </PaneProvider>
      </SpeechContext>
    </FluentProvider>
  );
}

function Shell({ pane, around }: Pick<Props, 'pane' | 'around'>) {
  const looks = useLooks();
  const { t, language } = useSpeech();
  const state = usePaneState();
  const { store, effects } = pane;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => followPlaces(store), [store]);
  const choose = (screen: typeof state.screen): void => store.dispatch({ type: 'screenChosen', screen });
  const { failure, work, opening } = state;
  const purpose = purposeOf(opening, state.analysis);
  const welcome = state.screen === 'welcome';
  const start = (): void => {
    around.onWelcomed();
    choose('register');
  };
  return (
    <div className={looks.root}>
      {welcome || state.analysis === null ? null : (
        <Navigation
          current={state.screen === 'measure' ? 'indicators' : state.screen}
          hasPayments={hasPayments(state)}
          purpose={purpose}
          onChoose={choose}
        />
      )}
      <main className={looks.main} aria-label={t('app.main')}>
        <Announcer announcement={state.announcement} />
        {failure === null ? null : (
          <ErrorPanel
            error={failure.error}
            onRetry={failure.retry === null ? null : retry(effects.run, failure.retry)}
            onClose={() => store.dispatch({ type: 'failureClosed' })}
          />
        )}
        {state.announcement.kind === 'cancelled' ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('say.cancelled')}</MessageBarBody>
          </MessageBar>
        ) : null}
        {work === null || welcome ? null : <ProgressPanel work={work} onCancel={effects.cancel} />}
        {welcome ? null : <StaleBar />}
        {welcome ? null : <ApartBar />}
        <div className={looks.body}>
          {welcome ? (
            <Welcome
              sample={sampleChoice(state, around.sample)}
              onStart={start}
              onSample={() => {
                around.onWelcomed();
                choose('register');
                void effects.run({ kind: 'sample' });
              }}
            />
          ) : opening === null ? null : (
            <Boundary key={state.screen} onLeave={() => choose('register')}>
              <Body />
            </Boundary>
          )}
        </div>
      </main>
      <Footer
        version={around.version}
        support={around.support}
        purpose={purpose}
        onChoose={welcome || opening === null ? null : choose}
        onLanguage={around.onLanguage}
      />
    </div>
  );
}

function retry<T>(run: (intent: T) => Promise<void>, intent: T): () => void {
  return () => void run(intent);
}

/** The sample is offered only where it harms nothing: an empty workbook. */
function sampleChoice(
  { opening }: ReturnType<typeof usePaneState>,
  sample: readonly SampleSheet[] | null,
): 'possible' | 'elsewhere' | null {
  if (opening === null || sample === null) return null;
  return opening.workbook.sheets.every((sheet) => sheet.usedArea === null) ? 'possible' : 'elsewhere';
}

/** Payments have their tab once the analysis carries them. */
function hasPayments({ analysis }: ReturnType<typeof usePaneState>): boolean {
  return analysis !== null && analysis.payments !== null;
}
