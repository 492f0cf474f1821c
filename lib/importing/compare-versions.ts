import type { Passage } from '../model.ts';
import { countBelow } from '../store/count-below.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** How one paragraph of a new version differs from the earlier one; a reworded one has both texts. */
export interface VersionChange {
  kind: 'added' | 'dropped' | 'reworded';
  before: string;
  after: string;
}

/** Paragraphs with more than this share of letter pairs in common are one paragraph, reworded. */
const rewordedShare = 0.5;

/** Paragraphs compared with each other within one gap: beyond that a whole part is new. */
const widestGap = 60;

/**
 * What was added, dropped and reworded from one version to the next, paragraph by paragraph in the order of the new
 * one. Paragraphs that stand once in both are the fixed points (patience diff, Bram Cohen).
 */
export function compareVersions(
  before: readonly Pick<Passage, 'text'>[],
  after: readonly Pick<Passage, 'text'>[],
): VersionChange[] {
  const [old, fresh] = [before.map(({ text }) => text), after.map(({ text }) => text)];
  const changes: VersionChange[] = [];
  let [fromOld, fromFresh] = [0, 0];
  const fixed = [...fixedPoints(old, fresh), { old: old.length, fresh: fresh.length }];
  for (const point of fixed) {
    changes.push(...compareGap(old.slice(fromOld, point.old), fresh.slice(fromFresh, point.fresh)));
    [fromOld, fromFresh] = [point.old + 1, point.fresh + 1];
  }
  return changes;
}

interface Point {
  old: number;
  fresh: number;
}

/** The longest run of paragraphs that both versions have once and in the same order. */
function fixedPoints(old: readonly string[], fresh: readonly string[]): Point[] {
  const places = (texts: readonly string[]) => Map.groupBy(texts.keys(), (at) => keyOf(texts[at]!));
  const inOld = places(old);
  const points: Point[] = [];
  for (const [key, [at, ...more]] of places(fresh)) {
    const there = inOld.get(key);
    if (more.length === 0 && there?.length === 1) points.push({ old: there[0]!, fresh: at! });
  }
  return longestRising(points.sort((a, b) => a.fresh - b.fresh));
}

/** The longest subsequence that rises in `old` (patience sorting). */
function longestRising(points: readonly Point[]): Point[] {
  const tops: number[] = [];
  const below: number[] = [];
  points.forEach(({ old }, at) => {
    const from = countBelow(tops, (top) => points[top]!.old < old);
    below.push(from > 0 ? tops[from - 1]! : -1);
    tops[from] = at;
  });
  const found: Point[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at]!) found.push(points[at]!);
  return found.reverse();
}

/** Pairs paragraphs between two fixed points by what they share; what finds no partner was added or dropped. */
function compareGap(old: readonly string[], fresh: readonly string[]): VersionChange[] {
  const left = new Set(old.keys());
  const comparable = old.length <= widestGap && fresh.length <= widestGap;
  const pairs = old.map(letterPairs);
  const changes = fresh.flatMap((after): VersionChange[] => {
    const own = letterPairs(after);
    const scored = comparable ? [...left].map((at) => ({ at, share: shareOf(own, pairs[at]!) })) : [];
    const best = scored.sort((a, b) => b.share - a.share)[0];
    if (!best || best.share < rewordedShare) return [{ kind: 'added', before: '', after }];
    left.delete(best.at);
    const text = old[best.at]!;
    return keyOf(text) === keyOf(after) ? [] : [{ kind: 'reworded', before: text, after }];
  });
  const dropped = [...left].map((at): VersionChange => ({ kind: 'dropped', before: old[at]!, after: '' }));
  return [...changes, ...dropped];
}

/** Texts of the same key are the same: another kind of blank or width is no other wording. */
function keyOf(text: string): string {
  return foldKey(text, simplified);
}

function letterPairs(text: string): Set<string> {
  const folded = keyOf(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at++) pairs.add(folded.slice(at, at + 2));
  return pairs;
}

/** Sørensen–Dice: twice the common ones over all. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size);
}
