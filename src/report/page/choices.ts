import { groupLabel } from '../../indicators';
import { pick, type Language } from '../../language';
import { cellAddress, type PlanCell } from '../../workbook';
import { quoteText, styled } from '../cells';
import { live, type Live } from '../live';
import { valuesOf, type DataTable } from '../table';

/** Where the reader chooses: number or value, one service or all. */
export const BASIS_ROW = 2;
export const SERVICE_ROW = 3;
export const CHOICE_COLUMN = 1;

export const BASIS_CELL = cellAddress(BASIS_ROW, CHOICE_COLUMN, true);
const SERVICE_CELL = cellAddress(SERVICE_ROW, CHOICE_COLUMN, true);

/** The two answers of the first cell, the one shown at first before. */
export function basisWords(language: Language): readonly [string, string] {
  return language === 'fr' ? ['nombre', 'valeur'] : ['number', 'value'];
}

/** The answer of the second cell that keeps every service. */
export function everyService(language: Language): string {
  return language === 'fr' ? 'tous' : 'all';
}

/** True when figures are asked for in value. */
export function isInValue(language: Language): Live<boolean> {
  return live(`${BASIS_CELL}=${quoteText(basisWords(language)[1])}`, false);
}

/** True when one service is asked for. */
export function isOneService(language: Language): Live<boolean> {
  return live(`AND(${SERVICE_CELL}<>"",${SERVICE_CELL}<>${quoteText(everyService(language))})`, false);
}

/** What COUNTIFS compares the service of a row with: anything, or the very text chosen. */
export function serviceCriterion(language: Language): Live<string> {
  const escaped = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${SERVICE_CELL},"~","~~"),"*","~*"),"?","~?")`;
  const sign = `IF(ISNUMBER(FIND(LEFT(${SERVICE_CELL},1),"<>=")),"=","")`;
  return live(`IF(${isOneService(language).formula},${sign}&${escaped},"*")`, '*');
}

/** The answers that the second cell offers: every service, then each by its contracts. */
export function serviceChoices(table: DataTable, language: Language): readonly string[] {
  const notGiven = pick(groupLabel({ by: 'department', key: '' }), language);
  const named = valuesOf(table, 'department')
    .map(({ value }) => value)
    .filter((value) => value !== notGiven);
  return [everyService(language), ...(named.length < 2 ? [] : named)];
}

/** The two rows of choices. */
export function choiceRows(language: Language): PlanCell[][] {
  const french = language === 'fr';
  const hint = (text: string): PlanCell => styled(text, 'subtitle');
  return [
    [
      styled(french ? 'En' : 'In', 'strong'),
      styled(basisWords(language)[0], 'inputPeriod'),
      hint(french ? '← nombre de marchés ou valeur HT' : '← number of contracts or value excluding VAT'),
    ],
    [
      styled(french ? 'Service' : 'Department', 'strong'),
      styled(everyService(language), 'inputPeriod'),
      hint(french ? '← un service ou tous' : '← one department or all'),
    ],
  ];
}
