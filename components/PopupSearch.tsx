import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../lib/questions.ts';
import { readFilters } from '../lib/search/query-filters.ts';
import { isOfCorpus, Notice, type NoticeKind } from './Notice.tsx';
import type { PickList } from './pick-list.ts';
import type { SearchView } from './popup-props.ts';
import { SearchResults } from './SearchResults.tsx';
import type { SearchHit } from './search-hits.ts';
import { countOf, useWords } from './words.ts';

interface PopupSearchProps {
  id: string;
  search: SearchView;
  /** Where the search failed, it says why. */
  notice: NoticeKind | 'choose' | null;
  hits: SearchHit[];
  list: PickList;
  onPick: (index: number) => void;
  onNotice: (kind: NoticeKind) => void;
}

/** What was found or, in one sentence, that nothing was. */
export function PopupSearch({ id, search, notice, hits, list, onPick, onNotice }: PopupSearchProps) {
  const { t } = useWords();
  const isLate = useLate(!search.current && !search.failed);
  if (search.failed) {
    const kind = notice !== 'choose' && notice !== null && isOfCorpus(notice) ? notice : 'silent';
    return <Notice kind={kind} host="" onAct={() => onNotice(kind)} />;
  }
  return (
    <>
      <SearchResults id={id} hits={hits} list={list} onPick={onPick} />
      <p class="popup-empty" role="status">
        {isLate && t('search_running')}
        {search.current && search.answer && hits.length === 0 && <NothingFound query={search.query} />}
      </p>
      <HitCount answer={hits.length > 0 ? search.answer : null} />
    </>
  );
}

/** Where conditions narrow the search, it may be they that leave nothing. */
function NothingFound({ query }: { query: string }) {
  const { t } = useWords();
  const { words, filters } = readFilters(query);
  const sought = words.trim();
  if (filters.length === 0) return <>{t('search_none', query)}</>;
  return <>{sought === '' ? t('search_noneSatisfies') : t('search_noneFiltered', sought)}</>;
}

/** Longer waits (ms) are spoken of. */
const waitShown = 300;

/** Whether a wait has become one. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), waitShown);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
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
