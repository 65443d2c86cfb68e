import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import { nextRecord, PreviousBuild, readRecord } from '../../scripts/previousBuild.cjs';

/** Webpack itself runs here. */
jest.setTimeout(240_000);

describe('what a build keeps of the one before', () => {
  const first = { files: ['a.11111111.js', 'b.22222222.css'], previous: [] };

  test('its hashed files, not its pages', () => {
    expect(nextRecord(['a.33333333.js', 'b.22222222.css', 'page.html'], first)).toEqual({
      files: ['a.33333333.js', 'b.22222222.css'],
      previous: ['a.11111111.js'],
    });
  });

  test('for one release', () => {
    const second = nextRecord(['a.33333333.js'], first);
    expect(nextRecord(['a.44444444.js'], second).previous).toEqual(['a.33333333.js']);
  });

  test('building the same again is no release', () => {
    const second = nextRecord(['a.33333333.js'], first);
    expect(nextRecord(['a.33333333.js'], second)).toEqual(second);
  });
});

describe('a folder built three times', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const out = join(folder, 'out');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Builds an entry that says `text`; gives the scripts that stand in the folder then. */
  async function build(text: string): Promise<string[]> {
    writeFileSync(join(folder, 'entry.js'), `globalThis.said = ${JSON.stringify(text)};`);
    const previous = new PreviousBuild(out, '1.0.0');
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './entry.js',
      output: { path: out, filename: '[name].[contenthash:8].js', clean: { keep: previous.keep } },
      optimization: { minimize: false },
      plugins: [previous],
    });
    await new Promise<void>((done, failed) => {
      compiler.run((error, stats) => {
        if (error !== null || stats?.hasErrors() === true) failed(error ?? new Error(stats?.toString()));
        else compiler.close(() => done());
      });
    });
    return readdirSync(out).filter((name) => name.endsWith('.js'));
  }

  test('holds the last two, and says so', async () => {
    const [one = ''] = await build('one');
    const two = await build('two');
    expect(two).toHaveLength(2);
    expect(two).toContain(one);
    expect(await build('two')).toEqual(two);
    const three = await build('three');
    expect(three).toHaveLength(2);
    expect(three).not.toContain(one);
    const record = readRecord(out);
    expect([...record.files, ...record.previous].sort()).toEqual([...three].sort());
  });
});
