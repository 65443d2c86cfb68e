import { execFileSync } from 'node:child_process';

const CANDIDATES = [
  process.env['SOFFICE'],
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The LibreOffice of this machine, null when there is none. */
export function findLibreOffice(): string | null {
  for (const candidate of CANDIDATES) {
    if (candidate === undefined) continue;
    try {
      execFileSync(candidate, ['--version'], { stdio: 'ignore', timeout: 30_000 });
      return candidate;
    } catch {
      // Not this one.
    }
  }
  return null;
}
