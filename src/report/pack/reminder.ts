import type { TaggedContract } from '../../considerations';
import { groupKeys, groupLabel, type PeriodKey } from '../../indicators';
import { formatInteger, pick, plural } from '../../language';
import { within, type Steps } from '../../pace';
import { FIELD_LABELS, type FieldId } from '../../register';
import { readySteps } from '../figures';
import type { Ready, ReportInput } from '../types';
import { contractName } from './cells';
import { contractsOf, type SheetFor } from './group';
import { inPeriod, saying } from './say';
import type { PackTable } from './types';

/** What a service is asked to complete: the rows, and the words to send with them. */
export type Reminder = {
  readonly key: string;
  readonly name: string;
  readonly table: PackTable;
  /** Text to paste in a mail. */
  readonly mail: string;
};

/** Columns that answer for each side, in the order asked. */
const SOCIAL: readonly FieldId[] = ['socialConsideration', 'socialClause', 'socialCriterion', 'reserved'];
const ENVIRONMENTAL: readonly FieldId[] = ['envConsideration', 'envClause', 'envCriterion'];
const AMOUNTS: readonly FieldId[] = ['amountHt', 'amountMax'];

/** Reminders of a period, a service each; none for a service whose rows are complete. */
export function* remindersSteps(given: ReportInput, by: SheetFor, period: PeriodKey): Steps<Reminder[]> {
  const input = yield* within(readySteps({ ...given, period }), 0, 0.5);
  const columns = columnsBySheet(input);
  const keys = groupKeys(input.workings, by);
  return keys.flatMap((key) => {
    const asked = [...contractsOf(input, { by, key }, period), ...undated(input, by, key)].flatMap((tagged) => {
      const missing = missingOf(tagged, columns.get(tagged.contract.sheet) ?? new Map<FieldId, string>());
      return missing.length === 0 ? [] : [{ tagged, missing }];
    });
    return asked.length === 0
      ? []
      : [reminderOf(input, pick(groupLabel({ by, key }), input.language), key, asked, period)];
  });
}

/** Contracts that no date puts in a period: their date is what is asked. */
function undated(input: Ready, by: SheetFor, key: string): TaggedContract[] {
  return input.tagging.contracts.filter(
    ({ contract }) =>
      contract.year === null && (input.workings.data.facts.get(contract.key)?.spelling[by] ?? '') === key,
  );
}

/** The headings of the columns of each sheet, by what they hold. */
function columnsBySheet({ reading }: Ready): Map<string, Map<FieldId, string>> {
  const found = new Map<string, Map<FieldId, string>>();
  for (const { sheetName, columns } of reading.tables) {
    const own = found.get(sheetName) ?? new Map<FieldId, string>();
    for (const { field, heading } of columns) if (field !== null && !own.has(field)) own.set(field, heading);
    found.set(sheetName, own);
  }
  return found;
}

/** The columns left empty that a figure waits for, by their own headings. */
function missingOf(
  { contract, social, environmental, insertionHours }: TaggedContract,
  columns: ReadonlyMap<FieldId, string>,
): string[] {
  const blank = (fields: readonly FieldId[]): string[] =>
    fields.flatMap((field) => {
      const heading = columns.get(field);
      return heading === undefined || contract.texts[field] !== undefined ? [] : [heading];
    });
  const date = columns.get('notificationDate') ?? FIELD_LABELS.notificationDate.fr;
  return [
    ...(contract.year === null ? [date] : []),
    ...(contract.amount === null ? blank(AMOUNTS).slice(0, 1) : []),
    ...(social.state === 'unknown' ? blank(SOCIAL) : []),
    ...(environmental.state === 'unknown' ? blank(ENVIRONMENTAL) : []),
    ...((insertionHours.planned ?? 0) > 0 && insertionHours.done === null ? blank(['insertionHoursDone']) : []),
  ];
}

type Asked = { readonly tagged: TaggedContract; readonly missing: readonly string[] };

function reminderOf(input: Ready, name: string, key: string, asked: readonly Asked[], period: PeriodKey): Reminder {
  const { language, run, settings } = input;
  const { say, colon } = saying(language);
  const when = inPeriod(period, language);
  const count = `${formatInteger(asked.length, language)} ${plural(asked.length, language, say('ligne', 'row'), say('lignes', 'rows'))}`;
  const table: PackTable = {
    id: 'reminder',
    title: say(`Lignes à compléter, ${name}`, `Rows to complete, ${name}`),
    headings: [
      { text: say('Feuille', 'Sheet'), isNumber: false },
      { text: say('Ligne', 'Row'), isNumber: true },
      { text: say('Marché', 'Contract'), isNumber: false },
      { text: say('Objet', 'Subject'), isNumber: false },
      { text: say('À compléter', 'To complete'), isNumber: false },
      { text: say('Votre réponse', 'Your answer'), isNumber: false },
    ],
    rows: asked.map(({ tagged: one, missing }) => [
      { text: one.contract.sheet },
      { text: String(one.contract.row), number: one.contract.row },
      { text: contractName(one) },
      { text: one.contract.title ?? '' },
      { text: missing.join(' ; ') },
      { text: '' },
    ]),
  };
  const lines = asked.map(
    ({ tagged: one, missing }) =>
      `- ${one.contract.sheet}, ${say('ligne', 'row')} ${one.contract.row}, ${contractName(one)}${one.contract.title === null ? '' : ` (${shortened(one.contract.title)})`}${colon}${missing.join(', ')}`,
  );
  const mail = [
    say(`Objet\u202f: marchés ${when}, ${count} à compléter`, `Subject: contracts ${when}, ${count} to complete`),
    '',
    say('Bonjour,', 'Hello,'),
    '',
    say(
      `Pour le suivi des achats responsables, ${count} du registre ${run.fileName} ${asked.length < 2 ? 'attend' : 'attendent'} une réponse de votre service (${name}). Un « non » est une réponse utile\u202f; une case vide n’en est pas une.`.replace(
        '« non »',
        '«\u202fnon\u202f»',
      ),
      `For the follow-up of responsible purchasing, ${count} of the register ${run.fileName} ${asked.length === 1 ? 'waits' : 'wait'} for an answer from your department (${name}). A “no” is a useful answer; an empty cell is none.`,
    ),
    '',
    ...lines,
    '',
    say(
      'Merci de répondre dans le registre, ou par retour de ce message.',
      'Please answer in the register, or by return.',
    ),
    ...(settings.buyerName === null ? [] : ['', settings.buyerName]),
    '',
  ].join('\n');
  return { key, name, table, mail };
}

function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69).trimEnd()}…`;
}
