import { quoteContext } from '../limits.ts';
import type { Span, TextPositionSelector, TextQuoteSelector } from '../model.ts';

/** How a stretch of text is found again: by its wording with what surrounds it, and by its place. */
export interface QuoteDescription {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** Made when it is needed, for that takes ten milliseconds, and on most pages nothing is described. */
let graphemes: Intl.Segmenter | undefined;
/** The end of a sentence in any script, well enough to cut a context there. */
const sentenceEnd = /[。！？!?；\n][”’"'」』）)]*\s*|\.\s+/gu;

/** Describes a span of `text`; the context on each side is at most `limits.quoteContext` code units. */
export function describeQuote(text: string, { start, end }: Span): QuoteDescription {
  const quote = { exact: text.slice(start, end), prefix: prefixOf(text, start), suffix: suffixOf(text, end) };
  return { quote, position: { start, end } };
}

/** Begins with a sentence if half of the context or more is left then, else with a whole character. */
function prefixOf(text: string, end: number): string {
  const start = Math.max(0, end - quoteContext);
  const context = text.slice(start, end);
  if (start === 0) return context;
  for (const cut of context.matchAll(sentenceEnd)) {
    const at = cut.index + cut[0].length;
    if (context.length - at < quoteContext / 2) break;
    return context.slice(at);
  }
  // A character may begin before the context: look at it from further on the left.
  const margin = text.slice(Math.max(0, start - quoteContext), end);
  const edge = characterStarts(margin).find((index) => index >= margin.length - context.length);
  return edge === undefined ? '' : margin.slice(edge);
}

/** Ends with a sentence if half of the context or more is left then, else with a whole character. */
function suffixOf(text: string, start: number): string {
  const end = Math.min(text.length, start + quoteContext);
  const context = text.slice(start, end);
  if (end === text.length) return context;
  const cuts = [...context.matchAll(sentenceEnd)].map((cut) => cut.index + cut[0].length);
  const last = cuts.at(-1) ?? 0;
  if (last >= quoteContext / 2) return context.slice(0, last);
  const margin = text.slice(start, end + quoteContext);
  return context.slice(0, characterStarts(margin).findLast((index) => index <= context.length) ?? 0);
}

/** Where the characters of a text begin, as a reader counts them. */
function characterStarts(text: string): number[] {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ index }) => index);
}
