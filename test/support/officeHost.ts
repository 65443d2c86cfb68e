import { createHost, createWorkbook, installHost } from '../../src/workbench/host';
import type { Host, HostWorkbook, InstallOptions, ProfileName } from '../../src/workbench/host';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const DIST = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/** The real, unmodified office.js running on the embedded host. */
export type OfficeOnHost = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
  /** `Excel.run` of the real client. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
};

type OfficeGlobals = { Excel: typeof Excel; Office: typeof Office; OfficeExtension: typeof OfficeExtension };

/**
 * Boots Microsoft's office.js on an embedded host in this test's jsdom window
 * (the test file says `@jest-environment jsdom`). One boot a test file: the
 * client keeps its state in the window.
 */
export async function bootOffice(
  workbook: HostWorkbook = createWorkbook(),
  options: InstallOptions & { readonly profile?: ProfileName } = {},
): Promise<OfficeOnHost> {
  const host = createHost(workbook, {
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  installHost(window, host, options);
  followScripts();
  await addScript(pathToFileURL(join(DIST, 'office.js')).href);
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    host,
    run: (batch) => globals.Excel.run(batch),
  };
}

/** jsdom loads no script by itself here: each script element that the client adds is read from the package and run. */
function followScripts(): void {
  const append = Node.prototype.appendChild;
  const insert = Node.prototype.insertBefore;
  Node.prototype.appendChild = function appendAndRun<T extends Node>(this: Node, node: T): T {
    const added = append.call(this, node) as T;
    runScript(node);
    return added;
  };
  Node.prototype.insertBefore = function insertAndRun<T extends Node>(this: Node, node: T, before: Node | null): T {
    const added = insert.call(this, node, before) as T;
    runScript(node);
    return added;
  };
}

function runScript(node: Node): void {
  if (!(node instanceof HTMLScriptElement) || node.src === '') return;
  const file = join(DIST, decodeURIComponent(node.src.split('/dist/').pop() ?? '').split('?')[0] ?? '');
  setTimeout(() => {
    if (existsSync(file)) {
      // Indirect: the script runs in the window's scope, as a script element would.
      window.eval(readFileSync(file, 'utf8'));
      node.dispatchEvent(new Event('load'));
    } else node.dispatchEvent(new Event('error'));
  }, 0);
}

function addScript(source: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`Script not found: ${source}`)));
    document.head.appendChild(script);
  });
}
