import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldKey } from '../../src/language';
import { CATALOGUE } from '../../src/indicators';
import { BEYOND_SEEDS, COVERED, coveragePage } from './support/coverage';
import { readFixture } from './support/fixtures';
import { pageOf } from './support/page';
import { sentencesPage } from './support/written';

const PAGES = join(__dirname, '..', '..', 'docs', 'indicators');
const SEEDS = join(__dirname, '..', '..', '..', 'shared', 'seeds');

/** `UPDATE_PAGES=1 npx jest test/indicators/pages` writes the pages anew. */
const UPDATE = process.env['UPDATE_PAGES'] === '1';

function check(name: string, text: string): void {
  const path = join(PAGES, name);
  if (UPDATE) {
    mkdirSync(PAGES, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(text);
}

test.each(CATALOGUE.map((indicator) => [indicator.id, indicator] as const))(
  'the page of %s says what is computed',
  (id, indicator) => {
    check(`${id}.md`, pageOf(indicator, readFixture(id)));
  },
);

test('the coverage page lists what the founding documents ask for', () => {
  check('couverture.md', coveragePage(sentencesPage()));
});

test('there is one page an indicator, and no other', () => {
  // The pages of payment figures are held by test/payments.
  const pages = readdirSync(PAGES).filter((name) => /^(?!couverture|FIN-).*\.md$/.test(name));
  expect(pages.sort()).toEqual(CATALOGUE.map(({ id }) => `${id}.md`).sort());
});

describe('coverage of the founding documents', () => {
  const ids = new Set(CATALOGUE.map(({ id }) => id));

  test('names only indicators of the catalogue, and all of them', () => {
    const named = new Set([...COVERED.flatMap((one) => one.ids), ...BEYOND_SEEDS]);
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });

  test('says where each wording is read and tested', () => {
    for (const one of COVERED) {
      // What the product does not answer yet says so: no indicator, no sheet, no test.
      if (one.test === null) expect([...one.ids, ...one.where]).toEqual([]);
      else expect([one.where.length > 0, existsSync(one.test)]).toEqual([true, true]);
    }
  });

  const withSeeds = existsSync(SEEDS) ? test : test.skip;
  const text = (seed: string): string => foldKey(readFileSync(join(SEEDS, `${seed}.txt`), 'utf8'));

  withSeeds('quotes the documents', () => {
    const missing = COVERED.filter(({ seed, wording }) => !text(seed).includes(foldKey(wording)));
    expect(missing.map(({ wording }) => wording)).toEqual([]);
  });

  withSeeds('leaves out no line that a document lists under « Indicateurs »', () => {
    const lines = readFileSync(join(SEEDS, '001_canssm-filieris-spaser-2024-2027.txt'), 'utf8').split('\n');
    const listed: string[] = [];
    let inside = false;
    for (const line of lines) {
      if (/^INDICATEURS/.test(line)) inside = true;
      else if (inside && line.startsWith('- ')) listed.push(foldKey(line));
      else if (inside && line.trim() !== '') inside = false;
    }
    expect(listed.length).toBe(18);
    const covered = new Set(COVERED.map(({ wording }) => foldKey(wording)));
    expect(listed.filter((line) => !covered.has(line))).toEqual([]);
  });
});
