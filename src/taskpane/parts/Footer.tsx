import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Screen } from '../state/types';
import type { Purpose } from '../view/purpose';
import { useSpeech } from '../words';

const useLooks = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    rowGap: '2px',
    alignItems: 'center',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
  brand: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  links: { display: 'flex', columnGap: '16px', width: '100%' },
});

type Props = {
  readonly version: string;
  readonly support: string;
  readonly purpose: Purpose;
  readonly onChoose: ((screen: Screen) => void) | null;
  readonly onLanguage: () => void;
};

/** The brand, what never leaves, and the less frequent places. */
export function Footer({ version, support, purpose, onChoose, onLanguage }: Props) {
  const looks = useLooks();
  const { t, language } = useSpeech();
  return (
    <footer className={looks.footer}>
      <span className={looks.links}>
        {onChoose === null ? null : (
          <>
            {purpose === 'invoices' ? null : (
              <Link as="button" className={looks.link} onClick={() => onChoose('journal')}>
                {t('nav.journal')}
              </Link>
            )}
            <Link as="button" className={looks.link} onClick={() => onChoose('settings')}>
              {t('nav.settings')}
            </Link>
          </>
        )}
        <Link className={looks.link} href={support} target="_blank" rel="noreferrer">
          {t('app.help')}
        </Link>
        <Link as="button" className={looks.link} lang={language === 'fr' ? 'en' : 'fr'} onClick={onLanguage}>
          {t('app.otherLanguage')}
        </Link>
      </span>
      <span className={looks.brand}>
        <img src="assets/icon-16.png" alt="" width={16} height={16} />
        <span title={t('app.version', { version })}>{t('app.name')}</span>
      </span>
      <span>{t('app.private')}</span>
    </footer>
  );
}
