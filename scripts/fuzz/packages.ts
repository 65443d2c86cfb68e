import fc from 'fast-check';
import { isUserError } from '../../src/language';
import type { WorkbookPlan } from '../../src/workbook';
import { changeParts, openFile, openPackage, packageBytes, readPart } from '../../src/workbook/file';
import { hold } from './hold';

const PLAN: WorkbookPlan = {
  sheets: [],
  register: [],
  names: [],
  memory: { run: 1 },
};

/** Pieces of XML that a careless or a hostile producer puts in the wrong place. */
const PIECES = [
  '<',
  '>',
  '</c>',
  '<si />',
  '</color>',
  '&nbsp;',
  '&#0;',
  '&#x1F600;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  'r="XFD1048576"',
  'r="-1"',
  't="s"',
  '<row r="0">',
  's="99999"',
  '\u0000',
  '<?x?>',
  'xmlns:x="u"',
];

type Drawn = { readonly path: string; readonly at: number; readonly cut: number; readonly piece: string };

/** A workbook of which one part was altered inside: it is read or refused with a sentence, and written or left whole. */
export function alteredPackages(sample: Uint8Array): () => fc.IAsyncProperty<[Drawn]> {
  const source = openPackage(sample);
  const paths = source.entries.flatMap(({ name }) => (/\.(xml|rels)$/.test(name) ? [name] : []));
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    piece: fc.constantFrom('', ...PIECES),
  });
  return () =>
    fc.asyncProperty(drawn, async ({ path, at, cut, piece }) => {
      const text = readPart(source, path) ?? '';
      const place = Math.floor(at * text.length);
      const altered = text.slice(0, place) + piece + text.slice(place + cut);
      const bytes = packageBytes(changeParts(source, new Map([[path, altered]])));
      try {
        const workbook = openFile(bytes, 'registre.xlsx');
        for (const { id } of (await workbook.describe()).sheets) await workbook.readSheet(id);
        await workbook.apply(PLAN);
        const again = openFile(workbook.save(), 'registre.xlsx');
        hold(
          JSON.stringify(await again.readMemory()) === JSON.stringify(PLAN.memory),
          'what was written is read again',
        );
      } catch (error) {
        hold(
          isUserError(error),
          `a fault of the file is told in words: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
        hold(error.sentence('fr').includes('registre.xlsx'), 'the sentence names the file');
      }
    });
}
