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
  /** Those that answer a query, in the order given. */
  find: (highlights: SavedHighlight[], query: string) => SavedHighlight[];
}

/** Everything the reader kept: searched, filtered, under heads, changed one by one or many at once. */
export function HighlightList(props: HighlightListProps) {
  const { highlights, view, wanted = null, loading, formOf, find, ...acts } = props;
  const words = useWords();
  const [by, setBy] = useState<Grouping>('page');
  const [filter, setFilter] = useState<HighlightFilter>(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => {
    const left = narrowed(highlights, filter);
    return filter.query.trim() === '' ? left : find(left, filter.query);
  }, [highlights, filter]);
  const groups = useMemo(() => grouped(shown, by), [shown, by]);
  const tags = useMemo(() => tagsOf(highlights), [highlights]);
  const ids = useMemo(() => shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [shown, chosen]);
  return (
    <div class="highlights">
      <h1 class="page-title">{words.t('nav_highlights')}</h1>
      <HighlightListBar
        {...{ by, filter, tags, formOf, view, highlights }}
        onBy={setBy}
        onFilter={setFilter}
        onView={(next) => {
          setChosen(new Set());
          setFilter(noFilter);
          props.onView(next);
        }}
      />
      {view === 'deleted' && <p class="soft">{words.t('highlights_deletedHint')}</p>}
      <p class="soft highlights-count" role="status">
        {shown.length > 0 && countOf(words, 'highlights', shown.length)}
        {shown.length === 0 && !loading && words.t(emptyKey(highlights.length, view))}
      </p>
      <HighlightListRows
        {...{ groups, by, view, tags, chosen, wanted, formOf, acts }}
        onChoose={(id, on) => setChosen((now) => withChosen(now, id, on))}
        onTerm={(term) => setFilter({ ...filter, term })}
        onTag={(tag) => setFilter({ ...filter, tag })}
      />
      <HighlightListBulk
        {...{ view, tags, acts }}
        ids={ids}
        all={shown.length}
        onAll={() => setChosen(new Set(shown.map(({ id }) => id)))}
        onNone={() => setChosen(new Set())}
      />
    </div>
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
