import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, withoutSentinel } from './absence';
import { plainSpaces } from './number';
import type { CellReading } from './read';
import { ABSENT } from './read';

/** A French establishment (SIRET) and its company (SIREN). */
export type CompanyNumber = { readonly siret: string | null; readonly siren: string | null };

export type SiretIssue =
  | 'checksum'
  | 'length'
  /** `2,10E+13`: Excel dropped the last digits for good. */
  | 'scientific'
  /** Another country's number, or another kind than SIRET. */
  | 'foreign'
  | 'unreadable'
  | 'error';

/** The post office's SIREN, whose SIRETs only add up to a multiple of five. */
const LA_POSTE = '356000000';

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** True for 14 digits whose key is right, with La Poste's exception. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  if (luhn(digits)) return true;
  return digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** True for 9 digits whose key is right. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && luhn(digits);
}

function company(digits: string): CellReading<CompanyNumber, SiretIssue> {
  if (digits.length === 14) {
    const siren = digits.slice(0, 9);
    // The key of the whole may be right by chance while that of the company is not.
    if (isSiret(digits)) return { value: { siret: digits, siren }, issue: isSiren(siren) ? null : 'checksum' };
    return { value: isSiren(siren) ? { siret: null, siren } : null, issue: 'checksum' };
  }
  if (digits.length === 9) {
    return isSiren(digits)
      ? { value: { siret: null, siren: digits }, issue: null }
      : { value: null, issue: 'checksum' };
  }
  // Excel drops leading zeros: put them back only where the key then agrees.
  const siret = digits.padStart(14, '0');
  if (digits.length >= 12 && digits.length < 14 && isSiret(siret)) return company(siret);
  const siren = digits.padStart(9, '0');
  if (digits.length >= 7 && digits.length < 9 && isSiren(siren)) return company(siren);
  return { value: null, issue: 'length' };
}

/**
 * Reads a SIRET, a SIREN or a French VAT number, with spaces, lost leading
 * zeros or as a number. The key is checked: a wrong SIRET gives no SIRET.
 */
export function readSiret(cell: CellValue): CellReading<CompanyNumber, SiretIssue> {
  if (isBlank(cell)) return ABSENT;
  if (typeof cell === 'number') {
    return Number.isSafeInteger(cell) && cell > 0 ? company(String(cell)) : { value: null, issue: 'unreadable' };
  }
  if (typeof cell !== 'string') return { value: null, issue: 'unreadable' };
  if (isExcelError(cell)) return { value: null, issue: 'error' };
  const text = plainSpaces(withoutSentinel(cell));
  if (text === '' || /^[-–—]+$/.test(text)) return ABSENT;
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return { value: null, issue: 'scientific' };
  const compact = text.replace(/[ .'_-]/g, '');
  if (/^\d+0?$/.test(compact)) return company(/^\d{9,14}\.0$/.test(text) ? compact.slice(0, -1) : compact);
  const vat = /^FR[0-9A-Z]{2}(\d{9})$/i.exec(compact);
  if (vat !== null) {
    const siren = vat[1] ?? '';
    return isSiren(siren) ? { value: { siret: null, siren }, issue: null } : { value: null, issue: 'checksum' };
  }
  if (/^[A-Z]{2}[0-9A-Z]{5,16}$/i.test(compact) && /\d{4}/.test(compact)) return { value: null, issue: 'foreign' };
  return { value: null, issue: 'unreadable' };
}

export type CpvIssue = 'length' | 'division' | 'unreadable' | 'error';

/** First two digits of the CPV's divisions (règlement 213/2008). */
const DIVISIONS = new Set(
  '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98'.split(
    ' ',
  ),
);

/**
 * Reads a CPV code as 8 digits: a lost leading zero is restored (`9310000` →
 * `09310000`), the check digit and a label after the code are dropped. The
 * first code of a list counts. A division that the CPV of 2008 lacks is read, and
 * told (`division`).
 */
export function readCpv(cell: CellValue): CellReading<string, CpvIssue> {
  if (isBlank(cell)) return ABSENT;
  if (isExcelError(cell)) return { value: null, issue: 'error' };
  const text = plainSpaces(withoutSentinel(String(cell)));
  if (text === '' || /^[-–—]+$/.test(text)) return ABSENT;
  const found = /^\D{0,12}?(\d[\d ]*\d)(?:-(\d))?(?!\d)/.exec(text);
  if (found === null) return { value: null, issue: 'unreadable' };
  const digits = (found[1] ?? '').replace(/ /g, '');
  const code =
    digits.length === 7 ? `0${digits}` : digits.length === 9 && found[2] === undefined ? digits.slice(0, 8) : digits;
  if (code.length !== 8) return { value: null, issue: 'length' };
  return { value: code, issue: DIVISIONS.has(code.slice(0, 2)) ? null : 'division' };
}
