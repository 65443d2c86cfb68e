/**
 * What the pane says when it cannot start: Microsoft's office.js is kept out by
 * the network, or files of its own are gone after an update. Depends on nothing,
 * for nothing else may have come by then.
 */
type Reason = 'office' | 'files' | 'slow';
type Page = Pick<Window, 'document' | 'navigator' | 'stop'> & {
  readonly localStorage: Storage;
  readonly location: { readonly reload: () => void };
};

/** Milliseconds left to office.js and to Excel; a firewall that drops requests in silence takes longer to give up. */
export const PATIENCE = 20_000;

const ID = 'guard';

const WORDS = {
  fr: {
    title: 'Le volet n’a pas pu s’ouvrir',
    office:
      'Le fichier office.js, que Microsoft sert depuis appsforoffice.microsoft.com, n’a pas pu être chargé. Rien n’a été lu ni changé dans le classeur. Vérifiez la connexion, puis réessayez\u202f; si cela dure, demandez à votre service informatique d’autoriser cette adresse.',
    files:
      'Une partie du volet n’a pas pu être chargée\u202f: il vient peut-être d’être mis à jour. Rien n’a été lu ni changé dans le classeur. Réessayez\u202f; si cela dure, fermez le volet, rouvrez-le, puis prévenez votre service informatique.',
    slow: 'Excel ne répond pas au volet. Rien n’a été lu ni changé dans le classeur. Réessayez\u202f; si cela dure, fermez Excel et rouvrez-le.',
    again: 'Réessayer',
  },
  en: {
    title: 'The pane could not open',
    office:
      'The file office.js, which Microsoft serves from appsforoffice.microsoft.com, could not be loaded. Nothing was read or changed in the workbook. Check the connection, then try again; if it goes on, ask your IT department to allow this address.',
    files:
      'A part of the pane could not be loaded: it may just have been updated. Nothing was read or changed in the workbook. Try again; if it goes on, close the pane, open it again, then tell your IT department.',
    slow: 'Excel does not answer the pane. Nothing was read or changed in the workbook. Try again; if it goes on, close Excel and open it again.',
    again: 'Try again',
  },
} as const;

/** French unless the person chose English, or works in another language. */
function languageOf({ localStorage, navigator }: Page): keyof typeof WORDS {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem('spaser.language');
  } catch {
    // Some hosts give the pane no storage.
  }
  const language = kept ?? navigator.language;
  return language === '' || language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Says, in place of a white pane, why it did not open; the first reason stands. */
export function sayNotStarted(page: Page, reason: Reason): void {
  const { document } = page;
  if (document.getElementById(ID) !== null || hasStarted(document)) return;
  const language = languageOf(page);
  const words = WORDS[language];
  document.documentElement.lang = language;
  const main = document.createElement('main');
  main.id = ID;
  main.className = 'guard';
  const told = document.createElement('div');
  told.setAttribute('role', 'alert');
  const title = document.createElement('h1');
  title.textContent = words.title;
  const text = document.createElement('p');
  text.textContent = words[reason];
  told.append(title, text);
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = words.again;
  again.addEventListener('click', () => page.location.reload());
  main.append(told, again);
  bodyOf(document).append(main);
}

/** Takes the sentence away: the pane came after all. */
export function endGuard(document: Document): void {
  document.getElementById(ID)?.remove();
}

/** The page's body; made here when reading the page stopped in its head. */
function bodyOf(document: Document): HTMLElement {
  // The types say that a page always has one; a page that is still being read has not.
  const standing = document.body as HTMLElement | null;
  if (standing !== null) return standing;
  const body = document.createElement('body');
  document.documentElement.append(body);
  return body;
}

function hasStarted(document: Document): boolean {
  return (document.getElementById('root')?.childElementCount ?? 0) > 0;
}

/** What a script that did not come means; null when the pane lives without it (the client's texts, say). */
export function reasonOf(source: string, origin: string): Reason | null {
  const { pathname, origin: from } = new URL(source);
  if (/\/(?:office(?:\.debug)?|excel-[^/]*)\.js$/.test(pathname)) return 'office';
  return from === origin ? 'files' : null;
}

/** Watches over the start of the page: scripts that do not come, and a wait without end. */
export function standGuard(page: Window, patience: number = PATIENCE): void {
  const { document } = page;
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      const reason = reasonOf(target.src, page.location.origin);
      if (reason !== null) whenRead(document, () => sayNotStarted(page, reason));
    },
    // A script that does not load tells its own element alone: its error is only heard on the way down.
    true,
  );
  page.setTimeout(() => {
    if (hasStarted(document)) return;
    // Reading still waits for a script that will not come.
    if (document.readyState === 'loading') page.stop();
    sayNotStarted(page, 'Office' in page ? 'slow' : 'office');
  }, patience);
}

function whenRead(document: Document, act: () => void): void {
  if (document.readyState !== 'loading') act();
  else document.addEventListener('DOMContentLoaded', act, { once: true });
}
