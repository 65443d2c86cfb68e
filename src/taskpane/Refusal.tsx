import { FluentProvider } from '@fluentui/react-components';
import { FLUENT_THEMES, type PaneTheme } from './host/theme';
import { ScreenFrame } from './parts/ScreenFrame';
import { SpeechContext, type Speech } from './words';

type Props = { readonly reason: 'notExcel' | 'tooOld'; readonly theme: PaneTheme; readonly speech: Speech };

/** The page of a host that cannot show the pane: says why and what to do. */
export function Refusal({ reason, theme, speech }: Props) {
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      <SpeechContext value={speech}>
        <main style={{ padding: 16 }}>
          <ScreenFrame title={speech.t(`host.${reason}.title`)} intro={speech.t(`host.${reason}.text`)}>
            {null}
          </ScreenFrame>
        </main>
      </SpeechContext>
    </FluentProvider>
  );
}
