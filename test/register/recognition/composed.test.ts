import { examined } from './examined';

describe('composed registers, whose headings no list holds', () => {
  const found = examined(600);

  it('are named right, but for a few columns in a hundred', () => {
    expect(found.right / found.columns).toBeGreaterThanOrEqual(0.97);
  });

  it('are hardly ever wrong with confidence', () => {
    expect(found.surelyWrong / found.columns).toBeLessThanOrEqual(0.005);
  });

  it('are given a confidence that they deserve', () => {
    const sure = found.calibration.find(({ least }) => least === 0.9);
    expect(sure?.given).toBeGreaterThan(100);
    expect((sure?.right ?? 0) / (sure?.given ?? 1)).toBeGreaterThanOrEqual(0.9);
  });
});
