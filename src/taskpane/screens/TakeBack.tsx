import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Kept } from '../../app';
import { removesNothing, type RemovalSummary } from '../../workbook';
import { useStyles } from '../parts/useStyles';
import { usePane, usePaneState } from '../state/pane';
import { useSpeech } from '../words';

/** « Retirer ce que le volet a écrit »: shown before it is done, what the buyer typed kept unless said otherwise. */
export function TakeBack() {
  const styles = useStyles();
  const { effects } = usePane();
  const { opening, work } = usePaneState();
  const { t } = useSpeech();
  const [kept, setKept] = useState<Kept>({ typed: true, committee: true });
  const [summary, setSummary] = useState<RemovalSummary | null>(null);
  if (opening === null || opening.existingRoles.size === 0) return null;
  const keep = (change: Partial<Kept>): void => {
    setKept({ ...kept, ...change });
    setSummary(null);
  };
  const blocked = summary !== null && summary.obstacles.length > 0;
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading2}>{t('takeBack.title')}</h2>
      <p className={styles.paragraph}>{t('takeBack.intro')}</p>
      <Checkbox
        checked={kept.typed}
        label={t('takeBack.typed')}
        onChange={(_event, data) => keep({ typed: data.checked === true })}
      />
      <Checkbox
        checked={kept.committee}
        label={t('takeBack.committee')}
        onChange={(_event, data) => keep({ committee: data.checked === true })}
      />
      {summary === null ? null : removesNothing(summary) ? (
        <p className={styles.paragraph}>{t('takeBack.nothing')}</p>
      ) : (
        <ul className={styles.list}>
          {summary.sheetsRemoved.length === 0 ? null : (
            <li>{t('takeBack.sheets', { names: summary.sheetsRemoved.join(', ') })}</li>
          )}
          {summary.columnsRemoved.map(({ sheet, headings }) => (
            <li key={sheet}>{t('takeBack.columns', { sheet, names: headings.join(', ') })}</li>
          ))}
          {kept.typed ? null : <li>{t('takeBack.lost')}</li>}
          {summary.obstacles.map(({ code, sheet }) => (
            <li key={`${code}:${sheet}`}>
              {code === 'readOnly' ? t('preview.obstacle.readOnly') : t(`preview.obstacle.${code}`, { sheet })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {summary === null || blocked || removesNothing(summary) ? (
          <Button
            disabledFocusable={work !== null}
            onClick={() => void effects.previewRemoval(kept).then((found) => setSummary(found))}
          >
            {t('takeBack.preview')}
          </Button>
        ) : (
          <Button disabledFocusable={work !== null} onClick={() => void effects.takeBack(kept)}>
            {t('takeBack.do')}
          </Button>
        )}
      </div>
    </section>
  );
}
