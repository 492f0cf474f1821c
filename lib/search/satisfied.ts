import { localDay } from '../local-day.ts';
import type { SavedHighlight, TermKind } from '../model.ts';
import { rowsWithin } from '../store/row-ranges.ts';
import type { DocumentRow } from '../store/rows.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import type { RowFilter } from './candidates.ts';
import type { QueryFilter } from './query-filters.ts';

/** Whether a thing of these titles and this ISO date satisfies the filters; what has no date satisfies none of dates. */
function isSatisfied(
  filters: readonly QueryFilter[],
  titles: readonly string[],
  date: string | null,
): boolean {
  const sought = filters.flatMap(({ name, value }) => (name === 'in' ? [foldKey(value, simplified)] : []));
  const folded = titles.map((title) => foldKey(title, simplified));
  if (sought.length > 0 && !sought.some((words) => folded.some((title) => title.includes(words))))
    return false;
  return filters.every(({ name, value }) => {
    if (name === 'before') return date !== null && date < value;
    // Strictly after the year, month or day that was named.
    if (name === 'after') return date !== null && date.slice(0, value.length) > value;
    return true;
  });
}

/**
 * Which rows of passages satisfy the filters, by document and article; null where the filters leave in all, unless the
 * index knows more than these documents.
 */
export function rowFilter(
  documents: Iterable<DocumentRow>,
  filters: readonly QueryFilter[],
  hasMore = false,
): RowFilter {
  if (!hasMore && filters.every(({ name }) => name === 'kind')) return null;
  const ranges = [...documents].flatMap(({ document, firstRow }) =>
    document.articles
      .filter(({ title, date }) => isSatisfied(filters, [document.title, title], date ?? document.date))
      .map(({ first, last }) => ({ first: firstRow + first - 1, last: firstRow + last - 1 })),
  );
  return rowsWithin(ranges);
}

/** Which kinds of terms the filters leave in; null for all. */
export function kindsWanted(filters: readonly QueryFilter[]): ReadonlySet<TermKind> | null {
  const kinds = filters.flatMap((filter) => (filter.name === 'kind' ? [filter.value] : []));
  return kinds.length > 0 ? new Set(kinds) : null;
}

/** The highlights that satisfy the filters by their page's title and the local day they were saved on; none has a kind. */
export function highlightsSatisfying(
  highlights: readonly SavedHighlight[],
  filters: readonly QueryFilter[],
): readonly SavedHighlight[] {
  if (kindsWanted(filters)) return [];
  return highlights.filter(({ title, savedAt }) => isSatisfied(filters, [title], localDay(savedAt)));
}
