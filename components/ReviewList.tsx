import './term-list.css';
import './review.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { EditUndo } from './EditUndo.tsx';
import { ReviewBar, type ReviewDocument } from './ReviewBar.tsx';
import { ReviewLine } from './ReviewLine.tsx';
import { ReviewRows } from './ReviewRows.tsx';
import type { ReviewChange } from './review-edits.ts';
import { TermEditor, type TermEditorActs } from './TermEditor.tsx';
import type { TermFilter, TermKeys } from './term-filter.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useDeciding, useNarrowed } from './use-review-list.ts';

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

/** Terms offered to be merged into: whoever sees more types on. */
const mergeOffered = 8;

/** A term whose editor is open, and where it begins. */
interface Opened {
  key: string;
  part: 'form' | 'merge';
}

/** The glossary in review: narrowed down, decided by click or key, edited, however long. */
export function ReviewList(props: ReviewListProps) {
  const { terms, documents, document, hasNew, last, onUndo, onDocument } = props;
  const { filter, setFilter, narrow, inScope, shown } = useNarrowed(props);
  const { current, go, say, sayAll, decideHere } = useDeciding(shown, filter, props.onChange);
  const [open, setOpen] = useState<Opened | null>(null);
  const openHere = (part: Opened['part']) => {
    const term = shown[current];
    if (term) setOpen({ key: term.key, part });
  };
  useReviewKeys({
    onMove: (by) => go(Math.max(0, current + by)),
    onAccept: () => decideHere('accepted'),
    onReject: () => decideHere('rejected'),
    onMerge: () => openHere('merge'),
    onEdit: () => openHere('form'),
    onUndo,
  });
  return (
    <>
      {props.children}
      <ReviewBar
        terms={inScope}
        {...{ documents, document, hasNew, filter, onDocument }}
        onFilter={(next) => {
          setFilter(next);
          go(-1);
        }}
      />
      <ReviewLine shown={shown} isNarrowed={shown.length < terms.length} onSayAll={sayAll} />
      <ReviewRows
        {...{ terms: shown, current }}
        onDecide={say}
        onEdit={({ key }) => setOpen({ key, part: 'form' })}
      />
      {open && <OpenEditor {...props} {...{ open, narrow }} onClose={() => setOpen(null)} />}
      {last && <EditUndo said={last.said} onUndo={onUndo} />}
    </>
  );
}

interface OpenEditorProps extends Pick<ReviewListProps, 'terms' | 'onChange' | 'isMuted' | 'onMute'> {
  open: Opened;
  narrow: TermFilter;
  onClose: () => void;
}

/** The editor of the open term, until that is gone. */
function OpenEditor({ terms, open, narrow, ...acts }: OpenEditorProps) {
  const edited = terms.find(({ key }) => key === open.key);
  if (!edited) return null;
  const { onChange, isMuted, onMute, onClose } = acts;
  return (
    <TermEditor
      key={edited.key}
      term={edited}
      part={open.part}
      find={(typed) => narrow(typed, ({ key }) => key !== edited.key).slice(0, mergeOffered)}
      {...{ onChange, isMuted, onMute, onClose }}
    />
  );
}
