import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

const useLooks = makeStyles({
  text: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '8em',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type Props = { readonly label: string; readonly text: () => string; readonly appearance?: 'primary' | 'secondary' };

/** Copies a text; where the host gives the pane no clipboard, shows it chosen, to be copied by hand. */
export function CopyText({ label, text, appearance = 'secondary' }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const { t } = useSpeech();
  const [shown, setShown] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown !== null) area.current?.select();
  }, [shown]);
  const copy = async (): Promise<void> => {
    const content = text();
    const done = await toClipboard(content);
    setCopied(done);
    setShown(done ? null : content);
  };
  return (
    <span className={styles.tight}>
      <span>
        <Button size="small" appearance={appearance} onClick={() => void copy()}>
          {label}
        </Button>
      </span>
      <span role="status" className={styles.secondary}>
        {copied ? t('copy.done') : shown === null ? '' : t('copy.byHand')}
      </span>
      {shown === null ? null : (
        <textarea ref={area} className={looks.text} readOnly value={shown} aria-label={t('copy.text')} />
      )}
    </span>
  );
}

/** True when the text is in the clipboard: a frame may have none, or be refused it. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
