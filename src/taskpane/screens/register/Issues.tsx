import type { Opening } from '../../../app';
import type { Issue, IssueGroup } from '../../../register';
import { pick } from '../../../language';
import { columnIndex } from '../../../workbook';
import { Disclosure } from '../../parts/Disclosure';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { issuesBySeverity } from '../../view/issues';
import { useSpeech } from '../../words';

type Props = { readonly issues: readonly Issue[]; readonly opening: Opening };

/** Everything odd, grouped: « 312 × date de notification absente », the gravest first, each row a link. */
export function Issues({ issues, opening }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const found = issuesBySeverity(issues);
  const sheetIds = new Map(opening.workbook.sheets.map((sheet) => [sheet.name, sheet.id]));
  const list = (groups: readonly IssueGroup[]) =>
    groups.map((group) => <Group key={group.code} group={group} sheetIds={sheetIds} />);
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('issues.title')}</h2>
      {found.length === 0 ? <p className={styles.paragraph}>{t('issues.none')}</p> : null}
      {found.map(({ severity, groups }) =>
        severity === 'info' ? (
          // Nothing to do about these: one click away.
          <Disclosure key={severity} title={t('issues.info', { count: groups.length })}>
            {() => <div className={styles.tight}>{list(groups)}</div>}
          </Disclosure>
        ) : (
          <section key={severity} className={styles.tight}>
            <h3 className={styles.heading3}>{t(`issues.${severity}`)}</h3>
            {list(groups)}
          </section>
        ),
      )}
    </section>
  );
}

type GroupProps = { readonly group: IssueGroup; readonly sheetIds: ReadonlyMap<string, string> };

function Group({ group, sheetIds }: GroupProps) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const line = (issue: Issue) => (
    <span className={styles.row}>
      {issue.row === null ? (
        <span>{t('issues.wholeSheet', { sheet: issue.sheet })}</span>
      ) : (
        <RowLink
          sheetId={sheetIds.get(issue.sheet) ?? ''}
          row={issue.row}
          {...(issue.column === null ? {} : { column: columnIndex(issue.column) })}
          {...(sheetIds.size > 1 ? { sheet: issue.sheet } : {})}
        />
      )}
      {issue.value === '' ? null : (
        <span className={`${styles.secondary} ${styles.wrap}`}>{t('issues.seen', { value: issue.value })}</span>
      )}
    </span>
  );
  return (
    <Disclosure title={pick(group.label, language)} level={4}>
      {() => (
        <div className={styles.tight}>
          <p className={styles.paragraph}>{pick(group.advice, language)}</p>
          <MoreList
            items={group.issues.map((issue, index) => ({
              key: `${issue.sheet}:${issue.row ?? ''}:${issue.column ?? ''}:${index}`,
              content: () => line(issue),
            }))}
          />
        </div>
      )}
    </Disclosure>
  );
}
