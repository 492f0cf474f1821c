import { toTextPosition } from 'dom-anchor-text-quote';
import { describeQuote, type QuoteDescription } from '../../lib/anchoring/describe-quote.ts';
import { locateQuotes } from '../../lib/anchoring/locate-quote.ts';
import type { Span } from '../../lib/model.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { edit, joined, offsetsNow, type Pieces, spanNow } from '../../tests/anchoring/damage.ts';
import { randomFrom, shuffledPage, twinsOf } from './shuffled-page.ts';
import { threadTime } from './thread-time.ts';

interface AnchorFigure {
  bench: 'anchor';
  measured: string;
  /** CPU time for all quotations, and the longest stretch without a pause. */
  ours: number;
  longest: number;
  /** The same for the peer, from as many quotations as it does in bearable time, and what came of those. */
  peer: number;
  peerIs: string;
  peerRight: number;
  peerWrong: number;
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
const peerQuotations = 20;

/** 500 quotations located on a page of 1 M characters, damaged in ways that pages are; and such as are gone from it. */
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
  const twins = twinsOf(page.slice(0, pageSize / 2), random);
  const isOnce = (words: string) => twins.indexOf(words) === twins.lastIndexOf(words);
  const lines = sentences(twins).filter(({ start, end }) => isOnce(twins.slice(start, end)));
  const lost = lines.filter((_, at) => at % Math.floor(lines.length / quotations) === 0).slice(0, quotations);
  yield measure('quotations gone, a near twin of each left', twins, lost, without(twins, lost));
}

function without(page: string, quotes: Span[]): Pieces {
  const edges = [{ end: 0 }, ...quotes];
  return edges.map(({ end }, at) => ({ text: page.slice(end, quotes[at]?.start), from: end }));
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
  let peers: (Span | null)[] = [];
  const peer = threadTime(1, () => {
    peers = sample.map((quote) => peerFinds(text, quote));
  });
  const offsets = offsetsNow(pieces, page.length);
  const fateAt = (span: Span | null, at: number) => fateOf(span, spanNow(offsets, quotes[at]!));
  const fates = spans.map(fateAt);
  const peerFates = peers.map(fateAt);
  const count = (fate: string, all = fates) => all.filter((one) => one === fate).length;
  const peerWhole = (peer / sample.length) * quotes.length;
  return {
    bench: 'anchor',
    measured,
    ours,
    longest,
    peer: Math.round(peerWhole),
    peerIs: `dom-anchor-text-quote 4.0.2, ${sample.length} quotations`,
    peerRight: count('right', peerFates),
    peerWrong: count('wrong', peerFates),
    ratio: Math.round((peerWhole / ours) * 10) / 10,
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

function peerFinds(text: string, { quote, position }: QuoteDescription): Span | null {
  // It takes no more context than this, as it makes itself.
  const { exact, prefix, suffix } = quote;
  const own = { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
  return toTextPosition({ textContent: text }, own, { hint: position.start });
}

function fateOf(span: Span | null, truth: Span | null): 'right' | 'orphan' | 'wrong' {
  if (!span) return 'orphan';
  const play = truth ? Math.max(2, (truth.end - truth.start) / 5) : 0;
  return truth && Math.abs(span.start - truth.start) <= play && Math.abs(span.end - truth.end) <= play
    ? 'right'
    : 'wrong';
}
