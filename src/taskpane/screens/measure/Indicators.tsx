import { SearchBox, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { PeriodKey } from '../../../indicators';
import { pick } from '../../../language';
import { Labelled } from '../../parts/Labelled';
import { MeasureCard } from '../../parts/MeasureCard';
import { PeriodSelect } from '../../parts/PeriodSelect';
import { useGrowing } from '../../parts/useGrowing';
import { Undated } from '../../parts/Undated';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { catalogueBy, departmentsOf, firstOf, type AxisShown } from '../../view/catalogue';
import { useSpeech } from '../../words';

const ALL = 'all';
/** Cards drawn at a time: as many as a pane shows at first, few enough for a short turn. */
const TURN = 3;
const NONE: readonly AxisShown[] = [];

/** Every indicator of the catalogue, grouped by axis. */
export function Indicators() {
  const styles = useStyles();
  const { store } = usePane();
  const { analysis, period, narrowed } = usePaneState();
  const { t, language } = useSpeech();
  const { search } = narrowed;
  const words = useDeferredValue(search);
  const departments = useMemo(() => (analysis === null ? [] : departmentsOf(analysis)), [analysis]);
  // A department may have gone since it was chosen.
  const department = departments.find((name) => name === narrowed.department) ?? null;
  const axes = useMemo(
    () =>
      analysis === null || period === null
        ? NONE
        : catalogueBy(analysis.measures, { search: words, period, department }, language),
    [analysis, words, period, department, language],
  );
  const count = axes.reduce((sum, { shown }) => sum + shown.length, 0);
  const drawn = useGrowing(count, JSON.stringify([words, period, department]), TURN);
  if (analysis === null || period === null) return null;
  const narrow = (to: Partial<typeof narrowed>): void =>
    store.dispatch({ type: 'indicatorsNarrowed', narrowed: { search, department, ...to } });
  const choosePeriod = (chosen: PeriodKey): void => store.dispatch({ type: 'periodChosen', period: chosen });
  return (
    <ScreenFrame title={t('indicators.title')}>
      <Labelled label={t('indicators.search')}>
        <SearchBox
          size="small"
          dismiss={{ 'aria-label': t('indicators.clear') }}
          value={search}
          onChange={(_event, data) => narrow({ search: data.value })}
        />
      </Labelled>
      <PeriodSelect label={t('indicators.period')} periods={analysis.periods} value={period} onChange={choosePeriod} />
      <Undated period={period} />
      {departments.length < 2 ? null : (
        <Labelled label={t('indicators.department')}>
          <Select
            size="small"
            value={department === null ? ALL : String(departments.indexOf(department))}
            onChange={(_event, data) => narrow({ department: departments[Number(data.value)] ?? null })}
          >
            <option value={ALL}>{t('indicators.allDepartments')}</option>
            {departments.map((name, index) => (
              <option key={name} value={String(index)}>
                {name === '' ? t('review.noDepartment') : name}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <p className={styles.secondary} role="status">
        {count === 0 ? t('indicators.none') : t('indicators.found', { count })}
      </p>
      <div className={styles.stack} aria-busy={drawn < count}>
        {firstOf(axes, drawn).map(({ axis, shown }) => (
          <section key={axis} className={styles.stack}>
            <h2 className={styles.heading2}>{t(`axis.${axis}`)}</h2>
            {shown.map(({ indicator, measure }) =>
              measure === null ? (
                <article key={indicator.id} className={styles.card} aria-label={pick(indicator.label, language)}>
                  <div className={styles.line}>
                    <h3 className={styles.heading3}>{pick(indicator.label, language)}</h3>
                    <span className={`${styles.secondary} ${styles.aside}`}>{indicator.id}</span>
                  </div>
                  <p className={styles.secondary}>{t('indicators.noFigure')}</p>
                </article>
              ) : (
                <MeasureCard key={indicator.id} measure={measure} measures={analysis.measures} compact />
              ),
            )}
          </section>
        ))}
      </div>
    </ScreenFrame>
  );
}
