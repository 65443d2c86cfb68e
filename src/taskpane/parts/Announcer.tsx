import type { Announcement } from '../state/types';
import { useSpeech, type Translate } from '../words';
import { useStyles } from './useStyles';

/** What happened, as one sentence for a screen reader. */
export function announcementWords(announcement: Announcement, t: Translate): string {
  switch (announcement.kind) {
    case 'none':
      return '';
    case 'opened':
      return t('say.opened', { count: announcement.tables });
    case 'analysed':
      return announcement.purpose === 'invoices'
        ? t('say.invoices', { count: announcement.invoices })
        : t('say.analysed', { count: announcement.contracts });
    case 'decided':
      return `${t('say.decided', { count: announcement.contracts })} ${t('say.left', { count: announcement.left })}`;
    case 'undone':
      return t('say.undone');
    case 'prepared':
      return t('say.prepared');
    case 'written':
      return t('say.written', { count: announcement.sheets });
    case 'cancelled':
      return t('say.cancelled');
    case 'journalAdded':
      return t('say.journal');
    case 'stale':
      return t('say.stale');
  }
}

/** The live region: always there, its words change. */
export function Announcer({ announcement }: { readonly announcement: Announcement }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcementWords(announcement, t)}
    </div>
  );
}
