import type { Translated } from '../phrases';
import type { trial as french } from '../fr/trial';

export const trial: Translated<typeof french> = {
  'copy.done': 'Copied.',
  'copy.byHand': 'Copying is not allowed here: the text below is selected, copy it (Ctrl+C).',
  'copy.text': 'Text to copy',
  'diagnostic.copy': 'Copy the diagnostic',

  'trial.open': 'Try this Excel',
  'trial.title': 'Try this Excel',
  'trial.intro':
    'The add-in makes {count} small tries in an empty workbook, takes each away again, and tells what this Excel can do. Allow a few minutes. The report holds nothing of your registers.',
  'trial.run': 'Start the trial',
  'trial.again': 'Start again',
  'trial.stop': 'Stop',
  'trial.progress': 'Try {done} of {total}',
  'trial.copy': 'Copy the report',
  'trial.asExpected': { one: '{count} try as expected', many: '{count} tries as expected' },
  'trial.otherwise': { one: '{count} try otherwise', many: '{count} tries otherwise' },
  'trial.stopped': 'The trial was stopped before its end.',
  'trial.clean': 'The workbook is empty, as before.',
  'trial.left': 'Left in the workbook: {names}. Close it without saving.',
  'trial.differences': 'What this Excel does otherwise',
  'trial.all': 'All tries',
  'trial.expected': 'Expected: {text}',
  'trial.came': 'Came: {text}',
  'trial.refused': 'Refused: {text}',
  'trial.done': 'Known, and done accordingly: {text}',
  'trial.duration': 'In {milliseconds} ms',
  'trial.nothing': '(nothing)',
};
