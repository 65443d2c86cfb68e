import { clausesOf, climateAnswers } from '../../src/opportunities';
import { tagContracts } from '../../src/considerations';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { contract, reading, tagged } from '../report/support/fixture';

const CLAUSE = 'Clause sociale d’insertion : 350 heures réservées aux publics éloignés de l’emploi';

function read(texts: readonly { readonly clause: string; readonly title?: string; readonly date: string }[]) {
  const contracts = texts.map(({ clause, title, date }, index) =>
    contract({
      row: index + 5,
      category: 'Propreté',
      title: title ?? 'Nettoyage',
      notificationDate: { date, precision: 'day' },
      texts: { clauseText: { text: clause, column: 9 }, title: { text: title ?? 'Nettoyage', column: 1 } },
    }),
  );
  const register = {
    ...reading(contracts.map((one) => tagged(one))),
    fields: new Set(['clauseText', 'title'] as const),
  };
  return tagContracts(register, { settings: DEFAULT_SETTINGS, lastWritten: new Map() }).contracts;
}

describe('the buyer’s own clauses', () => {
  it('are told word for word, once, with how often and the last contract', () => {
    const clauses = clausesOf(
      read([
        { clause: CLAUSE, date: '2024-01-10' },
        { clause: CLAUSE, date: '2025-06-10' },
      ]),
    );
    expect(clauses).toHaveLength(1);
    expect(clauses[0]).toMatchObject({ text: CLAUSE, family: 'Propreté', times: 2, date: '2025-06-10' });
    expect(climateAnswers(clauses[0] as (typeof clauses)[number]).socialCondition).toBe(true);
  });

  it('are one wording when only a number changes, with the last contract’s words', () => {
    const later = CLAUSE.replace('350', '120');
    const clauses = clausesOf(
      read([
        { clause: CLAUSE, date: '2024-01-10' },
        { clause: later, date: '2025-06-10' },
      ]),
    );
    expect(clauses.map(({ text, times }) => [text, times])).toEqual([[later, 2]]);
  });

  it('put the most complete first', () => {
    const whole = `${CLAUSE} ; critère environnemental pondéré à 10 %`;
    const clauses = clausesOf(
      read([
        { clause: CLAUSE, date: '2024-01-10' },
        { clause: whole, date: '2024-01-10' },
      ]),
    );
    expect(clauses.map(({ text }) => text)).toEqual([whole, CLAUSE]);
  });

  it('are never an object, a refusal or a plain answer', () => {
    const clauses = clausesOf(
      read([
        { clause: 'Oui', title: 'Marché réservé aux ESAT : mise sous pli', date: '2024-01-10' },
        { clause: 'Pas de clause sociale dans ce marché', date: '2024-01-10' },
      ]),
    );
    expect(clauses).toEqual([]);
  });
});
