import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paneFrame, type Workbench } from '../../test/journeys/support/pane';
import { setPaneWidth } from '../../test/journeys/support/workbook';

/** Widths of the pane, in pixels: the narrowest that WCAG's reflow asks for, Excel's usual one, one pulled wide. */
export const WIDTHS = [320, 350, 500] as const;
/** The width of the pictures of the guides. */
export const GUIDE_WIDTH = 350;

/** What a person sees at first on a small laptop; a longer screen is photographed whole. */
const SEEN = 620;
const LONGEST = 2600;
const PAGE = { width: 1366, height: 768 };
/** A smaller page for the picture of the workbook, which a guide shows narrower still. */
const BOOK = { width: 1120, height: 620 };

export type Camera = {
  /** The pane as it stands, whole, at each width. */
  readonly pane: (name: string) => Promise<void>;
  /** The workbook and the pane beside it. */
  readonly page: (name: string) => Promise<void>;
};

/** The height of all that the pane holds, once its last change has been laid out. */
async function contentHeight(bench: Workbench): Promise<number> {
  return paneFrame(bench).evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    window.scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
}

/** Gives the pane a height: the page's, less what the workbench puts around it. */
async function setHeight(bench: Workbench, height: number): Promise<void> {
  const box = await bench.page.locator('.pane iframe').boundingBox();
  const around = (bench.page.viewportSize()?.height ?? PAGE.height) - (box?.height ?? 0);
  await bench.page.setViewportSize({ width: PAGE.width, height: Math.round(height + around) });
}

/** Makes the page just as high as the pane's content needs. */
async function fitHeight(bench: Workbench): Promise<void> {
  await setHeight(bench, SEEN);
  await setHeight(bench, Math.min(LONGEST, Math.max(SEEN, await contentHeight(bench))));
  await contentHeight(bench);
}

/**
 * Photographs into `folder`, as `name-width.png`; those named in `views` also as
 * `name-vue.png`, what a person sees of the screen without scrolling.
 */
export function createCamera(
  bench: Workbench,
  folder: string,
  widths: readonly number[],
  views: ReadonlySet<string>,
): Camera {
  mkdirSync(folder, { recursive: true });
  const frame = bench.page.locator('.pane iframe');
  const options = { animations: 'disabled', caret: 'hide' } as const;
  return {
    pane: async (name) => {
      for (const width of widths) {
        await setPaneWidth(bench, width);
        await fitHeight(bench);
        await bench.page.mouse.move(0, 0);
        await frame.screenshot({ ...options, path: join(folder, `${name}-${width}.png`) });
      }
      if (!views.has(name)) return;
      await setPaneWidth(bench, GUIDE_WIDTH);
      await setHeight(bench, SEEN);
      await contentHeight(bench);
      await frame.screenshot({ ...options, path: join(folder, `${name}-vue.png`) });
    },
    page: async (name) => {
      await setPaneWidth(bench, GUIDE_WIDTH);
      await bench.page.setViewportSize(BOOK);
      await contentHeight(bench);
      // A sheet full of colours and words weighs too much as a PNG.
      await bench.page.screenshot({ ...options, type: 'jpeg', quality: 65, path: join(folder, `${name}.jpg`) });
    },
  };
}
