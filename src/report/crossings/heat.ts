import type { Lever } from '../../indicators';
import { cellAddress, type ConditionalFormatPlan } from '../../workbook';
import { COLUMNS, SIGNIFICANT } from './layout';
import { leverAreas } from './matrix';

/** From the lightest: a share under a quarter, a half, three quarters, and above; the figure stays readable on each. */
const TINTS: Readonly<Record<Lever['side'], readonly [string, string, string, string]>> = {
  social: ['#F3EEF8', '#E2D5EE', '#CDB6E0', '#B698D1'],
  environmental: ['#EAF4EF', '#CDE6DA', '#A9D3BF', '#83BFA2'],
  both: ['#EEF0F2', '#DADFE4', '#BFC8D0', '#A4B0BC'],
};
const GREY = '#57606A';

/** Heat over the shares of a table's lines, and grey over lines of fewer than five contracts: the figure is always written. */
export function heatFormats(row: number, rows: number): ConditionalFormatPlan[] {
  const contracts = `$${cellAddress(row, 1)}`;
  const heat = leverAreas().flatMap(({ side, column, columns }) => {
    const cell = cellAddress(row, column);
    return TINTS[side].map((fill, step): ConditionalFormatPlan => {
      const least = step === 0 ? `${cell}>0` : `${cell}>=${step / 4}`;
      const most = step === 3 ? '' : `,${cell}<${(step + 1) / 4}`;
      return {
        area: { row, column, rows, columns },
        rule: { kind: 'formula', formula: `=AND(ISNUMBER(${cell}),${contracts}>=${SIGNIFICANT},${least}${most})` },
        style: { fill },
      };
    });
  });
  const few: ConditionalFormatPlan = {
    area: { row, column: 1, rows, columns: COLUMNS - 1 },
    rule: { kind: 'formula', formula: `=AND(ISNUMBER(${contracts}),${contracts}<${SIGNIFICANT})` },
    style: { colour: GREY },
  };
  return [...heat, few];
}
