import type { HighlightColour, SavedHighlight } from '../lib/model.ts';
import { Choice } from './Choice.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { type Grouping, groupings, type HighlightFilter } from './highlight-groups.ts';
import { useWords } from './words.ts';

interface HighlightListBarProps {
  highlights: readonly SavedHighlight[];
  by: Grouping;
  filter: HighlightFilter;
  /** Every tag in use. */
  tags: readonly string[];
  view: 'kept' | 'deleted';
  formOf: (key: string) => string;
  onBy: (by: Grouping) => void;
  onFilter: (filter: HighlightFilter) => void;
  onView: (view: 'kept' | 'deleted') => void;
}

/** Search, heads and filters of the list, and the way to what was deleted. */
export function HighlightListBar(props: HighlightListBarProps) {
  const { highlights, by, filter, tags, view, formOf, onBy, onFilter, onView } = props;
  const { t } = useWords();
  const lost = highlights.some(({ lostAt }) => lostAt !== null);
  return (
    <search class="highlights-bar">
      <input
        class="field"
        type="search"
        aria-label={t('highlights_search')}
        placeholder={t('highlights_search')}
        value={filter.query}
        onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
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
        <ColourChoice
          label={t('highlights_onlyColour')}
          chosen={filter.colour}
          onChoose={(colour: HighlightColour) =>
            onFilter({ ...filter, colour: colour === filter.colour ? null : colour })
          }
        />
        {tags.length > 0 && (
          <Choice
            look="small-select"
            label={t('highlights_tags')}
            value={filter.tag ?? ''}
            options={[['', t('highlights_allTags')], ...tags.map((tag) => [tag, tag] as const)]}
            onChoose={(tag) => onFilter({ ...filter, tag: tag || null })}
          />
        )}
        {filter.term !== null && (
          <button
            type="button"
            class="kind-button"
            aria-pressed
            onClick={() => onFilter({ ...filter, term: null })}
          >
            {formOf(filter.term)} ×
          </button>
        )}
        {lost && (
          <button
            type="button"
            class="kind-button"
            aria-pressed={filter.lost}
            onClick={() => onFilter({ ...filter, lost: !filter.lost })}
          >
            {t('highlights_lostOnly')}
          </button>
        )}
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
