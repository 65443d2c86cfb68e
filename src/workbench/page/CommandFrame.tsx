import { useEffect, useRef } from 'react';
import type { Installed } from '../host';
import type { BenchStore } from './bench';

export type RunCommand = (installed: Installed) => Promise<void>;

type Props = { readonly store: BenchStore; readonly run: RunCommand };

/**
 * The page of the add-in that holds the functions of the ribbon, loaded out of
 * sight for as long as one runs: it is gone the moment the function ends.
 */
export function CommandFrame({ store, run }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const started = useRef(false);
  useEffect(() => {
    // The frame's own script asks for the host; what it was given is waited for here.
    const stop = store.whenInstalled((target, installed) => {
      if (started.current || target !== frame.current?.contentWindow) return;
      started.current = true;
      void run(installed).finally(() => {
        if (frame.current !== null) frame.current.src = 'about:blank';
      });
    });
    if (frame.current !== null) frame.current.src = '/commands.html';
    return stop;
  }, [store, run]);
  return <iframe ref={frame} title="Commandes du ruban" className="command-frame" aria-hidden="true" tabIndex={-1} />;
}
