import { useLayoutEffect } from 'preact/hooks';
import type { TermState } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { useRowWindow } from './window-rows.ts';

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
  const { list, first, last } = useRowWindow(terms.length, rowHeight);
  useLayoutEffect(() => {
    if (current < 0 || !list.current) return;
    const top = list.current.getBoundingClientRect().top + current * rowHeight;
    if (top < rowHeight * 2 || top > innerHeight - rowHeight * 3) scrollBy({ top: top - innerHeight / 2 });
  }, [current]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows near the screen are there
    <div
      class="term-list"
      role="list"
      ref={(element) => {
        list.current = element;
        element?.style.setProperty('height', `${terms.length * rowHeight}px`);
      }}
    >
      {terms.slice(first, last).map((term, at) => (
        // biome-ignore lint/a11y/useSemanticElements: the list is windowed, so each row says which it is
        <div
          key={term.key}
          class="term-row"
          role="listitem"
          aria-posinset={first + at + 1}
          aria-setsize={terms.length}
          aria-current={first + at === current || undefined}
          ref={(row) => row?.style.setProperty('top', `${(first + at) * rowHeight}px`)}
        >
          <ReviewRow
            term={term}
            current={first + at === current}
            onDecide={(state) => onDecide(term, state)}
            onEdit={() => onEdit(term)}
          />
        </div>
      ))}
    </div>
  );
}
