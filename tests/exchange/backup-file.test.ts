import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Backup, BackupError } from '../../lib/exchange/backup.ts';
import { readBackup, readBackupHeader } from '../../lib/exchange/read-backup.ts';
import { backupLines, writeBackup } from '../../lib/exchange/write-backup.ts';
import { backupContent, backupFile } from '../../lib/limits.ts';
import { schemaNumber } from '../../lib/store/corpus-database.ts';
import { documents, headerOf, highlights } from './arbitraries.ts';

const backups: fc.Arbitrary<Backup> = fc
  .record({ documents, highlights, settings: fc.constantFrom(null, { mode: 'sites', sites: ['a.example'] }) })
  .map((held) => {
    const contents = { ...held, edits: {} };
    return { header: headerOf(contents), ...contents };
  });

const write = (backup: Backup) => writeBackup(backup.header, backupLines(backup));
const read = (file: Blob) => readBackup(file, schemaNumber);

/** The code of the refusal, or what was read. */
async function refusal(file: Blob): Promise<string> {
  try {
    return JSON.stringify(await read(file));
  } catch (error) {
    if (error instanceof BackupError) return `${error.code} ${error.detail}`.trim();
    throw error;
  }
}

test('what is written is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(backups, async (backup) => {
      const file = await write(backup);
      expect(await read(file)).toEqual(backup);
      expect(await readBackupHeader(file, schemaNumber)).toEqual(backup.header);
    }),
    { numRuns: 200 },
  );
});

test('a file changed in any byte, or cut anywhere, is refused or is the same (H75, T33)', async () => {
  const [backup] = fc.sample(
    backups.filter(({ highlights, documents }) => highlights.length + documents.length > 3),
    1,
  );
  const bytes = new Uint8Array(await (await write(backup!)).arrayBuffer());
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 200)) {
    const cut = await refusal(new Blob([bytes.slice(0, at)]));
    expect(cut, `cut at ${at}`).toMatch(/^(damaged|foreign)$/);
    const changed = bytes.slice();
    changed[at]! ^= 0x24;
    const answer = await refusal(new Blob([changed]));
    if (answer.startsWith('{')) expect(JSON.parse(answer)).toEqual(JSON.parse(JSON.stringify(backup)));
    else expect(answer, `changed at ${at}`).toMatch(/^(damaged|foreign)$/);
  }
});

