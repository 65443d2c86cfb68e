import { Button, makeStyles, SearchBox, Select, ToggleButton } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Analysis } from '../../../app';
import type { Side } from '../../../considerations';
import { journalKind, type Measure } from '../../../indicators';
import { formatDate, formatEuro, formatInteger, pick } from '../../../language';
import { Disclosure } from '../../parts/Disclosure';
import { Justification } from '../../parts/Justification';
import { Labelled } from '../../parts/Labelled';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import type { Tone } from '../../parts/colours';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { contractName } from '../../view/contracts';
import { drill, LISTS, type DrillLine, type ListName } from '../../view/drill';
import { narrowedLines, ORDERS, sortedLines, type LineOrder } from '../../view/lines';
import { useSpeech } from '../../words';

const useLooks = makeStyles({
  // Side by side where there is room.
  tools: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: '8px' },
});

type Props = { readonly analysis: Analysis; readonly measure: Measure; readonly tone: Tone };

/** The four lists behind a figure, sorted and narrowed as one likes; each line leads to its row of the register. */
export function DrillLists({ analysis, measure, tone }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const { effects } = usePane();
  const { work } = usePaneState();
  const { t, language } = useSpeech();
  const lists = useMemo(() => drill(analysis, measure), [analysis, measure]);
  const [chosen, setChosen] = useState<ListName>('numerator');
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<LineOrder>('register');
  const whole = lists[chosen];
  const several = LISTS.some((name) => lists[name].length > 1);
  const lines = useMemo(
    () => sortedLines(narrowedLines(whole, search, language), order),
    [whole, search, order, language],
  );
  const side: Side | null = tone === 'economic' ? null : tone;
  const intoSheet = (): void => {
    const listed = { measure, list: chosen, keys: lines.map(({ key }) => key) };
    void effects.run({ kind: 'rows', listed });
  };
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
      {several ? (
        <div className={looks.tools}>
          <Labelled label={t('lines.search')}>
            <SearchBox
              size="small"
              dismiss={{ 'aria-label': t('lines.searchClear') }}
              value={search}
              onChange={(_event, data) => setSearch(data.value)}
            />
          </Labelled>
          <Labelled label={t('lines.order')}>
            <Select
              size="small"
              value={order}
              onChange={(_event, data) => setOrder(ORDERS.find((each) => each === data.value) ?? 'register')}
            >
              {ORDERS.map((each) => (
                <option key={each} value={each}>
                  {t(`lines.order.${each}`)}
                </option>
              ))}
            </Select>
          </Labelled>
        </div>
      ) : null}
      {search.trim() === '' ? null : (
        <p className={styles.secondary} role="status">
          {t('lines.shown', { count: lines.length, total: whole.length })}
        </p>
      )}
      {lines.length === 0 ? null : (
        <div>
          <Button
            size="small"
            icon={<TableAddRegular aria-hidden />}
            disabledFocusable={work !== null}
            onClick={intoSheet}
          >
            {t('lines.toSheet')}
          </Button>
        </div>
      )}
      {whole.length === 0 ? (
        <p className={styles.secondary}>{t('measure.list.empty')}</p>
      ) : (
        <MoreList
          key={`${chosen} ${order} ${search}`}
          items={lines.map((line) => ({ key: line.key, content: () => <Line line={line} side={side} /> }))}
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
    lead?.name ?? t('measure.noSupplier'),
    contract.amount === null ? null : formatEuro(contract.amount, language),
    contract.notificationDate === null ? null : formatDate(contract.notificationDate.date, language),
  ];
  const explained = evidence.some((each) => side === null || each.side === side);
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <span className={`${styles.wrap} ${styles.fill}`}>{contractName(contract, t)}</span>
        <RowLink sheetId={contract.sheetId} row={contract.row} />
      </div>
      <span className={styles.secondary}>{facts.filter((part) => part !== null).join(' · ')}</span>
      {explained ? (
        <Disclosure title={t('measure.why')}>{() => <Justification tagged={line.tagged} side={side} />}</Disclosure>
      ) : null}
    </div>
  );
}
