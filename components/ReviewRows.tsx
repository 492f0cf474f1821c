import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { WindowedList } from './WindowedList.tsx';

const rowHeight = 44;

interface ReviewRowsProps {
  terms: readonly ReviewTerm[];
  /** Number of the term that the keys speak of, −1 for none. */
  current: number;
  onDecide: (term: ReviewTerm, state: TermState) => void;
  onEdit: (term: ReviewTerm) => void;
}

/** The terms, of which only those near the screen are drawn. */
export function ReviewRows({ terms, current, onDecide, onEdit }: ReviewRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => terms.map(() => rowHeight), [terms]);
  useLayoutEffect(() => {
    if (current < 0 || !list.current) return;
    const top = list.current.getBoundingClientRect().top + current * rowHeight;
    if (top < rowHeight * 2 || top > innerHeight - rowHeight * 3) scrollBy({ top: top - innerHeight / 2 });
  }, [current]);
  return (
    <WindowedList
      looks={['term-list', 'term-row']}
      {...{ list, heights, current }}
      rows={terms}
      keyOf={({ key }) => key}
    >
      {(term, at) => (
        <ReviewRow
          term={term}
          current={at === current}
          onDecide={(state) => onDecide(term, state)}
          onEdit={() => onEdit(term)}
        />
      )}
    </WindowedList>
  );
}
