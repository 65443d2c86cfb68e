import { foldKey } from '../language';
import type { InvoiceStatus } from './types';

/** The words of Chorus Pro, Hélios and hand-kept lists, by what they mean for the delay (DOMAIN 4.5). */
const WORDS: readonly (readonly [InvoiceStatus, readonly string[]])[] = [
  ['rejected', ['rejetee', 'rejete', 'rejet', 'refusee', 'abandonnee', 'annulee']],
  ['recycle', ['a recycler', 'recyclee', 'recycler']],
  ['completed', ['completee', 'complete']],
  ['suspended', ['suspendue', 'suspendu', 'en suspension']],
  [
    'accountant',
    [
      'mise a disposition comptable',
      'mise a disposition du comptable',
      'comptabilisee',
      'visee',
      'prise en charge comptable',
    ],
  ],
  ['paid', ['mise en paiement', 'payee', 'paye', 'reglee', 'regle', 'virement effectue', 'soldee']],
  ['ordered', ['mandatee', 'mandate', 'ordonnancee', 'dp emise']],
  [
    'acknowledged',
    [
      'prise en compte',
      'prise en compte destinataire',
      'prise en charge',
      'service fait',
      'validee',
      'en cours de traitement',
    ],
  ],
  ['available', ['mise a disposition', 'mise a disposition du destinataire']],
  ['deposited', ['deposee', 'soumise', 'en cours d acheminement', 'en cours acheminement', 'transmise']],
];

/** The normalised status of an invoice, null when the words are not known. */
export function readStatus(text: string): InvoiceStatus | null {
  const words = foldKey(text);
  if (words === '') return null;
  const exact = WORDS.find(([, names]) => names.includes(words));
  if (exact !== undefined) return exact[0];
  // « Non payée », « en attente de mise en paiement »: the word is there, its meaning is not.
  if (/(?:^| )(?:non|pas|en attente|attente) /.test(words)) return null;
  return WORDS.find(([, names]) => names.some((name) => ` ${words} `.includes(` ${name} `)))?.[0] ?? null;
}
