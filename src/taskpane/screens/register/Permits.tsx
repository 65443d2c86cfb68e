import { formatInteger, pick } from '../../../language';
import type { Opening } from '../../../app';
import { exampleOf, FIELD_LABELS } from '../../../register';
import { Disclosure } from '../../parts/Disclosure';
import { MoreList } from '../../parts/MoreList';
import { useStyles } from '../../parts/useStyles';
import { columnName } from '../../view/columns';
import { permitsOf, type Permit } from '../../view/permits';
import { useSpeech } from '../../words';

const SHOWN = 12;

/** « Ce que votre registre permet »: each indicator with the columns that feed it, or the one to add. */
export function Permits({ opening }: { readonly opening: Opening }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { fed, missing, journal } = permitsOf(opening.proposed, opening.memory.corrections);
  const several = new Set(opening.proposed.map(({ sheetName }) => sheetName)).size > 1;
  const list = (permits: readonly Permit[]) => (
    <MoreList
      step={SHOWN}
      items={permits.map((permit) => ({
        key: permit.indicator.id,
        content: () => <PermitLine permit={permit} several={several} />,
      }))}
    />
  );
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('permits.title')}</h2>
      <p className={styles.secondary}>
        {t('permits.count', {
          count: fed.length,
          total: formatInteger(fed.length + missing.length + journal.length, language),
        })}
      </p>
      {fed.length === 0 ? null : (
        <Disclosure title={t('permits.fed', { count: fed.length })}>{() => list(fed)}</Disclosure>
      )}
      {missing.length === 0 ? null : (
        <Disclosure title={t('permits.missing', { count: missing.length })}>{() => list(missing)}</Disclosure>
      )}
      {journal.length === 0 ? null : (
        <Disclosure title={t('permits.journal', { count: journal.length })}>
          {() => (
            <ul className={styles.bare}>
              {journal.map(({ id, label }) => (
                <li key={id} className={styles.wrap}>
                  <strong>{id}</strong> {pick(label, language)}
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
}

/** One indicator: its columns by letter, what to add with an example of its values. */
function PermitLine({ permit, several }: { readonly permit: Permit; readonly several: boolean }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { indicator, from, missing, missingValue, unsure } = permit;
  const columns = from
    .map(({ sheet, columns: own }) => {
      const names = own.map(columnName).join(', ');
      return several ? t('permits.inSheet', { columns: names, sheet }) : names;
    })
    .join(' ; ');
  const lines = [
    ...(columns === '' ? [] : [t('permits.columns', { columns }) + (unsure ? ` (${t('permits.unsure')})` : '')]),
    ...missing.map((field) =>
      t('permits.add', {
        heading: pick(FIELD_LABELS[field], language),
        examples: pick(exampleOf(field), language),
      }),
    ),
    ...(missingValue === null ? [] : [t('permits.value', { heading: pick(FIELD_LABELS[missingValue], language) })]),
  ];
  return (
    <div className={`${styles.tight} ${styles.wrap}`}>
      <span>
        <strong>{indicator.id}</strong> {pick(indicator.label, language)}
      </span>
      {lines.map((line) => (
        <span key={line} className={styles.secondary}>
          {line}
        </span>
      ))}
    </div>
  );
}
