import type { Span } from '../model.ts';
import type { Chosen, Found } from './choose.ts';

/** What is asked about the page and its sources to tell who quotes whom. */
export interface Quoting {
  /** The tokens between each pair of quotation marks in the page's block around a token. */
  pairsAround(token: number): readonly Span[];
  /** Does this stretch of a source, in tokens, stand in quotation marks there? */
  isQuotedIn(source: number, stretch: Span): boolean;
}

/** A pair of quotation marks belongs to a stretch that holds this much of it, and the other way round. */
const mostly = 0.6;

/** With this much of it said first hand, nothing is left that only the second tells. */
const nearlyAll = 0.85;

/**
 * Words in quotation marks are held against the text that says them, not against another that quotes them too: where
 * the chosen source has them in marks itself and another has them as its own, that one is told as well, or instead
 * where nothing but the quoted words was found.
 */
export function preferFirstHand(
  chosen: readonly Chosen[],
  found: readonly Found[],
  quoting: Quoting,
): Chosen[] {
  return chosen.flatMap((one) => {
    const first = quoting
      .pairsAround(one.page.start)
      .filter((pair) => overlap(pair, one.page) >= mostly * lengthOf(pair))
      .filter((pair) => quoting.isQuotedIn(one.source, inSource(one, pair)))
      .flatMap((pair) => firstHand(pair, one, found, quoting) ?? []);
    const [only] = first;
    if (only && lengthOf(only.page) >= nearlyAll * lengthOf(one.page))
      return [{ ...only, others: [...new Set([one.source, ...one.others, ...only.others])] }];
    return [one, ...first];
  });
}

/** The best alignment of a quoted stretch with a text that has it as its own words. */
function firstHand(pair: Span, one: Chosen, found: readonly Found[], quoting: Quoting): Chosen | null {
  const [best, ...rest] = found
    .filter(({ source, page }) => source !== one.source && covers(page, pair))
    .filter(({ source, passage }) => !quoting.isQuotedIn(source, passage))
    .sort((a, b) => b.score - a.score || a.source - b.source);
  if (!best) return null;
  const others = rest.filter(({ score }) => score === best.score).map(({ source }) => source);
  return { ...best, others: [...new Set(others)].filter((source) => source !== best.source) };
}

function covers(stretch: Span, pair: Span): boolean {
  const shared = overlap(stretch, pair);
  return shared >= mostly * lengthOf(pair) && shared >= mostly * lengthOf(stretch);
}

/** Where the tokens of a page stand in the source of a stretch, as nearly as its ends tell. */
function inSource({ page, passage }: Found, { start, end }: Span): Span {
  const at = (token: number) =>
    Math.min(passage.end, Math.max(passage.start, passage.start + token - page.start));
  return { start: at(start), end: at(end) };
}

const lengthOf = ({ start, end }: Span) => end - start;
const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
