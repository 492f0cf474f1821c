import { KeyIndex } from './key-index.ts';
import type { MergedRow } from './merged-row.ts';
import { placeOf } from './rows.ts';

const [all, hosts, hostAll, hostMost] = [
  placeOf('all'),
  placeOf('hosts'),
  placeOf('hostAll'),
  placeOf('hostMost'),
];
const [withoutFirst, withoutLast] = [placeOf('withoutFirst'), placeOf('withoutLast')];

/** Longer candidates kept of those that always hold one. */
const keptCages = 4;

/**
 * Tells every candidate of a document about the longer ones that hold it, and about itself without its first
 * and last word (nesting, as in C-value: Frantzi, Ananiadou and Mima 2000).
 */
export function addNesting(rows: readonly MergedRow[]): void {
  const index = new KeyIndex(rows);
  for (const row of rows) {
    if (row.key.length !== row.form.length) continue;
    const { counts } = row;
    const times = counts[all]!;
    const words = row.words.length;
    index.take(row.key);
    for (let first = 0; first < words; first++) {
      for (let last = first + 1; last <= words; last++) {
        const inner = last - first === words ? undefined : index.find(row.cuts[first]!, row.cuts[last]!);
        if (!inner) continue;
        const innerTimes = inner.counts[all]!;
        inner.counts[hostAll]! += times;
        inner.counts[hosts]! += 1;
        inner.counts[hostMost] = Math.max(inner.counts[hostMost]!, times);
        if (times >= innerTimes && inner.cages.length < keptCages) inner.cages = [...inner.cages, row.key];
        if (last === words && first === 1) counts[withoutFirst]! += innerTimes;
        if (first === 0 && last === words - 1) counts[withoutLast]! += innerTimes;
      }
    }
  }
}

/** How many different words stand before each last word of a two-word candidate, and after each first. */
interface Families {
  first: Map<string, number>;
  last: Map<string, number>;
}

export function readFamilies(rows: readonly MergedRow[]): Families {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string): void =>
    void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { words } of rows) {
    if (words.length !== 2) continue;
    add(first, words[0]!);
    add(last, words[1]!);
  }
  return { first, last };
}
