import type { SearchAnswer } from '../lib/questions.ts';
import type { PickList } from './pick-list.ts';
import type { SearchView } from './popup-props.ts';
import { SearchResults } from './SearchResults.tsx';
import type { SearchHit } from './search-hits.ts';
import { countOf, useWords } from './words.ts';

interface PopupSearchProps {
  id: string;
  search: SearchView;
  hits: SearchHit[];
  list: PickList;
  onPick: (index: number) => void;
}

/** What was found or, in one sentence, that nothing was. */
export function PopupSearch({ id, search, hits, list, onPick }: PopupSearchProps) {
  const { t } = useWords();
  const emptiness = search.failed ? 'search_failed' : search.answer && hits.length === 0 && 'search_none';
  return (
    <>
      <SearchResults id={id} hits={hits} list={list} onPick={onPick} />
      <p class="popup-empty" role="status">
        {emptiness && t(emptiness, search.query)}
      </p>
      <HitCount answer={hits.length > 0 ? search.answer : null} />
    </>
  );
}

/** Says how much was found to those who do not see the list. */
function HitCount({ answer }: { answer: SearchAnswer | null }) {
  const words = useWords();
  return (
    <p class="hidden" role="status">
      {answer &&
        words.t(
          'search_count',
          countOf(words, 'terms', answer.terms.length),
          countOf(words, 'passages', answer.passages.length),
          countOf(words, 'highlights', answer.highlights.length),
        )}
    </p>
  );
}
