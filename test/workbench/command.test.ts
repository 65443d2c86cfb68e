/** @jest-environment jsdom */
import { createHost, createWorkbook, installHost } from '../../src/workbench/host';
import type { External } from '../../src/workbench/host/transport';

/** Event and dispatch numbers that the client uses on Windows. */
const DIALOG = 10;
const COMMAND = 39;
const EXECUTE = 93;
const DONE = 94;

type Handler = (id: number, args: readonly unknown[]) => void;

/** A page of functions as office.js makes it, in small: `run` is told the id of each command. */
function functionPage(run: (done: () => void, external: Calls) => void, milliseconds = 60_000) {
  const target: { external?: External } = {};
  const closed: string[] = [];
  const installed = installHost(target, createHost(createWorkbook()), {
    commandMilliseconds: milliseconds,
    openDialog: (url) => () => closed.push(url),
  });
  const external = target.external as unknown as Calls;
  const handler: Handler = (_id, [command]) =>
    run(() => external.Execute(DONE, [command, 0], () => undefined), external);
  external.RegisterEvent(COMMAND, '', handler, () => undefined);
  return { installed, external, closed };
}

type Calls = {
  readonly Execute: (id: number, params: readonly unknown[], callback: (reply: unknown) => void) => void;
  readonly RegisterEvent: (id: number, asked: string, handler: Handler, callback: (reply: unknown) => void) => void;
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the page of a function of the ribbon', () => {
  test('ends when the function says so, and takes its dialog with it', async () => {
    const page = functionPage((done, external) => {
      external.RegisterEvent(
        DIALOG,
        JSON.stringify({ url: 'https://a.fr/dire' }),
        () => undefined,
        () => undefined,
      );
      done();
    });
    expect(await page.installed.invokeCommand('refresh')).toBe('completed');
    expect(page.closed).toEqual(['https://a.fr/dire']);
  });

  test('is answered no more afterwards', async () => {
    const page = functionPage((done) => done());
    await page.installed.invokeCommand('refresh');
    const answered = jest.fn();
    page.external.Execute(EXECUTE, [[null, 'POST', '', [], '{}']], answered);
    await turn();
    expect(answered).not.toHaveBeenCalled();
  });

  test('is ended by Excel when its time is over', async () => {
    const page = functionPage(() => undefined, 1);
    expect(await page.installed.invokeCommand('refresh')).toBe('killed');
  });
});
