/**
 * The ribbon's « Actualiser »: reads the register again and writes the SPASER
 * sheets that exist. It has no page of its own: what stops it is said in a
 * small dialog, which is this same page opened with the sentence to show.
 */
import { firstLanguage } from './language';
import { refresh } from './refresh';

const SAID = 'dire';

function show(sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  document.body.append(paragraph);
}

function tell(sentence: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(SAID, sentence);
  Office.context.ui.displayDialogAsync(address.href, { height: 25, width: 30, displayInIframe: true });
}

async function refreshIndicators(event: Office.AddinCommands.Event): Promise<void> {
  const language = firstLanguage();
  const sentence = await refresh(language);
  if (sentence !== null) tell(sentence);
  event.completed();
}

void Office.onReady(() => {
  const sentence = new URL(window.location.href).searchParams.get(SAID);
  if (sentence === null) Office.actions.associate('refreshIndicators', refreshIndicators);
  else show(sentence);
});
