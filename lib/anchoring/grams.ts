import { blank } from '../text/fold-unit.ts';
import { unitTableOf } from '../text/unit-table.ts';

/** One gram in so many is kept, chosen by its hash, so that quotation and text keep the same ones. */
const sampling = 4;

/** Visits the hash of one in four grams of visible folded units, with the UTF-16 offset where it begins. */
export function eachGram(
  text: string,
  start: number,
  end: number,
  visit: (hash: number, offset: number) => void,
): void {
  const table = unitTableOf(undefined);
  let [a, b, c] = [0, 0, 0];
  let [offsetA, offsetB, offsetC] = [-1, -1, -1];
  for (let at = start; at < end; at++) {
    const unit = table.unit(text.charCodeAt(at));
    if (unit <= blank) continue;
    if (offsetA >= 0) {
      const hash = hashOf(a, b, c, unit);
      if (hash % sampling === 0) visit(hash / sampling, offsetA);
    }
    [a, b, c] = [b, c, unit];
    [offsetA, offsetB, offsetC] = [offsetB, offsetC, at];
  }
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
