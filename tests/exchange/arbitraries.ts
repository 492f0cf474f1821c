/** Whatever a reader may have, at random. */
import fc from 'fast-check';
import type { BackedUpDocument, BackupHeader } from '../../lib/exchange/backup.ts';
import { countBackup } from '../../lib/exchange/backup.ts';
import { passageLength, quoteContext } from '../../lib/limits.ts';
import type { Passage, SavedHighlight } from '../../lib/model.ts';
import { schemaNumber } from '../../lib/store/corpus-database.ts';

const nasty = [
  ...[
    '，',
    '。',
    '“',
    '”',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '=',
    '+',
    '-',
    '@',
    '＝',
    '|',
    '\\',
  ],
  ...[
    '<script>',
    '</style>',
    '&amp;',
    '`',
    '*',
    '_',
    '[',
    ']',
    '#',
    '{{',
    '::',
    '\u202e',
    '\u200b',
    '\ufeff',
  ],
  ...['𠮷', '👩‍💻', '\ud800', '\0', '词', '未来产业', 'AI', ' ', '0', '__proto__', '\u2028'],
];

/** Text of at most some code units, with all that formats stumble over. */
export const rough = (maxLength: number, minLength = 0) =>
  fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...nasty), minLength, maxLength: 12 }),
      fc.string({ unit: 'binary', minLength, maxLength: 12 }),
    )
    .map((text) => text.slice(0, maxLength));

const time = fc.integer({ min: 0, max: 4e12 });
const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('http://a.example/？q=1，2'));
const some = (values: fc.Arbitrary<string>) => fc.uniqueArray(values, { maxLength: 4 });

/** A highlight with any fields; its id and sequence are given later. */
const highlight: fc.Arbitrary<Omit<SavedHighlight, 'id' | 'sequence'>> = fc.record({
  url,
  origin: fc.constant('https://news.example'),
  title: rough(300),
  language: fc.constantFrom(null, 'zh-Hans', 'en'),
  savedAt: time,
  changedAt: time,
  quote: fc.record({ exact: rough(2_000, 1), prefix: rough(quoteContext), suffix: rough(quoteContext) }),
  position: fc.tuple(fc.nat(1e6), fc.nat(2_000)).map(([start, length]) => ({ start, end: start + length })),
  colour: fc.constantFrom('yellow', 'green', 'blue', 'purple'),
  note: rough(5_000),
  tags: some(rough(40, 1)),
  terms: some(rough(40, 1)),
  lostAt: fc.option(time),
  deletedAt: fc.option(time),
});

export const highlights: fc.Arbitrary<SavedHighlight[]> = fc
  .array(highlight, { maxLength: 6 })
  .map((all) => all.map((one, at) => ({ ...one, id: `h${at}`, sequence: at + 1 })));

const state = fc.record({
  on: fc.boolean(),
  marked: fc.boolean(),
  removedAt: fc.option(time),
  addedAt: time,
});

const documentText = (id: string): fc.Arbitrary<BackedUpDocument> =>
  fc.tuple(fc.array(rough(passageLength, 1), { minLength: 1, maxLength: 5 }), state).map(([texts, state]) => {
    const article = { title: `题${id}`, date: '2026-02-12', issuer: null, continued: false };
    return {
      state,
      document: {
        ...{ id, title: `文件${id}`, date: null, issuer: '新华社', language: 'zh-Hans' },
        ...{ fileName: `../${id}<img>.txt`, builtIn: false },
        articles: [{ ...article, first: 1, last: texts.length }],
      },
      passages: texts.map((text, at) => passageOf(id, at + 1, text)),
    };
  });

function passageOf(document: string, number: number, text: string): Passage {
  return {
    ...{ id: `${document}.${number}`, text, document, article: 0, number, kind: 'paragraph' },
    ...{ section: ['第一章'], origin: [{ start: 0, end: text.length }] },
  };
}

export const documents: fc.Arbitrary<BackedUpDocument[]> = fc
  .subarray(['a1', 'b2', 'c3'])
  .chain((ids) => fc.tuple(...ids.map(documentText)));

/** The header of a backup of these things. */
export function headerOf(contents: Parameters<typeof countBackup>[0]): BackupHeader {
  return {
    ...{ glossa: 'backup', format: 1, schema: schemaNumber, version: '0.1.0', madeAt: 1_795_000_000_000 },
    counts: countBackup(contents),
    titles: contents.documents.map(({ document }) => document.title),
  };
}
