import { useState } from 'react';
import { areaAddress } from '../../workbook';
import type { Host } from '../host';
import { cellAt } from '../host';
import { editableText } from './grid/editableText';

type Props = { readonly host: Host; readonly attempt: (act: () => void) => void };

/** Address of the selection and what its first cell holds, which can be changed there. */
export function FormulaBar({ host, attempt }: Props) {
  const { workbook, person } = host;
  const { active, selection } = workbook;
  const { row, column } = selection;
  const held = editableText(host, active, row, column);
  const [draft, setDraft] = useState<string | null>(null);
  const place = `${active.id}-${row}-${column}`;
  const [draftPlace, setDraftPlace] = useState(place);
  // A draft belongs to the cell where it was begun.
  const shown = draft !== null && draftPlace === place ? draft : held;
  const commit = () => {
    if (draft !== null && draftPlace === place && draft !== held)
      attempt(() => person.enter(active, row, column, draft));
    setDraft(null);
  };
  return (
    <div className="formula-bar">
      <output className="name-box" aria-label="Sélection">
        {areaAddress(selection)}
      </output>
      <input
        aria-label={`Contenu de la cellule ${areaAddress({ row, column, rows: 1, columns: 1 })} (les formules s’écrivent en anglais)`}
        className={cellAt(active, row, column)?.formula === undefined ? '' : 'is-formula'}
        value={shown}
        spellCheck={false}
        onChange={(event) => {
          setDraftPlace(place);
          setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
        onBlur={commit}
      />
    </div>
  );
}
