import { useCallback, useEffect, useState } from 'react';
import { HostError } from '../host';
import { isUserError, pick } from '../../language';
import type { BenchStore } from './bench';
import { AddinDialog } from './AddinDialog';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { Pane } from './Pane';
import { Ribbon } from './Ribbon';
import { SheetTabs } from './SheetTabs';
import { useRevision } from './useBench';

type Props = { readonly store: BenchStore };

const UNEXPECTED = 'L’opération n’a pas abouti. Rien n’a été changé.';

/** The sentence that tells a person what was refused. */
export function wordsOf(error: unknown): string {
  if (isUserError(error)) {
    const advice = error.advice === null ? '' : ` ${pick(error.advice, 'fr')}`;
    return `${pick(error.what, 'fr')}${advice}`;
  }
  if (!(error instanceof HostError)) return UNEXPECTED;
  if (error.code === 'AccessDenied')
    return 'Cette feuille est protégée\u202f: ses cellules ne peuvent pas être modifiées.';
  return error.message;
}

/** The whole page: ribbon, formula bar, sheet and tabs at the left, the pane at the right. */
export function Workbench({ store }: Props) {
  useRevision(store);
  const [message, setMessage] = useState('');
  const [paneShown, setPaneShown] = useState(true);
  const theme = store.theme();
  const { host, opened } = store.bench();
  const { workbook } = host;

  const attempt = useCallback((act: () => void | Promise<void>) => {
    setMessage('');
    void (async () => {
      try {
        await act();
      } catch (error) {
        setMessage(wordsOf(error));
      }
    })();
  }, []);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.title = `${workbook.name} – Établi SPASER`;
  }, [theme, workbook.name]);

  return (
    <div className="bench">
      <Ribbon
        store={store}
        paneShown={paneShown}
        onTogglePane={() => setPaneShown((shown) => !shown)}
        attempt={attempt}
        say={setMessage}
      />
      <div className="bench-body">
        <main className="book" aria-label={`Classeur ${workbook.name}`}>
          <FormulaBar host={host} attempt={attempt} />
          <Grid key={`${opened}-${workbook.active.id}`} host={host} attempt={attempt} />
          <SheetTabs host={host} attempt={attempt} />
          <p className="status" role="status">
            {message}
          </p>
        </main>
        {paneShown ? <Pane key={`${opened}-${theme}`} onClose={() => setPaneShown(false)} /> : null}
      </div>
      <AddinDialog dialog={store.dialog()} />
    </div>
  );
}
