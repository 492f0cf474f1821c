import type { SavedHighlight } from '../model.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite } from './meta.ts';

const kept = (highlight: SavedHighlight) => highlight.deletedAt === null;

/** Keeps a highlight; resolves when it is on disk. */
export function saveHighlight(database: CorpusDatabase, highlight: SavedHighlight): Promise<void> {
  return write(database, async () => {
    await database.highlights.put(highlight);
  });
}

/** The highlights of a page, oldest first. */
export function highlightsOfPage(database: CorpusDatabase, url: string): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.where('url').equals(url).sortBy('savedAt');
    return rows.filter(kept);
  });
}

/** Every highlight, newest first. */
export function allHighlights(database: CorpusDatabase): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.orderBy('savedAt').reverse().toArray();
    return rows.filter(kept);
  });
}

/** One highlight, deleted or not. */
export function readHighlight(database: CorpusDatabase, id: string): Promise<SavedHighlight | null> {
  return withDatabase(database, 'read', async () => (await database.highlights.get(id)) ?? null);
}

/** Takes a highlight away, to be brought back by `restoreHighlight`; `at` in ms since 1970. */
export function deleteHighlight(database: CorpusDatabase, id: string, at: number): Promise<boolean> {
  return setDeletion(database, id, at);
}

export function restoreHighlight(database: CorpusDatabase, id: string): Promise<boolean> {
  return setDeletion(database, id, null);
}

/** Forgets for good what was deleted before `time`, in ms since 1970; answers how many. */
export function purgeHighlights(database: CorpusDatabase, time: number): Promise<number> {
  return write(database, () => database.highlights.where('deletedAt').below(time).delete());
}

function setDeletion(database: CorpusDatabase, id: string, deletedAt: number | null): Promise<boolean> {
  return write(database, async () => (await database.highlights.update(id, { deletedAt })) > 0);
}

function write<T>(database: CorpusDatabase, task: () => Promise<T>): Promise<T> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', database.highlights, database.meta, async () => {
      const result = await task();
      await countWrite(database);
      return result;
    }),
  );
}
