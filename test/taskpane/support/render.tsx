import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const mounted: { readonly root: Root; readonly container: HTMLElement }[] = [];

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Waits until the page has stopped changing: effects, promises and lazy parts have settled. */
export async function settle(): Promise<void> {
  let shown = '';
  for (let still = 0; still < 4;) {
    await turn();
    const now = document.body.innerHTML;
    still = now === shown && document.querySelector('[aria-busy=true]') === null ? still + 1 : 0;
    shown = now;
  }
}

/** Renders into the page; `unmountAll` clears it after each test. */
export async function render(content: ReactNode): Promise<HTMLElement> {
  // No test looks at styles, and jsdom is slow at reading thousands of rules.
  window.CSSStyleSheet.prototype.insertRule = () => 0;
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  mounted.push({ root, container });
  root.render(content);
  await settle();
  return container;
}

export async function unmountAll(): Promise<void> {
  for (const { root, container } of mounted.splice(0)) {
    root.unmount();
    container.remove();
  }
  await turn();
}

/** The element of a role whose name (label or text) contains some words. */
export function find(container: ParentNode, selector: string, words: string): HTMLElement {
  const found = [...container.querySelectorAll<HTMLElement>(selector)].find((element) =>
    [element.getAttribute('aria-label'), element.textContent].some((name) => name?.includes(words) === true),
  );
  if (found === undefined) throw new Error(`No ${selector} « ${words} » in: ${container.textContent}`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  element.click();
  await settle();
}

/** Types into a field, or chooses in a list, as a person does. */
export async function choose(element: HTMLElement, value: string): Promise<void> {
  const prototype = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle();
}

export async function press(element: HTMLElement, key: string): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}

/** The control that a label stands for. */
export function field(container: ParentNode, label: string): HTMLElement {
  const found = [...container.querySelectorAll('label')].find((each) => each.textContent?.includes(label));
  const id = found?.getAttribute('for');
  const control = id === null || id === undefined ? null : document.getElementById(id);
  if (control === null) throw new Error(`No field « ${label} »`);
  return control;
}
