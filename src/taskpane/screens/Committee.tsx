import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import {
  comparePeriods,
  formatKept,
  formatMeasure,
  indicatorById,
  restatementOf,
  type Measure,
  type Restatement,
} from '../../indicators';
import { formatDate, formatNumber, pick, type Language } from '../../language';
import { TargetLine } from '../parts/MeasureCard';
import { PeriodSelect } from '../parts/PeriodSelect';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useStyles } from '../parts/useStyles';
import { useTable } from '../parts/useTable';
import { usePane, usePaneState } from '../state/pane';
import { HEADLINES, measuresOf } from '../view/measures';
import { lastClosedQuarter, periodInWords, quartersOf } from '../view/periods';
import { useSpeech, type Translate } from '../words';

/** What moved since the quarter before: points for a rate, units for a number. */
export function changeInWords(now: Measure, before: Measure | undefined, t: Translate, language: Language): string {
  if (before === undefined || now.value === null || before.value === null) return t('committee.changeNone');
  const rate = now.unit === 'rate';
  const difference = (now.value - before.value) * (rate ? 100 : 1);
  const sign = difference > 0 ? '+' : '';
  const figure = `${sign}${formatNumber(difference, language, rate ? 1 : 0)}`.replace('-', '\u2212');
  return rate ? t('committee.changePoints', { points: figure }) : figure;
}

/** Quarters that the committee was told otherwise: which figures moved, and how many. */
function Restated({ quarter }: { readonly quarter: string }) {
  const { today } = usePane();
  const { analysis } = usePaneState();
  const { t, language } = useSpeech();
  if (analysis === null) return null;
  const { before, lastYear } = comparePeriods(quarter);
  const lines = [quarter, before, lastYear].flatMap((period) => {
    const found =
      period === null ? null : restatementOf(analysis.opening.memory.snapshots, analysis.measures, period, today);
    return found === null ? [] : [restatedInWords(found, t, language)];
  });
  if (lines.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** « T3 2026 révisé depuis le 05/10/2026 : Considération sociale 54,5 % → 63,6 % ; 9 chiffres révisés ». */
export function restatedInWords(found: Restatement, t: Translate, language: Language): string {
  const told = HEADLINES.flatMap((id) => {
    const moved = found.changes.find((change) => change.id === id && change.basis === 'count');
    const indicator = indicatorById(id);
    const unit = indicator?.recipes.find(({ basis }) => basis === 'count')?.unit;
    if (moved === undefined || indicator === null || unit === undefined) return [];
    const [then = '', now = ''] = [moved.before, moved.after].map((figure) => formatKept(figure, unit, language));
    return then === now ? [] : [t('committee.moved', { label: pick(indicator.label, language), then, now })];
  });
  const parts = [...told.slice(0, RESTATED_TOLD), t('committee.restatedCount', { count: found.changes.length })];
  return t('committee.restated', {
    period: periodInWords(found.period, t, language),
    date: formatDate(found.since, language),
    changes: parts.join(language === 'fr' ? '\u202f; ' : '; '),
  });
}

/** Figures of a restated quarter told by name. */
const RESTATED_TOLD = 2;

/** The committee's quarter: choose it, see its figures, make its frozen sheet. */
export function Committee() {
  const styles = useStyles();
  const table = useTable();
  const { effects, today } = usePane();
  const { analysis, work } = usePaneState();
  const { t, language } = useSpeech();
  const [picked, setPicked] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  if (analysis === null) return null;
  const quarters = quartersOf(analysis.periods);
  const quarter = picked ?? lastClosedQuarter(analysis.periods, today);
  if (quarter === null) {
    return (
      <ScreenFrame title={t('committee.title')} intro={t('committee.none')}>
        {null}
      </ScreenFrame>
    );
  }
  const exists = analysis.opening.existingRoles.has(`committee:${quarter}`);
  const { before } = comparePeriods(quarter);
  const prepare = (replace: boolean): void => {
    setAsking(false);
    void effects.run({ kind: 'committee', quarter, replace });
  };
  return (
    <ScreenFrame
      title={t('committee.title')}
      intro={t('committee.intro')}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => (exists ? setAsking(true) : prepare(false))}
        >
          {t('committee.make')}
        </Button>
      }
    >
      <PeriodSelect
        label={t('committee.quarter')}
        periods={quarters}
        value={quarter}
        onChange={(chosen) => {
          setPicked(chosen);
          setAsking(false);
        }}
      />
      <Restated quarter={quarter} />
      {asking ? (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('committee.exists')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => prepare(true)}>
              {t('committee.replace')}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {t('committee.keep')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <section className={styles.tight}>
        <h2 className={styles.heading2}>{t('committee.figures')}</h2>
        <table className={table.table}>
          <thead>
            <tr>
              <th className={table.heading} scope="col">
                {t('committee.indicator')}
              </th>
              <th className={table.headingNumber} scope="col">
                {t('committee.figure')}
              </th>
              <th className={table.headingNumber} scope="col">
                {before === null
                  ? t('committee.change')
                  : t('committee.since', { period: periodInWords(before, t, language).replace(' ', '\u00a0') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {HEADLINES.map((id) => {
              const [now] = measuresOf(analysis.measures, id, quarter);
              const indicator = indicatorById(id);
              if (now === undefined || indicator === null) return null;
              const [past] = before === null ? [] : measuresOf(analysis.measures, id, before);
              return (
                <tr key={id}>
                  <th className={table.cell} scope="row">
                    {pick(indicator.label, language)}
                    <TargetLine measure={now} />
                  </th>
                  <td className={table.number}>{formatMeasure(now, language)}</td>
                  <td className={table.number}>{changeInWords(now, past, t, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </ScreenFrame>
  );
}
