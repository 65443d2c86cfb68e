import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { indicatorById, formatMeasure, groupLabel } from '../../../indicators';
import { pick } from '../../../language';
import { CopyText } from '../../parts/CopyText';
import { Disclosure } from '../../parts/Disclosure';
import { TargetLine } from '../../parts/MeasureCard';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { StateBar } from '../../parts/StateBar';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { countsInWords, informedInWords, measuresOf, toneOf } from '../../view/measures';
import { figureSentence } from '../../view/sentence';
import { periodInWords } from '../../view/periods';
import { useSpeech } from '../../words';
import { DrillLists } from './DrillLists';
import { TrendTable } from './TrendTable';

/** One figure whole: what it is made of, its other bases, its trend, its definition, and its rows. */
export function MeasureDetail() {
  const styles = useStyles();
  const { store, effects, today } = usePane();
  const { analysis, measure } = usePaneState();
  const { t, language } = useSpeech();
  const indicator = measure === null ? null : indicatorById(measure.id);
  if (analysis === null || measure === null || indicator === null) return null;
  const sheet = analysis.opening.workbook.sheets.find(({ role }) => role === 'indicators');
  const tone = toneOf(indicator);
  const informed = informedInWords(measure, t, language);
  const others = measuresOf(analysis.measures, measure.id, measure.period, measure.group).filter(
    (one) => one.basis !== measure.basis,
  );
  const place = [
    periodInWords(measure.period, t, language),
    ...(measure.group === null ? [] : [pick(groupLabel(measure.group), language)]),
  ];
  return (
    <ScreenFrame
      title={pick(indicator.label, language)}
      actions={
        <>
          <Button icon={<ArrowLeftRegular aria-hidden />} onClick={() => store.dispatch({ type: 'wentBack' })}>
            {t('action.back')}
          </Button>
          {sheet === undefined ? null : (
            <Button onClick={() => void effects.showSheet(sheet.name)}>
              {t('measure.sheet', { sheet: sheet.name })}
            </Button>
          )}
        </>
      }
    >
      <section className={styles.card} aria-label={pick(indicator.label, language)}>
        <p className={styles.secondary}>{[indicator.id, ...place, t(`basis.${measure.basis}`)].join(' · ')}</p>
        <div className={styles.spread}>
          <span className={styles.figure}>{formatMeasure(measure, language)}</span>
          <TargetLine measure={measure} />
        </div>
        <StateBar measure={measure} tone={tone} />
        <p className={styles.paragraph}>{countsInWords(measure, t, language)}</p>
        {informed === null ? null : <p className={styles.secondary}>{informed}</p>}
        {others.map((other) => (
          <p key={other.basis} className={styles.secondary}>
            {[t(`basis.${other.basis}`), formatMeasure(other, language), countsInWords(other, t, language)].join(' · ')}
          </p>
        ))}
        <CopyText
          label={t('measure.copy')}
          text={() => figureSentence(measure, analysis.opening.workbook.name, today, t, language)}
        />
      </section>
      <TrendTable measures={analysis.measures} measure={measure} tone={tone} />
      <Disclosure title={t('measure.definition')}>
        {() => (
          <div className={styles.tight}>
            <p className={styles.paragraph}>{pick(indicator.definition, language)}</p>
            <p className={styles.secondary}>{t('measure.source', { source: indicator.source })}</p>
            {[...indicator.exclusions, ...indicator.assumptions].map((text) => (
              <p key={text.fr} className={styles.secondary}>
                {pick(text, language)}
              </p>
            ))}
          </div>
        )}
      </Disclosure>
      <DrillLists
        key={`${measure.id} ${measure.basis} ${measure.period}`}
        analysis={analysis}
        measure={measure}
        tone={tone}
      />
    </ScreenFrame>
  );
}
