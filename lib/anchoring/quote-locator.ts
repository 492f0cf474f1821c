/**
 * Finds quotations in one text, cheapest way first: where it was; its very words anywhere; its words folded or
 * changed, in the few places that share most rare grams with it and its context. What stays unsure is not found.
 */
import { anchorCandidates, quoteLength } from '../limits.ts';
import type { Span, TextPositionSelector, TextQuoteSelector } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { type Candidate, isSettled, isSure, scoreOf, sharedNumbers, weightOf } from './confidence.ts';
import { wantedQuote } from './context-fit.ts';
import { ContextHomes } from './context-homes.ts';
import { buildGramIndex, type GramIndex } from './gram-index.ts';
import { exactPlaces, likelyPlaces } from './likely-places.ts';
import { offsetsOf, shortlist, unchangedNearby } from './occurrences.ts';
import { placeNear, placeOfWords } from './quote-windows.ts';

/** A quotation found. */
export interface LocatedQuote {
  span: Span;
  /** Between 0 and 1: 1 where words, context and place are what they were. */
  score: number;
}

type Hint = TextPositionSelector | undefined;

/** Reading the whole text costs about as much for so many quotations as an index of it does. */
const readingsBeforeIndex = 8;

/** Places so near to each other, in code units, are looked at together. */
const samePlace = 8;

/** Nine tenths of the words and of the context. */
const plainlyRight = 0.85;

/** Finds many quotations in one text; indexes it once reading it again would cost more. */
export class QuoteLocator {
  readonly #text: string;
  #index: GramIndex | undefined;
  #readings = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Locates a quotation, or gives null; pauses while the index of the text is made. `hint` is where it was. */
  *locate(
    selector: TextQuoteSelector,
    hint?: TextPositionSelector,
  ): Generator<undefined, LocatedQuote | null> {
    if (selector.exact.trim() === '') return null;
    const unchanged = hint && unchangedNearby(this.#text, selector, hint);
    if (unchanged) return { span: unchanged, score: 1 };
    const weight = weightOf(foldKey(selector.exact));
    const verbatim = yield* this.#verbatim(selector, hint);
    const settled = verbatim.filter(isSettled);
    const candidates = settled.length > 0 ? settled : yield* this.#doubtful(verbatim, selector, hint);
    return best(candidates.filter((candidate) => isSure(candidate, weight, hint !== undefined)));
  }

  /** The very words where they do not tell their place, and changed words: none where the context says they are gone. */
  *#doubtful(
    verbatim: Candidate[],
    selector: TextQuoteSelector,
    hint: Hint,
  ): Generator<undefined, Candidate[]> {
    const index = yield* this.#gramIndex();
    const homes = new ContextHomes(this.#text, index, selector, wantedQuote(selector));
    const changed = selector.exact.length <= quoteLength ? this.#changed(index, homes, selector, hint) : [];
    const others = changed.filter(({ span }) => !verbatim.some((same) => overlap(same.span, span)));
    const all = [...verbatim, ...others].map((candidate) => ({
      ...candidate,
      context: homes.at(candidate.span, candidate.context),
    }));
    // The very words, once on the page, were moved there.
    return all.filter((candidate) => candidate.equals === 1 || !homes.hasGapBeside(candidate));
  }

  /** Where the very words stand. */
  *#verbatim(selector: TextQuoteSelector, hint: Hint): Generator<undefined, Candidate[]> {
    const wanted = wantedQuote(selector);
    const starts = yield* this.#occurrences(selector.exact);
    return shortlist(this.#text, starts, selector, hint?.start ?? 0).map((start) => {
      const span = { start, end: start + selector.exact.length };
      const place = placeOfWords(this.#text, span, wanted);
      return { ...place, equals: starts.length, numbers: 1, nearness: nearnessOf(span, hint) };
    });
  }

  /** Where the words stand in other width or case, or changed. */
  #changed(index: GramIndex, homes: ContextHomes, selector: TextQuoteSelector, hint: Hint): Candidate[] {
    const wanted = wantedQuote(selector);
    const candidates: Candidate[] = [];
    for (const near of placesToTry(index, homes, selector, hint)) {
      const place = placeNear(this.#text, near, selector.exact.length, wanted);
      if (!place) continue;
      const found = this.#text.slice(place.span.start, place.span.end);
      const numbers = sharedNumbers(selector.exact, found);
      candidates.push({ ...place, equals: 0, numbers, nearness: nearnessOf(place.span, hint) });
      // The likeliest comes first: what fits so well has no equal.
      if (scoreOf(candidates.at(-1)!) > plainlyRight) break;
    }
    return candidates;
  }

  *#occurrences(exact: string): Generator<undefined, number[]> {
    if (!this.#index && this.#readings++ < readingsBeforeIndex) return offsetsOf(this.#text, exact);
    return exactPlaces(this.#text, yield* this.#gramIndex(), exact) ?? offsetsOf(this.#text, exact);
  }

  *#gramIndex(): Generator<undefined, GramIndex> {
    this.#index ??= yield* buildGramIndex(this.#text);
    return this.#index;
  }
}

/** The likeliest first, the dearest last: each place is tried only where those before were not plainly right. */
function* placesToTry(
  index: GramIndex,
  homes: ContextHomes,
  selector: TextQuoteSelector,
  hint: Hint,
): Generator<number> {
  const tried: number[] = [];
  const isNew = (place: number) => {
    const fresh = tried.every((other) => Math.abs(other - place) > samePlace);
    if (fresh) tried.push(place);
    return fresh;
  };
  for (const place of likelyPlaces(index, selector, anchorCandidates)) if (isNew(place)) yield place;
  if (hint && isNew(hint.start)) yield hint.start;
  for (const place of homes.starts) if (isNew(place)) yield place;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Halves with every thousand code units. */
function nearnessOf(span: Span, hint: Hint): number {
  return hint ? 1 / (1 + Math.abs(span.start - hint.start) / 1000) : 0;
}

function best(candidates: Candidate[]): LocatedQuote | null {
  let found: LocatedQuote | null = null;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (!found || score > found.score) found = { span: candidate.span, score };
  }
  return found;
}
