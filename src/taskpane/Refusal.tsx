import { FluentProvider } from '@fluentui/react-components';
import { FLUENT_THEMES, type PaneTheme } from './host/theme';
import { useStyles } from './parts/useStyles';
import { SpeechContext, type Speech } from './words';

type Props = { readonly reason: 'notExcel' | 'tooOld'; readonly theme: PaneTheme; readonly speech: Speech };

/** The page of a host that cannot show the pane: says why and what to do. Nothing of the pane stands around it. */
export function Refusal({ reason, theme, speech }: Props) {
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      <SpeechContext value={speech}>
        <Said title={speech.t(`host.${reason}.title`)} text={speech.t(`host.${reason}.text`)} />
      </SpeechContext>
    </FluentProvider>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <main style={{ padding: 16 }}>
      <div className={styles.stack}>
        <h1 className={styles.heading1}>{title}</h1>
        <p className={styles.paragraph}>{text}</p>
      </div>
    </main>
  );
}
