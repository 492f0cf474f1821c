import type { TextQuoteSelector } from '../model.ts';
import type { GramIndex } from './gram-index.ts';
import { eachGram } from './grams.ts';
import { mostOccurrences } from './occurrences.ts';

/** A gram of a passage: `offset` counts from the passage's anchor. */
interface PassageGram {
  hash: number;
  offset: number;
  /** How often the text has it. */
  count: number;
}

/** Rare grams tell most; so many are asked, and so many of their places counted. */
const askedGrams = 24;
/** The votes cast for one passage: offsets, one for each. */
const cast = new Int32Array(512);
/** Votes for places so near to each other, in code units, are votes for one. */
const groupSize = 64;

/** Offsets where a quotation may begin: where most rare grams of it and its context agree, best first. */
export function likelyPlaces(index: GramIndex, selector: TextQuoteSelector, most: number): number[] {
  const { prefix, exact, suffix } = selector;
  return strongestPlaces(index, prefix + exact + suffix, prefix.length, most);
}

/** Offsets where the code unit `anchor` of a passage may stand now, best first. */
export function strongestPlaces(index: GramIndex, passage: string, anchor: number, most: number): number[] {
  let votes = 0;
  for (const { hash, offset } of rareGrams(index, passage, anchor)) {
    if (votes + index.count(hash) > cast.length && votes > 0) break;
    votes = index.copyPlaces(hash, offset, cast, votes);
  }
  return strongest(cast.subarray(0, votes).sort(), most);
}

/** Neighbouring places support each other: an edit between moves the votes; the one with most votes speaks for all. */
function strongest(places: Int32Array, most: number): number[] {
  const groups: { votes: number; place: number }[] = [];
  for (let at = 0; at < places.length; ) {
    const first = places[at]!;
    const group = { votes: 0, place: first };
    let [run, longest] = [0, 0];
    for (; at < places.length && places[at]! - first < groupSize; at++) {
      group.votes++;
      run = places[at] === places[at - 1] && group.votes > 1 ? run + 1 : 1;
      if (run <= longest) continue;
      longest = run;
      group.place = Math.max(0, places[at]!);
    }
    groups.push(group);
  }
  groups.sort((one, other) => other.votes - one.votes);
  const enough = (groups[0]?.votes ?? 0) / 3;
  return groups
    .filter(({ votes }) => votes >= enough)
    .slice(0, most)
    .map(({ place }) => place);
}

/** Offsets of the very words, by their rarest gram; null where they have none. */
export function exactPlaces(text: string, index: GramIndex, exact: string): number[] | null {
  const [rarest] = rareGrams(index, exact, 0);
  if (!rarest) return null;
  const starts = Array.from(
    index.places(rarest.hash).subarray(0, mostOccurrences),
    (place) => place - rarest.offset,
  );
  return starts.filter((start) => start >= 0 && text.startsWith(exact, start));
}

/** Grams of a passage that the text has, rarest first. */
function rareGrams(index: GramIndex, passage: string, anchor: number): PassageGram[] {
  const grams: PassageGram[] = [];
  eachGram(passage, 0, passage.length, (hash, offset) => {
    const count = index.count(hash);
    if (count > 0) grams.push({ hash, offset: offset - anchor, count });
  });
  grams.sort((one, other) => one.count - other.count);
  if (grams.length > askedGrams) grams.length = askedGrams;
  return grams;
}
