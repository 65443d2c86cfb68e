import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deployProblems } from '../../scripts/deploy-check';
import { productionManifest } from '../../scripts/manifest';

const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'";
const META = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>`;

const page = (first: string, own: string): string =>
  `<!doctype html><html><head>${META}${first}${OFFICE}<script defer="defer" src="${own}"></script></head></html>`;

const MANIFEST = productionManifest(
  readFileSync('manifest.xml', 'utf8'),
  'https://achats.exemple.fr/spaser',
  'https://achats.exemple.fr/aide',
);

/** A folder as the build leaves it, in small. */
const GOOD: Readonly<Record<string, string>> = {
  'taskpane.html': page('<script src="guard.00000001.js"></script>', 'taskpane.00000002.js'),
  'commands.html': page('', 'commands.00000003.js'),
  'guard.00000001.js': '1',
  'taskpane.00000002.js': '2',
  'commands.00000003.js': '3',
  'engine.00000009.js': 'former',
  'build.json': JSON.stringify({
    version: '1.0.0',
    files: ['guard.00000001.js', 'taskpane.00000002.js', 'commands.00000003.js'],
    previous: ['engine.00000009.js'],
  }),
  'manifest.xml': MANIFEST,
  ...Object.fromEntries([...MANIFEST.matchAll(/\/(assets\/[^"]+)"/g)].map(([, name = '']) => [name, 'x'])),
};

describe('a folder to be served', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    for (const [name, text] of Object.entries(GOOD)) put(name, text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function put(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const edit = (name: string, from: string | RegExp, to: string): void =>
    put(name, readFileSync(join(folder, name), 'utf8').replace(from, to));

  test('is fit when everything is there', () => {
    expect(deployProblems(folder)).toEqual([]);
  });

  test('is not fit when it is not there', () => {
    expect(deployProblems(join(folder, 'nowhere'))).toEqual([expect.stringMatching(/is not a folder/)]);
  });

  test.each<readonly [string, () => void, RegExp]>([
    ['no manifest', () => unlinkSync(join(folder, 'manifest.xml')), /manifest\.xml is missing/],
    [
      'a manifest of the maker’s machine',
      () => put('manifest.xml', readFileSync('manifest.xml', 'utf8')),
      /nobody else finds them/,
    ],
    [
      'an icon of the manifest missing',
      () => unlinkSync(join(folder, 'assets/icon-32.png')),
      /icon-32\.png, which is not in the folder/,
    ],
    ['a page missing', () => unlinkSync(join(folder, 'commands.html')), /^commands\.html is missing/m],
    [
      'a script missing',
      () => unlinkSync(join(folder, 'taskpane.00000002.js')),
      /taskpane\.00000002\.js is not in the folder/,
    ],
    [
      'an entry without hash',
      () => edit('taskpane.html', 'taskpane.00000002.js', 'taskpane.js'),
      /taskpane\.js has no hash/,
    ],
    ['no policy', () => edit('taskpane.html', META, ''), /taskpane\.html: no content security policy/],
    [
      'a policy that lets any text run',
      () => edit('taskpane.html', "script-src 'self'", "script-src 'unsafe-eval'"),
      /too wide: script-src/,
    ],
    [
      'a policy that lets data leave',
      () => edit('commands.html', "connect-src 'self'", 'connect-src https://a.fr'),
      /too wide: connect-src/,
    ],
    [
      'a policy that forgets scripts',
      () => edit('commands.html', 'script-src', 'image-src'),
      /says nothing of script-src/,
    ],
    [
      'a script in the page',
      () => edit('commands.html', '</head>', '<script>1</script></head>'),
      /written in the page/,
    ],
    ['a handler in the page', () => edit('commands.html', '<head>', '<head onload="x">'), /event handler/],
    [
      'office.js from elsewhere',
      () => edit('commands.html', 'appsforoffice.microsoft.com/lib', 'miroir.fr/lib'),
      /comes from elsewhere/,
    ],
    [
      'no guard before office.js',
      () => edit('taskpane.html', '<script src="guard.00000001.js"></script>', ''),
      /the pane stays white/,
    ],
    ['a first load too heavy', () => put('taskpane.00000002.js', noise(400_000)), /over 250000/],
    ['no record of the build', () => unlinkSync(join(folder, 'build.json')), /build\.json is missing/],
    ['a record that says nothing', () => put('build.json', '[]'), /build\.json is missing or cannot be read/],
    [
      'the former release gone',
      () => unlinkSync(join(folder, 'engine.00000009.js')),
      /engine\.00000009\.js is listed and missing/,
    ],
    [
      'a file of an older release',
      () => put('engine.0000000a.js', 'old'),
      /engine\.0000000a\.js belongs to no release/,
    ],
    [
      'an address of the maker’s machine',
      () => put('engine.00000009.js', 'go("https://localhost:3000/aide")'),
      /machine that built it/,
    ],
  ])('%s is told', (_name, spoil, told) => {
    spoil();
    expect(deployProblems(folder).join('\n')).toMatch(told);
  });
});

/** A text that does not compress. */
function noise(length: number): string {
  let seed = 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  return Array.from({ length }, () => String.fromCharCode(33 + (next() % 94))).join('');
}
