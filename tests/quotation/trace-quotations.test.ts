import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../lib/model.ts';
import { fingerprint } from '../../lib/quotation/fingerprint.ts';
import { tokensOf } from '../../lib/quotation/tokens.ts';
import { traceQuotations } from '../../lib/quotation/trace-quotations.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { simplified } from '../../lib/text/traditional.ts';

const linesOf = (file: string) =>
  readFileSync(`data/documents/${file}`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/[*#■]/gu, '').trim())
    .filter((line) => line !== '');
const speech = linesOf('004_a93c1ee0a8bed2bf.txt');
const newspaper = linesOf('000_9ee848c3295ff6b6.txt');

function trace(page: readonly string[], source: readonly string[]): Promise<Quotation[]> {
  return traceQuotations(page, {
    fingerprints: [{ first: 0, bytes: fingerprint(source) }],
    passages: async (numbers) => numbers.map((number) => ({ id: String(number), text: source[number]! })),
    terms: () => [],
  });
}

const printed = (page: readonly string[], { block, span }: Quotation) =>
  page[block]!.slice(span.start, span.end);

const lettersOf = (text: string) => foldKey(text, simplified).replace(/[^\p{L}\p{N}]/gu, '');

/** What the newspaper prints between quotation marks, as a naive reader copies it: eight characters or more. */
const strings = newspaper.flatMap((text, block) =>
  Array.from(text.matchAll(/["“]([^"“”]+)["”]/gu), ({ 1: words = '', index }) => {
    return { words, block, start: index + 1, end: index + 1 + words.length };
  }).filter(({ words }) => lettersOf(words).length >= 8),
);
const said = lettersOf(speech.join(''));
const saidVerbatim = strings.filter(({ words }) => said.includes(lettersOf(words)));

test('eleven of the thirty-two strings that the newspaper quotes stand in the speech', () => {
  expect(strings.length).toBe(32);
  expect(saidVerbatim.length).toBe(11);
});

test('the newspaper quotes the speech', async () => {
  const found = await trace(newspaper, speech);
  for (const string of saidVerbatim) {
    const { start, end } = lettersWithin(string);
    const holding = found.filter(
      (one) => one.block === string.block && one.span.start <= start && one.span.end >= end,
    );
    expect(holding, string.words).toMatchObject([{ quoted: true, verbatim: true, altered: false }]);
  }
  const altered = found.filter((one) => one.altered);
  const dropped = altered.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'dropped'));
  expect(dropped.map(({ text }) => text)).toEqual(['我们', '牢牢']);
});

/** A quotation may leave out the full stop before the closing mark. */
function lettersWithin({ words, start }: (typeof strings)[number]): { start: number; end: number } {
  return { start, end: start + words.replace(/[^\p{L}\p{N}]+$/u, '').length };
}

test('quoted words are held against the text that says them, though another document quotes them as printed', async () => {
  const both = [...newspaper, ...speech];
  const found = await trace(newspaper, both);
  const fromSpeech = found.filter(({ passage }) => Number(passage) >= newspaper.length);
  const [altered, ...more] = fromSpeech.filter((one) => one.altered);
  expect(more).toEqual([]);
  expect(altered!.pieces.filter(({ kind }) => kind === 'dropped').map(({ text }) => text)).toEqual([
    '我们',
    '牢牢',
  ]);
  const texts = fromSpeech.filter(({ verbatim }) => verbatim).map((one) => printed(newspaper, one));
  expect(texts).toContain('因地制宜、错位发展');
  // The paragraph around them is the newspaper's own, and stays so.
  const around = found.find(
    ({ block, passage }) => block === altered!.block && Number(passage) < newspaper.length,
  );
  expect(around).toMatchObject({ verbatim: true });
});

test('a page of its own words quotes nothing', async () => {
  const page = [
    '昨天下午，孩子们在河边放风筝，一直玩到太阳落山才回家。',
    'The weather was fine all day long in town.',
  ];
  expect(await trace(page, speech)).toEqual([]);
});

test('traditional characters and other punctuation are the same words', async () => {
  const [found] = await trace(
    ['他說，培育發展未來產業對於我們搶佔科技和產業制高點牢牢把握發展主動權'],
    speech,
  );
  expect(found).toMatchObject({ verbatim: true, altered: false });
});

test('an ellipsis is no alteration', async () => {
  const source = [
    '要充分发挥我们国家集中力量办大事的优势，坚持全国一盘棋，因地制宜、错位发展，防止盲目跟风上项目。',
  ];
  const [found] = await trace(
    ['他强调，“要充分发挥我们国家集中力量办大事的优势……因地制宜、错位发展，防止盲目跟风上项目”。'],
    source,
  );
  expect(found).toMatchObject({ quoted: true, altered: false });
  expect(found!.pieces.map(({ kind }) => kind)).toContain('omitted');
});

test('English is quoted in words', async () => {
  const source = [
    'The agency shall publish an annual report on the safety of emerging technologies before the end of March.',
  ];
  const [found] = await trace(
    ['Officials say the agency must publish an annual report on the safety of emerging technologies soon.'],
    source,
  );
  expect(
    printed(
      ['Officials say the agency must publish an annual report on the safety of emerging technologies soon.'],
      found!,
    ),
  ).toContain('publish an annual report on the safety of emerging technologies');
});

const long = speech.filter((text) => tokensOf(text).codes.length >= 40);

test('twelve tokens or more as they stand are always found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(long.length - 1),
      fc.nat(),
      fc.integer({ min: 12, max: 40 }),
      async (at, from, size) => {
        const text = long[at]!;
        const { starts, ends } = tokensOf(text);
        const first = from % (starts.length - size + 1);
        const quote = text.slice(starts[first]!, ends[first + size - 1]!);
        const page = [`昨天下午孩子们在河边放风筝${quote}然后一起回家吃晚饭`];
        const found = await trace(page, speech);
        const start = page[0]!.indexOf(quote);
        const covered = found.filter(
          ({ span }) => span.start <= start + 2 && span.end >= start + quote.length - 2,
        );
        expect(covered).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('no text makes it throw, and spans lie in their texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' })),
      fc.array(fc.string({ unit: 'binary' })),
      async (page, source) => {
        for (const { block, span, passage, origin } of await trace(page, [...source, ...page])) {
          expect(span.end).toBeLessThanOrEqual(page[block]!.length);
          expect(origin.end).toBeLessThanOrEqual([...source, ...page][Number(passage)]!.length);
        }
      },
    ),
  );
});
