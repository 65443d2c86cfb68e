import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { THEME_LABELS, type Theme } from '../../../considerations';
import { pick } from '../../../language';
import { Labelled } from '../../parts/Labelled';
import type { ReviewFilter } from '../../view/review';
import { useSpeech } from '../../words';

type Props = {
  readonly choices: { readonly themes: readonly Theme[]; readonly departments: readonly string[] };
  readonly filter: ReviewFilter;
  readonly onChange: (filter: ReviewFilter) => void;
};

/** Every choice carries its place in the list: a department may bear any name, even an empty one. */
const ALL = 'all';

const useLooks = makeStyles({
  // Side by side, so that the first proposal is in sight.
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '8px' },
});

/** What the queue is narrowed to: a theme, a department, the contracts of a search. */
export function ReviewFilters({ choices, filter, onChange }: Props) {
  const looks = useLooks();
  const { t, language } = useSpeech();
  const { themes, departments } = choices;
  const department = filter.department === null ? ALL : String(departments.indexOf(filter.department));
  const search = (
    <Labelled label={t('review.search')}>
      <SearchBox
        size="small"
        dismiss={{ 'aria-label': t('review.searchClear') }}
        value={filter.search}
        onChange={(_event, data) => onChange({ ...filter, search: data.value })}
      />
    </Labelled>
  );
  if (themes.length === 0) return search;
  return (
    <>
      {search}
      <div className={looks.filters}>
        {/* What is chosen says what it is: « Tous les thèmes ». */}
        <Select
          aria-label={t('review.theme')}
          size="small"
          value={filter.theme ?? ALL}
          onChange={(_event, data) =>
            onChange({ ...filter, theme: themes.find((theme) => theme === data.value) ?? null })
          }
        >
          <option value={ALL}>{t('review.allThemes')}</option>
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {pick(THEME_LABELS[theme], language)}
            </option>
          ))}
        </Select>
        {departments.length < 2 ? null : (
          <Select
            aria-label={t('review.department')}
            size="small"
            value={department}
            onChange={(_event, data) => onChange({ ...filter, department: departments[Number(data.value)] ?? null })}
          >
            <option value={ALL}>{t('review.allDepartments')}</option>
            {departments.map((name, index) => (
              <option key={name} value={String(index)}>
                {name === '' ? t('review.noDepartment') : name}
              </option>
            ))}
          </Select>
        )}
      </div>
    </>
  );
}
