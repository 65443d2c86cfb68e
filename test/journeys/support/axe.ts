import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { paneFrame, type Workbench } from './pane';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the pane, one line a violation. */
export async function violations(bench: Workbench): Promise<string[]> {
  const frame = paneFrame(bench);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
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
