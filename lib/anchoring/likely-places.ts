import type { TextQuoteSelector } from '../model.ts';
import type { GramIndex } from './gram-index.ts';
import { eachGram } from './grams.ts';
import { mostOccurrences } from './occurrences.ts';

/** A gram of the quotation or its context: `offset` counts from where the quotation begins. */
interface QuoteGram {
  hash: number;
  offset: number;
}

/** Rare grams tell most; so many are asked, and so many of their places counted. */
const askedGrams = 32;
const countedPlaces = 1024;
/** Votes for places so near to each other, in code units, are votes for one. */
const bucketSize = 64;

/** Offsets where a quotation may begin: where most rare grams of it and its context agree, best first. */
export function likelyPlaces(index: GramIndex, selector: TextQuoteSelector, most: number): number[] {
  const places = new Map<number, number>();
  let counted = 0;
  for (const { hash, offset } of rareGrams(index, selector)) {
    counted += index.count(hash);
    if (counted > countedPlaces && places.size > 0) break;
    for (const found of index.places(hash).subarray(0, countedPlaces)) {
      const place = Math.max(0, found - offset);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
  }
  return strongest(places, most);
}

/** Neighbouring places support each other: an edit between moves the votes; the one with most votes speaks for all. */
function strongest(places: ReadonlyMap<number, number>, most: number): number[] {
  const groups = new Map<number, { votes: number; place: number }>();
  for (const [place, votes] of places) {
    const bucket = Math.floor(place / bucketSize);
    const group = groups.get(bucket);
    if (!group) groups.set(bucket, { votes, place });
    else {
      if (votes > places.get(group.place)!) group.place = place;
      group.votes += votes;
    }
  }
  const best = [...groups.values()].sort((one, other) => other.votes - one.votes);
  const enough = (best[0]?.votes ?? 0) / 3;
  return best
    .filter(({ votes }) => votes >= enough)
    .slice(0, most)
    .map(({ place }) => place);
}

/** Offsets of the very words, by their rarest gram; null where they have none. */
export function exactPlaces(text: string, index: GramIndex, exact: string): number[] | null {
  const [rarest] = rareGrams(index, { exact, prefix: '', suffix: '' });
  if (!rarest) return null;
  const starts = Array.from(
    index.places(rarest.hash).subarray(0, mostOccurrences),
    (place) => place - rarest.offset,
  );
  return starts.filter((start) => start >= 0 && text.startsWith(exact, start));
}

/** Grams of a quotation that the text has, rarest first. */
function rareGrams(index: GramIndex, { prefix, exact, suffix }: TextQuoteSelector): QuoteGram[] {
  const grams = new Map<number, QuoteGram>();
  const whole = prefix + exact + suffix;
  eachGram(whole, 0, whole.length, (hash, offset) => {
    if (index.count(hash) > 0) grams.set(hash, { hash, offset: offset - prefix.length });
  });
  return [...grams.values()]
    .sort((one, other) => index.count(one.hash) - index.count(other.hash))
    .slice(0, askedGrams);
}
