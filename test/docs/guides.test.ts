import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fr } from '../../src/taskpane/words/fr';

const GUIDES = readdirSync('docs').filter((name) => /^guide-.*\.md$/.test(name));
const IMAGES = 'docs/images';
const text = (guide: string): string => readFileSync(`docs/${guide}`, 'utf8');

/** The images of a guide, with their alternative texts. */
function images(guide: string): readonly { readonly alt: string; readonly path: string }[] {
  return [...text(guide).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']) => ({ alt, path }));
}

describe('the pictures of the guides', () => {
  test.each(GUIDES)('%s names pictures that exist, and says in words what they show', (guide) => {
    for (const { alt, path } of images(guide)) {
      expect(existsSync(`docs/${path}`)).toBe(true);
      expect(alt.length).toBeGreaterThan(20);
    }
  });

  test('each picture is used, and small', () => {
    const used = new Set(GUIDES.flatMap((guide) => images(guide).map(({ path }) => path.replace('images/', ''))));
    const kept = readdirSync(IMAGES);
    expect(kept.filter((name) => !used.has(name))).toEqual([]);
    expect(kept.filter((name) => statSync(`${IMAGES}/${name}`).size > 120_000)).toEqual([]);
  });
});

describe('the words of the guides', () => {
  const said = Object.values(fr).flatMap((phrase) =>
    typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.many],
  );

  test.each(GUIDES)('%s calls each button in bold by its name in the pane', (guide) => {
    const bold = [...text(guide).matchAll(/\*\*«\u202f([^»]+)\u202f»\*\*/g)].map(([, name = '']) => name);
    expect(bold.filter((name) => !said.some((words) => words === name))).toEqual([]);
  });
});
