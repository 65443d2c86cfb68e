import { HostError } from './errors';
import type { Host } from './host';
import type { EventFrame, HostEvent } from './events';
import { LIMITS } from './limits';
import type { Answer, Request } from './wire';

export type HostTheme = 'light' | 'dark' | 'contrast';

export type InstallOptions = {
  /** Language of the program's interface: `fr-FR` unless told. */
  readonly locale?: string;
  readonly theme?: HostTheme;
  /** Bytes of a request and of a response; Excel's own limit unless told. */
  readonly maxBytes?: number;
  /** Milliseconds before each answer, for the Excel that is busy: none unless told. */
  readonly delay?: () => number;
  /** Shows a page of the add-in in a dialog; `closed` is called when the person closes it. Gives the way to take it away. */
  readonly openDialog?: (url: string, closed: () => void) => () => void;
  /** How long a page that only runs functions of the ribbon lives; the profile's unless told. */
  readonly commandMilliseconds?: number;
};

/** Codes that the client turns into errors of its own. */
const REPLY = {
  ok: 0,
  cellBeingEdited: 5004,
  notSupported: 5009,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

const DISPATCH = { execute: 93, commandDone: 94 } as const;
const EVENT_ID = { dialog: 10, message: 33, command: 39 } as const;
const DIALOG_CLOSED = 12_006;
const COMMAND_ATTEMPTS = 100;
const COMMAND_DELAY = 50;
const MESSAGE_CATEGORY_EVENT = 65_536;

type Callback = (reply: unknown) => void;
type Handler = (id: number, args: unknown) => void;

/** What `window.external` carries in the Windows build of Excel, as far as office.js calls it. */
export type External = Readonly<Record<string, unknown>>;

/** Colours of Excel's own themes, as the numbers that the client expects. */
const THEMES: Readonly<Record<HostTheme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xf0f0f0,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xf0f0f0,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};

/** A COM SAFEARRAY as the client meets it: an array that can be asked for one. */
function safeArray(items: readonly unknown[]): unknown[] & { readonly toArray: () => unknown[] } {
  const array: unknown[] = [...items];
  return Object.assign(array, { toArray: () => array });
}

/** Body of a RichApi request: `[customData, method, path, headers, body, …]`. */
const bodyOf = ([message]: readonly unknown[]): string => (Array.isArray(message) ? String(message[4] ?? '') : '');

/** The page that a dialog is asked for. */
function dialogUrl(asked: string): string {
  const told = JSON.parse(asked) as Readonly<Record<string, unknown>>;
  return String(told['url'] ?? '');
}

/** Bytes of a text in UTF-8, where each half of a surrogate pair counts for two. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** `completed`: the page said so; `killed`: its time was over. Either way it lives no more, nor does its dialog. */
export type CommandEnd = 'completed' | 'killed';

export type Installed = {
  /** Runs a function of the ribbon that the frame's page has associated; the page is answered no more once it ends. */
  readonly invokeCommand: (name: string) => Promise<CommandEnd>;
  readonly uninstall: () => void;
};

/**
 * Puts the host where office.js looks for Excel: `window.external` of a frame,
 * before office.js is loaded there. Several frames may share a host.
 */
