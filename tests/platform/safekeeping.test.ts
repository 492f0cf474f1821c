import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupAnswers } from '../../lib/answering/backup-answers.ts';
import { safekeeping } from '../../lib/answering/safekeeping.ts';
import type { Corpus } from '../../lib/corpus.ts';
import { readBackup } from '../../lib/exchange/read-backup.ts';
import { backupChanges, backupCheap, reminderAge, reminderHighlights } from '../../lib/limits.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { type CorpusDatabase, schemaNumber } from '../../lib/store/corpus-database.ts';
import { StorageError } from '../../lib/store/storage-error.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';
import { fakeFolder } from './fake-folder.ts';

// Not for one test only: a background goes on when its test is over.
browser.runtime.getPlatformInfo = async () => ({}) as never;

let database: CorpusDatabase;
let corpus: Corpus;
let folder: ReturnType<typeof fakeFolder>;
let kept: ReturnType<typeof safekeeping>;
let answers: ReturnType<typeof backupAnswers>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  database = freshDatabase();
  folder = fakeFolder();
  wake();
});
afterEach(async () => {
  // What is still being kept must not reach the next test.
  await new Promise((resolve) => setTimeout(resolve, 200));
  corpus.close();
  vi.restoreAllMocks();
});

/** A background born anew, in the same session of the browser. */
function wake(delay = 10) {
  corpus = smallCorpus(database);
  kept = safekeeping(corpus, folder.open, delay);
  const nothing = async () => {};
  answers = backupAnswers({
    ...{
      corpus,
      safekeeping: kept,
      tellPages: nothing,
      openPlace: nothing,
      keepUp: () => {},
      loadLexicon: () => Promise.reject(new Error('not asked')),
      takeIn: nothing as never,
    },
    preparation: { ready: nothing, again: () => {}, state: () => corpus.state() },
  });
}

/** The browser was closed and started again. */
async function restart() {
  await browser.storage.session.clear();
  corpus.close();
  wake();
  await kept.begin();
}

const draft: Omit<SavedHighlight, 'sequence' | 'terms' | 'id'> = {
  ...{ url: 'https://a.example/', origin: 'https://a.example', title: '题', language: null },
  ...{ savedAt: Date.now(), changedAt: Date.now(), quote: { exact: '未来产业', prefix: '', suffix: '' } },
  ...{ position: { start: 0, end: 4 }, colour: 'yellow', note: '', tags: [], lostAt: null, deletedAt: null },
};

/** Saves as many, and waits until they are backed up. */
async function save(...ids: string[]) {
  for (const id of ids)
    await corpus.saveHighlight({ ...draft, id, quote: { ...draft.quote, exact: `未来产业 ${id}` } });
  await settle();
}

/** Until what was written is backed up, or a loss stands in the way. */
async function settle() {
  const latest = performance.now() + 5_000;
  const isKept = async () => {
    const { automatic, loss } = await browser.storage.local.get(['automatic', 'loss']);
    return (
      loss !== undefined ||
      (automatic as { generation: number })?.generation === (await corpus.census()).generation
    );
  };
  while (performance.now() < latest && !(await isKept())) await new Promise((done) => setTimeout(done, 20));
}
const names = () => [...folder.files.keys()].sort();
const asked = { sender: { kind: 'library' }, id: 'x' } as const;

describe('automatic backups', () => {
  it('follow changes, two generations of them, a burst at once', async () => {
    await kept.begin();
    await save('a', 'b');
    expect(names()).toEqual(['changes-1.glossa']);
    await save('c');
    await save('d');
    expect(names()).toEqual(['changes-2.glossa', 'changes-3.glossa']);
    const newest = await readBackup(folder.files.get('changes-3.glossa')!, schemaNumber);
    expect(newest.highlights.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect((await answers['backup.automatic'](asked)).map(({ highlights }) => highlights)).toEqual([4, 3]);
  });

  it('of many highlights wait for enough changes, or a day', async () => {
    await kept.begin();
    const census = { ...(await corpus.census()), highlights: backupCheap + 1 };
    await save('a');
    const { generation } = await corpus.census();
    const backUpAfter = (changes: number) =>
      kept.backups.afterChanges({ ...census, generation: generation + changes });
    await backUpAfter(backupChanges - 1);
    expect(names()).toHaveLength(1);
    await backUpAfter(backupChanges);
    expect(names()).toHaveLength(2);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000);
    await backUpAfter(backupChanges + 1);
    expect(names()).toEqual(['changes-2.glossa', 'changes-3.glossa']);
  });

  it('are made at the next start where the browser was killed before them', async () => {
    await save('a');
    await restart();
    wake(60_000);
    await corpus.saveHighlight({ ...draft, id: 'b' });
    await restart();
    expect((await kept.backups.list())[0]?.header.counts.highlights).toBe(2);
    expect((await answers['backup.safety'](asked)).loss).toBeNull();
  });

  it('are never made of nothing', async () => {
    await kept.begin();
    await corpus.publish([documentOf('a', ['未来产业'])]);
    await settle();
    expect(names()).toEqual([]);
  });

  it('keep what a restoration replaces (T40)', async () => {
    await save('a');
    await answers['backup.keep'](asked);
    expect(names()).toEqual(['before-2.glossa', 'changes-1.glossa']);
    await answers['backup.keep'](asked);
    expect(names()).toEqual(['before-3.glossa', 'changes-1.glossa']);
    expect((await answers['backup.automatic'](asked)).map(({ before }) => before)).toEqual([true, false]);
  });
});

