import { Button, Input, Select } from '@fluentui/react-components';
import { indicatorById } from '../../indicators';
import { pick } from '../../language';
import { Labelled } from '../parts/Labelled';
import { useStyles } from '../parts/useStyles';
import { isRateTarget, targetable, type TargetDraft } from '../view/settings';
import { useSpeech } from '../words';

type Props = {
  readonly targets: readonly TargetDraft[];
  /** Places of those that cannot be read. */
  readonly wrong: readonly number[];
  readonly onChange: (targets: readonly TargetDraft[]) => void;
};

/** The targets of the indicators: their values are typed here, new ones added, others taken away. */
export function SettingsTargets({ targets, wrong, onChange }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const change = (at: number, part: Partial<TargetDraft>): void =>
    onChange(targets.map((target, place) => (place === at ? { ...target, ...part } : target)));
  const named = (id: string): string => {
    const indicator = indicatorById(id);
    return indicator === undefined || indicator === null ? id : `${id} · ${pick(indicator.label, language)}`;
  };
  const value = (target: TargetDraft, at: number, label: string) => (
    <Labelled
      label={label}
      validationMessage={
        wrong.includes(at) ? t(isRateTarget(target.indicator) ? 'targets.rate' : 'targets.number') : null
      }
    >
      <Input
        size="small"
        inputMode="decimal"
        value={target.value}
        contentAfter={isRateTarget(target.indicator) ? '%' : null}
        onChange={(_event, data) => change(at, { value: data.value })}
      />
    </Labelled>
  );
  const remove = (target: TargetDraft, at: number) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={t('targets.remove', { indicator: target.indicator, year: target.year })}
      onClick={() => onChange(targets.filter((_, place) => place !== at))}
    >
      {t('targets.removeShort')}
    </Button>
  );
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading2}>{t('targets.title')}</h2>
      <p className={styles.secondary}>{t('targets.intro')}</p>
      {targets.map((target, at) => (
        // Places stay: what is typed in one line never jumps to another.
        <div key={at} className={styles.tight} role="group" aria-label={named(target.indicator)}>
          {target.from === null ? (
            <>
              <Labelled label={t('targets.indicator')}>
                <Select
                  size="small"
                  value={target.indicator}
                  onChange={(_event, data) => change(at, { indicator: data.value })}
                >
                  {targetable().map((id) => (
                    <option key={id} value={id}>
                      {named(id)}
                    </option>
                  ))}
                </Select>
              </Labelled>
              <Labelled label={t('targets.year')} hint={t('targets.yearHint')}>
                <Input
                  size="small"
                  inputMode="numeric"
                  value={target.year}
                  onChange={(_event, data) => change(at, { year: data.value })}
                />
              </Labelled>
              {value(target, at, t('targets.value'))}
            </>
          ) : (
            value(
              target,
              at,
              t(target.year === '' ? 'targets.always' : 'targets.ofYear', {
                indicator: named(target.indicator),
                year: target.year,
              }),
            )
          )}
          <div>{remove(target, at)}</div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => onChange([...targets, { indicator: targetable()[0] ?? '', year: '', value: '', from: null }])}
        >
          {t('targets.add')}
        </Button>
      </div>
    </section>
  );
}
