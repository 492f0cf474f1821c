import search from 'approx-string-match';
import { describeQuote, type QuoteDescription } from '../../lib/anchoring/describe-quote.ts';
import { locateQuotes } from '../../lib/anchoring/locate-quote.ts';
import type { Span } from '../../lib/model.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { edit, joined, offsetsNow, type Pieces, spanNow } from '../../tests/anchoring/damage.ts';
import { randomFrom, shuffledPage } from './shuffled-page.ts';
import { threadTime } from './thread-time.ts';

interface AnchorFigure {
  bench: 'anchor';
  measured: string;
  /** CPU time for all quotations, and the longest stretch without a pause. */
  ours: number;
  longest: number;
  /** The same for the peer, from as many quotations as it does in bearable time. */
  peer: number;
  peerIs: string;
  ratio: number;
  unit: 'ms';
  budget: number;
  quotations: number;
  right: number;
  orphans: number;
  wrong: number;
}

const pageSize = 1_000_000;
const quotations = 500;
const peerQuotations = 10;

/** 500 quotations located on a page of 1 M characters, damaged in ways that pages are. */
export async function* benchAnchor(): AsyncGenerator<AnchorFigure> {
  const random = randomFrom(2);
  const page = shuffledPage(pageSize, random);
  const all = sentences(page);
  const picked = new Set(Array.from({ length: quotations }, () => all[Math.floor(random() * all.length)]!));
  const quotes = [...picked].sort((one, other) => one.start - other.start);
  const kinds: [string, number, number][] = [
    ['page unchanged', 0, 0],
    ['1 % of the page around them changed', 0.01, 0],
    ['10 % of the quotations changed', 0, 0.1],
    ['5 % of everything changed', 0.05, 0.05],
  ];
  for (const [measured, around, inside] of kinds) {
    yield measure(measured, page, quotes, damaged(page, quotes, around, inside, random));
  }
}

function damaged(page: string, quotes: Span[], around: number, inside: number, random: () => number): Pieces {
  const pieces: Pieces = [];
  const add = (start: number, end: number, share: number) => {
    const text = page.slice(start, end);
    if (share > 0) for (const piece of edit(text, share, random, start)) pieces.push(piece);
    else pieces.push({ text, from: start });
  };
  let at = 0;
  for (const { start, end } of quotes) {
    add(at, start, around);
    add(start, end, inside);
    at = end;
  }
  add(at, page.length, around);
  return pieces;
}

function measure(measured: string, page: string, quotes: Span[], pieces: Pieces): AnchorFigure {
  const text = joined(pieces);
  const described = quotes.map((quote) => describeQuote(page, quote));
  let longest = 0;
  let spans: (Span | null)[] = [];
  const ours = threadTime(3, () => {
    const slices = locateAll(text, described);
    longest = slices.longest;
    spans = slices.spans;
  });
  const sample = described.slice(0, peerQuotations);
  const peer =
    (threadTime(1, () => sample.map((quote) => searchWhole(text, quote))) / sample.length) * quotes.length;
  const offsets = offsetsNow(pieces, page.length);
  const fates = quotes.map((quote, at) => fateOf(spans[at]!, spanNow(offsets, quote)));
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  return {
    bench: 'anchor',
    measured,
    ours,
    longest,
    peer: Math.round(peer),
    peerIs: 'indexOf, then approx-string-match over the whole page',
    ratio: Math.round((peer / ours) * 10) / 10,
    unit: 'ms',
    budget: 200,
    quotations: quotes.length,
    right: count('right'),
    orphans: count('orphan'),
    wrong: count('wrong'),
  };
}

function locateAll(text: string, described: QuoteDescription[]): { spans: (Span | null)[]; longest: number } {
  const locating = locateQuotes(text, described);
  let longest = 0;
  for (;;) {
    const before = process.threadCpuUsage();
    const step = locating.next();
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    if (step.done) return { spans: step.value.map((located) => located?.span ?? null), longest };
  }
}

function searchWhole(text: string, { quote }: QuoteDescription): number {
  const at = text.indexOf(quote.exact);
  return at >= 0 ? at : (search(text, quote.exact, Math.floor(quote.exact.length / 4))[0]?.start ?? -1);
}

function fateOf(span: Span | null, truth: Span | null): 'right' | 'orphan' | 'wrong' {
  if (!span) return 'orphan';
  const play = truth ? Math.max(2, (truth.end - truth.start) / 5) : 0;
  return truth && Math.abs(span.start - truth.start) <= play && Math.abs(span.end - truth.end) <= play
    ? 'right'
    : 'wrong';
}
