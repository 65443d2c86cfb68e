/**
 * @jest-environment jsdom
 */
import { bootOffice } from '../support/officeHost';
import type { OfficeOnHost } from '../support/officeHost';

let office: OfficeOnHost;

beforeAll(async () => {
  office = await bootOffice();
});

describe('the real office.js on the embedded host', () => {
  it('is ready as Excel', () => {
    expect(String(office.Office.context.host)).toBe('Excel');
  });

  it('writes and reads ranges', async () => {
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['Ville', 'Habitants'],
        ['Brest', 139_000],
      ];
      const range = sheet.getUsedRange();
      range.load('values,address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual([
      'Feuil1!A1:B2',
      [
        ['Ville', 'Habitants'],
        ['Brest', 139_000],
      ],
    ]);
  });
});
