import type { CivilDate } from '../calendar';
import { formatDate as writeDate, formatEuro, formatNumber, type Bilingual, type Language } from '../language';
import type { DueDate, LegalStart } from './clock';
import type { InvoiceResult, StartArticle } from './types';

/** What an explanation needs beyond the result itself. */
export type Circumstances = {
  readonly start: LegalStart | null;
  readonly due: DueDate | null;
  readonly closingDate: CivilDate;
  readonly starts: 'known' | 'inQuestion';
};

type Computed = Omit<InvoiceResult, 'explanation'>;

const START_WORDS: Readonly<Record<StartArticle, Bilingual>> = {
  'R. 2192-12': { fr: 'réception de la demande', en: 'the request was received' },
  'R. 2192-13': { fr: 'service fait, plus tardif que la réception', en: 'service done, later than reception' },
  'R. 2192-14': {
    fr: 'date de la facture + 2 jours, faute de réception datée',
    en: 'invoice date + 2 days, no dated reception',
  },
  'R. 2192-15': { fr: 'mise à disposition notifiée', en: 'availability was notified' },
};

const DATES: Readonly<Record<Language, Map<CivilDate, string>>> = { fr: new Map(), en: new Map() };
/** More distinct days than a century holds are not kept. */
const MOST_DATES = 40_000;

/** A date in words: invoices share a few hundred of them, and writing one costs more than all the rest of a sentence. */
function formatDate(date: CivilDate, language: Language): string {
  const known = DATES[language].get(date);
  if (known !== undefined) return known;
  const written = writeDate(date, language);
  if (DATES[language].size < MOST_DATES) DATES[language].set(date, written);
  return written;
}

/** One or two sentences that let a person redo the computation of an invoice by hand. */
export function explain(result: Computed, circumstances: Circumstances): Bilingual {
  return { fr: sentence(result, circumstances, 'fr'), en: sentence(result, circumstances, 'en') };
}

function sentence(result: Computed, circumstances: Circumstances, language: Language): string {
  const french = language === 'fr';
  const { start, due, starts } = circumstances;
  if (starts === 'inQuestion') {
    return french
      ? 'Une colonne de cette feuille attend une réponse : le départ du délai n’est pas connu.'
      : 'A column of this sheet waits for an answer: the start of the delay is not known.';
  }
  if (start === null || due === null) {
    return french
      ? 'Aucune date de réception, de dépôt ni de facture : le délai légal ne peut pas être calculé.'
      : 'No reception, deposit or invoice date: the legal delay cannot be computed.';
  }
  const day = (date: string): string => formatDate(date, language);
  const begun = french
    ? `Départ le ${day(start.date)} (${START_WORDS[start.article].fr}, art. ${start.article})`
    : `Starts on ${day(start.date)} (${START_WORDS[start.article].en}, art. ${start.article})`;
  return `${begun}${dueWords(result, circumstances, language)} ${lateWords(result, circumstances, language)}`;
}

function dueWords(result: Computed, { due }: Circumstances, language: Language): string {
  const french = language === 'fr';
  if (due === null || due.date === null) {
    return french
      ? '\u202f; délai interrompu (art. R. 2192-27), dossier complet non reçu : aucune échéance ne court.'
      : '; delay interrupted (art. R. 2192-27), complete file not received: no due date runs.';
  }
  const date = formatDate(due.date, language);
  if (due.newPeriodDays !== null) {
    return french
      ? `\u202f; délai interrompu une fois : nouveau délai de ${due.newPeriodDays} jours depuis le dossier complet (art. R. 2192-29), échéance le ${date}.`
      : `; delay interrupted once: a new period of ${due.newPeriodDays} days from the complete file (art. R. 2192-29), due on ${date}.`;
  }
  return french
    ? ` + ${result.delayDays} jours : échéance le ${date}.`
    : ` + ${result.delayDays} days: due on ${date}.`;
}

function lateWords(result: Computed, { closingDate }: Circumstances, language: Language): string {
  const french = language === 'fr';
  const { paymentDate } = result.invoice;
  const end = formatDate(paymentDate ?? closingDate, language);
  const until =
    paymentDate === null
      ? french
        ? `Non payée au ${end}`
        : `Unpaid on ${end}`
      : french
        ? `Payée le ${end}`
        : `Paid on ${end}`;
  if (result.lateDays === 0) return french ? `${until} : pas de retard.` : `${until}: not late.`;
  const days = french
    ? `${until} : ${result.lateDays} ${result.lateDays === 1 ? 'jour' : 'jours'} de retard`
    : `${until}: ${result.lateDays} ${result.lateDays === 1 ? 'day' : 'days'} late`;
  return `${days}${owedWords(result, language)}`;
}

function owedWords(result: Computed, language: Language): string {
  const french = language === 'fr';
  const { invoice, rate } = result;
  if (invoice.amount === null) {
    return french ? ' ; montant TTC absent : intérêts non calculés.' : '; no amount incl. VAT: interest not computed.';
  }
  if (invoice.amount <= 0)
    return french ? ' ; avoir ou montant nul : rien n’est dû.' : '; credit note or zero amount: nothing is owed.';
  if (rate === null) {
    return french
      ? ' ; taux du semestre absent des paramètres : intérêts non calculés.'
      : '; the half-year’s rate is missing from the settings: interest not computed.';
  }
  const percent = formatNumber(rate, language);
  const verify = result.rateVerified ? '' : french ? ', à vérifier' : ', to be checked';
  const amount = formatEuro(invoice.amount, language, 2);
  const interest = formatEuro(result.interest, language, 2);
  const indemnity = formatEuro(result.indemnity, language, 0);
  return french
    ? ` × ${percent} % (art. R. 2192-31${verify}) sur ${amount} ÷ 365 = ${interest} d’intérêts, et ${indemnity} d’indemnité (art. D. 2192-35).`
    : ` × ${percent}% (art. R. 2192-31${verify}) on ${amount} ÷ 365 = ${interest} of interest, and an indemnity of ${indemnity} (art. D. 2192-35).`;
}
