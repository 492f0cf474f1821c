import './filter-chips.css';
import type { QueryFilter } from '../lib/search/query-filters.ts';
import { useWords } from './words.ts';

interface FilterChipsProps {
  filters: readonly QueryFilter[];
  onRemove: (filter: QueryFilter) => void;
}

/** The conditions of the query, each to be taken away with a click. */
export function FilterChips({ filters, onRemove }: FilterChipsProps) {
  const { t } = useWords();
  if (filters.length === 0) return null;
  return (
    <ul class="filter-chips">
      {filters.map((filter) => {
        const value = filter.name === 'kind' ? t(`kind_${filter.value}`) : filter.value;
        const said = t(`filter_${filter.name}`, value);
        return (
          <li key={filter.start}>
            <button
              type="button"
              class="filter-chip"
              aria-label={t('filter_remove', said)}
              title={t('filter_remove', said)}
              onClick={() => onRemove(filter)}
            >
              <span>{said}</span> <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
