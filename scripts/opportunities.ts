/**
 * What buyers did, against what the rules would have proposed:
 * `npx tsx scripts/opportunities.ts FILE...`. On contracts whose own words or
 * columns say what they carry, those words are taken out and the rules are
 * asked; prints recall by lever, and the proposals on contracts said to carry none.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse, openWorkbook, type Analysis } from '../src/app';
import type { TaggedContract } from '../src/considerations';
import { caseOf, rulesHolding, type LeverId } from '../src/opportunities';
import { DEFAULT_SETTINGS } from '../src/settings';
import { openFile } from '../src/workbook/file';

const TODAY = '2026-11-28';
const say = (text: string) => process.stdout.write(`${text}\n`);

async function analysed(path: string): Promise<Analysis> {
  const port = openFile(readFileSync(path), basename(path));
  const context = { today: TODAY, version: 'measure', language: 'fr' as const };
  return analyse(port, await openWorkbook(port, context), context);
}

/** The contract without the words that tell what it carries: what is left is what it buys. */
function bare(tagged: TaggedContract): TaggedContract {
  const { contract } = tagged;
  const without = (text: string | null, field: 'title' | 'lotTitle'): string | null => {
    const spans = tagged.evidence.filter((each) => each.field === field).sort((a, b) => b.start - a.start);
    return text === null
      ? null
      : spans.reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  };
  return {
    ...tagged,
    contract: {
      ...contract,
      title: without(contract.title, 'title'),
      lotTitle: without(contract.lotTitle, 'lotTitle'),
    },
  };
}

const INSERTION: readonly LeverId[] = ['insertion'];
const RESERVED: readonly LeverId[] = ['reservedHandicap', 'reservedInsertion', 'reservedEss', 'reservedPrison'];

/** What the contract's words or columns say of a lever, declared or proposed. */
function said(tagged: TaggedContract, lever: 'clause' | 'reserved'): 'yes' | 'no' | 'unknown' {
  const { social, proposed } = tagged;
  if (social[lever] === 'yes' || proposed.social?.[lever] === 'yes') return 'yes';
  return social[lever] === 'no' ? 'no' : 'unknown';
}

type Tally = { found: number; known: number; proposed: number; denied: number; missed: string[] };

async function main(files: readonly string[]): Promise<void> {
  const tallies = new Map<string, Tally>();
  let contracts = 0;
  for (const file of files) {
    for (const tagged of (await analysed(file)).tagging.contracts) {
      contracts += 1;
      const plain = bare(tagged);
      const could = new Set(rulesHolding({ ...caseOf(plain, DEFAULT_SETTINGS, TODAY) }).keys());
      for (const [name, lever, levers] of [
        ['clause', 'clause', INSERTION],
        ['reserved', 'reserved', RESERVED],
        ['any social', 'clause', [...INSERTION, ...RESERVED]],
      ] as const) {
        const tally = tallies.get(name) ?? { found: 0, known: 0, proposed: 0, denied: 0, missed: [] };
        tallies.set(name, tally);
        const any = name === 'any social';
        const state = any && said(tagged, 'reserved') === 'yes' ? 'yes' : said(tagged, lever);
        const proposes = levers.some((each) => could.has(each));
        if (state === 'yes') {
          tally.known += 1;
          if (proposes) tally.found += 1;
          else
            tally.missed.push(
              `${tagged.contract.cpv ?? ''} ${plain.contract.title ?? ''} | ${tagged.contract.amount ?? ''}`,
            );
        }
        if (state === 'no' && proposes) tally.denied += 1;
        if (proposes) tally.proposed += 1;
      }
    }
  }
  say(`${contracts} contracts`);
  for (const [name, { found, known, proposed, denied, missed }] of tallies) {
    const precision = found + denied === 0 ? '–' : (found / (found + denied)).toFixed(2);
    say(
      `${name}: recall ${found}/${known}; proposed ${proposed}; on a known yes ${found}, on a known no ${denied}: precision ${precision}`,
    );
    for (const line of missed.slice(0, 40)) say(`  missed: ${line}`);
  }
}

await_(main(process.argv.slice(2)));

function await_(work: Promise<void>): void {
  work.catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
