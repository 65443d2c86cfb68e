import type { Store } from '../state/store';
import type { Screen } from '../state/types';

/** Where a screen was left: how far it was scrolled, and what had the focus. */
type Place = { readonly top: number; readonly focus: string | null };

const PLACES = new WeakMap<Store, Map<Screen, Place>>();

function placesOf(store: Store): Map<Screen, Place> {
  const known = PLACES.get(store) ?? new Map<Screen, Place>();
  PLACES.set(store, known);
  return known;
}

/** What a control is called: it is another element when its screen comes again. */
function nameOf(element: Element | null): string | null {
  if (!(element instanceof HTMLElement) || element.closest('main') === null) return null;
  return element.getAttribute('aria-label') ?? element.textContent;
}

/** Notes where each screen is left, until the function that it gives is called. */
export function followPlaces(store: Store): () => void {
  let { screen } = store.get();
  let top = window.scrollY;
  const onScroll = (): void => {
    // Once another screen was asked for, the page moves under it: that is no longer where this one was left.
    if (store.get().screen === screen) top = window.scrollY;
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  const stop = store.subscribe(() => {
    const next = store.get().screen;
    if (next === screen) return;
    placesOf(store).set(screen, { top, focus: nameOf(document.activeElement) });
    screen = next;
    top = 0;
  });
  return () => {
    window.removeEventListener('scroll', onScroll);
    stop();
  };
}

/** A screen may grow for a while before it is as long as it was. */
const FRAMES = 180;
const HANDS: readonly (keyof WindowEventMap)[] = ['wheel', 'keydown', 'pointerdown', 'touchstart'];

/**
 * Puts a screen back where it was left, its control focused again, as soon as
 * it has grown long enough; a person who moves meanwhile is left alone. Gives
 * what stops it.
 */
export function comeBack(store: Store, screen: Screen): () => void {
  const place = placesOf(store).get(screen);
  let wanted = place !== undefined;
  let frame = 0;
  const stop = (): void => {
    wanted = false;
    cancelAnimationFrame(frame);
    for (const hand of HANDS) window.removeEventListener(hand, stop);
  };
  const settle = (left: number): void => {
    if (!wanted || place === undefined) return;
    const page = document.documentElement;
    const control = controlCalled(place.focus);
    if (left > 0 && (page.scrollHeight - page.clientHeight < place.top || (control === null && isGrowing()))) {
      frame = requestAnimationFrame(() => settle(left - 1));
      return;
    }
    control?.focus({ preventScroll: true });
    page.scrollTop = place.top;
    stop();
  };
  for (const hand of HANDS) window.addEventListener(hand, stop, { passive: true });
  settle(FRAMES);
  return stop;
}

function isGrowing(): boolean {
  return document.querySelector('main [aria-busy=true]') !== null;
}

function controlCalled(name: string | null): HTMLElement | null {
  if (name === null || name === '') return null;
  const controls = document.querySelectorAll<HTMLElement>('main button, main a');
  return [...controls].find((control) => nameOf(control) === name) ?? null;
}
