import { Link } from '@fluentui/react-components';
import { usePane } from '../state/pane';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

type Props = {
  readonly sheetId: string;
  /** 1-based. */
  readonly row: number;
  /** Named when the register stands in several sheets. */
  readonly sheet?: string;
};

/** Shows a row of the register in the workbook. */
export function RowLink({ sheetId, row, sheet }: Props) {
  const { effects } = usePane();
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Link as="button" className={styles.aside} onClick={() => void effects.showRow(sheetId, row)}>
      {sheet === undefined ? t('link.row', { row: String(row) }) : t('link.rowOf', { sheet, row: String(row) })}
    </Link>
  );
}
