import type { SavedHighlight } from '../lib/model.ts';
import { Choice } from './Choice.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { FilterField } from './FilterField.tsx';
import { type Grouping, groupings, type HighlightFilter } from './highlight-groups.ts';
import { useWords } from './words.ts';

interface HighlightListBarProps extends FiltersProps {
  by: Grouping;
  view: 'kept' | 'deleted';
  onBy: (by: Grouping) => void;
  onView: (view: 'kept' | 'deleted') => void;
}

/** Search, heads and filters of the list, and the way to what was deleted. */
export function HighlightListBar({ by, view, onBy, onView, ...filters }: HighlightListBarProps) {
  const { t } = useWords();
  const { filter, onFilter } = filters;
  return (
    <search class="highlights-bar">
      <FilterField
        label={t('highlights_search')}
        value={filter.query}
        onType={(query) => onFilter({ ...filter, query })}
      />
      <div class="highlights-filters">
        <label class="soft">
          {t('highlights_groupBy')}{' '}
          <Choice
            look="small-select"
            label={t('highlights_groupBy')}
            value={by}
            options={groupings.map((name) => [name, t(`highlights_by_${name}`)])}
            onChoose={onBy}
          />
        </label>
        <Filters {...filters} />
        <button
          type="button"
          class="quiet-button soft highlights-deleted"
          onClick={() => onView(view === 'kept' ? 'deleted' : 'kept')}
        >
          {t(view === 'kept' ? 'highlights_deletedView' : 'highlights_keptView')}
        </button>
      </div>
    </search>
  );
}

interface FiltersProps {
  highlights: readonly SavedHighlight[];
  filter: HighlightFilter;
  /** Every tag in use. */
  tags: readonly string[];
  formOf: (key: string) => string;
  onFilter: (filter: HighlightFilter) => void;
}

/** By colour, tag, term, or what was lost; what there is none of is not offered. */
function Filters({ highlights, filter, tags, formOf, onFilter }: FiltersProps) {
  const { t } = useWords();
  const { colour, tag, term, lost } = filter;
  const narrow = (change: Partial<HighlightFilter>) => onFilter({ ...filter, ...change });
  return (
    <>
      <ColourChoice
        label={t('highlights_onlyColour')}
        chosen={colour}
        onChoose={(chosen) => narrow({ colour: chosen === colour ? null : chosen })}
      />
      {tags.length > 0 && (
        <Choice
          look="small-select"
          label={t('highlights_tags')}
          value={tag ?? ''}
          options={[['', t('highlights_allTags')], ...tags.map((one) => [one, one] as const)]}
          onChoose={(chosen) => narrow({ tag: chosen || null })}
        />
      )}
      {term !== null && (
        <button type="button" class="kind-button" aria-pressed onClick={() => narrow({ term: null })}>
          {formOf(term)} ×
        </button>
      )}
      {highlights.some(({ lostAt }) => lostAt !== null) && (
        <button type="button" class="kind-button" aria-pressed={lost} onClick={() => narrow({ lost: !lost })}>
          {t('highlights_lostOnly')}
        </button>
      )}
    </>
  );
}