describe('a loss', () => {
  beforeEach(async () => {
    await kept.begin();
    await corpus.publish([documentOf('a', ['未来产业'])]);
    await save('a', 'b', 'c');
  });

  /** IndexedDB comes back empty, as browsers have been seen to give it. */
  const wipe = async () => {
    await database.delete();
  };

  it('is noticed at the next start and made good with one question (H21)', async () => {
    await wipe();
    await restart();
    expect(await kept.safety()).toMatchObject({
      loss: { highlights: 3, titles: ['文件a'], backup: { highlights: 3 } },
      reminder: null,
    });
    expect(await answers['backup.recover'](asked)).toEqual({ highlights: 3, titles: ['文件a'] });
    expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(await kept.safety()).toMatchObject({ loss: null, restored: { highlights: 3, titles: ['文件a'] } });
    await answers['backup.read'](asked);
    await restart();
    expect(await kept.safety()).toMatchObject({ loss: null, restored: null });
  });

  it('is not written over by what is saved before it is made good', async () => {
    await wipe();
    await restart();
    const before = names();
    await save('d');
    await save('e');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(names()).toEqual(before);
    await restart();
    expect((await kept.safety()).loss).toMatchObject({ highlights: 3 });
    await answers['backup.recover'](asked);
    expect((await corpus.allHighlights()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('while the browser runs is noticed at the next change', async () => {
    await wipe();
    await save('d');
    expect((await kept.safety()).loss).toMatchObject({ highlights: 2 });
    expect((await corpus.allHighlights()).map(({ id }) => id)).toEqual(['d']);
  });

  it('of an older state is noticed', async () => {
    const { generation } = await corpus.census();
    await database.meta.put({ name: 'generation', value: generation - 1 });
    await database.highlights.delete('c');
    await restart();
    expect((await kept.safety()).loss).toMatchObject({ highlights: 1, titles: [] });
  });

  it('of the census with the database is known by the backup (H21)', async () => {
    await wipe();
    await browser.storage.local.clear();
    await restart();
    expect((await kept.safety()).loss).toMatchObject({ highlights: 3, titles: ['文件a'] });
  });

  it('of the census alone is none (T52)', async () => {
    await browser.storage.local.clear();
    await restart();
    expect((await kept.safety()).loss).toBeNull();
    await wipe();
    await restart();
    expect((await kept.safety()).loss).toMatchObject({ highlights: 3 });
  });

  it('of built-in documents alone is none: they come back by themselves', async () => {
    database = freshDatabase();
    folder = fakeFolder();
    fakeBrowser.reset();
    wake();
    await kept.begin();
    const builtIn = documentOf('a', ['未来产业']);
    await corpus.publish([{ ...builtIn, document: { ...builtIn.document, builtIn: true } }]);
    await settle();
    await wipe();
    await restart();
    expect((await kept.safety()).loss).toBeNull();
  });

  it('behind rows that cannot be read is noticed, and the database made anew (H21, T49)', async () => {
    await browser.storage.session.clear();
    corpus.close();
    wake();
    const damaged = () => Promise.reject(new StorageError('damaged', 'Seek failure'));
    vi.spyOn(corpus, 'allHighlights').mockImplementationOnce(damaged);
    vi.spyOn(corpus, 'previewRestore').mockImplementationOnce(damaged);
    await kept.begin();
    expect((await kept.safety()).loss).toMatchObject({ highlights: 3 });
    const { birth } = await corpus.census();
    expect((await answers['backup.recover'](asked)).highlights).toBe(3);
    expect((await corpus.census()).birth).not.toBe(birth);
    expect((await kept.safety()).loss).toBeNull();
  });

  it('that leaves documents without passages is noticed, and what is left kept', async () => {
    await corpus.saveHighlight({ ...draft, id: 'd' });
    await database.passages.clear();
    await restart();
    expect((await kept.safety()).loss).toMatchObject({ titles: ['文件a'], backup: { highlights: 4 } });
    expect(await corpus.documents()).toEqual([]);
    expect((await answers['backup.recover'](asked)).highlights).toBe(4);
  });

  it('is made good from the generation before where the newest is damaged', async () => {
    await save('d');
    const [{ name } = { name: '' }] = await kept.backups.list();
    const newest = folder.files.get(name)!;
    folder.files.set(name, newest.slice(0, newest.size - 9));
    await wipe();
    await restart();
    expect((await answers['backup.recover'](asked)).highlights).toBe(3);
    folder.files.clear();
    await expect(answers['backup.recover'](asked)).rejects.toThrow('no backup is whole');
  });

  it('is forgone at the reader’s word', async () => {
    await wipe();
    await restart();
    await answers['backup.forgo'](asked);
    await restart();
    expect((await kept.safety()).loss).toBeNull();
    await save('z');
    expect((await kept.safety()).loss).toBeNull();
  });

  it('is no deletion by the reader', async () => {
    await corpus.deleteHighlights(['a', 'b', 'c']);
    await corpus.purgeHighlights(Date.now() + 1);
    await settle();
    await corpus.remove('a');
    await settle();
    await restart();
    expect((await kept.safety()).loss).toBeNull();
    // And what was there stays in the backups.
    expect(names()).not.toEqual([]);
  });
});

describe('a database that cannot be opened', () => {
  beforeEach(async () => {
    await kept.begin();
    await corpus.publish([documentOf('a', ['未来产业'])]);
    await save('a', 'b', 'c');
  });

  /** From now on every opening fails; gives back the way to mend it. */
  const bar = () => {
    corpus.close();
    const open = vi.spyOn(database, 'open').mockRejectedValue(new DOMException('', 'UnknownError'));
    return () => open.mockRestore();
  };
  const backup = { highlights: 3, madeAt: expect.any(Number) };

  it('is told with what was in it, and is no loss once it can be opened (T49)', async () => {
    const mend = bar();
    await restart();
    const told = { unopened: true, loss: { highlights: 3, titles: ['文件a'], backup } };
    expect(await kept.safety()).toMatchObject(told);
    mend();
    expect(await kept.safety()).toMatchObject({ unopened: false, loss: null });
    expect((await corpus.allHighlights()).length).toBe(3);
  });

  it('is compared with what there was once it can be opened (T49)', async () => {
    const mend = bar();
    await restart();
    await kept.safety();
    mend();
    await database.delete();
    expect(await kept.safety()).toMatchObject({ unopened: false, loss: { highlights: 3 } });
  });

  it('is told where the backups cannot be read either (T49)', async () => {
    bar();
    vi.spyOn(folder, 'open').mockRejectedValue(new DOMException('', 'UnknownError'));
    await restart();
    expect(await kept.safety()).toMatchObject({ unopened: true, loss: null });
  });

  it.each([
    ['recover', 3],
    ['forgo', 0],
  ] as const)('is given up at the reader’s word to %s (T49)', async (act, highlights) => {
    const mend = bar();
    const remove = database.delete.bind(database);
    vi.spyOn(database, 'delete').mockImplementation(() => {
      mend();
      return remove();
    });
    await restart();
    await answers[`backup.${act}`](asked);
    expect(await kept.safety()).toMatchObject({ unopened: false, loss: null });
    expect((await corpus.allHighlights()).length).toBe(highlights);
  });
});

describe('the reminder', () => {
  const dueAt = async (now: number) => {
    vi.spyOn(Date, 'now').mockReturnValue(now);
    return (await kept.safety()).reminder;
  };

  it('comes with many highlights, or after long, and goes with a file', async () => {
    const now = Date.now();
    await save('a');
    expect(await dueAt(now)).toBeNull();
    expect(await dueAt(now + reminderAge)).toEqual({ highlights: 1, since: null });
    await answers['backup.saved'](asked);
    expect(await dueAt(now + 3 * reminderAge)).toBeNull();
    vi.restoreAllMocks();
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
    await save(...Array.from({ length: reminderHighlights }, (_, at) => `h${at}`));
    const later = now + reminderAge + 5_000;
    expect(await dueAt(later)).toMatchObject({ highlights: reminderHighlights });
    await answers['backup.read'](asked);
    expect(await dueAt(later)).toBeNull();
  });
});
