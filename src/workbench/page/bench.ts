import type { HostTheme, HostWorkbook, Installed } from '../host';
import { createHost, createWorkbook, installHost, profileNamed } from '../host';
import type { Host, HostOptions, ProfileName } from '../host';
import type { OpenedFile } from '../files';
import { openInHost, saveFromHost } from '../files';

/** A file on the workbench. */
export type Bench = {
  readonly host: Host;
  readonly file: OpenedFile;
  /** Grows with each opened file: the pane's frame is made anew. */
  readonly opened: number;
};

/** A page of the add-in shown in a dialog. */
export type BenchDialog = { readonly url: string; readonly close: () => void };

export type BenchStore = {
  readonly bench: () => Bench;
  /** Grows with each change that the page shows. */
  readonly revision: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly theme: () => HostTheme;
  readonly setTheme: (theme: HostTheme) => void;
  /** An Excel that takes its time over each answer. */
  readonly slow: () => boolean;
  readonly setSlow: (slow: boolean) => void;
  readonly profile: () => ProfileName;
  /** Becomes another Excel: the pane is opened anew in it. */
  readonly setProfile: (profile: ProfileName) => void;
  readonly dialog: () => BenchDialog | null;
  /** Throws a `UserError` when the bytes cannot be used. */
  readonly open: (bytes: Uint8Array, name: string) => void;
  readonly openEmpty: () => void;
  readonly save: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Puts the host in a frame of the page. */
  readonly install: (frame: Window) => Installed;
  /** Tells which frames were given the host; gives the way to stop. */
  readonly whenInstalled: (listener: InstallListener) => () => void;
};

type InstallListener = (frame: Window, installed: Installed) => void;

/** Milliseconds of a slow Excel's answer. */
const SLOW = 400;

const emptyFile = (): OpenedFile => ({ workbook: createWorkbook(), original: null });

/** Holds the open workbook and tells the page of its changes, gathered so that writing does not wait for drawing. */
export function createBenchStore(schedule: (run: () => void) => void, options: HostOptions = {}): BenchStore {
  const listeners = new Set<() => void>();
  const installListeners = new Set<InstallListener>();
  let revision = 0;
  let theme: HostTheme = 'light';
  let slow = false;
  let profile = profileNamed(options.profile, options.locale).name;
  let dialog: BenchDialog | null = null;
  let stop: () => void = () => undefined;
  let bench: Bench;

  const tell = (): void => {
    revision += 1;
    for (const listener of [...listeners]) listener();
  };
  const put = (file: OpenedFile, opened: number): Bench => {
    stop();
    const host = createHost(file.workbook, { ...options, profile });
    // What a person does shows at once.
    stop = host.subscribe((by) => (by === 'person' ? tell() : schedule(tell)));
    return { host, file, opened };
  };
  bench = put(emptyFile(), 0);

  return {
    bench: () => bench,
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    theme: () => theme,
    setTheme: (next) => {
      theme = next;
      tell();
    },
    slow: () => slow,
    setSlow: (next) => {
      slow = next;
      tell();
    },
    profile: () => profile,
    setProfile: (next) => {
      profile = next;
      bench = put(bench.file, bench.opened + 1);
      tell();
    },
    dialog: () => dialog,
    open: (bytes, name) => {
      bench = put(openInHost(bytes, name), bench.opened + 1);
      tell();
    },
    openEmpty: () => {
      bench = put(emptyFile(), bench.opened + 1);
      tell();
    },
    save: async () => {
      const { host, file } = bench;
      return { name: savedName(host.workbook), bytes: await saveFromHost(file, host) };
    },
    whenInstalled: (listener) => {
      installListeners.add(listener);
      return () => installListeners.delete(listener);
    },
    install: (frame) => {
      const installed = installHost(frame, bench.host, {
        ...(options.locale === undefined ? {} : { locale: options.locale }),
        theme,
        delay: () => (slow ? SLOW : 0),
        openDialog: (url, closed) => {
          const remove = (): void => {
            dialog = null;
            tell();
          };
          dialog = {
            url,
            close: () => {
              remove();
              closed();
            },
          };
          tell();
          return remove;
        },
      });
      for (const listener of [...installListeners]) listener(frame, installed);
      return installed;
    },
  };
}

/** The workbook's name, with the extension of what is saved. */
function savedName({ name }: HostWorkbook): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return `${base === '' ? 'Classeur' : base}.xlsx`;
}
