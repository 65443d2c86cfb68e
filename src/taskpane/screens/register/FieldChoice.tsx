import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Labelled } from '../../parts/Labelled';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';

export type Choice = { readonly id: string; readonly label: string };

type Props = {
  readonly choices: readonly Choice[];
  /** The id of what the column is now; null for a column not used. */
  readonly now: string | null;
  /** The column that would lose what is chosen, in words; null when none would. */
  readonly replaces: (id: string) => string | null;
  readonly onApply: (id: string | null) => void;
};

const UNUSED = 'unused';

/** What a column may be: a list, what the choice replaces, and « Appliquer ». */
export function FieldChoice({ choices, now, replaces, onApply }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  // Arrows go through the choices: nothing is corrected before « Appliquer ».
  const [choice, setChoice] = useState<string>(now ?? UNUSED);
  const replaced = choice === UNUSED || choice === now ? null : replaces(choice);
  const sorted = [...choices].sort((left, right) => left.label.localeCompare(right.label, language));
  return (
    <>
      <Labelled label={t('column.choose')}>
        <Select size="small" value={choice} onChange={(_event, data) => setChoice(data.value)}>
          <option value={UNUSED}>{t('column.unused')}</option>
          {sorted.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Labelled>
      <p className={styles.secondary} aria-live="polite">
        {replaced === null ? '' : t('column.replaces', { column: replaced })}
      </p>
      <div>
        <Button size="small" onClick={() => onApply(choice === UNUSED ? null : choice)}>
          {t('column.apply')}
        </Button>
      </div>
    </>
  );
}
