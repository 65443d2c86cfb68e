import { formatDate, formatEuro, type Language } from '../../../language';
import type { Invoice, InvoiceResult } from '../../../payments';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { usePaneState } from '../../state/pane';
import { openApart, paidLate } from '../../view/payments';
import { useSpeech, type Translate } from '../../words';

/** What is owed, and the two things that it is made of. */
export function owedInWords(interest: number, indemnity: number, t: Translate, language: Language): string {
  const euros = (amount: number): string => formatEuro(amount, language, 2);
  const [amount, first, second] = [euros(interest + indemnity), euros(interest), euros(indemnity)];
  return t('payments.owed', { amount, interest: first, indemnity: second });
}

/** Invoices that wait, and that nobody has to pay now. */
export function OpenApart({ reason }: { readonly reason: 'suspended_without_date' | 'ordered' }) {
  const styles = useStyles();
  const { analysis } = usePaneState();
  const { t } = useSpeech();
  if (analysis === null || analysis.payments === null) return null;
  const invoices = openApart(analysis.payments, reason);
  if (invoices.length === 0) return null;
  const sheetIds = new Map(analysis.opening.workbook.sheets.map((sheet) => [sheet.name, sheet.id]));
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t(`payments.${reason}`, { count: invoices.length })}</h2>
      <p className={styles.secondary}>{t(`payments.${reason}.why`)}</p>
      <MoreList
        step={10}
        items={invoices.map((invoice) => ({
          key: `${invoice.sheet}:${invoice.row}`,
          content: () => <InvoiceFacts invoice={invoice} sheetId={sheetIds.get(invoice.sheet) ?? ''} />,
        }))}
      />
    </section>
  );
}

type FactsProps = {
  readonly invoice: Invoice;
  readonly sheetId: string;
  /** What is told after its number and its amount. */
  readonly facts?: readonly (string | null)[];
};

/** An invoice in two lines: its supplier and its row, then its number, its amount and what else is told of it. */
function InvoiceFacts({ invoice, sheetId, facts = [] }: FactsProps) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const amount = invoice.amount === null ? null : formatEuro(invoice.amount, language, 2);
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <span className={styles.wrap}>{invoice.supplier ?? t('payments.unnamed')}</span>
        <RowLink sheetId={sheetId} row={invoice.row} />
      </div>
      <span className={styles.secondary}>
        {[invoice.id, amount, ...facts].filter((part) => part !== null).join(' · ')}
      </span>
    </div>
  );
}

/** An unpaid invoice: since when or until when, and what its delay costs. */
export function Waiting({ result, sheetId }: { readonly result: InvoiceResult; readonly sheetId: string }) {
  const { t, language } = useSpeech();
  const { invoice, lateDays, due, interest, indemnity } = result;
  const facts = [
    lateDays > 0
      ? t('payments.late', { count: lateDays })
      : due === null
        ? null
        : t('payments.due', { date: formatDate(due, language) }),
    interest + indemnity > 0 ? owedInWords(interest, indemnity, t, language) : null,
    interest > 0 && !result.rateVerified ? t('payments.toCheck') : null,
  ];
  return <InvoiceFacts invoice={invoice} sheetId={sheetId} facts={facts} />;
}

/** Invoices of a period that were paid late, the latest first: each with its row. */
export function PaidLate({
  payments,
  period,
  sheetIds,
}: {
  readonly payments: Parameters<typeof paidLate>[0];
  readonly period: string;
  readonly sheetIds: ReadonlyMap<string, string>;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const late = paidLate(payments, period);
  if (late.length === 0) return null;
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('payments.latePaid', { count: late.length })}</h2>
      {late.some(({ interest, rateVerified }) => interest > 0 && !rateVerified) ? (
        <p className={styles.secondary}>{t('payments.toCheck')}</p>
      ) : null}
      <MoreList
        key={period}
        step={5}
        items={late.map((result) => ({
          key: `${result.invoice.sheet}:${result.invoice.row}`,
          content: () => <LateLine result={result} sheetId={sheetIds.get(result.invoice.sheet) ?? ''} />,
        }))}
      />
    </section>
  );
}

function LateLine({ result, sheetId }: { readonly result: InvoiceResult; readonly sheetId: string }) {
  const { t, language } = useSpeech();
  const { invoice, lateDays, interest, indemnity } = result;
  const facts = [
    invoice.paymentDate === null
      ? null
      : t('payments.paidLate', { date: formatDate(invoice.paymentDate, language), count: lateDays }),
    interest + indemnity > 0 ? owedInWords(interest, indemnity, t, language) : null,
  ];
  return <InvoiceFacts invoice={invoice} sheetId={sheetId} facts={facts} />;
}
