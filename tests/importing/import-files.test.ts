import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runImport } from '../../lib/corpus/run-import.ts';
import { type Corpus, openCorpus } from '../../lib/corpus.ts';
import { deriveCorpus } from '../../lib/glossary/derive-corpus.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import type { FileChoices, FileOutcome, ImportProgress } from '../../lib/importing/outcome.ts';
import { readFile } from '../../lib/ingest/read-file.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { freshDatabase } from '../corpus/small-corpus.ts';

const law = (topic: string) =>
  `${topic}条例\n\n第一条 本条例所称${topic}，是指一类值得培育的事物。\n第二条 国家发展${topic}，保护${topic}。\n第三条 本条例自公布之日起施行。\n`;
const bytes = (text: string) => new TextEncoder().encode(text);

const derive = (source: Parameters<typeof deriveCorpus>[0]) => deriveCorpus(source);
const lexicon = loadLexicon(readFileSync('data/lexicon/lexicon.bin'));

let database: CorpusDatabase;
let corpus: Corpus;

beforeEach(() => {
  database = freshDatabase();
  corpus = openCorpus(database, derive);
});
afterEach(() => {
  corpus.close();
  vi.restoreAllMocks();
});

interface Given {
  name: string;
  content: Uint8Array | string;
  choices?: FileChoices;
}

async function importAll(files: readonly Given[], signal = new AbortController().signal) {
  const outcomes = new Map<string, FileOutcome>();
  const stages: ImportProgress['stage'][] = [];
  await runImport(database, derive, {
    files: files.map(({ name, content, choices }, key) => {
      const blob = new Blob([
        (typeof content === 'string' ? bytes(content) : content) as Uint8Array<ArrayBuffer>,
      ]);
      return { key, name, blob, choices: choices ?? {} };
    }),
    readFile,
    signal,
    fetchLexicon: () => lexicon,
    onProgress: ({ stage }) => void stages.push(stage),
    onOutcome: ({ name }, outcome) => void outcomes.set(name, outcome),
  });
  return { outcomes, stages };
}

const kinds = (outcomes: ReadonlyMap<string, FileOutcome>) =>
  Object.fromEntries(Array.from(outcomes, ([name, { kind }]) => [name, kind]));

