import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/exchange/import-error.ts';
import { mergeHighlights } from '../../lib/exchange/merge-highlights.ts';
import { readHighlights } from '../../lib/exchange/read-highlights.ts';
import { highlightFile, quoteLength } from '../../lib/limits.ts';
import type { SavedHighlight } from '../../lib/model.ts';

const read = async (content: unknown) =>
  readHighlights(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]), 7);

/** The code of the refusal, or what was read. */
async function refusal(content: unknown): Promise<string> {
  try {
    return JSON.stringify(await read(content));
  } catch (error) {
    if (error instanceof ImportError) return `${error.code} ${error.detail}`.trim();
    throw error;
  }
}

const hypothesis = (rows: object[]) => ({
  ...{ export_date: '2026-11-01T00:00:00Z', export_userid: 'me', client_version: '1.1' },
  annotations: rows,
});
const row = {
  ...{ id: 'abc', created: '2020-05-06T07:08:09.123456+00:00', updated: '2020-06-06T07:08:09.123456+00:00' },
  ...{
    uri: 'https://a.example/p?utm_source=x',
    text: '好',
    tags: ['一', ' 二 '],
    document: { title: ['题'] },
  },
  target: [
    {
      source: 'https://a.example/p',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1 },
        { type: 'TextPositionSelector', start: 5, end: 9 },
        { type: 'TextQuoteSelector', exact: '未来产业', prefix: '培育'.repeat(60), suffix: '。' },
      ],
    },
  ],
};
const whole: SavedHighlight = {
  ...{
    id: 'hypothesis-abc',
    sequence: 1,
    url: 'https://a.example/p',
    origin: 'https://a.example',
    title: '题',
  },
  ...{ language: null, savedAt: 1_588_748_889_123, changedAt: 1_591_427_289_123, colour: 'yellow' },
  quote: { exact: '未来产业', prefix: '培育'.repeat(32), suffix: '。' },
  ...{ position: { start: 5, end: 9 }, note: '好', tags: ['一', '二'], terms: [] },
  ...{ lostAt: null, deletedAt: null },
};

describe('an export of Hypothesis', () => {
  test('is read, without its notes on whole pages and its answers', async () => {
    const page = { ...row, id: 'p', target: [{ source: row.uri }] };
    const reply = { ...row, id: 'r', target: [], references: ['abc'] };
    const long = { ...row, id: 'l', text: 'x'.repeat(6_000) };
    expect(await read(hypothesis([row, page, reply, long]))).toEqual({
      highlights: [whole],
      unquoted: 2,
      long: 1,
    });
    expect((await read({ total: 1, rows: [row] })).highlights).toEqual([whole]);
  });

  test.each<[string, object[], string]>([
    ['without one that has a place', [{ ...row, target: [] }], 'empty'],
    ['with a time that is none', [row, { ...row, created: 'soon' }], 'invalid 2: created'],
    ['with an address that is none', [{ ...row, uri: '?' }], 'invalid 1: url'],
    ['with a field of another type', [{ ...row, tags: [1] }], 'invalid 1: tags.0'],
    ['that is empty', [], 'empty'],
  ])('%s is refused', async (_, rows, code) => {
    expect(await refusal(hypothesis(rows))).toBe(code);
  });
});

describe('W3C annotations', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id: 'http://example.org/anno1', type: 'Annotation', created: '2020-05-06T07:08:09Z' },
    body: [
      { type: 'TextualBody', value: '好', format: 'text/plain' },
      { type: 'TextualBody', value: '一', purpose: 'tagging' },
      'http://example.org/body',
    ],
    target: {
      source: 'https://a.example/p',
      selector: [
        {
          type: 'FragmentSelector',
          value: 'x',
          refinedBy: { type: 'TextQuoteSelector', exact: '未来产业', prefix: '', suffix: '' },
        },
        { type: 'TextPositionSelector', start: 5, end: 9 },
      ],
    },
  };

  test.each<[string, unknown]>([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    [
      'several classes and targets',
      { ...annotation, type: ['Annotation'], target: ['https://b.example', annotation.target] },
    ],
  ])('of others are read: %s', async (_, value) => {
    const { highlights } = await read(value);
    expect(highlights).toMatchObject([
      {
        ...{ id: 'http://example.org/anno1', url: 'https://a.example/p', note: '好', tags: ['一'] },
        ...{ position: { start: 5, end: 9 }, quote: { exact: '未来产业' }, savedAt: 1_588_748_889_000 },
      },
    ]);
  });

  test('on a whole page are counted', async () => {
    expect(await read([annotation, { ...annotation, id: 'b:c', target: 'https://a.example' }])).toMatchObject(
      {
        unquoted: 1,
      },
    );
  });

  test('with anything else among them are refused', async () => {
    expect(await refusal([annotation, { type: 'Note' }])).toBe('invalid 2: type');
    expect(await refusal([annotation, { ...annotation, target: 5 }])).toBe('invalid 2: target');
  });
});

