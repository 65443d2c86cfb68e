import { PROFILES, PROFILE_NAMES, profileNamed } from '../host';
import type { Host } from '../host';
import type { BenchStore } from './bench';
import { editableText } from './grid/editableText';

type Props = { readonly store: BenchStore; readonly attempt: (act: () => void) => void };

/** What happens to a workbook while one works: protections, filters, co-authors, lost sheets, an Excel that is slow. */
export function Simulate({ store, attempt }: Props) {
  const { host } = store.bench();
  const { person, workbook } = host;
  const { active, selection } = workbook;
  const isProtected = active.protection.protected;
  const filtered = [active.filter, ...active.tables.map(({ filter }) => filter)].some(
    (filter) => filter?.criteria.some(Boolean) ?? false,
  );
  const act = (label: string, run: () => void, pressed?: boolean) => (
    <button type="button" aria-pressed={pressed} onClick={() => attempt(run)}>
      {label}
    </button>
  );
  return (
    <details className="simulate">
      <summary>Simuler</summary>
      <div role="group" aria-label="Simuler">
        <label>
          Excel{' '}
          <select
            value={store.profile()}
            onChange={({ target }) => attempt(() => store.setProfile(profileNamed(target.value).name))}
          >
            {PROFILE_NAMES.map((name) => (
              <option key={name} value={name}>
                {PROFILES[name].label}
              </option>
            ))}
          </select>
        </label>
        {act(isProtected ? 'Ôter la protection' : 'Protéger la feuille', () => person.protect(active, !isProtected))}
        {filtered
          ? act('Effacer le filtre', () => person.clearFilter(active))
          : act('Filtrer sur la cellule', () => person.filter(active, selection.row, selection.column))}
        {act('Renommer la feuille', () => person.rename(active, renamed(active.name)))}
        {act('Supprimer la feuille', () => person.remove(active))}
        {act('Modification d’un coauteur', () => changeFromElsewhere(host))}
        {act('Lecture seule', () => person.setReadOnly(!workbook.readOnly), workbook.readOnly)}
        {act('Enregistrer et rouvrir', () => person.reopen())}
        {act('Excel lent', () => store.setSlow(!store.slow()), store.slow())}
        <p>Ctrl+Z peut encore défaire : {person.undoSteps()}</p>
      </div>
    </details>
  );
}

/** Sheet names hold 31 characters at most. */
const renamed = (name: string): string => `${name.slice(0, 22)} renommée`;

/** The selected cell as a co-author leaves it. */
function changeFromElsewhere(host: Host): void {
  const { active, selection } = host.workbook;
  const { row, column } = selection;
  host.person.coAuthor(active, row, column, `${editableText(host, active, row, column)} (coauteur)`.trim());
}