describe('an import', () => {
  it('ends for every file in exactly one thing (T16)', async () => {
    const { outcomes, stages } = await importAll([
      { name: '数据.txt', content: law('可信数据空间') },
      { name: '同样.txt', content: law('可信数据空间') },
      { name: '别的编码.txt', content: Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(law('可信数据空间'))]) },
      { name: '空.txt', content: '' },
      { name: '程序.txt', content: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3]) },
      { name: '短.txt', content: Uint8Array.from([0xb7, 0xa2, 0xd5, 0xb9]) },
    ]);
    expect(kinds(outcomes)).toEqual({
      '数据.txt': 'imported',
      '同样.txt': 'known',
      '别的编码.txt': 'known',
      '空.txt': 'refused',
      '程序.txt': 'refused',
      '短.txt': 'encoding',
    });
    expect(new Set(stages)).toEqual(new Set(['decode', 'read', 'repair', 'derive', 'keep', 'publish']));
    expect(await corpus.state()).toMatchObject({ documents: 1 });
    expect((await corpus.search('可信数据空间')).terms[0]?.term.form).toBe('可信数据空间');
    expect(await database.staging.count()).toBe(0);
  });

  it('refuses a file too large unread (H72, T13)', async () => {
    const blob = new Blob(['x']);
    vi.spyOn(blob, 'size', 'get').mockReturnValue(100_000_000);
    const read = vi.spyOn(blob, 'arrayBuffer');
    const outcomes: FileOutcome[] = [];
    await runImport(database, derive, {
      files: [{ key: 1, name: '大.txt', blob, choices: {} }],
      readFile,
      signal: new AbortController().signal,
      fetchLexicon: () => lexicon,
      onProgress() {},
      onOutcome: (_, outcome) => void outcomes.push(outcome),
    });
    expect(outcomes).toMatchObject([{ kind: 'refused', code: 'large', parts: [100, 50] }]);
    expect(read).not.toHaveBeenCalled();
  });

  it('says that a file changed while it was read (T32)', async () => {
    const blob = new Blob(['x']);
    vi.spyOn(blob, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    const outcomes: FileOutcome[] = [];
    await runImport(database, derive, {
      files: [{ key: 1, name: '变.txt', blob, choices: {} }],
      readFile,
      signal: new AbortController().signal,
      fetchLexicon: () => lexicon,
      onProgress() {},
      onOutcome: (_, outcome) => void outcomes.push(outcome),
    });
    expect(outcomes).toEqual([{ kind: 'refused', code: 'changed', parts: [] }]);
  });

  it('reads a file again in the encoding chosen, and with repairs switched off', async () => {
    const content = Uint8Array.from([0xb7, 0xa2, 0xd5, 0xb9]);
    const first = await importAll([{ name: '短.txt', content, choices: { encoding: 'gb18030' } }]);
    expect(first.outcomes.get('短.txt')).toMatchObject({ kind: 'imported', title: '短' });
    const again = { encoding: 'gb18030', repairs: { lines: false }, again: true } as const;
    const second = await importAll([{ name: '短.txt', content, choices: again }]);
    expect(kinds(second.outcomes)).toEqual({ '短.txt': 'imported' });
    expect(await corpus.state()).toMatchObject({ documents: 1, passages: 1 });
  });

  it('knows a later version of a document', async () => {
    await importAll([{ name: '旧.txt', content: law('可信数据空间') }]);
    const later = law('可信数据空间').replace('保护', '依法保护');
    const { outcomes } = await importAll([{ name: '新.txt', content: later }]);
    expect(outcomes.get('新.txt')).toMatchObject({
      kind: 'imported',
      earlier: { title: '可信数据空间条例' },
    });
  });

  it('brings a removed document back instead of reading it twice', async () => {
    await importAll([{ name: '一.txt', content: law('量子科技') }]);
    const [id] = (await corpus.documents()).map(({ document }) => document.id);
    await corpus.changeDocument(id!, { removedAt: Date.now() });
    const { outcomes } = await importAll([{ name: '一.txt', content: law('量子科技') }]);
    expect(outcomes.get('一.txt')).toMatchObject({ kind: 'known', restored: true });
    expect(await corpus.state()).toMatchObject({ documents: 1 });
  });

  it('leaves nothing when it is cancelled, at whatever stage (H03)', async () => {
    await importAll([{ name: '先.txt', content: law('量子科技') }]);
    const before = await corpus.state();
    for (const stage of ['decode', 'derive', 'keep'] as const) {
      const cancelling = new AbortController();
      const running = runImport(database, derive, {
        files: [{ key: 1, name: '后.txt', blob: new Blob([law('可信数据空间')]), choices: {} }],
        readFile,
        signal: cancelling.signal,
        fetchLexicon: () => lexicon,
        onProgress: (progress) => progress.stage === stage && cancelling.abort(),
        onOutcome() {},
      });
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      expect(await corpus.state()).toEqual(before);
      expect([await database.staging.count(), await corpus.interruptedImport()]).toEqual([0, 0]);
      expect(await database.passages.count()).toBe(before.passages);
    }
  });

  describe('into a full disk', () => {
    const fail = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const estimate = vi.fn<() => Promise<StorageEstimate>>();
    beforeEach(() => {
      Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate } });
    });
    afterEach(() => {
      database.passages.hook('creating').unsubscribe(fail);
      Reflect.deleteProperty(navigator, 'storage');
    });
    const files = [
      { name: '满.txt', content: law('量子科技') },
      { name: '后.txt', content: law('可信数据空间') },
    ];

    it('says of every file how much is needed and free, and leaves the library as it was (H22, T31)', async () => {
      estimate.mockResolvedValue({ quota: 3_000_000, usage: 2_999_900 });
      await corpus.state();
      database.passages.hook('creating', fail);
      const { outcomes } = await importAll(files);
      const full = { kind: 'refused', code: 'full', parts: [1, 0] };
      expect([...outcomes]).toEqual([
        ['满.txt', full],
        ['后.txt', full],
      ]);
      expect(await corpus.state()).toMatchObject({ documents: 0, passages: 0 });
    });

    it.each<[string, StorageEstimate]>([
      ['the browser does not say', {}],
      ['the browser says otherwise', { quota: 3_000_000_000, usage: 0 }],
    ])('names no figures where %s', async (_, said) => {
      estimate.mockResolvedValue(said);
      await corpus.state();
      database.passages.hook('creating', fail);
      const { outcomes } = await importAll(files.slice(0, 1));
      expect(outcomes.get('满.txt')).toEqual({ kind: 'refused', code: 'full', parts: [] });
    });
  });

  it('is told of at the next start when it broke off (T30)', async () => {
    await importAll([{ name: '先.txt', content: law('量子科技') }]);
    await database.staging.put({ id: '', row: null, files: 7 });
    await corpus.sweepImport();
    expect(await corpus.interruptedImport()).toBe(7);
    await corpus.tellImport();
    expect(await corpus.interruptedImport()).toBe(0);
    expect(await corpus.state()).toMatchObject({ documents: 1 });
  });

  it('becomes one document when the same file is imported twice at once (T29)', async () => {
    const file = { name: '一.txt', content: law('量子科技') };
    const both = await Promise.all([importAll([file]), importAll([file])]);
    expect(both.map(({ outcomes }) => outcomes.get('一.txt')?.kind).sort()).toEqual(['imported', 'known']);
    expect(await corpus.state()).toMatchObject({ documents: 1 });
  });
});
