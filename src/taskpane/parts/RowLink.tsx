import { Link } from '@fluentui/react-components';
import { cellAddress } from '../../workbook';
import { usePane } from '../state/pane';
import { useSpeech } from '../words';
import { useStyles } from './useStyles';

type Props = {
  readonly sheetId: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based: the cell to select; the whole row when absent. */
  readonly column?: number;
  /** Named when the register stands in several sheets. */
  readonly sheet?: string;
};

/** Shows a row of the register in the workbook, its cell selected when one is meant. */
export function RowLink({ sheetId, row, column, sheet }: Props) {
  const { effects } = usePane();
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <Link as="button" className={styles.aside} onClick={() => void effects.showRow(sheetId, row, column)}>
      {sheet === undefined ? t('link.row', { row: String(row) }) : t('link.rowOf', { sheet, row: String(row) })}
    </Link>
  );
}

/** Shows the very cell that spoke, named by its address. */
export function CellLink({
  sheetId,
  row,
  column,
}: {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}) {
  const { effects } = usePane();
  const { t } = useSpeech();
  const address = cellAddress(row - 1, column);
  return (
    <Link
      as="button"
      aria-label={t('link.cell', { address })}
      onClick={() => void effects.showRow(sheetId, row, column)}
    >
      {address}
    </Link>
  );
}
