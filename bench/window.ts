import { createRequire } from 'node:module';

/** A window for the client: it looks for Excel at `window.external`. */
export function openWindow(): void {
  type Page = { readonly window: Record<string, unknown> };
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    readonly JSDOM: new (html: string, options: object) => Page;
  };
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'http://localhost/',
    runScripts: 'outside-only',
  });
  const { document, Node, HTMLScriptElement, Event } = window;
  Object.assign(globalThis, { window, document, Node, HTMLScriptElement, Event });
}
