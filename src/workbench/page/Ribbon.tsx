import { useRef, useState } from 'react';
import type { HostTheme } from '../host';
import type { BenchStore } from './bench';
import { CommandFrame } from './CommandFrame';
import type { RunCommand } from './CommandFrame';
import { openSample } from './sample';
import { Simulate } from './Simulate';

type Props = {
  readonly store: BenchStore;
  readonly paneShown: boolean;
  readonly onTogglePane: () => void;
  readonly attempt: (act: () => void | Promise<void>) => void;
  readonly say: (message: string) => void;
};

const ACCEPTED = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.json';
const THEMES: readonly { readonly value: HostTheme; readonly label: string }[] = [
  { value: 'light', label: 'Clair' },
  { value: 'dark', label: 'Sombre' },
  { value: 'contrast', label: 'Contraste élevé' },
];

function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Files, the ribbon group of the add-in, and the theme of the host. */
export function Ribbon({ store, paneShown, onTogglePane, attempt, say }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [command, setCommand] = useState<{ readonly run: RunCommand } | null>(null);
  const [busy, setBusy] = useState(false);

  const openFile = (file: File | undefined) => {
    if (file === undefined) return;
    attempt(async () => store.open(new Uint8Array(await file.arrayBuffer()), file.name));
  };
  const save = () =>
    attempt(async () => {
      const { name, bytes } = await store.save();
      download(name, bytes);
    });
  const refresh = () => {
    setBusy(true);
    say('Actualisation en cours…');
    setCommand({
      run: async (installed) => {
        const end = await installed.invokeCommand('refreshIndicators');
        setBusy(false);
        setCommand(null);
        say(end === 'completed' ? 'Actualisation terminée.' : 'Excel a arrêté la commande au bout de cinq minutes.');
      },
    });
  };

  return (
    <header className="ribbon">
      <h1 className="visually-hidden">Établi SPASER</h1>
      <div className="group" role="group" aria-label="Fichier">
        <input
          ref={picker}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label="Fichier à ouvrir"
          onChange={(event) => {
            openFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <button type="button" onClick={() => picker.current?.click()}>
          Ouvrir un fichier
        </button>
        <button type="button" onClick={() => attempt(() => openSample(store))}>
          Registre d’exemple
        </button>
        <button type="button" onClick={() => attempt(() => store.openEmpty())}>
          Classeur vide
        </button>
        <button type="button" onClick={save}>
          Télécharger
        </button>
      </div>
      <div className="group" role="group" aria-label="SPASER">
        <button type="button" aria-pressed={paneShown} onClick={onTogglePane}>
          <img src="/assets/icon-16.png" alt="" width="16" height="16" /> Achats responsables
        </button>
        <button type="button" onClick={refresh} disabled={busy}>
          <img src="/assets/refresh-16.png" alt="" width="16" height="16" /> Actualiser
        </button>
      </div>
      <label className="group">
        Thème
        <select value={store.theme()} onChange={(event) => store.setTheme(themeOf(event.target.value))}>
          {THEMES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Simulate store={store} attempt={attempt} />
      {command === null ? null : <CommandFrame store={store} run={command.run} />}
    </header>
  );
}

const themeOf = (value: string): HostTheme => THEMES.find((theme) => theme.value === value)?.value ?? 'light';
