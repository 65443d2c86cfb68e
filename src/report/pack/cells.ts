import { formatDate, formatEuro, pick } from '../../language';
import type { TaggedContract } from '../../considerations';
import { ownColumnValues } from '../../considerations';
import { FIELD_LABELS } from '../../register';
import { EMPTY } from '../status';
import type { Ready } from '../types';
import { saying } from './say';
import type { PackCell, PackTable } from './types';

/** A contract in words: number and lot, else the row. */
export function contractName({ contract }: TaggedContract): string {
  const { id, lot, sheet, row } = contract;
  const number = [id, lot === null ? null : `lot ${lot}`].filter((part) => part !== null).join(', ');
  return number === '' ? `${sheet}, ${row}` : number;
}

/** The words that decided on a contract, each with the column that holds them. */
export function wordsOf({ evidence }: TaggedContract, { language }: Ready): string {
  const { colon, semicolon } = saying(language);
  const told = new Set(
    evidence
      .filter(({ text }) => text.trim() !== '')
      .map(({ field, text }) => `${pick(FIELD_LABELS[field], language)}${colon}«\u202f${text.trim()}\u202f»`),
  );
  return [...told].join(semicolon);
}

function textOf(text: string | null | undefined): PackCell {
  return { text: text === null || text === undefined || text === '' ? EMPTY : text };
}

/** Contracts as a table: what each carries, the words that say so, its supplier's commitments and its hours. */
export function contractsTable(
  id: string,
  title: string,
  contracts: readonly TaggedContract[],
  input: Ready,
): PackTable {
  const { language } = input;
  const { say } = saying(language);
  const heads: readonly (readonly [string, boolean])[] = [
    [say('Marché', 'Contract'), false],
    [say('Objet', 'Subject'), false],
    [say('Titulaire', 'Supplier'), false],
    [say('Notifié le', 'Notified on'), true],
    [say('Montant HT', 'Amount excl. VAT'), true],
    [say('Social', 'Social'), false],
    [say('Environnement', 'Environment'), false],
    [say('Mots qui le disent', 'Words that say so'), false],
    [say('Heures réalisées sur prévues', 'Hours done out of planned'), true],
  ];
  return {
    id,
    title,
    headings: heads.map(([text, isNumber]) => ({ text, isNumber })),
    rows: contracts.map((tagged) => {
      const { contract, insertionHours } = tagged;
      const own = ownColumnValues(tagged, language);
      const { planned, done } = insertionHours;
      return [
        { text: contractName(tagged) },
        textOf(
          contract.lotTitle === null ? contract.title : [contract.title, contract.lotTitle].filter(Boolean).join(' – '),
        ),
        textOf(contract.suppliers.flatMap(({ name }) => name ?? []).join(' ; ')),
        textOf(contract.notificationDate === null ? null : formatDate(contract.notificationDate.date, language)),
        contract.amount === null
          ? { text: EMPTY }
          : { text: formatEuro(contract.amount, language), number: contract.amount },
        textOf(own.social === '' ? say('Non renseigné', 'Not informed') : own.social),
        textOf(own.environmental === '' ? say('Non renseigné', 'Not informed') : own.environmental),
        textOf(wordsOf(tagged, input)),
        textOf(planned === null && done === null ? null : `${done ?? EMPTY} / ${planned ?? EMPTY}`),
      ];
    }),
  };
}
