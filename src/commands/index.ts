/**
 * The ribbon's « Actualiser »: reads the register again and writes the SPASER
 * sheets that exist. It has no page of its own: what stops it is said in a
 * small dialog, which is this same page opened with the sentence to show.
 */
import { runCommand } from './command';
import { sentenceOf, showSentence, tell } from './dialog';
import { firstLanguage } from './language';
import { refresh } from './refresh';

void Office.onReady(() => {
  const sentence = sentenceOf(window.location.href);
  if (sentence !== null) {
    showSentence(document, sentence);
    return;
  }
  Office.actions.associate('refreshIndicators', (event: Office.AddinCommands.Event) => {
    const language = firstLanguage();
    return runCommand(
      (signal) => refresh(language, signal),
      (said) => tell(Office.context.ui, window.location.href, said, language),
      () => event.completed(),
    );
  });
});
