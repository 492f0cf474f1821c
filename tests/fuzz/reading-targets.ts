import fc from 'fast-check';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { locateQuote } from '../../lib/anchoring/locate-quote.ts';
import { compileMatcher } from '../../lib/matching/matcher.ts';
import { unpackMatches } from '../../lib/matching/packed-matches.ts';
import type { Span } from '../../lib/model.ts';
import { fingerprint } from '../../lib/quotation/fingerprint.ts';
import { traceQuotations } from '../../lib/quotation/trace-quotations.ts';
import { readFilters } from '../../lib/search/query-filters.ts';
import { fold, foldKey } from '../../lib/text/fold.ts';
import { parseHanPairs } from '../../lib/text/han-pairs.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { naiveMatches } from '../matching/naive-matcher.ts';
import { roughText } from '../text/rough-text.ts';
import { targetOf } from './target.ts';

const han = parseHanPairs('產产業业來来𠵾㗲');

const key = fc
  .tuple(roughText(4), fc.boolean())
  .map(([text, exactCase]) => ({ text: exactCase ? text : foldKey(text, han), exactCase }));

function matchesAsNaive([keys, text]: [{ text: string; exactCase: boolean }[], string]): void {
  const found = JSON.stringify(unpackMatches(compileMatcher(keys, han)(text)));
  const naive = JSON.stringify(naiveMatches(keys, fold(text, han), text));
  if (found !== naive) throw new Error(`${found} is not ${naive}`);
}

function isIn({ start, end }: Span, text: string): void {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new Error(`${start}–${end} of ${text.length}`);
}

/** A quotation described on one text and sought on another: found within it or not at all, and at once where it stands. */
function anchors([text, other, one, two]: [string, string, number, number]): void {
  const cuts = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b);
  const span = { start: cuts[0] ?? 0, end: cuts[1] ?? 0 };
  if (text.slice(span.start, span.end).trim() === '') return;
  const { quote, position } = describeQuote(text, span);
  const again = locateQuote(text, quote, position);
  if (JSON.stringify(again?.span) !== JSON.stringify(span))
    throw new Error('It is not found where it stands.');
  for (const page of [other, `${other}${text.slice(2)}${other}`]) {
    const located = locateQuote(page, quote, position);
    if (located) isIn(located.span, page);
  }
}

async function traces([page, source]: [string[], string[]]): Promise<void> {
  const found = await traceQuotations([...page, ...source.slice(1)], {
    fingerprints: [{ first: 0, bytes: fingerprint(source) }],
    passages: async (numbers) =>
      numbers.map((number) => ({ id: String(number), text: source[number] ?? '' })),
    terms: () => [],
  });
  for (const { block, span, passage, origin } of found) {
    isIn(span, [...page, ...source.slice(1)][block] ?? '');
    isIn(origin, source[Number(passage)] ?? '');
  }
}

const texts = [
  '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。',
  '6G试验网启动，“人工智能+”行动加快推进，AI应用场景不断拓展。',
  'The forum discussed quantum computing and the general agreement on trade.',
];
const corpus = smallCorpus(freshDatabase());
const filled = corpus.publish([documentOf('d', texts, ['未来产业', '人工智能', 'AI'])]);
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  roughText(12),
  fc.string({ unit: fc.constantFrom(...'未来产业wlcyAI+6G "“”\'.*[(\\:-／'), maxLength: 40 }),
  fc
    .array(
      fc.constantFrom('after:', 'before:', 'kind:', 'in:', '2026', '-13', '未来', 'concept', ' ', '"', '”'),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

async function searches(text: string): Promise<void> {
  await filled;
  for (const filter of readFilters(text).filters) isIn(filter, text);
  const { terms, passages } = await corpus.search(text);
  for (const passage of passages) for (const mark of passage.marks) isIn(mark, passage.text);
  for (const { term, marks } of terms) for (const mark of marks) isIn(mark, term.form);
}

const prose = fc.array(fc.oneof(roughText(40), fc.constantFrom(...texts)), { maxLength: 4 });

/** What reads pages and queries. */
export const readingTargets = [
  targetOf(
    'matcher against a naive one',
    10,
    fc.tuple(fc.array(key, { maxLength: 12 }), roughText()),
    matchesAsNaive,
  ),
  targetOf('anchoring', 6, fc.tuple(roughText(40), roughText(20), fc.nat(), fc.nat()), anchors),
  targetOf('tracing quotations', 3, fc.tuple(prose, prose), traces),
  targetOf('search queries', 3, query, searches),
];
