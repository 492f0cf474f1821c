import './saved-colours.css';
import './highlight-list.css';
import { useMemo, useState } from 'preact/hooks';
import type { SavedHighlight } from '../lib/model.ts';
import { HighlightListBar } from './HighlightListBar.tsx';
import { HighlightListBulk } from './HighlightListBulk.tsx';
import { HighlightListRows } from './HighlightListRows.tsx';
import type { HighlightActs } from './highlight-acts.ts';
import {
  type Grouping,
  grouped,
  type HighlightFilter,
  narrowed,
  noFilter,
  tagsOf,
} from './highlight-groups.ts';
import { countOf, useWords } from './words.ts';

export interface HighlightListProps extends HighlightActs {
  /** Newest first; of the deleted, where those are looked at. */
  highlights: readonly SavedHighlight[];
  view: 'kept' | 'deleted';
  onView: (view: 'kept' | 'deleted') => void;
  /** The one whose page or note the reader came for. */
  wanted?: string | null;
  /** More are on the way. */
  loading: boolean;
  /** The form of a term by its key. */
  formOf: (key: string) => string;
  /** Those that answer a query, in the order given; null until the search is there. */
  find: ((highlights: SavedHighlight[], query: string) => SavedHighlight[]) | null;
}

/** Everything the reader kept: searched, filtered, under heads, changed one by one or many at once. */
export function HighlightList(props: HighlightListProps) {
  const { highlights, view, wanted = null, loading, formOf, find, ...acts } = props;
  const { t } = useWords();
  const [by, setBy] = useState<Grouping>('page');
  const [filter, setFilter] = useState<HighlightFilter>(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => found(highlights, filter, find), [highlights, filter, find]);
  const groups = useMemo(() => grouped(shown, by), [shown, by]);
  const tags = useMemo(() => tagsOf(highlights), [highlights]);
  const listed = shown.map(({ id }) => id);
  const look = (next: HighlightListProps['view']) => {
    setChosen(new Set());
    setFilter(noFilter);
    props.onView(next);
  };
  return (
    <div>
      <h1 class="page-title">{t('nav_highlights')}</h1>
      <HighlightListBar
        {...{ by, filter, tags, formOf, view, highlights }}
        onBy={setBy}
        onFilter={setFilter}
        onView={look}
      />
      <HowMany {...{ view, loading }} all={highlights.length} shown={shown.length} />
      <HighlightListRows
        {...{ groups, by, view, tags, chosen, wanted, formOf, acts }}
        onChoose={(id, on) => setChosen((now) => withChosen(now, id, on))}
        onTerm={(term) => setFilter({ ...filter, term })}
        onTag={(tag) => setFilter({ ...filter, tag })}
      />
      <HighlightListBulk
        {...{ view, acts, chosen, listed }}
        onAll={() => setChosen(new Set(listed))}
        onNone={() => setChosen(new Set())}
      />
    </div>
  );
}

function found(
  highlights: readonly SavedHighlight[],
  filter: HighlightFilter,
  find: HighlightListProps['find'],
): SavedHighlight[] {
  const left = narrowed(highlights, filter);
  return filter.query.trim() === '' ? left : (find?.(left, filter.query) ?? []);
}

interface HowManyProps extends Pick<HighlightListProps, 'view' | 'loading'> {
  all: number;
  shown: number;
}

/** How many are listed or, in a sentence, why none is. */
function HowMany({ view, loading, all, shown }: HowManyProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {view === 'deleted' && <p class="soft">{t('highlights_deletedHint')}</p>}
      <p class="soft highlights-count" role="status">
        {shown > 0 && countOf(words, 'highlights', shown)}
        {shown === 0 && !loading && t(emptyKey(all, view))}
      </p>
    </>
  );
}

function emptyKey(all: number, view: 'kept' | 'deleted') {
  if (all > 0) return 'highlights_noneMatch';
  return view === 'kept' ? 'highlights_none' : 'highlights_noneDeleted';
}

function withChosen(chosen: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
