import { useRef } from 'react';
import type { FieldId, RecognisedColumn, RecognisedTable } from '../../../register';
import { Disclosure } from '../../parts/Disclosure';
import { useStyles } from '../../parts/useStyles';
import { usePane } from '../../state/pane';
import { sortColumns } from '../../view/columns';
import { useSpeech } from '../../words';
import { ColumnLine } from './ColumnLine';

type Props = {
  readonly table: RecognisedTable;
  /** Columns that are asked about above: they are not listed once more as to be checked. */
  readonly asked: ReadonlySet<RecognisedColumn>;
};

/** The columns of one table: those to check in sight, the others one click away. */
export function ColumnList({ table, asked }: Props) {
  const styles = useStyles();
  const { effects } = usePane();
  const { t } = useSpeech();
  const { toCheck: doubtful, sure, unused } = sortColumns(table);
  const toCheck = doubtful.filter((column) => !asked.has(column));
  const list = useRef<HTMLDivElement>(null);
  const correct = (column: RecognisedColumn, field: FieldId | null): void => {
    // The column may go to another part of the list, even a closed one.
    list.current?.focus();
    void effects.correct(table, column.column, field);
  };
  const back = (column: RecognisedColumn): void => {
    list.current?.focus();
    void effects.proposeAgain(table, column.column);
  };
  const lines = (columns: readonly RecognisedColumn[]) => (
    <ul className={styles.bare}>
      {columns.map((column) => (
        <ColumnLine
          key={column.column}
          table={table}
          column={column}
          onCorrect={(field) => correct(column, field)}
          onBack={() => back(column)}
        />
      ))}
    </ul>
  );
  return (
    <div ref={list} className={styles.stack} role="group" aria-label={t('register.columns')} tabIndex={-1}>
      {doubtful.length === 0 ? <p className={styles.secondary}>{t('register.columns.fine')}</p> : null}
      {toCheck.length === 0 ? null : (
        <section className={styles.tight}>
          <h3 className={styles.heading3}>{t('register.columns.check', { count: toCheck.length })}</h3>
          {lines(toCheck)}
        </section>
      )}
      {sure.length === 0 ? null : (
        <Disclosure title={t('register.columns.sure', { count: sure.length })}>{() => lines(sure)}</Disclosure>
      )}
      {unused.length === 0 ? null : (
        <Disclosure title={t('register.columns.unused', { count: unused.length })}>{() => lines(unused)}</Disclosure>
      )}
    </div>
  );
}
