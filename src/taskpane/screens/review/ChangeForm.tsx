import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import {
  DECP_VALUES,
  ENVIRONMENTAL_THEMES,
  SOCIAL_THEMES,
  THEME_LABELS,
  type DecpValue,
  type Side,
  type Theme,
} from '../../../considerations';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { decpWords } from '../../view/answers';
import type { Change } from '../../view/review';
import { useSpeech } from '../../words';

type Props = {
  readonly side: Side;
  /** Contracts that the answer is for. */
  readonly count: number;
  readonly values: readonly DecpValue[];
  readonly themes: readonly Theme[];
  readonly onApply: (change: Change) => void;
  readonly onCancel: () => void;
};

function toggled<T>(list: readonly T[], item: T, on: boolean): readonly T[] {
  return on ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);
}

/** Another answer than the one proposed: DECP's words and the themes, ticked by hand. */
export function ChangeForm({ side, count, values: first, themes: firstThemes, onApply, onCancel }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [values, setValues] = useState(first);
  const [themes, setThemes] = useState(firstThemes);
  // The last value of each side says « pas de considération »: here, ticking nothing says it.
  const choices = DECP_VALUES[side].slice(0, -1);
  const sideThemes: readonly Theme[] = side === 'social' ? SOCIAL_THEMES : ENVIRONMENTAL_THEMES;
  return (
    <fieldset className={styles.card}>
      <legend>{t('review.changeTitle', { count })}</legend>
      {choices.map((value) => (
        <Checkbox
          key={value}
          size="medium"
          label={decpWords([value], language)}
          checked={values.includes(value)}
          onChange={(_event, data) => setValues(toggled(values, value, data.checked === true))}
        />
      ))}
      <p className={styles.secondary}>{t('review.changeNone')}</p>
      <h3 className={styles.heading3}>{t('review.theme')}</h3>
      {sideThemes.map((theme) => (
        <Checkbox
          key={theme}
          label={pick(THEME_LABELS[theme], language)}
          checked={themes.includes(theme)}
          onChange={(_event, data) => setThemes(toggled(themes, theme, data.checked === true))}
        />
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onApply({ values, themes: values.length === 0 ? [] : themes })}>
          {t('review.apply')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </fieldset>
  );
}
