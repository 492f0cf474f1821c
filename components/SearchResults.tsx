import './search.css';
import { searchHighlights, searchPassages, searchTerms } from '../lib/limits.ts';
import { optionId, type PickList } from './pick-list.ts';
import { SearchRow } from './SearchRow.tsx';
import type { SearchHit } from './search-hits.ts';
import { useWords } from './words.ts';

interface SearchResultsProps {
  id: string;
  hits: SearchHit[];
  list: PickList;
  onPick: (index: number) => void;
}

const groups = [
  { kind: 'term', label: 'search_terms', most: searchTerms },
  { kind: 'passage', label: 'search_passages', most: searchPassages },
  { kind: 'highlight', label: 'search_highlights', most: searchHighlights },
] as const;

/** An answer holds no more than `most`: there may be others. */
const countShown = (count: number, most: number) => (count < most ? String(count) : `${count}+`);

/** What was found, in groups; the focus stays in the search box. */
export function SearchResults({ id, hits, list, onPick }: SearchResultsProps) {
  const { t } = useWords();
  return (
    <div id={id} role="listbox" aria-label={t('search_results')}>
      {groups.map(({ kind, label, most }) => {
        const rows = hits.flatMap((hit, index) => (hit.kind === kind ? [{ hit, index }] : []));
        if (rows.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div role="group" aria-label={t(label)} key={kind}>
            {/* Seen only: a listbox may hold options and named groups of them, and no heading. */}
            <p class="group-label" aria-hidden="true">
              {t(label)} <span class="group-count">{countShown(rows.length, most)}</span>
            </p>
            {rows.map(({ hit, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and the keys
              // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
              <div
                key={index}
                id={optionId(index)}
                class="search-row"
                role="option"
                aria-selected={index === list.active}
                onMouseMove={() => index !== list.active && list.setActive(index)}
                onClick={() => onPick(index)}
              >
                <SearchRow hit={hit} above={hits[index - 1]} />
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
