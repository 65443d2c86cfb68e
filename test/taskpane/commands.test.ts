import { runCommand } from '../../src/commands/command';
import { sentenceOf, tell } from '../../src/commands/dialog';
import { refreshWorkbook, ROWS } from '../../src/commands/refresh';
import { bilingual, UserError } from '../../src/language';
import { writeInProgress } from '../../src/workbook/excel/errors';
import { TODAY } from './support/analysis';
import { fakeHost, SUMMARY, type FakeHost } from './support/host';
import { ROWS as REGISTER, sheetInfo } from './support/register';

const CONTEXT = { today: TODAY, version: '1.2.3', language: 'fr' } as const;

function written(): FakeHost {
  return fakeHost(undefined, [
    { ...sheetInfo([]), id: 'dashboard', name: 'SPASER Tableau de bord', role: 'dashboard' },
  ]);
}

describe('the ribbon’s refresh', () => {
  test('writes nothing before a first preview was accepted in the pane', async () => {
    const host = fakeHost();
    expect(await refreshWorkbook(host, CONTEXT)).toContain('Rien n’est encore écrit');
    expect(host.applied).toHaveLength(0);
  });

  test('writes the sheets again, and says nothing when done', async () => {
    const host = written();
    expect(await refreshWorkbook(host, CONTEXT)).toBeNull();
    expect(host.applied).toHaveLength(1);
  });

  test('an obstacle stops it, with what to do', async () => {
    const host = written();
    host.summary = { ...SUMMARY, obstacles: [{ code: 'filtered', sheet: 'Registre' }] };
    expect(await refreshWorkbook(host, CONTEXT)).toMatch(/«\u202fRegistre\u202f» est filtrée\u202f: effacez le filtre/);
    expect(host.applied).toHaveLength(0);
  });

  test('a failure is the sentence of its error; an unworded one is worded', async () => {
    const host = written();
    host.failure = { method: 'apply', error: new UserError('busy', bilingual('Excel est occupé.', 'Excel is busy.')) };
    expect(await refreshWorkbook(host, CONTEXT)).toBe('Excel est occupé.');
    host.failure = { method: 'describe', error: new TypeError('x') };
    expect(await refreshWorkbook(host, { ...CONTEXT, language: 'en' })).toContain('The refresh did not succeed');
  });
});

test('what Excel holds otherwise than written is said: three at most, and where to read the others', async () => {
  const host = written();
  const { apply } = host;
  const difference = (at: number) => ({
    sheet: `SPASER ${at}`,
    kind: 'content' as const,
    addresses: ['B4'],
    what: bilingual(`Feuille ${at}, B4.`, `Sheet ${at}, B4.`),
  });
  const telling = async (count: number) => {
    host.apply = async (plan, progress) => ({
      ...(await apply(plan, progress)),
      differences: Array.from({ length: count }, (_, at) => difference(at + 1)),
    });
    return refreshWorkbook(host, CONTEXT);
  };
  expect(await telling(1)).toMatch(/^Les feuilles sont écrites, mais .* Feuille 1, B4\.$/);
  const many = await telling(4);
  expect(many).toContain('Feuille 3, B4.');
  expect(many).not.toContain('Feuille 4');
  expect(many).toContain('depuis le volet');
});

test('another writer at work in the workbook is said in words, with what to do', async () => {
  const host = written();
  host.failure = { method: 'apply', error: writeInProgress() };
  expect(await refreshWorkbook(host, CONTEXT)).toMatch(/Une écriture est en cours.*Attendez/);
});

describe('what Excel’s five minutes ask of it', () => {
  test('a register too long for them is sent to the pane, nothing written', async () => {
    const last = REGISTER.at(-1) ?? [];
    const host = fakeHost(
      [...REGISTER, ...Array.from({ length: ROWS + 1 }, () => last)],
      [{ ...sheetInfo([]), id: 'dashboard', name: 'SPASER Tableau de bord', role: 'dashboard' }],
    );
    expect(await refreshWorkbook(host, CONTEXT)).toContain('Ouvrez le volet');
    expect(host.applied).toHaveLength(0);
  });

  test('work that lasts too long is stopped while nothing is changed, and said', async () => {
    const host = written();
    const controller = new AbortController();
    const { preview } = host;
    host.preview = async (plan, signal) => {
      controller.abort();
      return preview(plan, signal);
    };
    expect(await refreshWorkbook(host, CONTEXT, controller.signal)).toContain('rien n’a été changé');
    expect(host.applied).toHaveLength(0);
  });

  test('the function is over only when the sentence was seen', async () => {
    const order: string[] = [];
    let seen: () => void = () => undefined;
    const running = runCommand(
      async () => 'Rien.',
      () => new Promise<void>((resolve) => (seen = resolve)).then(() => void order.push('seen')),
      () => void order.push('completed'),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(order).toEqual([]);
    seen();
    await running;
    expect(order).toEqual(['seen', 'completed']);
  });

  test('and over it is, once, when the work or the saying fails', async () => {
    const completed = jest.fn();
    const fails = (): Promise<never> => Promise.reject(new Error('x'));
    await expect(runCommand(fails, async () => undefined, completed)).rejects.toThrow('x');
    await expect(runCommand(async () => 'Rien.', fails, completed)).rejects.toThrow('x');
    expect(completed).toHaveBeenCalledTimes(2);
  });

  test('its time over, the work is asked to stop', async () => {
    const stopped = (signal: AbortSignal): Promise<null> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
    const completed = jest.fn();
    await runCommand(stopped, async () => undefined, completed, 1);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('the dialog of the ribbon’s refresh', () => {
  const PAGE = 'https://achats.exemple.fr/spaser/commands.html';
  type Answer = Office.AsyncResult<Office.Dialog>;

  function ui(answer: (shown: string, answered: (result: Answer) => void) => void) {
    return {
      displayDialogAsync: (shown: string, _options: unknown, answered: (result: Answer) => void) =>
        answer(shown, answered),
    } as unknown as Office.UI;
  }

  test('carries the sentence and its language', () => {
    let shown = '';
    void tell(
      ui((address) => (shown = address)),
      PAGE,
      'À faire & dire ?',
      'fr',
    );
    expect(sentenceOf(shown)).toEqual({ text: 'À faire & dire ?', language: 'fr' });
    expect(sentenceOf(PAGE)).toBeNull();
  });

  test('is over when the person closes it, or when Excel cannot show it', async () => {
    let close: () => void = () => undefined;
    const shown = tell(
      ui((_address, answered) =>
        answered({
          status: 'succeeded',
          value: { addEventHandler: (_event: unknown, handler: () => void) => (close = handler) },
        } as unknown as Answer),
      ),
      PAGE,
      'Rien.',
      'fr',
    );
    let over = false;
    void shown.then(() => (over = true));
    await Promise.resolve();
    expect(over).toBe(false);
    close();
    await shown;
    await tell(
      ui((_address, answered) => answered({ status: 'failed' } as unknown as Answer)),
      PAGE,
      'Rien.',
      'fr',
    );
  });
});
