import type { ComponentChildren, RefObject } from 'preact';
import { useWindowOfRows } from './window-of-rows.ts';

interface WindowedListProps<Row> {
  /** The list's element, for who wants to measure or scroll it. */
  list: RefObject<HTMLDivElement | null>;
  /** Classes of the list and of what holds each row. */
  looks: readonly [list: string, row: string];
  rows: readonly Row[];
  /** Of all rows, in CSS pixels; the same array as long as none changes. */
  heights: readonly number[];
  keyOf: (row: Row) => string;
  /** Number of the row that the keys speak of. */
  current?: number;
  children: (row: Row, at: number) => ComponentChildren;
}

/** A list of any length, of which only the rows near the screen are drawn. */
export function WindowedList<Row>(props: WindowedListProps<Row>) {
  const { list, looks, rows, heights, keyOf, current, children } = props;
  const { tops, first, last } = useWindowOfRows(list, heights);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows near the screen are there
    <div
      class={looks[0]}
      role="list"
      ref={(element) => {
        list.current = element;
        element?.style.setProperty('height', `${tops[rows.length]}px`);
      }}
    >
      {rows.slice(first, last).map((row, at) => (
        // biome-ignore lint/a11y/useSemanticElements: the list is windowed, so each row says which it is
        <div
          key={keyOf(row)}
          class={looks[1]}
          role="listitem"
          aria-posinset={first + at + 1}
          aria-setsize={rows.length}
          aria-current={first + at === current || undefined}
          ref={(element) => element?.style.setProperty('top', `${tops[first + at]}px`)}
        >
          {children(row, first + at)}
        </div>
      ))}
    </div>
  );
}
