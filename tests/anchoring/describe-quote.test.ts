import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { quoteContext } from '../../lib/limits.ts';
import { roughText } from '../text/rough-text.ts';

describe('describeQuote', () => {
  it('cuts the context at a sentence where enough is left', () => {
    const text = `${'很久以前的话。'.repeat(10)}前面一句话说了很多事情要人记住也不能忘记还要常常想起来。这里是引文，后面还有很长很长很长很长的话要说，一直说到天黑也说不完的那些话。${'以后的话'.repeat(20)}`;
    const start = text.indexOf('引文');
    const { quote, position } = describeQuote(text, { start, end: start + 2 });
    expect(quote.exact).toBe('引文');
    expect(quote.prefix).toBe(
      `${'很久以前的话。'.repeat(4)}前面一句话说了很多事情要人记住也不能忘记还要常常想起来。这里是`,
    );
    expect(quote.suffix).toBe('，后面还有很长很长很长很长的话要说，一直说到天黑也说不完的那些话。');
    expect(position).toEqual({ start, end: start + 2 });
  });

  it('cuts no character in two', () => {
    const family = '👨‍👩‍👧';
    const text = `${family.repeat(30)}x引文${family.repeat(30)}`;
    const start = text.indexOf('引文');
    const { prefix, suffix } = describeQuote(text, { start, end: start + 2 }).quote;
    expect(prefix).toBe(`${family.repeat(7)}x`);
    expect(suffix).toBe(family.repeat(8));
  });

  it('keeps what stands around the quotation, within its bound', () => {
    fc.assert(
      fc.property(roughText(60), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const { prefix, exact, suffix } = describeQuote(text, { start, end }).quote;
        expect(text.slice(0, end).endsWith(prefix + exact)).toBe(true);
        expect(text.slice(start).startsWith(exact + suffix)).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(quoteContext);
      }),
    );
  });
});
