import type { Language } from '../../../src/language';
import { en } from '../../../src/taskpane/words/en';
import { fr } from '../../../src/taskpane/words/fr';
import { translator, type Translate } from '../../../src/taskpane/words/translate';

/** The names of the pane's buttons and screens in a language; sentences under test are written out in the tests. */
export const WORDS: Readonly<Record<Language, Translate>> = { fr: translator(fr, 'fr'), en: translator(en, 'en') };
