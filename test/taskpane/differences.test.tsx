/** @jest-environment jsdom */
import { bilingual } from '../../src/language';
import { fakeHost } from './support/host';
import { renderPane, testPane } from './support/pane';
import { click, find, settle, unmountAll } from './support/render';

// The first screen of each kind brings its part of the program.
jest.setTimeout(240_000);
afterEach(unmountAll);

test.each(['report', 'committee'] as const)(
  'what Excel holds otherwise than written is shown after the %s, each with its place',
  async (purpose) => {
    const host = fakeHost();
    const { apply } = host;
    host.apply = async (plan, progress) => ({
      ...(await apply(plan, progress)),
      differences: [
        {
          sheet: 'SPASER Indicateurs',
          kind: 'content',
          addresses: ['B4'],
          what: bilingual('B4 diffère', 'B4 differs'),
        },
        { sheet: '', kind: 'memory', addresses: [], what: bilingual('Rien n’est retenu', 'Nothing is kept') },
      ],
    });
    const test = testPane({}, host);
    const page = await renderPane(test);
    const { effects } = test.pane;
    await effects.run({ kind: 'open' });
    await effects.run({ kind: 'analyse' });
    await effects.run(
      purpose === 'report' ? { kind: 'prepare' } : { kind: 'committee', quarter: '2024-T2', replace: false },
    );
    await settle();
    // Said before anything is written.
    expect(page.textContent).toContain('Ctrl+Z ne défera pas cette écriture');
    await click(find(page, 'button', 'Écrire dans le classeur'));
    await settle();
    const told = [...page.querySelectorAll('section')].find((section) => section.textContent.includes('À vérifier'));
    expect([...(told?.querySelectorAll('li') ?? [])].map((line) => line.textContent)).toEqual([
      'B4 diffère',
      'Rien n’est retenu',
    ]);
  },
);
