import { ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Analysis } from '../../../app';
import type { Side } from '../../../considerations';
import { journalKind, type Measure } from '../../../indicators';
import { formatDate, formatEuro, formatInteger, pick } from '../../../language';
import { Disclosure } from '../../parts/Disclosure';
import { Justification } from '../../parts/Justification';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import type { Tone } from '../../parts/colours';
import { useStyles } from '../../parts/useStyles';
import { drill, LISTS, type DrillLine, type ListName } from '../../view/drill';
import { useSpeech } from '../../words';

type Props = { readonly analysis: Analysis; readonly measure: Measure; readonly tone: Tone };

/** The four lists behind a figure; each line leads to its row of the register. */
export function DrillLists({ analysis, measure, tone }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const lists = useMemo(() => drill(analysis, measure), [analysis, measure]);
  const [chosen, setChosen] = useState<ListName>('numerator');
  const side: Side | null = tone === 'economic' ? null : tone;
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading3}>{t('measure.lines')}</h2>
      <div className={styles.row} role="group" aria-label={t('measure.lines')}>
        {LISTS.map((name) => (
          <ToggleButton key={name} size="small" checked={chosen === name} onClick={() => setChosen(name)}>
            {t(`measure.list.${name}`)} ({formatInteger(lists[name].length, language)})
          </ToggleButton>
        ))}
      </div>
      {lists[chosen].length === 0 ? (
        <p className={styles.secondary}>{t('measure.list.empty')}</p>
      ) : (
        <MoreList
          key={chosen}
          items={lists[chosen].map((line) => ({ key: line.key, content: () => <Line line={line} side={side} /> }))}
        />
      )}
    </section>
  );
}

function Line({ line, side }: { readonly line: DrillLine; readonly side: Side | null }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  if (line.kind === 'journal') {
    const { entry } = line;
    return (
      <span className={styles.wrap}>
        {[formatDate(entry.date, language), pick(journalKind(entry.kind).label, language), entry.label, entry.about]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    );
  }
  const { contract, evidence } = line.tagged;
  const [lead] = contract.suppliers;
  const facts = [
    contract.id,
    lead?.name ?? t('measure.noSupplier'),
    contract.amount === null ? null : formatEuro(contract.amount, language),
    contract.notificationDate === null ? null : formatDate(contract.notificationDate.date, language),
  ];
  const explained = evidence.some((each) => side === null || each.side === side);
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <span className={`${styles.wrap} ${styles.fill}`}>{contract.title ?? contract.lotTitle ?? contract.key}</span>
        <RowLink sheetId={contract.sheetId} row={contract.row} />
      </div>
      <span className={styles.secondary}>{facts.filter((part) => part !== null).join(' · ')}</span>
      {explained ? (
        <Disclosure title={t('measure.why')}>{() => <Justification tagged={line.tagged} side={side} />}</Disclosure>
      ) : null}
    </div>
  );
}
