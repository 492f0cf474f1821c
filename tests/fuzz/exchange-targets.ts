import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { BackupError } from '../../lib/exchange/backup.ts';
import { writeHighlightsCsv } from '../../lib/exchange/highlights-csv.ts';
import { writeHighlightsJson } from '../../lib/exchange/highlights-json.ts';
import { ImportError } from '../../lib/exchange/import-error.ts';
import { readBackup } from '../../lib/exchange/read-backup.ts';
import { readHighlights } from '../../lib/exchange/read-highlights.ts';
import { writeAnnotations } from '../../lib/exchange/write-annotations.ts';
import { backupLines, writeBackup } from '../../lib/exchange/write-backup.ts';
import { quoteLength } from '../../lib/limits.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { schemaNumber } from '../../lib/store/corpus-database.ts';
import { documents, headerOf, highlights } from '../exchange/arbitraries.ts';
import { damaged } from './damaged.ts';
import { targetOf } from './target.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const [backup] = fc.sample(
  fc
    .tuple(documents, highlights)
    .filter(([documents, highlights]) => documents.length > 1 && highlights.length > 2),
  { numRuns: 1, seed: 11 },
);
const contents = { documents: backup![0], highlights: backup![1], settings: null, edits: {} };
const whole = new Uint8Array(
  await (await writeBackup(headerOf(contents), backupLines(contents))).arrayBuffer(),
);
const body = gunzipSync(whole).toString().trimEnd().split('\n').slice(0, -1).join('\n');

/** What JSON may hold where something else is expected. */
const odd = fc.oneof(
  fc.constantFrom(
    '"',
    '{',
    '}',
    '[]',
    'null',
    '1e999',
    '-0',
    '"__proto__":{"a":1},',
    '\\ud800',
    '\n',
    ',',
    '2',
    '""',
  ),
  fc.json({ maxDepth: 3 }),
);

/** A text with up to four stretches replaced. */
function edited(text: string): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), odd);
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((now, [at, length, by]) => {
      const start = Math.floor(at * now.length);
      return now.slice(0, start) + by + now.slice(start + length);
    }, text),
  );
}

/** Packed, with the checksum it ought to have: what is wrong with it is for the schema to find. */
function seal(text: string): Uint8Array {
  const lines = `${text}\n`;
  const digest = createHash('sha256').update(lines).digest('hex');
  return new Uint8Array(gzipSync(`${lines}{"sha256":"${digest}"}\n`, { level: 1 }));
}

const backups = fc.oneof(
  { weight: 3, arbitrary: edited(body).map(seal) },
  { weight: 1, arbitrary: damaged(fc.constantFrom(whole, utf8(body))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

async function isBackupOrRefused(file: Uint8Array): Promise<void> {
  try {
    const read = await readBackup(new Blob([file as BlobPart]), schemaNumber);
    read.highlights.forEach(isSound);
    const ids = new Set(read.documents.map(({ document }) => document.id));
    if (ids.size !== read.documents.length) throw new Error('A document stands twice.');
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
  }
}

const exports = [
  writeHighlightsJson(contents.highlights),
  writeHighlightsCsv(contents.highlights),
  writeAnnotations(contents.highlights, '词注'),
];
const lists = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...exports)
      .chain(edited)
      .map(utf8),
  },
  { weight: 2, arbitrary: damaged(fc.constantFrom(...exports.map(utf8))) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => utf8(JSON.stringify(value))) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map((text) => utf8(`quote,url\n${text}`)),
  },
);

async function isListOrRefused(file: Uint8Array): Promise<void> {
  try {
    const { highlights } = await readHighlights(new Blob([file as BlobPart]), 7);
    highlights.forEach(isSound);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

/** Whatever a file said, what is taken in is a highlight of a page. */
function isSound({ url, quote, savedAt, changedAt, position }: SavedHighlight): void {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error(`${url} is no web page.`);
  if (quote.exact === '' || quote.exact.length > quoteLength) throw new Error('A quotation without measure.');
  if (![savedAt, changedAt, position.start, position.end].every(Number.isFinite))
    throw new Error('A number is none.');
}

/** Everything that reads what was kept elsewhere. */
export const exchangeTargets = [
  targetOf('backups', 10, backups, isBackupOrRefused),
  targetOf('lists of highlights', 10, lists, isListOrRefused),
];
