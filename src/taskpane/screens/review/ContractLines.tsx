import { Checkbox } from '@fluentui/react-components';
import type { ReviewGroup } from '../../../considerations';
import { Justification } from '../../parts/Justification';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { contractName } from '../../view/contracts';
import { cellEvidence } from '../../view/evidence';
import type { Tagged } from '../../view/review';
import { useSpeech } from '../../words';

type Props = {
  readonly group: ReviewGroup;
  readonly tagged: Tagged;
  /** Contracts left out of the answer. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
};

/** Every contract of a group, with its own sentence; one may be left out of the answer. */
export function ContractLines({ group, tagged, left, onToggle }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const items = group.contracts.flatMap((key) => {
    const one = tagged.get(key);
    if (one === undefined) return [];
    const { contract } = one;
    // An object is not said twice when it is itself the sentence to judge.
    const fields = new Set(cellEvidence(one, group.side).map(({ field }) => field));
    const name = contractName(contract, t, { title: fields.has('title'), lotTitle: fields.has('lotTitle') });
    const content = () => (
      <div className={styles.tight}>
        <div className={styles.line}>
          {group.contracts.length === 1 ? (
            <strong className={styles.wrap}>{name}</strong>
          ) : (
            <Checkbox checked={!left.has(key)} label={name} onChange={() => onToggle(key)} />
          )}
          <RowLink sheetId={contract.sheetId} row={contract.row} />
        </div>
        <Justification tagged={one} side={group.side} />
      </div>
    );
    return [{ key, content }];
  });
  return <MoreList items={items} step={5} />;
}
