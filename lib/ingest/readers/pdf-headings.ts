import { headingLength } from '../../limits.ts';
import type { Bookmark } from './pdf-engine.ts';
import type { Row } from './pdf-rows.ts';

/** Larger than the text by this factor: a heading. */
const larger = 1.12;

/** Levels told apart by size. */
const levels = 4;

/** Gives the level of a row as a heading, 0 for none: by the file's own outline, else by the size of its letters. */
export function headingLevels(rows: readonly Row[], bookmarks: readonly Bookmark[]): (row: Row) => number {
  const named = new Map<string, number>();
  for (const { title, depth } of bookmarks) {
    const key = bare(title);
    if (key !== '' && !named.has(key)) named.set(key, Math.min(depth, 6));
  }
  const sizes = headingSizes(rows);
  return ({ text, size }) => {
    const own = named.get(bare(text));
    if (own !== undefined) return own;
    const at = sizes.findIndex((each) => size > each * 0.97);
    return at < 0 || text.length > headingLength ? 0 : at + 1;
  };
}

function bare(text: string): string {
  return text.replace(/[\s.．…·]+/g, '').toLowerCase();
}

/** Sizes above that of the text, largest first; none where half the text is large. */
function headingSizes(rows: readonly Row[]): number[] {
  const lengths = new Map<number, number>();
  for (const { size, text } of rows) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  const body = [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const large = [...lengths.keys()].filter((size) => size >= body * larger).sort((a, b) => b - a);
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + lengths.get(size)!, 0);
  return sum(large) * 3 > sum(lengths.keys()) ? [] : large.slice(0, levels);
}
