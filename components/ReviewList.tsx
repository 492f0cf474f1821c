import './term-list.css';
import './review.css';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { EditUndo } from './EditUndo.tsx';
import { ReviewBar, type ReviewDocument } from './ReviewBar.tsx';
import { ReviewLine } from './ReviewLine.tsx';
import { ReviewRows } from './ReviewRows.tsx';
import { decide, type ReviewChange } from './review-edits.ts';
import { letsThrough, type ReviewFilter } from './review-filter.ts';
import { TermEditor, type TermEditorActs } from './TermEditor.tsx';
import { type TermKeys, termFilter } from './term-filter.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useWords } from './words.ts';

export interface ReviewListProps extends Pick<TermEditorActs, 'isMuted' | 'onMute'> {
  terms: readonly ReviewTerm[];
  /** Compares as the search does. */
  keys: TermKeys;
  documents: readonly ReviewDocument[];
  document: string;
  /** Keys of the terms of the chosen document, or of those just added; null for all. */
  within: ReadonlySet<string> | null;
  hasNew: boolean;
  /** What was done last, to be undone; null where nothing was. */
  last: ReviewChange | null;
  onChange: (change: ReviewChange) => void;
  onUndo: () => void;
  onDocument: (document: string) => void;
  /** What is above the list: adding, export and import. */
  children?: ComponentChildren;
}

/** The glossary in review: narrowed down, decided by click or key, edited, however long. */
export function ReviewList(props: ReviewListProps) {
  const { terms, keys, documents, document, within, hasNew, last, onChange, onUndo, onDocument } = props;
  const { t } = useWords();
  const [filter, setFilter] = useState<ReviewFilter>({ typed: '', state: null, kind: null, within: null });
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState<{ key: string; part: 'form' | 'merge' } | null>(null);
  const narrow = useMemo(() => termFilter(terms, keys), [terms, keys]);
  const inScope = useMemo(
    () => (within ? terms.filter(({ key }) => within.has(key)) : terms),
    [terms, within],
  );
  const shown = useMemo(
    () => narrow(filter.typed, letsThrough({ ...filter, within })),
    [narrow, filter, within],
  );
  const current = Math.min(at, shown.length - 1);
  const say = (term: ReviewTerm, state: TermState) =>
    onChange(decide([term], state, t('review_said_state', term.form, t(`review_${state}`))));
  const sayAll = (state: TermState) => {
    const said = shown.length === 1 ? 'review_said_states_one' : 'review_said_states';
    onChange(decide(shown, state, t(said, shown.length, t(`review_${state}`))));
  };
  const decideHere = (state: TermState) => {
    const term = shown[current];
    if (!term) return;
    say(term, state);
    // Narrowed to another state, the next moves up by itself.
    if (filter.state === null || filter.state === 'own') setAt(Math.min(current + 1, shown.length - 1));
  };
  const openHere = (part: 'form' | 'merge') => {
    const term = shown[current];
    if (term) setOpen({ key: term.key, part });
  };
  useReviewKeys({
    onMove: (by) => setAt(Math.max(0, Math.min(current + by, shown.length - 1))),
    onAccept: () => decideHere('accepted'),
    onReject: () => decideHere('rejected'),
    onMerge: () => openHere('merge'),
    onEdit: () => openHere('form'),
    onUndo,
  });
  const edited = open && terms.find(({ key }) => key === open.key);
  return (
    <>
      {props.children}
      <ReviewBar
        terms={inScope}
        {...{ documents, document, hasNew, filter, onDocument }}
        onFilter={(next) => {
          setFilter(next);
          setAt(-1);
        }}
      />
      <ReviewLine shown={shown} isNarrowed={shown.length < terms.length} onSayAll={sayAll} />
      <ReviewRows
        terms={shown}
        current={current}
        onDecide={say}
        onEdit={({ key }) => setOpen({ key, part: 'form' })}
      />
      {edited && open && (
        <TermEditor
          key={edited.key}
          term={edited}
          part={open.part}
          find={(typed) => narrow(typed, ({ key }) => key !== edited.key).slice(0, 8)}
          onClose={() => setOpen(null)}
          {...{ onChange, isMuted: props.isMuted, onMute: props.onMute }}
        />
      )}
      {last && <EditUndo said={last.said} onUndo={onUndo} />}
    </>
  );
}
