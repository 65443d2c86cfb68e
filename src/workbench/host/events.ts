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

/** A page of the add-in, as far as events go: each switches its own on and off. */
export type EventFrame = { enabled: boolean };

export type HostEvents = {
  /** Raised for the frames that listen; kept back from those that have switched events off. */
  readonly raise: (event: HostEvent) => void;
  readonly listen: (listener: (event: HostEvent) => void, frame?: EventFrame) => () => void;
  /** The frame whose batch is running: the pane, unless told. */
  acting: EventFrame;
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
  const listeners = new Map<(event: HostEvent) => void, EventFrame>();
  const pane: EventFrame = { enabled: true };
  return {
    acting: pane,
    raise: (event) => {
      for (const [listener, frame] of [...listeners]) if (frame.enabled) listener(event);
    },
    listen: (listener, frame = pane) => {
      listeners.set(listener, frame);
      return () => listeners.delete(listener);
    },
  };
}
