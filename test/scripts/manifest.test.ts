import { readFileSync } from 'node:fs';
import { addressProblem, manifestProblems, productionManifest } from '../../scripts/manifest';

const SOURCE = readFileSync('manifest.xml', 'utf8');
const PRODUCTION = productionManifest(SOURCE, 'https://achats.exemple.fr/spaser/', 'https://achats.exemple.fr/aide');

describe('the manifest of a deployment', () => {
  test('is without fault, names no domain apart, and nothing of the maker’s machine', () => {
    expect(manifestProblems(PRODUCTION)).toEqual([]);
    expect(PRODUCTION).not.toContain('localhost');
    expect(PRODUCTION).not.toContain('AppDomain');
    expect(PRODUCTION).toContain('https://achats.exemple.fr/spaser/taskpane.html');
  });

  test('carries the version of the package, 1.0 or more', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(PRODUCTION).toContain(`<Version>${version}.0</Version>`);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(1);
  });

  test.each([
    [
      'an AppDomain with a path',
      '<Hosts>',
      '<AppDomains><AppDomain>https://a.fr/b</AppDomain></AppDomains><Hosts>',
      /more than a domain/,
    ],
    ['a version under 1.0', /<Version>[\d.]+</, '<Version>0.9.0.0<', /version 0\.9\.0\.0/],
    [
      'an address without https',
      'https://achats.exemple.fr/spaser/taskpane',
      'http://achats.exemple.fr/spaser/taskpane',
      /not https/,
    ],
    [
      'a resource that is not declared',
      'Url id="Commands.Url"',
      'Url id="Command.Url"',
      /Commands\.Url is used and not declared/,
    ],
  ] as const)('%s is told', (_name, from, to, told) => {
    const problems = manifestProblems(PRODUCTION.replace(from, to));
    expect(problems.join('\n')).toMatch(told);
  });
});

describe('the address of a deployment', () => {
  test.each([
    [undefined, /not set/],
    ['', /not set/],
    ['achats.exemple.fr', /not an https address/],
    ['http://achats.exemple.fr', /not an https address/],
    ['https://localhost:3000', /this machine/],
    ['https://127.0.0.1/spaser', /this machine/],
    ['https://achats.exemple.fr/?a=1', /end with a folder/],
  ])('%s is refused', (address, told) => {
    expect(addressProblem(address, false)).toMatch(told);
  });

  test('a true one is taken; this machine only when asked for', () => {
    expect(addressProblem('https://achats.exemple.fr/spaser', false)).toBeNull();
    expect(addressProblem(undefined, true)).toBeNull();
  });
});
