import type { Language } from '../language';

const SAID = 'dire';
const LANGUAGE = 'langue';

type Sentence = { readonly text: string; readonly language: Language };

/** The sentence that an address of this page carries; null for the page of the ribbon's functions. */
export function sentenceOf(address: string): Sentence | null {
  const { searchParams } = new URL(address);
  const text = searchParams.get(SAID);
  return text === null ? null : { text, language: searchParams.get(LANGUAGE) === 'en' ? 'en' : 'fr' };
}

/** Puts the sentence in the page. */
export function showSentence(document: Document, { text, language }: Sentence): void {
  document.documentElement.lang = language;
  const main = document.createElement('main');
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  main.append(paragraph);
  document.body.append(main);
}

/** Says a sentence in a dialog of Excel; resolves once the person has closed it, or when Excel cannot show it. */
export function tell(
  ui: Pick<Office.UI, 'displayDialogAsync'>,
  page: string,
  sentence: string,
  language: Language,
): Promise<void> {
  const address = new URL(page);
  address.searchParams.set(SAID, sentence);
  address.searchParams.set(LANGUAGE, language);
  return new Promise((closed) => {
    const options = { height: 25, width: 30, displayInIframe: true };
    ui.displayDialogAsync(address.href, options, ({ status, value }) => {
      // Refused (another dialog is open, the person said no): nothing will ever close.
      if (String(status) !== 'succeeded') closed();
      else value.addEventHandler('dialogEventReceived' as unknown as Office.EventType, () => closed());
    });
  });
}
