/**
 * Where the context of a quotation stands now. A passage that looks like the quotation is not it while the
 * quotation's own surroundings stand elsewhere: a page may hold ten such passages, one for each city or week.
 */
import type { Span, TextQuoteSelector } from '../model.ts';
import { type Candidate, isAtHome } from './confidence.ts';
import { type ContextFit, contextWindow, fitOf, type Side, type WantedQuote } from './context-fit.ts';
import type { GramIndex } from './gram-index.ts';
import { strongestPlaces } from './likely-places.ts';

/** Places of one side of the context that are looked at: the true one is nearly always the first. */
const mostHomes = 3;
/** Edits move an edge by so much, in code units. */
const play = 24;
/** A context stands somewhere if it fits at least so well. */
const standing = 0.5;
/** It stands better elsewhere if it fits so much better there. */
const better = 0.02;

/** The homes of both sides of one quotation's context, each found when first asked for. */
export class ContextHomes {
  readonly #text: string;
  readonly #index: GramIndex;
  readonly #selector: TextQuoteSelector;
  readonly #wanted: WantedQuote;
  /** UTF-16 offsets where the quotation would begin (prefix) or end (suffix). */
  readonly #edges = new Map<Side, number[]>();

  constructor(text: string, index: GramIndex, selector: TextQuoteSelector, wanted: WantedQuote) {
    this.#text = text;
    this.#index = index;
    this.#selector = selector;
    this.#wanted = wanted;
  }

  /** Offsets where the quotation may begin, judged by its context alone. */
  get starts(): number[] {
    const ends = this.#edgesOf('suffix').map((edge) => Math.max(0, edge - this.#selector.exact.length));
    return [...this.#edgesOf('prefix'), ...ends];
  }

  /**
   * Is there a place where what stood before the quotation stands right before what stood behind it, both together
   * better than around the candidate? There the quotation was taken out. Both edges of the candidate are looked at, too.
   */
  hasGapBeside(candidate: Candidate): boolean {
    const { span, context, equals } = candidate;
    const { prefix, suffix } = context;
    if (prefix === null || suffix === null || isAtHome(candidate)) return false;
    // For the very words it must be the better place; changed words must stand in the better one themselves.
    const least = prefix + suffix + (equals > 0 ? better : 0);
    const isGap = (before: number, after: number) => this.#isGap(before, after, least);
    if (isGap(span.start, span.start) || isGap(span.end, span.end)) return true;
    const room = 0.4 * this.#selector.exact.length;
    return this.#edgesOf('prefix').some((before) =>
      this.#edgesOf('suffix').some(
        (after) => after - before > -play && after - before < room && isGap(before, after),
      ),
    );
  }

  /** Both sides stand here, and their fits together are no less than `least`. */
  #isGap(before: number, after: number, least: number): boolean {
    const left = this.#fitAt('prefix', before, Math.max(standing, least - 1));
    return left > 0 && this.#fitAt('suffix', after, Math.max(standing, least - left)) > 0;
  }

  /** The context's fit at a span; 0 for a side that stands better elsewhere. */
  at(span: Span, { prefix, suffix }: ContextFit): ContextFit {
    return {
      prefix: this.#unlessElsewhere('prefix', span.start, prefix),
      suffix: this.#unlessElsewhere('suffix', span.end, suffix),
    };
  }

  #unlessElsewhere(side: Side, edge: number, fit: number | null): number | null {
    if (fit === null || fit > 1 - better) return fit;
    const isElsewhere = this.#edgesOf(side).some(
      (home) => Math.abs(home - edge) > play && this.#fitAt(side, home, fit + better) > 0,
    );
    return isElsewhere ? 0 : fit;
  }

  #edgesOf(side: Side): number[] {
    const known = this.#edges.get(side);
    if (known) return known;
    const context = this.#selector[side];
    const anchor = side === 'prefix' ? context.length : 0;
    const edges = context ? strongestPlaces(this.#index, context, anchor, mostHomes) : [];
    this.#edges.set(side, edges);
    return edges;
  }

  /** 0 where the fit is less than `least`. */
  #fitAt(side: Side, edge: number, least: number): number {
    return fitOf(contextWindow(this.#text, edge, side, this.#wanted), side, this.#wanted, least);
  }
}