describe('a table', () => {
  test('needs a quotation and an address, and no more', async () => {
    const { highlights } = await read('URL;Quote\r\nhttps://a.example/p;未来产业\r\n');
    expect(highlights).toMatchObject([
      { url: 'https://a.example/p', savedAt: 7, colour: 'yellow', tags: [] },
    ]);
  });

  test('that a spreadsheet wrote in GB18030 is read', async () => {
    // "quote,url" and 未来产业 in GB18030, the way a Chinese spreadsheet saves.
    const words = [0xce, 0xb4, 0xc0, 0xb4, 0xb2, 0xfa, 0xd2, 0xb5];
    const line = [...words, 0xa3, 0xac, ...words, 0xa1, 0xa3];
    const bytes = [...Buffer.from('quote,url\r\n'), ...line, ...Buffer.from(',https://a.example/\r\n')];
    const { highlights } = await readHighlights(new Blob([new Uint8Array(bytes)]), 7);
    expect(highlights[0]?.quote.exact).toBe('未来产业，未来产业。');
  });

  test.each([
    ['quote,url\n,https://a.example', 'invalid 2: quote'],
    ['quote,url\na,https://a.example\nb,x', 'invalid 2: url'],
    ['quote,url,saved\na,https://a.example,soon', 'invalid 2: saved'],
    ['quote,url,colour\na,https://a.example,red', /^invalid 1: colour/],
    ['quote,url,start\na,https://a.example,-1', /^invalid 1: position.start/],
    ['quote,url', 'empty'],
    ['a,b\nc,d', 'foreign'],
  ])('%j is refused', async (text, code) => {
    expect(await refusal(text)).toMatch(code);
  });

  test('with a quotation too long is taken in without it, and says so', async () => {
    const text = `quote,url\n${'长'.repeat(quoteLength + 1)},https://a.example\na,https://a.example`;
    expect(await read(text)).toMatchObject({ long: 1, highlights: [{ quote: { exact: 'a' } }] });
  });
});

test.each<[unknown, string]>([
  ['', 'foreign'],
  ['{', 'foreign'],
  [null, 'foreign'],
  [[], 'foreign'],
  [{ type: 'Note' }, 'foreign'],
  [{ glossa: 'highlights', format: 2, highlights: [] }, 'newer'],
  [{ glossa: 'highlights', format: 1, highlights: [] }, 'empty'],
  [{ glossa: 'highlights', format: 1, highlights: [{}] }, 'invalid highlights.0.id'],
  [
    { glossa: 'highlights', format: 1, highlights: [{ ...whole, savedAt: '1' }] },
    'invalid highlights.0.savedAt',
  ],
  ['['.repeat(2_000_000), 'foreign'],
])('%.40j is refused', async (content, code) => {
  expect(await refusal(content)).toContain(code);
});

test('a file too large is refused unread', async () => {
  expect(await readHighlights({ size: highlightFile + 1 } as Blob, 7).catch(({ code }) => code)).toBe(
    'large',
  );
});

test('highlights that are known are recognised', () => {
  const mine = [
    whole,
    { ...whole, id: 'b', sequence: 4, quote: { ...whole.quote, exact: '乙' }, deletedAt: 5 },
  ];
  const coming: SavedHighlight[] = [
    { ...whole, note: '旧', changedAt: whole.changedAt - 1 },
    { ...whole, id: 'other', sequence: 2 },
    { ...mine[1]!, deletedAt: null, sequence: 3 },
    { ...whole, id: 'new', sequence: 4, quote: { ...whole.quote, exact: '丙' } },
    { ...whole, id: 'new again', sequence: 5, quote: { ...whole.quote, exact: '丙' } },
  ];
  const merged = mergeHighlights(mine, coming);
  expect(merged.added.map(({ id, sequence }) => [id, sequence])).toEqual([['new', 5]]);
  expect(merged.changed).toEqual([{ ...mine[1], deletedAt: null }]);
  expect(merged.known).toBe(3);
  const [later] = mergeHighlights(mine, [
    { ...whole, note: '新', changedAt: whole.changedAt + 1, sequence: 9 },
  ]).changed;
  expect(later).toMatchObject({ note: '新', sequence: 1 });
  expect(mergeHighlights([], coming).added).toHaveLength(3);
});
