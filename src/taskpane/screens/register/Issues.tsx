import { Badge } from '@fluentui/react-components';
import type { Analysis } from '../../../app';
import { groupIssues, type Issue } from '../../../register';
import { pick } from '../../../language';
import { columnIndex } from '../../../workbook';
import { Disclosure } from '../../parts/Disclosure';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';

/** Everything odd, grouped: « 312 × date de notification absente », each row a link. */
export function Issues({ analysis }: { readonly analysis: Analysis }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const groups = groupIssues(analysis.issues);
  const sheetIds = new Map(analysis.opening.workbook.sheets.map((sheet) => [sheet.name, sheet.id]));
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
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('issues.title')}</h2>
      {groups.length === 0 ? <p className={styles.paragraph}>{t('issues.none')}</p> : null}
      {groups.map((group) => (
        <Disclosure key={group.code} title={pick(group.label, language)}>
          {() => (
            <div className={styles.tight}>
              <div className={styles.row}>
                <Badge
                  appearance="outline"
                  size="small"
                  color={
                    group.severity === 'error' ? 'danger' : group.severity === 'warning' ? 'warning' : 'informative'
                  }
                >
                  {t(`issues.severity.${group.severity}`)}
                </Badge>
              </div>
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
      ))}
    </section>
  );
}
