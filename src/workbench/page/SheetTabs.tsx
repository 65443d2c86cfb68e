import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Host } from '../host';

type Props = { readonly host: Host; readonly attempt: (act: () => void) => void };

/** Tabs of the visible sheets; arrows move along them. */
export function SheetTabs({ host, attempt }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { workbook, person } = host;
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const go = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown[shown.indexOf(workbook.active) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    attempt(() => person.activate(next));
    const index = shown.indexOf(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label="Feuilles" tabIndex={-1} onKeyDown={go}>
      {shown.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === workbook.active}
          tabIndex={sheet === workbook.active ? 0 : -1}
          style={sheet.tabColour === '' ? {} : { borderBottomColor: sheet.tabColour }}
          onClick={() => attempt(() => person.activate(sheet))}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
