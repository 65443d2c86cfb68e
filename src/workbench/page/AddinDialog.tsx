import { useEffect, useRef } from 'react';
import type { BenchDialog } from './bench';

type Props = { readonly dialog: BenchDialog | null };

/** The dialog that a page of the add-in asks for. */
export function AddinDialog({ dialog }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog !== null && element.current?.open === false) element.current.showModal();
  }, [dialog]);
  if (dialog === null) return null;
  return (
    <dialog ref={element} className="addin-dialog" aria-label="SPASER" onClose={dialog.close}>
      <iframe title="Message de SPASER" src={dialog.url} />
      <button type="button" onClick={dialog.close}>
        Fermer
      </button>
    </dialog>
  );
}
