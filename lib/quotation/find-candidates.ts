import { traceCandidates } from '../limits.ts';
import { gramSize } from './grams.ts';
import { collectHits, type Fingerprints, type Hits } from './hits.ts';
import type { PageTokens } from './page-tokens.ts';

/** Fingerprints so near each other in a passage … */
const nearOrder = 2;
/** … stand so near each other on a page that quotes it, in tokens. */
const nearTokens = 18;

/** Places of one gram on the page that are compared; beyond that it says nothing. */
const comparedPlaces = 16;

/** Two grams in the right distance outweigh any single one. */
const together = 100;

/** The numbers of passages that share grams with a page, the likeliest first, at most `limits.traceCandidates`. */
export function findCandidates(page: PageTokens, index: Iterable<Fingerprints>): number[] {
  const hits = collectHits(page, index);
  const scores = scoreHits(page, hits);
  const best: { passage: number; score: number }[] = [];
  for (let at = 0; at < hits.count; at++) {
    const passage = hits.passages[at]!;
    const last = best.at(-1);
    if (last?.passage !== passage) best.push({ passage, score: scores[at]! });
    else last.score = Math.max(last.score, scores[at]!);
  }
  return best
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, traceCandidates)
    .map(({ passage }) => passage);
}

/** How much each hit says: how little its gram is to be expected, and whether another stands beside it. */
function scoreHits(page: PageTokens, hits: Hits): Float64Array {
  const spread = new Uint32Array(page.codes.length);
  for (let at = 0; at < hits.count; at++) spread[hits.places[at]!]!++;
  const surprise = surprises(page.codes);
  const scores = new Float64Array(hits.count);
  for (let at = 0; at < hits.count; at++) {
    const place = hits.places[at]!;
    scores[at] = surprise(place) - Math.log(spread[place]!) + (agrees(page, hits, at) ? together : 0);
  }
  return scores;
}

/** Do this hit and an earlier one of the same passage stand as near each other on the page as in the passage? */
function agrees(page: PageTokens, { passages, orders, places }: Hits, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    if (passages[before] !== passages[at] || orders[at]! - orders[before]! > nearOrder) return false;
    if (standsAfter(page, places[before]!, places[at]!)) return true;
  }
  return false;
}

/** Stands the gram at `later` shortly after the one at `place`, there or where they occur again? */
function standsAfter({ nextPlace }: PageTokens, place: number, later: number): boolean {
  for (let tried = 0; tried < comparedPlaces && place >= 0 && later >= 0; tried++) {
    if (later <= place) later = nextPlace(later);
    else if (later - place <= nearTokens) return true;
    else place = nextPlace(place);
  }
  return false;
}

/** How little the gram at a place is to be expected anywhere, by how frequent its tokens are on the page, in nats. */
function surprises(codes: Int32Array): (place: number) => number {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rarity = Float64Array.from(codes, (code) => Math.log(codes.length / counts.get(code)!));
  return (place) => rarity.subarray(place, place + gramSize).reduce((sum, one) => sum + one, 0);
}
