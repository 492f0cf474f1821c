import { extend } from './extend.ts';
import { gramAt, gramSize } from './grams.ts';
import type { PageTokens } from './page-tokens.ts';

/** A stretch of the page and the stretch of a passage it resembles, both in tokens. */
export interface Alignment {
  page: { start: number; end: number };
  passage: { start: number; end: number };
  /** Tokens added, dropped or changed. */
  differences: number;
  score: number;
}

/** Places of one gram on the page that are tried: a gram that stands everywhere says nothing. */
const placesOfGram = 24;

/** The stretches of a page that resemble stretches of a passage; two may overlap on the page or in the passage. */
export function align(page: PageTokens, passage: Int32Array): Alignment[] {
  const found: Alignment[] = [];
  for (let at = 0; at + gramSize <= passage.length; at++) {
    let place = page.firstPlace(gramAt(passage, at));
    for (let tried = 0; place >= 0 && tried < placesOfGram; tried++, place = page.nextPlace(place)) {
      if (isExtended(page, passage, place, at) || found.some((one) => holds(one, place, at))) continue;
      if (!isPromising(page, passage, place, at)) continue;
      found.push(alignAt(page, passage, place, at));
    }
  }
  return found;
}

/** The token before is equal too: the alignment was begun there. */
function isExtended(page: PageTokens, passage: Int32Array, place: number, at: number): boolean {
  if (at === 0 || place === page.firsts[page.blocks[place]!]) return false;
  return page.codes[place - 1] === passage[at - 1];
}

/** Equal tokens in a row that are worth a closer look by themselves. */
const longRun = 6;

/** A long run of equal tokens begins here, or a run and, after one or two changed tokens, another. */
function isPromising(page: PageTokens, passage: Int32Array, place: number, at: number): boolean {
  const run = runLength(page, passage, place, at);
  if (run >= longRun) return true;
  return skips.some(([a, b]) => runLength(page, passage, place + run + a, at + run + b) >= gramSize);
}

/** Tokens skipped on the page and in the passage: changed, added, dropped. */
const skips = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 2],
  [2, 0],
  [0, 2],
] as const;

function runLength(page: PageTokens, passage: Int32Array, place: number, at: number): number {
  let run = 0;
  while (run < longRun && at + run < passage.length && page.codes[place + run] === passage[at + run]) run++;
  return run;
}

function holds({ page, passage }: Alignment, place: number, at: number): boolean {
  return place >= page.start && place < page.end && at >= passage.start && at < passage.end;
}

function alignAt(page: PageTokens, passage: Int32Array, place: number, at: number): Alignment {
  const block = page.blocks[place]!;
  const first = page.firsts[block]!;
  const end = page.firsts[block + 1]!;
  const after = extend([page.codes, place, end], [passage, at, passage.length], 1);
  const before = extend([page.codes, place - 1, first - 1], [passage, at - 1, -1], -1);
  return {
    page: { start: place - before.a, end: place + after.a },
    passage: { start: at - before.b, end: at + after.b },
    differences: before.differences + after.differences,
    score: before.score + after.score,
  };
}
