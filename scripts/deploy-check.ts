/**
 * `npm run deploy:check -- DIR`: is this built folder fit to be served? One line
 * a problem, and exit code 1 when there is any. Nothing is changed.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressProblem, manifestProblems } from './manifest';

const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PAGES = ['taskpane.html', 'commands.html'] as const;
const FIRST_LOAD = 250_000;
const LOCAL = /https?:\/\/(?:localhost|127\.0\.0\.1)(?=[:/])/;

/** Directives that the pages must carry, and words that must not be in them. */
const POLICY: readonly { readonly directive: string; readonly never: RegExp }[] = [
  { directive: 'default-src', never: /\*|unsafe|https?:|'self'/ },
  { directive: 'script-src', never: /(?:^|\s)(?:\*|https?:|data:|blob:)(?=\s|$)|unsafe/ },
  { directive: 'style-src', never: /(?:^|\s)(?:\*|https?:)(?=\s|$)/ },
  { directive: 'connect-src', never: /(?:^|\s)(?:\*|https?:)/ },
  { directive: 'base-uri', never: /\*|https?:/ },
  { directive: 'form-action', never: /\*|https?:/ },
];

type Build = { readonly files: readonly string[]; readonly previous: readonly string[] };

/** What keeps a built folder from being served, a sentence each; empty when nothing does. */
export function deployProblems(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [`${folder} is not a folder`];
  return [
    ...manifestFaults(folder),
    ...PAGES.flatMap((page) => pageFaults(folder, page)),
    ...buildFaults(folder),
    ...localFaults(folder),
  ];
}

function manifestFaults(folder: string): readonly string[] {
  const path = join(folder, 'manifest.xml');
  if (!existsSync(path)) return ['manifest.xml is missing: run `npm run manifest` with SPASER_BASE_URL'];
  const text = readFileSync(path, 'utf8');
  const problems = manifestProblems(text).map((problem) => `manifest.xml: ${problem}`);
  const source = /<SourceLocation DefaultValue="([^"]*)"/.exec(text)?.[1];
  const base = source?.replace(/taskpane\.html$/, '');
  const refused = addressProblem(base, false);
  if (base === undefined || refused !== null) {
    return [...problems, `manifest.xml: its pages are at ${source ?? 'no address'}, where nobody else finds them`];
  }
  // What the manifest names under its own address must be in the folder.
  const named = new Set([...text.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, url = '']) => url));
  const missing = [...named].filter(
    (url) => url.startsWith(base) && !existsSync(join(folder, decodeURIComponent(url.slice(base.length)))),
  );
  return [...problems, ...missing.map((url) => `manifest.xml names ${url}, which is not in the folder`)];
}

function pageFaults(folder: string, page: (typeof PAGES)[number]): readonly string[] {
  const path = join(folder, page);
  if (!existsSync(path)) return [`${page} is missing`];
  const html = readFileSync(path, 'utf8');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes = '', body = '']) => ({
      source: /\bsrc="?([^"\s>]+)/.exec(attributes)?.[1] ?? null,
      body,
    }),
  );
  const sources = scripts.flatMap(({ source }) => (source === null ? [] : [source]));
  const own = sources.filter((source) => !/^https?:/.test(source));
  const problems = [...policyFaults(html)];
  if (scripts.some(({ source }) => source === null))
    problems.push('a script is written in the page: its policy refuses it');
  if (/\son\w+="/.test(html)) problems.push('an event handler is written in the page: its policy refuses it');
  if (!sources.includes(OFFICE_JS)) problems.push('office.js does not come from Microsoft’s address');
  for (const source of sources) {
    if (/^https?:/.test(source) && source !== OFFICE_JS) problems.push(`a script comes from elsewhere: ${source}`);
  }
  if (own.length === 0) problems.push('the page names no script of its own');
  for (const name of own) {
    if (!HASHED.test(name)) problems.push(`${name} has no hash in its name: a cache would keep the former one`);
    if (!existsSync(join(folder, name))) problems.push(`${name} is not in the folder`);
  }
  if (page === 'taskpane.html') {
    if (!/^guard\./.test(sources[0] ?? ''))
      problems.push('the guard does not come first: without office.js the pane stays white');
    const weight = own
      .filter((name) => existsSync(join(folder, name)))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
    if (weight > FIRST_LOAD) problems.push(`the first load is ${weight} bytes compressed, over ${FIRST_LOAD}`);
  }
  return problems.map((problem) => `${page}: ${problem}`);
}

function policyFaults(html: string): readonly string[] {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  if (content === undefined) return ['no content security policy'];
  const said = new Map(
    content.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')] as const;
    }),
  );
  return POLICY.flatMap(({ directive, never }) => {
    const value = said.get(directive);
    if (value === undefined) return [`the policy says nothing of ${directive}`];
    return never.test(value) ? [`the policy is too wide: ${directive} ${value}`] : [];
  });
}

function readBuild(folder: string): Build | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'));
    if (typeof value !== 'object' || value === null || !('files' in value) || !('previous' in value)) return null;
    const { files, previous } = value;
    const texts = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((name) => typeof name === 'string');
    return texts(files) && texts(previous) ? { files, previous } : null;
  } catch {
    return null;
  }
}

/** The hashed files of the folder are those of this build and of the one before, all of them and no other. */
function buildFaults(folder: string): readonly string[] {
  const build = readBuild(folder);
  if (build === null) return ['build.json is missing or cannot be read'];
  const listed = new Set([...build.files, ...build.previous]);
  const standing = readdirSync(folder).filter((name) => HASHED.test(name));
  return [
    ...(build.files.length === 0 ? ['build.json lists no file'] : []),
    ...[...listed].filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is listed and missing`),
    ...standing.filter((name) => !listed.has(name)).map((name) => `${name} belongs to no release kept`),
    ...readdirSync(folder)
      .filter((name) => /\.(?:js|css)$/.test(name) && !HASHED.test(name))
      .map((name) => `${name} has no hash in its name`),
  ];
}

/** Addresses of the maker's machine in what is served. */
function localFaults(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:js|html|xml)$/.test(name))
    .filter((name) => LOCAL.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => `${name} names an address of the machine that built it`);
}

function main(): void {
  const [asked] = process.argv.slice(2);
  if (asked === undefined) {
    process.stderr.write('usage: npm run deploy:check -- DIR\n');
    process.exitCode = 2;
    return;
  }
  const problems = deployProblems(resolve(asked));
  if (problems.length === 0) process.stdout.write(`${asked}: fit to be served\n`);
  else {
    process.stderr.write(`${asked}:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exitCode = 1;
  }
}

if (basename(process.argv[1] ?? '') === 'deploy-check.ts') main();
