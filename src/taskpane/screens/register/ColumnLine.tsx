import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import {
  FIELD_IDS,
  FIELD_LABELS,
  isOwnField,
  type FieldId,
  type RecognisedColumn,
  type RecognisedTable,
} from '../../../register';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { columnName, confidenceOf, flagWords, holderOf, proposalOf, replacementOf } from '../../view/columns';
import { useSpeech } from '../../words';
import { FieldChoice } from './FieldChoice';

type Props = {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  readonly onCorrect: (field: FieldId | null) => void;
  /** Back to what was proposed. */
  readonly onBack: () => void;
};

function isField(value: string): value is FieldId {
  return (FIELD_IDS as readonly string[]).includes(value);
}

/** A column of the register: what it was read as and why one may doubt it; corrected in place. */
export function ColumnLine({ table, column, onCorrect, onBack }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const confidence = confidenceOf(column);
  const field = column.field === null ? t('column.unused') : pick(FIELD_LABELS[column.field], language);
  const choices = FIELD_IDS.filter((id) => !isOwnField(id)).map((id) => ({
    id,
    label: pick(FIELD_LABELS[id], language),
  }));
  const apply = (id: string | null): void => {
    setOpen(false);
    onCorrect(id !== null && isField(id) ? id : null);
  };
  const replaces = (id: string): string | null => {
    const holder = isField(id) ? holderOf(table, column, id) : null;
    return holder === null ? null : columnName(holder);
  };
  const proposed = column.flags.includes('corrected') ? proposalOf(table, column) : null;
  const replacement = replacementOf(table, column);
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
            {flag === 'fieldTaken' && replacement !== null
              ? t('column.replacedBy', { column: columnName(replacement) })
              : words === null
                ? t('flag.other', { flag })
                : t(words)}
          </p>
        );
      })}
      {proposed === null ? null : (
        <div className={styles.row}>
          <span className={mergeClasses(styles.secondary, styles.wrap)}>
            {t('column.proposed', {
              field: proposed.field === null ? t('column.unused') : pick(FIELD_LABELS[proposed.field], language),
            })}
          </span>
          <Button size="small" aria-label={t('column.backFor', { letter: column.letter })} onClick={onBack}>
            {t('column.back')}
          </Button>
        </div>
      )}
      {open ? <FieldChoice choices={choices} now={column.field} replaces={replaces} onApply={apply} /> : null}
      {column.samples.length > 0 && (open || column.flags.length > 0) ? (
        <p className={mergeClasses(styles.secondary, styles.wrap)}>
          {t('column.samples', { samples: column.samples.slice(0, 3).join(' · ') })}
        </p>
      ) : null}
    </li>
  );
}
