import { Checkbox } from '@fluentui/react-components';
import { formatDate, formatRate, pick } from '../../language';
import { decisionWord, LEVERS, type Basis, type Horizon, type Road, type ScheduleLine } from '../../opportunities';
import { Disclosure } from '../parts/Disclosure';
import { MoreList } from '../parts/MoreList';
import { RowLink } from '../parts/RowLink';
import { ScreenFrame } from '../parts/ScreenFrame';
import { useAhead } from '../parts/useAhead';
import { useStyles } from '../parts/useStyles';
import { usePane } from '../state/pane';
import { contractName } from '../view/contracts';
import { useSpeech } from '../words';

const HORIZONS: readonly Horizon[] = ['now', 'soon', 'm6', 'm12', 'm18', 'm24'];
/** Lines shown of a group at first. */
const SHOWN = 6;

/** What ends within two years, what could follow, and what targets still need. */
export function Ahead() {
  const { t } = useSpeech();
  const ahead = useAhead();
  if (ahead === null)
    return (
      <ScreenFrame title={t('ahead.title')}>
        <p aria-busy="true">{t('app.loading')}</p>
      </ScreenFrame>
    );
  const { lines } = ahead.schedule;
  const once = lines.filter(({ recurrent }) => !recurrent);
  const groups = HORIZONS.map((horizon) => ({
    horizon,
    items: lines.filter((line) => line.recurrent && line.horizon === horizon),
  })).filter(({ items }) => items.length > 0);
  const [first] = groups;
  return (
    <ScreenFrame title={t('ahead.title')}>
      <Roads roads={ahead.roads} />
      {lines.length === 0 ? <p>{t('ahead.none')}</p> : null}
      {groups.map(({ horizon, items }) => (
        <Disclosure
          key={horizon}
          level={2}
          open={horizon === first?.horizon || horizon === 'soon'}
          title={t('ahead.group', { name: t(`ahead.${horizon}`), count: items.length })}
        >
          {() => <Lines lines={items} />}
        </Disclosure>
      ))}
      {once.length === 0 ? null : (
        <Disclosure level={2} title={t('ahead.once', { count: once.length })}>
          {() => <Lines lines={once} />}
        </Disclosure>
      )}
    </ScreenFrame>
  );
}

/** « PNAD-S 2027 : il vous manque 19 marchés », with the rate that the lines taken lead to. */
function Roads({ roads }: { readonly roads: readonly Road[] }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  if (roads.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t('ahead.roads')}>
      <ul className={styles.bare}>
        {roads.map((road) => {
          const { id, year, missing, projected, target, expected, notified, possible } = road;
          const slots = { id, year: String(year) };
          const rate = projected === null ? '–' : formatRate(projected, language);
          return (
            <li key={`${id} ${year}`} className={styles.tight}>
              <strong>
                {missing === 0
                  ? t('ahead.met', slots)
                  : t('ahead.road', { ...slots, missing: t('ahead.missing', { count: missing }) })}
              </strong>
              <span className={styles.secondary}>
                {t('ahead.projected', { rate, target: formatRate(target, language) })}
              </span>
              {missing === 0 ? null : (
                <span className={styles.secondary}>
                  {t(missing > expected - notified ? 'ahead.beyond' : 'ahead.left', { count: expected - notified })} ·{' '}
                  {t('ahead.lines', { count: possible })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly ScheduleLine[] }) {
  return (
    <MoreList step={SHOWN} items={lines.map((line) => ({ key: line.code, content: () => <Line line={line} /> }))} />
  );
}

function Line({ line }: { readonly line: ScheduleLine }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { today } = usePane();
  const { tagged, end, launchBy } = line;
  const { contract } = tagged;
  const name = contractName(contract, t);
  const date = launchBy === null ? '' : formatDate(launchBy, language);
  const levers = (basis: Basis): string =>
    line.proposals
      .filter((proposal) => proposal.basis === basis)
      .map(({ lever }) => pick(LEVERS[lever].label, language))
      .join(', ');
  const [law, usage] = [levers('law'), levers('usage')];
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.line}>
        <span className={styles.wrap}>{name}</span>
        <RowLink sheetId={contract.sheetId} row={contract.row} />
      </div>
      <span className={styles.secondary}>
        {t('ahead.end', { date: formatDate(end.date, language) })}
        {launchBy === null ? null : ` · ${launchBy < today ? t('ahead.late', { date }) : t('ahead.launch', { date })}`}
      </span>
      {end.unread === null ? null : <span className={styles.secondary}>{t('ahead.unread', { text: end.unread })}</span>}
      {law === '' ? null : <span>{t('ahead.law', { levers: law })}</span>}
      {usage === '' ? null : <span>{t('ahead.usage', { levers: usage })}</span>}
      {line.proposals.length === 0 ? null : <Take line={line} name={name} />}
    </article>
  );
}

/** A tick where nothing else was decided; else the buyer's own words. */
function Take({ line, name }: { readonly line: ScheduleLine; readonly name: string }) {
  const styles = useStyles();
  const { effects } = usePane();
  const { t } = useSpeech();
  const said = line.decision?.decision ?? '';
  const taken = decisionWord(said) === 'taken';
  if (said !== '' && !taken) return <span className={styles.secondary}>{t('ahead.said', { decision: said })}</span>;
  return (
    <Checkbox
      label={t('ahead.take')}
      aria-label={t('ahead.takeOf', { name })}
      checked={taken}
      onChange={(_, { checked }) => void effects.takeLine(line, checked === true)}
    />
  );
}
