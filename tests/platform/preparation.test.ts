import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { preparation } from '../../lib/answering/preparation.ts';
import { type Corpus, openCorpus } from '../../lib/corpus.ts';
import { deriveCorpus } from '../../lib/glossary/derive-corpus.ts';
import { derivation } from '../../lib/importing/derivation.ts';
import { preparationPause } from '../../lib/limits.ts';
import { StorageError } from '../../lib/store/storage-error.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const text = (topic: string) => `论${topic}\n\n${topic}是大势所趋。我们要培育${topic}，发展${topic}。`;

/** The files of a small package: the lexicon is the real one. */
const files: Record<string, string> = {
  '/documents/index.json': JSON.stringify([
    { file: '1.txt', note: '' },
    { file: '2.txt', title: '另一篇', date: '2026-01-30', note: '' },
  ]),
  '/documents/1.txt': text('未来产业'),
  '/documents/2.txt': text('量子科技'),
};

const fetchFile = vi.fn(async (path: string) => {
  const file = files[path];
  return file === undefined ? new Uint8Array(await readFile(`data${path}`)) : new TextEncoder().encode(file);
});

let corpus: Corpus;

// For good, not for one test: the index is made behind the preparation.
browser.runtime.getPlatformInfo = async () => ({}) as never;

beforeEach(() => {
  fakeBrowser.reset();
  fetchFile.mockClear();
  corpus = openCorpus(freshDatabase(), (source) => deriveCorpus(source));
});

afterEach(() => {
  corpus.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Prepares the corpus to the end. */
const settled = (prepared: Corpus) =>
  new Promise<boolean>((onSettled) => {
    void preparation({ corpus: prepared, fetchFile, onSettled }).ready();
  });

describe('preparation', () => {
  it('reads the built-in documents, once, however many ask', async () => {
    const onSettled = vi.fn();
    const prepared = preparation({ corpus, fetchFile, onSettled });
    expect(await prepared.state()).toMatchObject({ state: 'preparing', documents: 0 });
    await Promise.all([prepared.ready(), prepared.ready(), prepared.ready()]);
    expect(await prepared.state()).toMatchObject({ state: 'ready', problem: null, documents: 2 });
    expect((await corpus.documents()).every(({ document }) => document.builtIn)).toBe(true);
    expect((await corpus.documents()).map(({ document }) => document.title).sort()).toEqual([
      '另一篇',
      '论未来产业',
    ]);
    expect((await corpus.search('未来产业')).terms[0]?.term.form).toBe('未来产业');
    expect(onSettled.mock.calls).toEqual([[true]]);
  });

  it('does nothing in a worker that finds them there', async () => {
    await preparation({ corpus, fetchFile, onSettled: () => {} }).ready();
    const revision = await corpus.revision();
    fetchFile.mockClear();
    expect(await settled(corpus)).toBe(false);
    expect([await corpus.revision(), fetchFile.mock.calls]).toEqual([revision, []]);
  });

  it('reads every document anew when the rules have changed, whatever the old ones left', async () => {
    const database = freshDatabase();
    // Statistics that today's derivation cannot read.
    const old = smallCorpus(database);
    const gone = documentOf('gone', ['旧文件。'], []);
    await old.publish([
      documentOf('own', ['我们要培育未来产业。'], []),
      { ...gone, document: { ...gone.document, builtIn: true } },
    ]);
    await browser.storage.local.set({ derivation: derivation - 1 });
    const renewed = openCorpus(database, (source) => deriveCorpus(source));
    await settled(renewed);
    const documents = (await renewed.documents()).map(({ document }) => document.id);
    expect(documents).toHaveLength(3);
    expect(documents).toContain('own');
    expect(documents).not.toContain('gone');
    const card = await renewed.termCard('未来产业');
    expect(card?.passages.map(({ id }) => id)).toContain('own.1');
    expect(await browser.storage.local.get('derivation')).toEqual({ derivation });
    renewed.close();
  });

  it('answers by the older rules while the newer read what is there', async () => {
    await settled(corpus);
    await browser.storage.local.set({ derivation: derivation - 1 });
    const publishing = vi
      .spyOn(corpus, 'publishUnindexed')
      .mockImplementation(() => new Promise<never>(() => {}));
    await preparation({ corpus, fetchFile, onSettled: () => {} }).ready();
    expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 2 });
    await expect.poll(() => publishing.mock.calls.length).toBe(1);
  });

  it('brings them back after a loss of the database', async () => {
    await preparation({ corpus, fetchFile, onSettled: () => {} }).ready();
    const lost = openCorpus(freshDatabase(), (source) => deriveCorpus(source));
    await preparation({ corpus: lost, fetchFile, onSettled: () => {} }).ready();
    expect(await lost.state()).toMatchObject({ documents: 2 });
    lost.close();
  });

  it('makes the search index when marking is ready', async () => {
    const order: string[] = [];
    const { index } = corpus;
    const indexing = vi.spyOn(corpus, 'index').mockImplementation(() => {
      order.push('index');
      return index();
    });
    await preparation({ corpus, fetchFile, onSettled: () => order.push('ready') }).ready();
    expect(await corpus.state()).toMatchObject({ state: 'ready', documents: 2 });
    await expect.poll(() => order).toEqual(['ready', 'index']);
    await indexing.mock.results[0]?.value;
  });

  it('leaves nothing half done when it dies midway, and is done by the next (H03)', async () => {
    const dying = vi.spyOn(corpus, 'publishUnindexed').mockImplementation(() => new Promise<never>(() => {}));
    void preparation({ corpus, fetchFile, onSettled: () => {} }).ready();
    await expect.poll(() => dying.mock.calls.length).toBeGreaterThan(0);
    expect(await corpus.state()).toMatchObject({ documents: 0, passages: 0, terms: 0 });
    dying.mockRestore();
    await preparation({ corpus, fetchFile, onSettled: () => {} }).ready();
    expect(await corpus.state()).toMatchObject({ documents: 2 });
  });

  it('says why it failed, and tries again only after a pause', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const full = vi.spyOn(corpus, 'publishUnindexed').mockRejectedValue(new StorageError('full', 'no room'));
    const prepared = preparation({ corpus, fetchFile, onSettled: () => {} });
    await prepared.ready();
    expect(await prepared.state()).toMatchObject({ state: 'failed', problem: 'full' });
    await prepared.ready();
    expect(full).toHaveBeenCalledTimes(1);
    full.mockRestore();
    vi.advanceTimersByTime(preparationPause + 1);
    await prepared.ready();
    expect(await prepared.state()).toMatchObject({ state: 'ready', documents: 2 });
  });

  it('does not pass our own faults off as the store’s', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = async () => new TextEncoder().encode('not json');
    const prepared = preparation({ corpus, fetchFile: broken, onSettled: () => {} });
    await prepared.ready();
    expect(await prepared.state()).toMatchObject({ state: 'failed', problem: null });
    expect(complain).toHaveBeenCalledOnce();
  });
});
