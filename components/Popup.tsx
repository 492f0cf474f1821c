import './popup.css';
import type { MessageKey } from '../lib/language.ts';
import type { SavedHighlight } from '../lib/model.ts';
import type { PageSummary, Place, SearchAnswer } from '../lib/questions.ts';
import type { Mode } from '../lib/settings.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { Notice, type NoticeKind } from './Notice.tsx';
import { PageHighlights } from './PageHighlights.tsx';
import { PageTerms } from './PageTerms.tsx';
import { PopupFoot, type SiteView } from './PopupFoot.tsx';
import { usePickList } from './pick-list.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { type SearchHit, searchHits } from './search-hits.ts';
import { countOf, useWords } from './words.ts';

export interface SearchView {
  query: string;
  /** The answer to this query or, while its own is on the way, to one before; null before the first. */
  answer: SearchAnswer | null;
  /** The answer is to this query. */
  current: boolean;
  failed: boolean;
}

export interface PopupProps {
  search: SearchView;
  /** Said above everything of the page; `choose` offers the three modes. */
  notice: NoticeKind | 'choose' | null;
  /** The sentence about what just went wrong. */
  problem: MessageKey | null;
  site: SiteView;
  /** Null while or where the page cannot be asked. */
  page: PageSummary | null;
  highlights: SavedHighlight[];
  deleted: ReadonlySet<string>;
  onQuery: (query: string) => void;
  onHit: (hit: SearchHit) => void;
  onTerm: (key: string) => void;
  onNotice: (kind: NoticeKind) => void;
  onChoose: (mode: Mode) => void;
  onReveal: (highlight: string) => void;
  onDelete: (highlight: string) => void;
  onRestore: (highlight: string) => void;
  onSite: (on: boolean) => void;
  onPause: (paused: boolean) => void;
  onOpen: (place: Place) => void;
}

const noTerms: PageSummary['terms'] = [];

/** The toolbar's popup: search above, this page below, the site's switch at the foot. */
export function Popup(props: PopupProps) {
  const { t } = useWords();
  const { search, page, notice } = props;
  const hits = search.query !== '' && search.answer ? searchHits(search.answer) : [];
  const terms = page?.terms ?? noTerms;
  const searching = search.query !== '';
  const emptiness = search.failed ? 'search_failed' : search.answer && hits.length === 0 && 'search_none';
  const pick = (index: number) => {
    const hit = hits[index];
    const term = terms[index];
    if (searching && hit) props.onHit(hit);
    else if (!searching && term) props.onTerm(term.key);
  };
  const list = usePickList({
    count: searching ? hits.length : terms.length,
    first: searching ? 0 : -1,
    list: searching ? search.answer : page,
    current: !searching || search.current,
    onPick: pick,
  });
  const controls = (searching ? hits : terms).length > 0 ? 'popup-list' : null;
  return (
    <div class="popup">
      <header class="popup-head">
        <SearchBox query={search.query} list={list} controls={controls} onQuery={props.onQuery} />
      </header>
      <main class="popup-main">
        {props.problem && (
          <p class="notice" role="alert">
            {t(props.problem)}
          </p>
        )}
        {searching ? (
          <>
            <SearchResults id="popup-list" hits={hits} list={list} onPick={pick} />
            <p class="popup-empty" role="status">
              {emptiness && t(emptiness, search.query)}
            </p>
            <HitCount answer={hits.length > 0 ? search.answer : null} />
          </>
        ) : (
          <>
            {notice === 'choose' && <FirstChoice onChoose={props.onChoose} />}
            {notice && notice !== 'choose' && (
              <Notice kind={notice} host={props.site.host} onAct={() => props.onNotice(notice)} />
            )}
            {page && <PageTerms id="popup-list" terms={terms} list={list} onPick={pick} />}
            <PageHighlights {...props} orphans={page?.orphans ?? []} />
          </>
        )}
      </main>
      <PopupFoot {...props} terms={page ? terms.length : null} />
    </div>
  );
}

function FirstChoice({ onChoose }: { onChoose: (mode: Mode) => void }) {
  const { t } = useWords();
  return (
    <section class="notice">
      <p>{t('popup_chooseTitle')}</p>
      <ModeChoice chosen={null} onChoose={onChoose} />
    </section>
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
