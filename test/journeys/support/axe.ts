import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { paneFrame, type Workbench } from './pane';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Waits until nothing moves any more: a colour read in the middle of a
 * transition is a colour that no person ever reads.
 */
async function settled(bench: Workbench): Promise<void> {
  await paneFrame(bench).evaluate(async () => {
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity);
    for (let frames = 0, quiet = 0; quiet < 2 && frames < 600; frames += 1) {
      await new Promise((next) => requestAnimationFrame(next));
      const running = moving();
      quiet = running.length === 0 ? quiet + 1 : 0;
      for (const each of running) each.finish();
    }
  });
}

/** What axe finds wrong in the pane once it is at rest, one line a violation. */
export async function violations(bench: Workbench): Promise<string[]> {
  const frame = paneFrame(bench);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  await settled(bench);
  return frame.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
    const axe = (window as unknown as { axe: { run: () => Promise<Result> } }).axe;
    const result = await axe.run();
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
    );
  });
}

/** True when something of the pane is wider than the pane. */
export async function scrollsSideways(bench: Workbench): Promise<boolean> {
  return paneFrame(bench).evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
