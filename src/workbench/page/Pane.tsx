type Props = { readonly onClose: () => void };

/** The task pane in its frame, as Excel loads it: 350 pixels wide, under a title bar of the host. */
export function Pane({ onClose }: Props) {
  return (
    <aside className="pane" aria-label="Volet Office">
      <div className="pane-title">
        <span>SPASER</span>
        <button type="button" onClick={onClose} aria-label="Fermer le volet">
          ×
        </button>
      </div>
      <iframe title="Volet SPASER" src="/taskpane.html" />
    </aside>
  );
}
