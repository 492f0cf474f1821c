import { useState } from 'preact/hooks';
import type { PageSummary, PlaceNumber } from '../lib/questions.ts';
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
  /** The place of a term that was gone to last. */
  stand: TermStand | null;
}

/** A term of the page, and at which of its places the reader is. */
export interface TermStand {
  key: string;
  place: PlaceNumber;
}

type PopupListProps = Pick<PopupProps, 'search' | 'page' | 'address' | 'onHit' | 'onTerm'>;

/** What the keys go through: what was found or, before anything is typed, the terms of the page. */
export function usePopupList({ search, page, address, onHit, onTerm }: PopupListProps): PopupList {
  const [stand, setStand] = useState<(TermStand & { address: string }) | null>(null);
  const searching = search.query !== '';
  const hits = searching && search.answer ? searchHits(search.answer) : [];
  const terms = page?.terms ?? noTerms;
  const count = searching ? hits.length : terms.length;
  const goTo = async (key: string) => {
    const place = await onTerm(key);
    setStand(place && { key, place, address });
  };
  const pick = (index: number) => {
    const hit = hits[index];
    const term = terms[index];
    if (searching && hit) onHit(hit);
    else if (!searching && term) void goTo(term.key);
  };
  const list = usePickList({
    count,
    first: searching ? 0 : -1,
    list: searching ? search.answer : address,
    nameAt: (index) => (searching ? `${index}` : terms[index]?.key),
    current: !searching || search.current,
    onPick: pick,
  });
  return { searching, hits, count, list, pick, stand: stand?.address === address ? stand : null };
}
