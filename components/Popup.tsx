import './popup.css';
import type { PageSummary } from '../lib/questions.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupPage } from './PopupPage.tsx';
import { PopupSearch } from './PopupSearch.tsx';
import { usePickList } from './pick-list.ts';
import type { PopupProps } from './popup-props.ts';
import { SearchBox } from './SearchBox.tsx';
import { searchHits } from './search-hits.ts';
import { useWords } from './words.ts';

const noTerms: PageSummary['terms'] = [];
const listId = 'popup-list';

/** The toolbar's popup: search above, this page or what was found below, the site's switch at the foot. */
export function Popup(props: PopupProps) {
  const { t } = useWords();
  const { search, page, problem } = props;
  const { searching, hits, count, list, pick } = usePopupList(props);
  const shown = { id: listId, list, onPick: pick };
  return (
    <div class="popup">
      <header class="popup-head">
        <SearchBox
          query={search.query}
          list={list}
          controls={count > 0 ? listId : null}
          onQuery={props.onQuery}
        />
      </header>
      <main class="popup-main">
        {problem && (
          <p class="notice" role="alert">
            {t(problem)}
          </p>
        )}
        {searching ? <PopupSearch {...props} hits={hits} {...shown} /> : <PopupPage {...props} {...shown} />}
      </main>
      <PopupFoot {...props} terms={page?.terms.length ?? null} />
    </div>
  );
}

/** What the keys go through: what was found or, before anything is typed, the terms of the page. */
function usePopupList({ search, page, onHit, onTerm }: PopupProps) {
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
