import {
  CALIBRATION_CODE,
  CALIBRATION_COLUMNS,
  calibratedHours,
  decodeCalibration,
  proposedCalibration,
} from '../../src/opportunities';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { contract, tagged } from '../report/support/fixture';

describe('hours to ask for', () => {
  it('is amount × labour share × effort ÷ hourly cost, to the hour', () => {
    expect(calibratedHours({ amount: 1_000_000, share: 0.5, effort: 0.05, cost: 30 })).toBe(833);
  });

  it.each([{ share: null }, { cost: 0 }, { amount: 'environ 10 000' }])('is not told with %p', (wrong) => {
    expect(calibratedHours({ amount: 1_000_000, share: 0.5, effort: 0.05, cost: 30, ...wrong })).toBeNull();
  });

  it.each([
    ['Peinture', 0.7],
    ['Maçonnerie', 0.5],
    ['Charpente métallique', 0.2],
    ['Nettoyage', null],
    // The lot tells its own trade, not that of the whole.
    ['Couverture', null],
  ])('knows the labour share of %s only where a source gives one', (lotTitle, share) => {
    const one = tagged(contract({ row: 2, title: 'Travaux de maçonnerie et divers', lotTitle }));
    expect(proposedCalibration(one, DEFAULT_SETTINGS).share).toBe(share);
  });

  it('takes for the buyer’s what differs from what was proposed, and nothing else', () => {
    const { amount, share, effort, cost } = CALIBRATION_COLUMNS;
    const grid = {
      values: [
        ['Heures d’insertion'],
        [
          amount.own.fr,
          share.own.fr,
          effort.own.fr,
          cost.own.fr,
          CALIBRATION_CODE.fr,
          amount.proposed.fr,
          share.proposed.fr,
          effort.proposed.fr,
          cost.proposed.fr,
        ],
        [100, 0.6, 0.05, 30, 'SA', 100, 0.5, 0.05, 30],
        [100, 0.5, 0.05, 30, 'SB', 100, 0.5, 0.05, 30],
        [100, null, 0.05, 30, 'SC', 100, 0.5, 0.05, 30],
      ],
    };
    expect(decodeCalibration(grid)).toEqual([
      { code: 'SA', typed: { share: 0.6 } },
      { code: 'SC', typed: { share: null } },
    ]);
  });
});
