import Fuse from 'fuse.js';

/** Of a longer query the beginning decides: Fuse cuts it into parts and looks for each in every text. */
const weighed = 64;

/** Orders texts that nearly match: Fuse weighs where and how they differ. Those it rejects come last, in their order. */
export function rankNearly<T>(items: readonly T[], textOf: (item: T) => string, query: string): T[] {
  const rows = items.map((item) => ({ item, text: textOf(item) }));
  const fuse = new Fuse(rows, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.6 });
  const ranked = fuse.search(query.slice(0, weighed)).map(({ item }) => item.item);
  const accepted = new Set(ranked);
  return [...ranked, ...items.filter((item) => !accepted.has(item))];
}