describe('a file made by hand', () => {
  const [sample] = fc.sample(
    backups.filter(({ highlights, documents }) => highlights.length > 1 && documents.length > 1),
    { numRuns: 1, seed: 7 },
  );
  const linesOf = async () =>
    gunzipSync(Buffer.from(await (await write(sample!)).arrayBuffer()))
      .toString()
      .trimEnd()
      .split('\n')
      .slice(0, -1);

  /** The lines as a file with a true checksum. */
  const seal = (lines: readonly string[]): Blob => {
    const body = lines.map((line) => `${line}\n`).join('');
    const digest = createHash('sha256').update(body).digest('hex');
    return new Blob([gzipSync(`${body}{"sha256":"${digest}"}\n`)]);
  };

  /** With one replacement in its text. */
  const edited = async (from: string | RegExp, to: string): Promise<string> => {
    const text = (await linesOf()).join('\n');
    expect(text).toMatch(from);
    return refusal(seal(text.replace(from, to).split('\n')));
  };

  test('is read when it is as it should be, packed or not', async () => {
    const lines = await linesOf();
    expect(await read(seal(lines))).toEqual(sample);
    const unpacked = gunzipSync(Buffer.from(await seal(lines).arrayBuffer()));
    expect(await read(new Blob([unpacked]))).toEqual(sample);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'foreign'],
    ['no JSON', 'PK\u0003\u0004', 'foreign'],
    ['JSON of another app', '{"annotations":[]}', 'foreign'],
    ['a list', '[{"glossa":"backup","format":1,"schema":1}]', 'foreign'],
    ['JSON cut short', '{"glossa":"backup","format":1', 'foreign'],
    ['a million brackets', '['.repeat(2_000_000), 'foreign'],
    ['gzip of nothing', gzipSync(''), 'foreign'],
    ['a later form', '{"glossa":"backup","format":2,"schema":1}\n', 'newer'],
    ['a later schema', `{"glossa":"backup","format":1,"schema":${schemaNumber + 1}}\n`, 'newer'],
    ['numbers as words', '{"glossa":"backup","format":"1","schema":"1"}\n', 'foreign'],
    ['endless numbers', '{"glossa":"backup","format":1e999,"schema":1}\n', 'foreign'],
  ])('is refused: %s (T33, T34, T35, T36)', async (_, content, code) => {
    expect(await refusal(new Blob([content as BlobPart]))).toBe(code);
  });

  test.each<[string, RegExp | string, string, RegExp]>([
    ['a field of another type', /"savedAt":\d+/, '"savedAt":"1"', /^invalid \d+: savedAt/],
    ['a field too many', /"highlight":\{/, '"highlight":{"x":1,', /^invalid \d+: x/],
    ['a field missing', /"colour":"\w+",/, '', /^invalid \d+: colour/],
    ['an endless date', /"changedAt":\d+/, '"changedAt":1e999', /^invalid \d+: changedAt/],
    ['a hidden prototype', /"highlight":\{/, '"highlight":{"__proto__":{"a":1},', /^invalid \d+: __proto__/],
    ['a constructor', /"highlight":\{/, '"highlight":{"constructor":1,', /^invalid \d+: constructor/],
    ['an id that stands twice', '"id":"h1"', '"id":"h0"', /^invalid \d+: highlight h0 stands twice/],
    ['a document that stands twice', /"document":\{"id":"\w+"/, '"document":{"id":"c3"', /^invalid/],
    ['a passage of no document', /"document":"\w+"/, '"document":"zz"', /passage .* has no document/],
    ['a passage of no article', /"article":0/, '"article":7', /passage .* has no article/],
    ['a wrong count', /"highlights":\d+/, '"highlights":99', /^invalid highlights: \d+ ≠ 99/],
    ['an address that is none', /"url":"[^"]+"/, '"url":"?"', /^invalid \d+: url/],
    [
      'a table nobody knows',
      /\{"highlight":[^\n]*/,
      '{"table":"__proto__","row":{}}',
      /^invalid \d+: a table/,
    ],
    ['a line of another kind', /\{"highlight":[^\n]*/, '{"x":1}', /^invalid \d+: a line of another kind/],
    [
      'an endless nesting',
      /\{"highlight":[^\n]*/,
      `{"highlight":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
      /^invalid/,
    ],
  ])('is refused with the first fault named: %s (H75, T34, T35)', async (_, from, to, complaint) => {
    expect(await edited(from, to)).toMatch(complaint);
  });

  test('is refused when it is too large, or unpacks to too much (T33)', async () => {
    const block = new Uint8Array(10_000_000);
    const count = Math.ceil(backupFile / block.length) + 1;
    expect(await refusal(new Blob(Array.from({ length: count }, () => block)))).toBe('large');
    const bomb = gzipSync(new Uint8Array(backupContent + 1_000));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await refusal(new Blob([bomb]))).toBe('large');
  });

  test('of schema 1 is raised to today’s (T37)', async () => {
    const old = {
      ...{ id: 'x', url: 'https://a.example/?utm_source=x#y', origin: 'https://a.example', title: '题' },
      ...{ savedAt: 5, quote: { exact: '词', prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
      ...{ colour: 'green', deletedAt: null },
    };
    const header = { ...headerOf({ documents: [], highlights: [old as never], edits: {} }), schema: 1 };
    const file = seal([header, { highlight: old }].map((line) => JSON.stringify(line)));
    expect((await read(file)).highlights).toEqual([
      {
        ...{ ...old, url: 'https://a.example/', sequence: 1, language: null, changedAt: 5 },
        ...{ note: '', tags: [], terms: [], lostAt: null },
      },
    ]);
  });
});
