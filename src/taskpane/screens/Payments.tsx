import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatFigure } from '../../indicators';
import { formatDate, formatInteger, pick } from '../../language';
import { PAYMENT_INDICATORS, type PaymentMeasure } from '../../payments';
import { MoreList } from '../parts/MoreList';
import { PeriodSelect } from '../parts/PeriodSelect';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { useTable } from '../parts/useTable';
import { usePane, usePaneState } from '../state/pane';
import {
  delayBands,
  hasUncheckedInterest,
  lateSuppliers,
  latestPaymentPeriod,
  payFirst,
  paymentFigures,
  paymentPeriods,
} from '../view/payments';
import { purposeOf } from '../view/purpose';
import { useSpeech } from '../words';
import { DelayBars } from './payments/DelayBars';
import { OpenApart, owedInWords, PaidLate, Waiting } from './payments/InvoiceLines';
import { WaitingColumns } from './payments/WaitingColumns';
import { Issues } from './register/Issues';

/** Payment delays: headline figures with their counts, what to pay first, who was paid late, what is odd or cannot be computed. */
export function Payments() {
  const styles = useStyles();
  const table = useTable();
  const { effects } = usePane();
  const { analysis, work } = usePaneState();
  const { t, language } = useSpeech();
  const [picked, setPeriod] = useState<string | null>(null);
  if (analysis === null || analysis.payments === null) {
    return (
      <ScreenFrame title={t('payments.title')} intro={t('payments.none')}>
        {null}
      </ScreenFrame>
    );
  }
  const { payments } = analysis;
  const { reading } = payments;
  const period = picked ?? latestPaymentPeriod(payments);
  const figures = paymentFigures(payments, period);
  const unchecked = hasUncheckedInterest(payments, period);
  const repeated = new Set(
    figures.flatMap(({ id }, index) => (figures.findIndex((each) => each.id === id) < index ? [id] : [])),
  );
  const first = payFirst(payments);
  const suppliers = lateSuppliers(payments);
  const written = analysis.opening.workbook.sheets.find(({ role }) => role === 'payments');
  const impossible = reading.capabilities.filter(({ possible }) => !possible);
  const sheetIds = new Map(analysis.opening.workbook.sheets.map((sheet) => [sheet.name, sheet.id]));
  const open =
    written === undefined ? null : (
      <Button onClick={() => void effects.showSheet(written.name)}>
        {t('payments.open', { sheet: written.name })}
      </Button>
    );
  // Over invoices alone there is no home screen: what is written is asked for here.
  const actions =
    purposeOf(analysis.opening, analysis) === 'register' ? (
      open
    ) : (
      <>
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => void effects.run({ kind: 'prepare' })}
        >
          {t('home.preview')}
        </Button>
        {open}
      </>
    );
  return (
    <ScreenFrame
      title={t('payments.title')}
      intro={t('payments.intro', { date: formatDate(reading.closingDate, language, 'long') })}
      {...(actions === null ? {} : { actions })}
    >
      <p className={styles.secondary}>
        {[
          t('payments.read', { count: reading.rowsRead }),
          t('payments.paid', { count: reading.paid.length }),
          t('payments.unpaid', { count: reading.unpaid.length }),
          t('payments.apart', { count: reading.apart.length }),
        ].join(' · ')}
      </p>
      <PeriodSelect
        label={t('payments.period')}
        periods={paymentPeriods(payments)}
        value={period}
        all={t('payments.all')}
        onChange={setPeriod}
      />
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.heading} scope="col">
              {t('payments.indicator')}
            </th>
            <th className={table.headingNumber} scope="col">
              {t('payments.figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={`${one.id} ${one.basis}`}>
              <th className={table.cell} scope="row">
                {pick(PAYMENT_INDICATORS[one.id], language)}
                {repeated.has(one.id) ? ` (${t(`basis.${one.basis}`)})` : ''}
                <Counts measure={one} />
                {one.id === 'FIN-06' && unchecked ? (
                  <div className={styles.secondary}>{t('payments.toCheck')}</div>
                ) : null}
              </th>
              <td className={table.number}>{one.value === null ? '–' : formatFigure(one.value, one.unit, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DelayBars bands={delayBands(payments)} />
      <WaitingColumns count={reading.questions.length} />
      {impossible.length === 0 ? null : (
        <section className={styles.tight}>
          <h2 className={styles.heading3}>{t('payments.impossible')}</h2>
          <ul className={styles.list}>
            {impossible.map(({ code, text }) => (
              <li key={code}>{pick(text, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.tight}>
        <h2 className={styles.heading2}>{t('payments.first')}</h2>
        {first.length === 0 ? <p className={styles.secondary}>{t('payments.firstNone')}</p> : null}
        <MoreList
          step={10}
          items={first.map((result) => ({
            key: `${result.invoice.sheet}:${result.invoice.row}`,
            content: () => <Waiting result={result} sheetId={sheetIds.get(result.invoice.sheet) ?? ''} />,
          }))}
        />
      </section>
      <OpenApart reason="suspended_without_date" />
      <OpenApart reason="ordered" />
      <PaidLate payments={payments} period={period} sheetIds={sheetIds} />
      <section className={styles.tight}>
        <h2 className={styles.heading2}>{t('payments.worst')}</h2>
        {suppliers.length === 0 ? <p className={styles.secondary}>{t('payments.worstNone')}</p> : null}
        <MoreList
          step={10}
          items={suppliers.map(({ name, late, interest, indemnity }, index) => ({
            key: `${index} ${name ?? ''}`,
            content: () => (
              <span className={styles.wrap}>
                {name ?? t('payments.unnamed')}
                <br />
                <span className={styles.secondary}>
                  {[t('payments.lateCount', { count: late }), owedInWords(interest, indemnity, t, language)].join(
                    ' · ',
                  )}
                </span>
              </span>
            ),
          }))}
        />
      </section>
      <Issues issues={reading.issues} opening={analysis.opening} />
    </ScreenFrame>
  );
}

/** What a figure rests on: how many invoices, and how many are not known. */
function Counts({ measure }: { readonly measure: PaymentMeasure }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { unit, numerator, denominator, no, unknown } = measure;
  if (unit === 'count' && numerator === denominator) return null;
  const number = (value: number): string => formatInteger(value, language);
  const words =
    unit === 'days'
      ? t('payments.countsDays', { known: number(denominator), unknown: number(unknown) })
      : unit === 'rate'
        ? t('payments.countsRate', { yes: number(numerator), no: number(no), unknown: number(unknown) })
        : t('payments.countsOf', { count: denominator });
  return <div className={styles.secondary}>{words}</div>;
}
