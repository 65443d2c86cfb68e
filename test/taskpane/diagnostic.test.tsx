/** @jest-environment jsdom */
import { bilingual, UserError } from '../../src/language';
import { unexpectedError } from '../../src/taskpane/host/errors';
import { INITIAL_STATE } from '../../src/taskpane/state/reducer';
import { diagnostic } from '../../src/taskpane/view/diagnostic';
import { interruptedError, toUserError } from '../../src/workbook/excel/errors';
import { renderPane, testPane } from './support/pane';
import { click, find, settle, unmountAll } from './support/render';

afterEach(unmountAll);

const FACTS = {
  version: '1.2.3',
  host: 'Excel',
  platform: 'PC',
  build: '16.0.14326.20000',
  language: 'fr-FR',
  sets: ['ExcelApi 1.14'],
};

/** A refusal as office.js gives it. */
const REFUSAL = {
  code: 'InvalidArgument',
  debugInfo: {
    errorLocation: 'Range.values',
    statement: 'range.values = [["Nettoyage des écoles", 120000]]; sheet.getRange("Marchés secrets");',
  },
};

const told = (error: UserError): string => diagnostic(error, INITIAL_STATE, FACTS, 'write');

describe('the diagnostic of a failure', () => {
  test('says what, which call, where, during what and in which Excel', () => {
    const text = told(interruptedError(toUserError(REFUSAL, { sheet: 'SPASER Indicateurs', row: 4 }), false));
    for (const part of [
      'SPASER 1.2.3',
      'Excel 16.0.14326.20000, PC, fr-FR',
      'ExcelApi 1.14',
      'error: hostRefused',
      'office: InvalidArgument',
      'call: Range.values',
      'place: sheet SPASER Indicateurs, row 4',
      'during: write',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('never what cells, files or the buyer’s sheets say', () => {
    const error = toUserError(REFUSAL, { sheet: 'Marchés secrets', file: 'Registre de Lyon.xlsx' });
    const text = told(error);
    for (const content of ['Nettoyage', '120000', 'secrets', 'Lyon']) expect(text).not.toContain(content);
    expect(text).toContain('statement: range.values = […');
  });

  test('an exception of ours is told by its kind, not by its message', () => {
    const text = told(unexpectedError(new TypeError('Nettoyage des écoles')));
    expect(text).toContain('exception: TypeError');
    expect(text).not.toContain('Nettoyage');
  });

  test('a part that is no longer on the server has its own words', () => {
    const error = unexpectedError(Object.assign(new Error('Loading chunk 3 failed'), { name: 'ChunkLoadError' }));
    expect(error.code).toBe('partMissing');
    expect(error.sentence('fr')).toContain('rouvrez-le');
  });

  test('every failure of the pane can be copied', async () => {
    const test = testPane();
    const page = await renderPane(test);
    test.pane.store.dispatch({
      type: 'failed',
      error: new UserError('hostBusy', bilingual('Excel est occupé.', 'Excel is busy.')),
      retry: { kind: 'open' },
    });
    await settle();
    await click(find(page, 'button', 'Copier le diagnostic'));
    expect(page.querySelector('textarea')?.value).toContain('error: hostBusy');
    expect(page.querySelector('textarea')?.value).toContain('during: open');
  });
});
