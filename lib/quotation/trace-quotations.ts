/** Which words of a page come from the documents: fingerprints say where to look, alignment looks. */
import type { DiffPiece, Quotation, Span } from '../model.ts';
import { type Alignment, align } from './align.ts';
import { type Chosen, choose, type Found } from './choose.ts';
import { diffWords } from './diff-words.ts';
import { fillMarks } from './fill-marks.ts';
import { findCandidates } from './find-candidates.ts';
import { preferFirstHand } from './first-hand.ts';
import type { Fingerprints } from './hits.ts';
import { joinElided } from './join-elided.ts';
import { isQuotation, isQuotedWhole, termTokens, tokensWithin } from './judge-quotation.ts';
import { type PageTokens, pageTokens } from './page-tokens.ts';
import { isAttributed, quotedSpans } from './quoted-spans.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** What the tracer asks of the documents. */
export interface QuotationLookup {
  fingerprints: Iterable<Fingerprints>;
  /** Passages by the numbers that the fingerprints gave them; those that are gone are left out. */
  passages(numbers: readonly number[]): Promise<readonly SourceText[]>;
  /** The terms in a block of the page: names alone are no quotation. */
  terms(text: string): readonly Span[];
}

export interface SourceText {
  /** `Passage.id`. */
  id: string;
  text: string;
}

/** The quotations in the blocks of a page, in order. */
export async function traceQuotations(
  blocks: readonly string[],
  lookup: QuotationLookup,
): Promise<Quotation[]> {
  const page = pageTokens(blocks);
  const sources = await lookup.passages(findCandidates(page, lookup.fingerprints));
  const texts = sources.map(({ text }) => tokensOf(text));
  const isTerm = termTokens(page, blocks, lookup.terms);
  const quoted = blocks.map(quotedSpans);
  const found: Found[] = texts.flatMap(({ codes }, source) =>
    joinElided(align(page, codes), page, blocks)
      .filter(
        (one) =>
          isQuotation(one, page, isTerm) || isQuotedWhole(one, page, quoted[page.blocks[one.page.start]!]!),
      )
      .map((one) => ({ ...one, source })),
  );
  const sourceQuoted = sources.map(({ text }) => quotedSpans(text));
  const chosen = preferFirstHand(choose(found, page.codes.length), found, {
    pairsAround(token) {
      const block = page.blocks[token]!;
      return quoted[block]!.map((span) => {
        const [start, end] = tokensWithin(page, block, span);
        return { start, end };
      });
    },
    isQuotedIn(source, { start, end }) {
      const { starts, ends } = texts[source]!;
      if (end <= start) return false;
      const stretch = { start: starts[start]!, end: ends[end - 1]! };
      return sourceQuoted[source]!.some(
        (pair) => overlap(pair, stretch) >= mostlyInside * (stretch.end - stretch.start),
      );
    },
  });
  return chosen.map((one) => {
    const block = page.blocks[one.page.start]!;
    return quotationOf(one, page, block, blocks[block]!, quoted[block]!, sources, texts[one.source]!);
  });
}

function quotationOf(
  chosen: Chosen,
  page: PageTokens,
  block: number,
  text: string,
  quoted: readonly Span[],
  sources: readonly SourceText[],
  tokens: Tokens,
): Quotation {
  const inner = spanOnPage(page, chosen);
  const marks = quoted.find((pair) => overlap(pair, inner) >= mostlyInside * (pair.end - pair.start)) ?? null;
  const one = marks
    ? { ...chosen, ...fillMarks(chosen, page, tokens.codes, tokensWithin(page, block, marks)) }
    : chosen;
  const span = spanOnPage(page, one);
  const origin = { start: tokens.starts[one.passage.start]!, end: tokens.ends[one.passage.end - 1]! };
  const source = sources[one.source]!;
  const verbatim = one.differences === 0;
  const [printed, written] = [text.slice(span.start, span.end), source.text.slice(origin.start, origin.end)];
  const pieces: DiffPiece[] = verbatim ? [{ kind: 'same', text: printed }] : diffWords(printed, written);
  return {
    block,
    span,
    passage: source.id,
    origin,
    others: one.others.map((other) => sources[other]!.id),
    verbatim,
    pieces,
    quoted: marks !== null,
    altered:
      marks !== null &&
      isAttributed(text, marks) &&
      pieces.some(({ kind }) => kind === 'added' || kind === 'dropped'),
  };
}

/** A pair of quotation marks is a quotation's own if this much of what it holds is. */
const mostlyInside = 0.6;

function spanOnPage(page: PageTokens, { page: { start, end } }: Alignment): Span {
  return { start: page.starts[start]!, end: page.ends[end - 1]! };
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
