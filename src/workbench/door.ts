import type { Installed } from './host';

/** What the workbench page lends to its frames: the pages of the add-in find Excel through it. */
export type WorkbenchDoor = {
  /** Puts the host in a frame's window; called before office.js is loaded there. */
  readonly install: (frame: Window) => Installed;
};

/** The name under which the page's window holds the door. */
export const DOOR = 'spaserWorkbench';

/** The door of a window, null when it is no workbench. */
export function doorOf(target: Window): WorkbenchDoor | null {
  const held: unknown = (target as unknown as Readonly<Record<string, unknown>>)[DOOR];
  return typeof held === 'object' && held !== null ? (held as WorkbenchDoor) : null;
}

export function openDoor(target: Window, door: WorkbenchDoor): void {
  Object.defineProperty(target, DOOR, { value: door, configurable: true });
}
