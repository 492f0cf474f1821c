import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { automaticBackups } from '../../lib/answering/automatic-backups.ts';
import { memoryCorpus } from '../../lib/answering/memory-corpus.ts';
import { preparation } from '../../lib/answering/preparation.ts';
import { withStandIn } from '../../lib/answering/stand-in.ts';
import type { Corpus } from '../../lib/corpus.ts';
import { deriveCorpus } from '../../lib/glossary/derive-corpus.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { savedHighlight } from '../store/saved-highlight.ts';
import { fakeFolder } from './fake-folder.ts';

const fetchFile = async (path: string) => {
  if (path === '/documents/index.json') return new TextEncoder().encode('[{ "file": "1.txt", "note": "" }]');
  if (path === '/documents/1.txt')
    return new TextEncoder().encode('论未来产业\n\n未来产业是大势所趋。我们要培育未来产业。');
  return new Uint8Array(await readFile(`data${path}`));
};

let database: CorpusDatabase;
let own: Corpus;
let corpus: Corpus;
let folder: ReturnType<typeof fakeFolder>;
const made = vi.fn();
const returned = vi.fn();

// For good, not for one test: the index is made behind the preparation.
browser.runtime.getPlatformInfo = async () => ({}) as never;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  database = freshDatabase();
  own = smallCorpus(database);
  folder = fakeFolder();
  const backups = automaticBackups(own, folder.open);
  made
    .mockReset()
    .mockImplementation(() => memoryCorpus((source) => deriveCorpus(source), fetchFile, backups));
  returned.mockReset();
  corpus = withStandIn(own, made, returned);
  await own.publish([documentOf('a', ['脑机接口'], ['脑机接口'])]);
  await own.saveHighlight(savedHighlight({ id: 'kept' }));
  await backups.afterChanges(await own.census());
});
afterEach(() => {
  own.close();
  vi.restoreAllMocks();
});

/** Gives back the way to mend it. */
function bar(): () => void {
  own.close();
  const open = vi.spyOn(database, 'open').mockRejectedValue(new DOMException('', 'UnknownError'));
  return () => open.mockRestore();
}

describe('a corpus that cannot be opened', () => {
  it('is read from memory: built-in documents, and highlights from the backup (T49)', async () => {
    bar();
    expect(await corpus.state()).toMatchObject({ state: 'ready', problem: 'unopened', documents: 1 });
    expect((await corpus.search('weilaichanye')).terms[0]?.term.form).toBe('未来产业');
    expect((await corpus.pageTerms(new Set())).keys.map(({ text }) => text)).toContain('未来产业');
    expect((await corpus.termCard('未来产业'))?.passages.length).toBeGreaterThan(0);
    expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['kept']);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('is read without highlights where the backups cannot be read either (T49)', async () => {
    vi.spyOn(folder, 'open').mockRejectedValue(new DOMException('', 'UnknownError'));
    corpus = withStandIn(
      own,
      () => memoryCorpus((source) => deriveCorpus(source), fetchFile, automaticBackups(own, folder.open)),
      returned,
    );
    bar();
    expect(await corpus.allHighlights()).toEqual([]);
    expect((await corpus.documents()).length).toBe(1);
  });

  it('refuses what would not be kept (T49)', async () => {
    bar();
    await corpus.documents();
    const writes = [
      () => corpus.saveHighlight(savedHighlight({ id: 'new' })),
      () => corpus.changeHighlights(['kept'], { colour: 'blue' }),
      () => corpus.deleteHighlights(['kept']),
      () => corpus.changeDocument('a', { on: false }),
      () => corpus.editTerms([]),
      () => corpus.publish([documentOf('b', ['别的'])]),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ problem: 'unopened' });
    expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['kept']);
  });

  it('is itself again once it can be opened, and is made ready (T49)', async () => {
    const mend = bar();
    const prepared = preparation({ corpus: own, fetchFile, onSettled: () => {}, shown: corpus });
    await prepared.ready();
    expect(await prepared.state()).toMatchObject({ state: 'ready', problem: 'unopened' });
    returned.mockImplementation(() => prepared.again());
    mend();
    await own.remove('a');
    expect(await prepared.state()).toMatchObject({ state: 'preparing', documents: 0 });
    await expect.poll(async () => (await corpus.documents()).length).toBe(1);
    expect(await prepared.state()).toMatchObject({ state: 'ready', problem: null });
    expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['kept']);
    expect(returned).toHaveBeenCalledTimes(1);
    await prepared.ready();
  });

  it('tries again where even the built-in documents could not be read (T49)', async () => {
    bar();
    made.mockRejectedValueOnce(new Error('no such file'));
    await expect(corpus.documents()).rejects.toThrow('no such file');
    expect((await corpus.documents()).length).toBe(1);
  });

  it('has other faults of its own', async () => {
    vi.spyOn(own, 'documents').mockRejectedValue(new TypeError('x is undefined'));
    await expect(corpus.documents()).rejects.toThrow('x is undefined');
    expect(made).not.toHaveBeenCalled();
  });
});
