/**
 * `npm run manifest`: the manifest of a deployment, from `manifest.xml` and two
 * addresses — SPASER_BASE_URL (where dist/addin is served, https) and
 * SPASER_SUPPORT_URL (where users find help) — plus, when an organisation runs
 * its own copy, SPASER_ADDIN_ID and SPASER_DISPLAY_NAME. Without an address it
 * is refused, unless `--local` asks for a manifest of this machine. `--check`
 * validates without writing: structure by the XSDs when they are at hand, addresses, icons.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const DEVELOPMENT_URL = 'https://localhost:3000';
const SCHEMAS = resolve('../shared/schemas');
const OUTPUT = 'dist/addin/manifest.xml';

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** The manifest's text with every development address replaced. */
export function productionManifest(source: string, baseUrl: string, supportUrl: string): string {
  return source
    .replaceAll(`${DEVELOPMENT_URL}/assets/aide.html`, supportUrl)
    .replaceAll(DEVELOPMENT_URL, withoutSlash(baseUrl));
}

/** Why a manifest cannot be made for this address; null when it can. */
export function addressProblem(baseUrl: string | undefined, local: boolean): string | null {
  if (local) return null;
  if (baseUrl === undefined || baseUrl.trim() === '') {
    return (
      'SPASER_BASE_URL is not set: a manifest of this machine serves nobody else. Set it to the https address ' +
      'where dist/addin will be served, or run `npm run manifest -- --local` for a trial on this machine.'
    );
  }
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null || url.protocol !== 'https:') return `SPASER_BASE_URL is not an https address: ${baseUrl}`;
  if (/^(?:localhost|127\.|\[::1\])/.test(url.hostname)) return `SPASER_BASE_URL is this machine: ${baseUrl}`;
  if (url.search !== '' || url.hash !== '') return `SPASER_BASE_URL must end with a folder: ${baseUrl}`;
  return null;
}

/** What is wrong with a manifest's text; empty when nothing is. */
export function manifestProblems(source: string): readonly string[] {
  const problems: string[] = [];
  for (const [, name] of source.matchAll(/\/assets\/([a-z]+-\d+\.png)"/g)) {
    if (name !== undefined && !existsSync(`assets/${name}`)) problems.push(`assets/${name} is missing`);
  }
  for (const [, url] of source.matchAll(/DefaultValue="(http:[^"]*)"/g)) problems.push(`${url} is not https`);
  for (const [, domain = ''] of source.matchAll(/<AppDomain>([^<]*)<\/AppDomain>/g)) {
    if (!/^https:\/\/[^/]+$/.test(domain.trim())) problems.push(`AppDomain ${domain} is more than a domain`);
  }
  const version = /<Version>([\d.]+)<\/Version>/.exec(source)?.[1] ?? '';
  if (!/^[1-9]\d*\.\d+(?:\.\d+){1,2}$/.test(version)) problems.push(`version ${version} is not 1.0 or more`);
  const declared = new Set([...source.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((match) => match[1]));
  for (const [, used] of source.matchAll(/resid="([^"]+)"/g)) {
    if (!declared.has(used)) problems.push(`resource ${used} is used and not declared`);
    if ((used ?? '').length > 32) problems.push(`resource ${used} is longer than 32 characters`);
  }
  for (const [, text] of source.matchAll(/<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/g)) {
    for (const [, value] of (text ?? '').matchAll(/Value="([^"]*)"/g)) {
      if ((value ?? '').length > 125) problems.push(`a short string is longer than 125 characters: ${value}`);
    }
  }
  return problems;
}

/** The same by Microsoft's schemas, when they are at hand. */
async function schemaProblems(source: string): Promise<readonly string[]> {
  if (existsSync(SCHEMAS)) {
    const schemas = readdirSync(SCHEMAS)
      .filter((file) => file.endsWith('.xsd'))
      .map((file) => ({ fileName: file, contents: readFileSync(resolve(SCHEMAS, file), 'utf8') }));
    const result = await validateXML({
      xml: [{ fileName: 'manifest.xml', contents: source }],
      schema: schemas.filter((schema) => schema.fileName === 'OfficeAppManifestV1_1.xsd'),
      preload: schemas.filter((schema) => schema.fileName !== 'OfficeAppManifestV1_1.xsd'),
    });
    return result.errors.map((error) => error.message);
  }
  return [];
}

async function main(): Promise<void> {
  const source = readFileSync('manifest.xml', 'utf8');
  const check = process.argv.includes('--check');
  const asked = process.env['SPASER_BASE_URL'];
  const refused = check ? null : addressProblem(asked, process.argv.includes('--local'));
  if (refused !== null) {
    process.stderr.write(`${refused}\n`);
    process.exitCode = 1;
    return;
  }
  const baseUrl = asked ?? DEVELOPMENT_URL;
  const supportUrl = process.env['SPASER_SUPPORT_URL'] ?? `${withoutSlash(baseUrl)}/assets/aide.html`;
  const text = productionManifest(source, baseUrl, supportUrl);
  const problems: string[] = [];
  for (const each of [source, text]) problems.push(...manifestProblems(each), ...(await schemaProblems(each)));
  if (problems.length > 0) {
    process.stderr.write(`manifest.xml:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  // Only this command needs Microsoft's package, which is slow to load.
  const { OfficeAddinManifest } = await import('office-addin-manifest');
  const path = check ? 'manifest.xml' : OUTPUT;
  if (!check) {
    mkdirSync('dist/addin', { recursive: true });
    writeFileSync(path, text);
    const { SPASER_ADDIN_ID: id, SPASER_DISPLAY_NAME: name } = process.env;
    if (id !== undefined || name !== undefined) await OfficeAddinManifest.modifyManifestFile(path, id, name);
  }
  const info = await OfficeAddinManifest.readManifestFile(path);
  process.stdout.write(
    `${path}: ${info.displayName ?? '?'} ${info.version ?? '?'}, ${info.officeAppType ?? '?'}, ` +
      `${existsSync(SCHEMAS) ? 'valid against the XSDs' : 'structure checked (the XSDs are not at hand)'}\n`,
  );
}

if (basename(process.argv[1] ?? '') === 'manifest.ts') void main();
