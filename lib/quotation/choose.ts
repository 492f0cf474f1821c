import type { Alignment } from './align.ts';

/** An alignment with the place of its passage in the list of candidates. */
export interface Found extends Alignment {
  source: number;
}

/** One stretch of the page with its best source, and other passages that hold it as well. */
export interface Chosen extends Found {
  others: number[];
}

/** Of a stretch so much must be new: quotations do not lie over each other. */
const newShare = 0.6;

/** Another source is named if it says as much of the stretch as the best one, nearly. */
const asGood = 0.95;

/** The best alignment for each stretch of the page, by score; passages earlier in the list win a draw. */
export function choose(found: readonly Found[], size: number): Chosen[] {
  const owner = new Int32Array(size).fill(-1);
  const chosen: Chosen[] = [];
  for (const one of [...found].sort((a, b) => b.score - a.score || a.source - b.source)) {
    const { start, end } = one.page;
    const owned = owner.subarray(start, end);
    const free = owned.reduce((sum, by) => sum + (by < 0 ? 1 : 0), 0);
    if (free >= newShare * (end - start)) {
      for (let at = start; at < end; at++) if (owner[at]! < 0) owner[at] = chosen.length;
      chosen.push({ ...one, others: [] });
    } else if (free === 0) {
      const best = chosen[owned[0]!]!;
      if (isAsGood(one, best) && best.source !== one.source) best.others.push(one.source);
    }
  }
  return chosen.sort((a, b) => a.page.start - b.page.start);
}

function isAsGood(one: Found, best: Found): boolean {
  return one.score >= asGood * best.score;
}
