import type { PageSummary } from '../lib/questions.ts';
import { type PickList, usePickList } from './pick-list.ts';
import type { PopupProps } from './popup-props.ts';
import { type SearchHit, searchHits } from './search-hits.ts';

const noTerms: PageSummary['terms'] = [];

/** The list below the search box, and whether it is of what was found. */
export interface PopupList {
  searching: boolean;
  hits: SearchHit[];
  count: number;
  list: PickList;
  pick: (index: number) => void;
}

/** What the keys go through: what was found or, before anything is typed, the terms of the page. */
export function usePopupList({
  search,
  page,
  onHit,
  onTerm,
}: Pick<PopupProps, 'search' | 'page' | 'onHit' | 'onTerm'>): PopupList {
  const searching = search.query !== '';
  const hits = searching && search.answer ? searchHits(search.answer) : [];
  const terms = page?.terms ?? noTerms;
  const count = searching ? hits.length : terms.length;
  const pick = (index: number) => {
    const hit = hits[index];
    const term = terms[index];
    if (searching && hit) onHit(hit);
    else if (!searching && term) onTerm(term.key);
  };
  const list = usePickList({
    count,
    first: searching ? 0 : -1,
    list: searching ? search.answer : page,
    current: !searching || search.current,
    onPick: pick,
  });
  return { searching, hits, count, list, pick };
}
