import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { HighlightListHead } from './HighlightListHead.tsx';
import { HighlightListRow } from './HighlightListRow.tsx';
import type { HighlightActs } from './highlight-acts.ts';
import type { Grouping, HighlightGroup } from './highlight-groups.ts';
import { headHeight, heightOf, openHeight, rowsOf } from './highlight-rows.ts';
import { useWidth } from './use-width.ts';
import { WindowedList } from './WindowedList.tsx';

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
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const { open, setOpen, toggle, measure } = useOpen();
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const heights = useMemo(
    () => rows.map((row) => (row.name === open?.name ? open.height : heightOf(row, width))),
    [rows, open, width],
  );
  const wantedAt = rows.findIndex(({ highlight }) => highlight?.id === wanted);
  useEffect(() => {
    const row = rows[wantedAt];
    if (row === undefined) return;
    setOpen({ name: row.name, height: openHeight });
    const above = heights.slice(0, wantedAt).reduce((sum, height) => sum + height, 0);
    scrollBy(0, (list.current?.getBoundingClientRect().top ?? 0) + above - headHeight * 2);
  }, [wanted, wantedAt >= 0]);
  return (
    <WindowedList
      looks={['highlight-rows', 'highlight-place']}
      {...{ list, rows, heights }}
      keyOf={({ name }) => name}
    >
      {({ name, group, highlight }) =>
        highlight === null ? (
          <HighlightListHead group={group} by={by} formOf={rest.formOf} />
        ) : (
          <HighlightListRow
            {...rest}
            highlight={highlight}
            underPage={by === 'page'}
            open={name === open?.name}
            onToggle={() => toggle(name)}
            onHeight={(height) => measure(name, height)}
          />
        )
      }
    </WindowedList>
  );
}

/** The row that is open, and its height. */
function useOpen() {
  const [open, setOpen] = useState<{ name: string; height: number } | null>(null);
  return {
    open,
    setOpen,
    toggle: (name: string) => setOpen((now) => (now?.name === name ? null : { name, height: openHeight })),
    measure: (name: string, height: number) =>
      setOpen((now) => (now?.name === name && now.height !== height ? { name, height } : now)),
  };
}
