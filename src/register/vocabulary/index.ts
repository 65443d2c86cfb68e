import type { FieldId } from '../fields';
import type { Vocabulary } from '../recognition/vocabulary';
import { CONSIDERATION_HEADINGS } from './considerations';
import { IGNORED_HEADINGS } from './ignored';
import { PARTY_AND_AMOUNT_HEADINGS } from './money';
import { REGISTER_MEANINGS } from './meanings';
import { PROCEDURE_HEADINGS } from './procedure';
import { REGISTER_RELATIONS } from './relations';
import { REGISTER_VALUES } from './values';

/**
 * The headings of registers (DOMAIN section 5), with the keys of every DECP
 * format (section 3.1), spoken French and some English. Stop words, plurals and
 * usual abbreviations need no entry of their own (see `headingTokens`).
 */
export const REGISTER_VOCABULARY: Vocabulary<FieldId> = {
  entries: [...PROCEDURE_HEADINGS, ...PARTY_AND_AMOUNT_HEADINGS, ...CONSIDERATION_HEADINGS, ...IGNORED_HEADINGS],
  meanings: REGISTER_MEANINGS,
  values: REGISTER_VALUES,
  relations: REGISTER_RELATIONS,
};
