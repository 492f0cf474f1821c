import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { locateQuote, locateQuotes } from '../../lib/anchoring/locate-quote.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { roughText } from '../text/rough-text.ts';
import { edit, joined, randomFrom, spanNow } from './damage.ts';

const folder = new URL('../../data/documents/', import.meta.url);
const page = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('locateQuote', () => {
  it('finds again what was described', () => {
    fc.assert(
      fc.property(roughText(80), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        fc.pre(text.slice(start, end).trim() !== '');
        const { quote, position } = describeQuote(text, { start, end });
        expect(locateQuote(text, quote, position)).toEqual({ span: { start, end }, score: 1 });
      }),
      { numRuns: 500 },
    );
  });
});
