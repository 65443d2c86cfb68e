import { paneFrame, type Workbench } from './pane';

/** What has the focus in the pane. */
export type Focused = {
  readonly tag: string;
  /** As the element is called: its label, its words, its field's label. */
  readonly name: string;
  /** False when nothing has it: a person would start again from the top. */
  readonly held: boolean;
  /** True when a ring or a line shows where it is, inside what is seen of the pane. */
  readonly visible: boolean;
};

/** Tells what has the focus in the pane, once what was asked has been drawn. */
export function focused(bench: Workbench): Promise<Focused> {
  return paneFrame(bench).evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { tag: 'BODY', name: '', held: false, visible: false };
    const drawn = (styles: CSSStyleDeclaration): boolean =>
      (styles.outlineStyle !== 'none' &&
        parseFloat(styles.outlineWidth) > 0 &&
        styles.outlineColor !== 'transparent') ||
      styles.boxShadow !== 'none' ||
      (styles.content !== 'none' && styles.content !== 'normal' && parseFloat(styles.borderBottomWidth) > 0);
    const around = [element, ...(element.parentElement === null ? [] : [element.parentElement])];
    const ring = around.some((each) =>
      [undefined, '::after', '::before'].some((part) => drawn(getComputedStyle(each, part))),
    );
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < window.innerHeight && box.width > 0;
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (labels.length > 0 ? labels.map((label) => label.innerText).join(' ') : element.innerText);
    return { tag: element.tagName, name: name.replace(/\s+/g, ' ').trim(), held: true, visible: ring && inView };
  });
}

/** Presses Tab until the focus is on what is called so; every stop on the way shows where it is. */
export async function tabTo(bench: Workbench, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const is = (found: string) => (typeof name === 'string' ? found === name.replace(/\s+/g, ' ') : name.test(found));
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await bench.page.keyboard.press(key);
    const now = await focused(bench);
    if (!now.held) {
      // Past the last control the focus goes to the host, and comes back at the next press.
      const left = await paneFrame(bench).evaluate(() => !document.hasFocus());
      if (!left) throw new Error(`the focus is lost after: ${passed.slice(-3).join(' › ')}`);
      continue;
    }
    if (!now.visible) throw new Error(`the focus does not show on ${now.tag} « ${now.name} »`);
    passed.push(now.name);
    if (is(now.name)) return;
  }
  throw new Error(`« ${String(name)} » was not reached; passed: ${passed.join(' › ')}`);
}
