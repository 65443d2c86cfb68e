import { useEffect } from 'react';

/** A key typed into a field is a letter, not an order. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName) &&
    target.getAttribute('type') !== 'checkbox'
  );
}

/** Single keys that act anywhere in the pane's content, never while typing nor with a modifier. */
export function useKeys(orders: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const order = Object.hasOwn(orders, key) ? orders[key] : undefined;
      if (order === undefined) return;
      event.preventDefault();
      order();
    };
    const content = document.querySelector('main');
    content?.addEventListener('keydown', onKey);
    return () => content?.removeEventListener('keydown', onKey);
  });
}
