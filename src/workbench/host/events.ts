/** Event types of the RichApi protocol. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

export type HostEvent = {
  readonly type: number;
  /** Id of the object that registered: a sheet, a table, or the workbook for collections. */
  readonly targetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type HostEvents = {
  /** Raised for the frames that listen; kept back while the add-in has switched events off. */
  readonly raise: (event: HostEvent) => void;
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
  enabled: boolean;
};

/** What events of the workbook's collections are addressed to. */
export const WORKBOOK_EVENTS = 'Workbook';

/** Raises an event of a sheet for those who listen to it and for those who listen to all sheets. */
export function raiseOfSheet(
  events: HostEvents,
  type: number,
  worksheetId: string,
  facts: Readonly<Record<string, unknown>>,
): void {
  for (const targetId of [worksheetId, WORKBOOK_EVENTS])
    events.raise({ type, targetId, payload: { worksheetId, ...facts } });
}

export function createEvents(): HostEvents {
  const listeners = new Set<(event: HostEvent) => void>();
  const events: HostEvents = {
    enabled: true,
    raise: (event) => {
      if (!events.enabled) return;
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return events;
}
