import { foldKey } from '../../language';

const ASCII = /^[\x20-\x7e]*$/;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9%&+@]+/g, ' ')
    .trim();
}

/**
 * `foldKey` for the hundred thousand cells of a register: the same key, without
 * keeping where each letter came from. Texts with entities or tags go the long way.
 */
export function textKey(text: string): string {
  if (text.includes('&') || text.includes('<')) return foldKey(text);
  // Most numbers, codes and capitals need no decomposition.
  if (ASCII.test(text)) return plain(text);
  return plain(
    text
      .replace(/[œŒ]/g, 'oe')
      .replace(/[æÆ]/g, 'ae')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, ''),
  );
}
