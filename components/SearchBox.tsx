import { useLayoutEffect, useRef } from 'preact/hooks';
import { readFilters, withoutFilter } from '../lib/search/query-filters.ts';
import { FilterChips } from './FilterChips.tsx';
import { optionId, type PickList } from './pick-list.ts';
import { useWords } from './words.ts';

interface SearchBoxProps {
  query: string;
  list: PickList;
  /** Id of the list of options below, where there is one. */
  controls: string | null;
  onQuery: (query: string) => void;
}

/** The types want a `list` beside the role, which a field whose list is ours must not have. */
const noList = { list: undefined };

/** The search field: focused when it appears, Esc empties it before it closes anything. */
export function SearchBox({ query, list, controls, onQuery }: SearchBoxProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const emptied = event.key === 'Escape' && query !== '';
    if (emptied) onQuery('');
    if (emptied || list.onKey(event.key)) event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        class="field search-box"
        type="search"
        role="combobox"
        {...noList}
        aria-label={t('search_label')}
        aria-autocomplete="list"
        aria-expanded={controls !== null}
        aria-controls={controls ?? undefined}
        aria-activedescendant={list.active >= 0 ? optionId(list.active) : undefined}
        placeholder={t('search_placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FilterChips
        filters={readFilters(query).filters}
        onRemove={(filter) => {
          onQuery(withoutFilter(query, filter));
          field.current?.focus();
        }}
      />
    </>
  );
}
