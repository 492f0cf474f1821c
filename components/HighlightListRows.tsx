import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SavedHighlight } from '../lib/model.ts';
import { HighlightListHead } from './HighlightListHead.tsx';
import { HighlightListRow } from './HighlightListRow.tsx';
import type { HighlightActs } from './highlight-acts.ts';
import type { Grouping, HighlightGroup } from './highlight-groups.ts';
import { useWindowOfRows } from './window-of-rows.ts';

/** Heights in CSS pixels: a head, and a closed highlight with or without a note. */
const headHeight = 52;
const rowHeight = 69;
const lineHeight = 27;
const noteHeight = 22;
/** Of an open one until it is measured. */
const openHeight = 420;

interface HighlightListRowsProps {
  groups: readonly HighlightGroup[];
  by: Grouping;
  view: 'kept' | 'deleted';
  tags: readonly string[];
  chosen: ReadonlySet<string>;
  /** The one to be open at first. */
  wanted: string | null;
  formOf: (key: string) => string;
  acts: HighlightActs;
  onChoose: (id: string, on: boolean) => void;
  onTerm: (term: string) => void;
  onTag: (tag: string) => void;
}

/** Heads and highlights, of which only those near the screen are drawn; one of them may be open to be changed. */
export function HighlightListRows({ groups, by, wanted, ...rest }: HighlightListRowsProps) {
  const [width, setWidth] = useState(700);
  const [open, setOpen] = useState<{ name: string; height: number } | null>(null);
  const rows = useMemo(
    () =>
      groups.flatMap((group) => [
        { name: `head ${group.key}`, group, highlight: null },
        ...group.highlights.map((highlight) => ({ name: `${group.key} ${highlight.id}`, group, highlight })),
      ]),
    [groups],
  );
  const heights = useMemo(
    () =>
      rows.map(({ name, highlight }) => {
        if (highlight === null) return headHeight;
        return name === open?.name ? open.height : closedHeight(highlight, width);
      }),
    [rows, open, width],
  );
  const { list, tops, first, last } = useWindowOfRows(heights);
  const wantedAt = rows.findIndex(({ highlight }) => highlight?.id === wanted);
  useEffect(() => {
    const row = rows[wantedAt];
    if (row === undefined) return;
    setOpen({ name: row.name, height: openHeight });
    const top = list.current?.getBoundingClientRect().top ?? 0;
    scrollBy(0, top + tops[wantedAt]! - headHeight * 2);
  }, [wanted, wantedAt >= 0]);
  useEffect(() => {
    if (list.current === null) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watching.observe(list.current);
    return () => watching.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows near the screen are there
    <div
      class="highlight-rows"
      role="list"
      ref={(element) => {
        list.current = element;
        element?.style.setProperty('height', `${tops[rows.length]}px`);
      }}
    >
      {rows.slice(first, last).map(({ name, group, highlight }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: the list is windowed, so each row says which it is
        <div
          key={name}
          class="highlight-place"
          role="listitem"
          aria-posinset={first + at + 1}
          aria-setsize={rows.length}
          ref={(row) => row?.style.setProperty('top', `${tops[first + at]}px`)}
        >
          {highlight === null ? (
            <HighlightListHead group={group} by={by} formOf={rest.formOf} />
          ) : (
            <HighlightListRow
              {...rest}
              highlight={highlight}
              underPage={by === 'page'}
              open={name === open?.name}
              onToggle={() => setOpen(name === open?.name ? null : { name, height: openHeight })}
              onHeight={(height) =>
                setOpen((now) => (now?.name === name && now.height !== height ? { name, height } : now))
              }
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Of a closed highlight in a list so wide (CSS pixels). */
function closedHeight({ quote, note }: SavedHighlight, width: number): number {
  const isLong = widthOf(quote.exact) > width - besideQuote;
  return rowHeight + (isLong ? lineHeight : 0) + (note === '' ? 0 : noteHeight);
}

/** What stands beside a quotation in its line: the box to choose it, and what a line may leave empty at its end. */
const besideQuote = 44;

/** About how wide a quotation is in one line (CSS pixels), and more than any line where it has several. */
function widthOf(exact: string): number {
  if (exact.includes('\n')) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (let at = 0; at < exact.length && width < 2_000; at++)
    width += exact.charCodeAt(at) >= 0x2e80 ? 16 : 8.4;
  return width;
}