export function installHost(target: object, host: Host, options: InstallOptions = {}): Installed {
  const locale = options.locale ?? host.profile().locale;
  const maxBytes = options.maxBytes ?? LIMITS.bytes;
  const handlers = new Map<number, Set<Handler>>();
  const theme = options.theme ?? 'light';
  const commands = new Map<string, (status: unknown) => void>();
  let whenCommandsListen: (() => void)[] = [];
  let lastCommand = 0;
  let alive = true;
  const frame: EventFrame = { enabled: true };
  const dialogs = new Set<() => void>();

  const reply = (callback: Callback, parts: readonly unknown[]) =>
    setTimeout(() => {
      if (alive) callback(safeArray(parts));
    }, options.delay?.() ?? 0);

  const execute = (body: string, callback: Callback) => {
    if (bytesOf(body) > maxBytes) return reply(callback, [REPLY.requestTooLarge]);
    if (host.workbook.editing) return reply(callback, [REPLY.cellBeingEdited]);
    host.events.acting = frame;
    const answer: Answer = host.execute(JSON.parse(body) as Request);
    const text = JSON.stringify(answer);
    if (bytesOf(text) > maxBytes) return reply(callback, [REPLY.responseTooLarge]);
    return reply(callback, [REPLY.ok, 200, [], text]);
  };

  const raise = (id: number, args: unknown) => {
    for (const handler of handlers.get(id) ?? []) handler(id, args);
  };

  const openDialog = (url: string, handler: Handler) => {
    const close = options.openDialog?.(url, () => {
      if (close !== undefined) dialogs.delete(close);
      if (alive) handler(EVENT_ID.dialog, safeArray([DIALOG_CLOSED]));
    });
    if (close !== undefined) dialogs.add(close);
  };

  const external: External = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$$0`,
    GetContext: () => context(host, locale, theme),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], callback: Callback) => {
      if (!alive) return;
      if (id === DISPATCH.execute) execute(bodyOf(params), callback);
      else if (id === DISPATCH.commandDone) {
        commands.get(String(params[0]))?.(params[1]);
        commands.delete(String(params[0]));
        reply(callback, [REPLY.ok]);
      } else reply(callback, [REPLY.notSupported]);
    },
    RegisterEvent: (id: number, asked: string, handler: Handler, callback: Callback) => {
      if (!alive) return;
      const known = handlers.get(id) ?? new Set<Handler>();
      known.add(handler);
      handlers.set(id, known);
      setTimeout(() => {
        callback(REPLY.ok);
        if (id !== EVENT_ID.command) return;
        for (const resolve of whenCommandsListen) resolve();
        whenCommandsListen = [];
      }, 0);
      if (id === EVENT_ID.dialog) openDialog(dialogUrl(asked), handler);
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      setTimeout(() => callback(REPLY.ok), 0);
    },
  };
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });

  const stop = host.events.listen((event: HostEvent) => {
    const message = [MESSAGE_CATEGORY_EVENT, event.type, event.targetId, JSON.stringify(event.payload), 0, false];
    // Excel tells after the batch that caused it has been answered.
    setTimeout(() => raise(EVENT_ID.message, safeArray([safeArray(message)])), 0);
  }, frame);

  const invoke = async (name: string): Promise<void> => {
    if (!handlers.has(EVENT_ID.command)) await new Promise<void>((resolve) => whenCommandsListen.push(resolve));
    for (let attempt = 1; alive; attempt += 1) {
      lastCommand += 1;
      const id = `command-${lastCommand}`;
      const done = new Promise<unknown>((resolve) => commands.set(id, resolve));
      raise(EVENT_ID.command, safeArray([id, name, JSON.stringify({ source: { id: name } })]));
      if ((await done) === REPLY.ok) return;
      // The page associates its functions a moment after it listens.
      if (attempt === COMMAND_ATTEMPTS) throw new HostError('ItemNotFound', `The page has no function ${name}.`);
      await new Promise((resolve) => setTimeout(resolve, COMMAND_DELAY));
    }
  };

  const uninstall = (): void => {
    alive = false;
    stop();
    handlers.clear();
    for (const close of dialogs) close();
    dialogs.clear();
  };

  return {
    invokeCommand: async (name) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const killed = new Promise<CommandEnd>((resolve) => {
        timer = setTimeout(
          () => resolve('killed'),
          options.commandMilliseconds ?? host.profile().commandSeconds * 1_000,
        );
      });
      try {
        return await Promise.race([invoke(name).then((): CommandEnd => 'completed'), killed]);
      } finally {
        clearTimeout(timer);
        uninstall();
      }
    },
    uninstall,
  };
}

/** What `GetContext` gives: who the host is, what it supports, where settings are kept. */
function context(host: Host, locale: string, theme: HostTheme): External {
  const { documentSettings } = host.workbook;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'spaser-workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.14326.20000',
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => 'spaser-workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: host.requirementSet,
        RichApiRuntime: '1.1',
        AddinCommands: '1.1',
        DialogApi: '1.1',
        Settings: '1.1',
        ...host.profile().otherSets,
      }),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        documentSettings.clear();
        keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ''));
      },
    }),
  };
}
