import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarClockRegular,
  DataBarVerticalRegular,
  HomeRegular,
  MoneyRegular,
  PeopleTeamRegular,
  TableRegular,
  TagRegular,
} from '@fluentui/react-icons';
import type { Screen } from '../state/types';
import type { Purpose } from '../view/purpose';
import { useSpeech } from '../words';

const useLooks = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '2px',
    minHeight: '44px',
    padding: '6px 1px 4px',
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '2px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
  },
});

const TABS = [
  { screen: 'home', label: 'nav.home', Icon: HomeRegular },
  { screen: 'register', label: 'nav.register', Icon: TableRegular },
  { screen: 'review', label: 'nav.review', Icon: TagRegular },
  { screen: 'indicators', label: 'nav.indicators', Icon: DataBarVerticalRegular },
  { screen: 'ahead', label: 'nav.ahead', Icon: CalendarClockRegular },
  { screen: 'committee', label: 'nav.committee', Icon: PeopleTeamRegular },
  { screen: 'payments', label: 'nav.payments', Icon: MoneyRegular },
] as const;

/** Over invoices alone: their delays, and where they stand. */
const INVOICE_TABS = [
  { screen: 'payments', label: 'nav.payments', Icon: MoneyRegular },
  { screen: 'register', label: 'nav.invoices', Icon: TableRegular },
] as const;

type Props = {
  readonly current: Screen;
  readonly hasPayments: boolean;
  readonly purpose: Purpose;
  readonly onChoose: (screen: Screen) => void;
};

/** Where one may go. Buttons in a landmark rather than a tab list: F6 and Tab behave as anywhere. */
export function Navigation({ current, hasPayments, purpose, onChoose }: Props) {
  const looks = useLooks();
  const { t } = useSpeech();
  const tabs =
    purpose === 'invoices' ? INVOICE_TABS : TABS.filter(({ screen }) => hasPayments || screen !== 'payments');
  return (
    <nav aria-label={t('nav.label')} className={looks.bar}>
      {tabs.map(({ screen, label, Icon }) => (
        <button
          key={screen}
          type="button"
          className={mergeClasses(looks.tab, current === screen && looks.current)}
          aria-current={current === screen ? 'page' : undefined}
          onClick={() => onChoose(screen)}
        >
          <Icon aria-hidden fontSize={18} />
          {t(label)}
        </button>
      ))}
    </nav>
  );
}
