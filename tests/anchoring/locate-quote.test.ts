import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { locateQuote, locateQuotes } from '../../lib/anchoring/locate-quote.ts';
import type { Span } from '../../lib/model.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { randomFrom } from '../../scripts/bench/shuffled-page.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { roughText } from '../text/rough-text.ts';
import { edit, joined, offsetsNow, type Pieces, spanNow } from './damage.ts';

const folder = new URL('../../data/documents/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const page = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
const lines = sentences(page);

/** Whole sentences and parts of them that stand on the page once. */
function pickQuotes(count: number, random: () => number): Span[] {
  const quotes: Span[] = [];
  while (quotes.length < count) {
    const line = lines[Math.floor(random() * lines.length)]!;
    const start = line.start + Math.floor((random() * (line.end - line.start)) / 2);
    const quote =
      random() < 0.5 ? line : { start, end: Math.min(line.end, start + 6 + Math.floor(random() * 30)) };
    const words = page.slice(quote.start, quote.end);
    if (words.length > 5 && page.indexOf(words) === page.lastIndexOf(words)) quotes.push(quote);
  }
  return quotes;
}

interface Tally {
  right: number;
  orphans: number;
  wrong: string[];
}

/** Damages the page for each quotation, and counts what comes of it. */
function tally(quotes: Span[], damage: (quote: Span) => Pieces): Tally {
  const counts: Tally = { right: 0, orphans: 0, wrong: [] };
  for (const quote of quotes) {
    const pieces = damage(quote);
    const truth = spanNow(offsetsNow(pieces, page.length), quote);
    const text = joined(pieces);
    const described = describeQuote(page, quote);
    const located = locateQuote(text, described.quote, described.position);
    if (!located) counts.orphans++;
    else if (truth && isAbout(located.span, truth)) counts.right++;
    else counts.wrong.push(`${described.quote.exact} ⇒ ${text.slice(located.span.start, located.span.end)}`);
  }
  return counts;
}

/** Where an edge itself was edited, nobody can say to the character where it is now. */
function isAbout(located: Span, truth: Span): boolean {
  const play = Math.max(2, Math.ceil((truth.end - truth.start) / 5));
  return Math.abs(located.start - truth.start) <= play && Math.abs(located.end - truth.end) <= play;
}

const piece = (start: number, end: number) => ({ text: page.slice(start, end), from: start });

describe('locateQuote', () => {
  it('finds again what was described', () => {
    fc.assert(
      fc.property(roughText(40), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        fc.pre(text.slice(start, end).trim() !== '');
        const { quote, position } = describeQuote(text, { start, end });
        expect(locateQuote(text, quote, position)).toEqual({ span: { start, end }, score: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('finds it without a hint, where it stands once', () => {
    for (const { start, end } of pickQuotes(60, randomFrom(1))) {
      expect(locateQuote(page, describeQuote(page, { start, end }).quote)?.span).toEqual({ start, end });
    }
  });

  it('finds every unchanged quotation on a page edited around it', () => {
    const random = randomFrom(2);
    const quotes = pickQuotes(150, random);
    const counts = tally(quotes, ({ start, end }) => [
      ...edit(page.slice(0, start), 0.1, random),
      piece(start, end),
      ...edit(page.slice(end), 0.1, random, end),
    ]);
    expect(counts).toEqual({ right: quotes.length, orphans: 0, wrong: [] });
  });

  it('finds nearly every quotation that was edited a little', () => {
    const random = randomFrom(3);
    const quotes = pickQuotes(200, random);
    const counts = tally(quotes, ({ start, end }) => [
      piece(0, start),
      ...edit(page.slice(start, end), 0.1, random, start),
      piece(end, page.length),
    ]);
    expect(counts.right).toBeGreaterThanOrEqual(quotes.length * 0.95);
  });

  it('finds sentences moved elsewhere', () => {
    const random = randomFrom(4);
    const quotes = pickQuotes(150, random);
    const counts = tally(quotes, (quote) => {
      const line = lines.find(({ start, end }) => start <= quote.start && quote.end <= end)!;
      const target = lines.filter(({ start }) => start > line.end || start < line.start)[
        Math.floor(random() * (lines.length - 2))
      ]!;
      const moved = piece(line.start, line.end);
      return target.start < line.start
        ? [piece(0, target.start), moved, piece(target.start, line.start), piece(line.end, page.length)]
        : [piece(0, line.start), piece(line.end, target.start), moved, piece(target.start, page.length)];
    });
    expect(counts).toEqual({ right: quotes.length, orphans: 0, wrong: [] });
  });

  it('gives no wrong place for a quotation that is gone', () => {
    const random = randomFrom(5);
    // The two documents quote each other: a sentence gone from one is honestly found in the other, so each is alone here.
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const { start, end } of sentences(text).filter(
        (line) => line.end - line.start > 5 && random() < 0.7,
      )) {
        const described = describeQuote(text, { start, end });
        const rest = text.slice(0, start) + text.slice(end);
        if (rest.includes(described.quote.exact.trim())) continue;
        expect([described.quote.exact, locateQuote(rest, described.quote, described.position)]).toEqual([
          described.quote.exact,
          null,
        ]);
      }
    }
  });
});

describe('which of many', () => {
  const row = (name: string) => `${name}：未来产业，增长。\n`;
  const table = ['北京', '上海', '深圳', '合肥', '武汉'].map(row).join('');

  it.each([0, 1, 2, 3, 4])('the context tells: row %i', (index) => {
    const start = index * row('北京').length + 3;
    const { quote } = describeQuote(table, { start, end: start + 4 });
    expect(locateQuote(`新的一行\n${table}`, quote)?.span.start).toBe(start + 5);
  });

  it('the place tells where the context does not', () => {
    const text = '未来产业。'.repeat(200);
    const { quote, position } = describeQuote(text, { start: 500, end: 504 });
    expect(locateQuote(text, quote, position)?.span.start).toBe(500);
    expect(locateQuote(`新${text}`, quote, position)?.span.start).toBe(501);
  });

  it('no place is chosen among equals when nothing tells', () => {
    const quote = {
      exact: '未来产业',
      prefix: '与此无关的另一段文字在前',
      suffix: '与此无关的另一段文字在后',
    };
    expect(locateQuote('甲说未来产业好。乙说未来产业大。', quote)).toBeNull();
  });
});

describe('odd quotations', () => {
  it.each([
    ['an empty one', { exact: '', prefix: '', suffix: '' }],
    ['a blank one', { exact: ' \n', prefix: 'a', suffix: 'b' }],
    ['one that is not there', { exact: '全然不同的一句话', prefix: '', suffix: '' }],
    ['half of a pair', { exact: '\udfb7', prefix: '\ud842', suffix: '' }],
    ['a huge one', { exact: '没有的话'.repeat(3000), prefix: '', suffix: '' }],
  ])('%s is an orphan', (_, quote) => {
    expect(locateQuote(page, quote, { start: 5, end: 9 })).toBeNull();
    expect(locateQuote('', quote, { start: 5, end: 9 })).toBeNull();
  });

  it.each([
    ['one letter', 'a', 'a'.repeat(1_000_000)],
    ['a blank', '未 来', '未 来'.repeat(300_000)],
    ['a few words', '未来产业', '未来产业，'.repeat(200_000)],
    ['words never there', '没有这些话', '未来产业，'.repeat(200_000)],
  ])('stays quick where %s stands everywhere', async (_, exact, text) => {
    const quote = { exact, prefix: 'x'.repeat(64), suffix: `${exact}y`.repeat(10) };
    const places = Array.from({ length: 10 }, () => ({ quote, position: { start: 5e5, end: 5e5 + 4 } }));
    const time = await cpuTime(() => expect([...locateQuotes(text, places)].length).toBeGreaterThan(0));
    // Generous: comparing all places would take minutes.
    expect(time).toBeLessThan(10_000);
  });

  it('finds words printed in another width', () => {
    const described = describeQuote('他说：“未来产业，关键在创新（AI）！”大家同意。', { start: 3, end: 20 });
    const text = '他说:"未来产业,关键 在创新(AI)!"大家同意。';
    const located = locateQuote(text, described.quote, described.position);
    expect(located && text.slice(located.span.start, located.span.end)).toBe('"未来产业,关键 在创新(AI)!"');
  });
});

it('locates many in slices, in their order', () => {
  const quotes = pickQuotes(40, randomFrom(6)).map((quote) => describeQuote(page, quote));
  const text = `${'新的开头。'.repeat(2000)}${page}`;
  const locating = locateQuotes(text, quotes);
  let pauses = 0;
  let step = locating.next();
  for (; !step.done; step = locating.next()) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(quotes.length);
  expect(step.value.map((located) => located?.span.start)).toEqual(
    quotes.map(({ position }) => position.start + 10_000),
  );
});
