import { Badge, Button, Select, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { FIELD_IDS, FIELD_LABELS, type FieldId, type RecognisedColumn } from '../../../register';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { confidenceOf, flagWords } from '../../view/columns';
import { useSpeech } from '../../words';
import { Labelled } from '../../parts/Labelled';

type Props = {
  readonly column: RecognisedColumn;
  readonly onCorrect: (field: FieldId | null) => void;
};

const UNUSED = 'unused';

function isField(value: string): value is FieldId {
  return (FIELD_IDS as readonly string[]).includes(value);
}

/** A column of the register: what it was read as and why one may doubt it; corrected in place. */
export function ColumnLine({ column, onCorrect }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [open, setOpen] = useState(false);
  // Arrows go through the choices: nothing is corrected before « Appliquer ».
  const [choice, setChoice] = useState<string>(column.field ?? UNUSED);
  const confidence = confidenceOf(column);
  const field = column.field === null ? t('column.unused') : pick(FIELD_LABELS[column.field], language);
  const choices = FIELD_IDS.filter((id) => !id.startsWith('own'))
    .map((id) => ({ id, label: pick(FIELD_LABELS[id], language) }))
    .sort((left, right) => left.label.localeCompare(right.label, language));
  const apply = (): void => {
    setOpen(false);
    onCorrect(isField(choice) ? choice : null);
  };
  return (
    <li className={styles.tight}>
      <div className={styles.spread}>
        <span className={styles.wrap}>
          <strong>{column.letter}</strong> {column.heading === '' ? t('column.noHeading') : column.heading}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={t('column.correct', { letter: column.letter })}
          onClick={() => setOpen(!open)}
        >
          {t('column.correctShort')}
        </Button>
      </div>
      <div className={mergeClasses(styles.row, styles.secondary)}>
        <span>{column.field === null ? field : t('column.as', { field })}</span>
        {column.field === null || confidence === 'sure' ? null : (
          <Badge appearance="outline" size="small" color="informative">
            {t(`confidence.${confidence}`)}
          </Badge>
        )}
      </div>
      {column.flags.map((flag) => {
        const words = flagWords(flag);
        return (
          <p key={flag} className={styles.secondary}>
            {words === null ? t('flag.other', { flag }) : t(words)}
          </p>
        );
      })}
      {open ? (
        <>
          <Labelled label={t('column.choose')}>
            <Select size="small" value={choice} onChange={(_event, data) => setChoice(data.value)}>
              <option value={UNUSED}>{t('column.unused')}</option>
              {choices.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Labelled>
          <div>
            <Button size="small" onClick={apply}>
              {t('column.apply')}
            </Button>
          </div>
        </>
      ) : null}
      {column.samples.length > 0 && (open || column.flags.length > 0) ? (
        <p className={mergeClasses(styles.secondary, styles.wrap)}>
          {t('column.samples', { samples: column.samples.slice(0, 3).join(' · ') })}
        </p>
      ) : null}
    </li>
  );
}
