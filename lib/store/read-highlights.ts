import Dexie from 'dexie';
import { highlightsAnswer } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import { pageKey } from '../page-url.ts';
import type { HighlightPiece } from '../questions/highlights.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import type { HighlightRow } from './rows.ts';

/** A row without what only the database needs. */
export function highlightOf({ page: _, ...highlight }: HighlightRow): SavedHighlight {
  return highlight;
}

/** Not deleted, or brought back. */
export function isKept({ deletedAt }: SavedHighlight): boolean {
  return deletedAt === null;
}

/** The highlights of a page and of its variants, oldest first. */
export function highlightsOfPage(database: CorpusDatabase, url: string): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.where('page').equals(pageKey(url)).sortBy('sequence');
    return rows.map(highlightOf).filter(isKept);
  });
}

/** Every highlight, newest first. */
export function allHighlights(database: CorpusDatabase): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.orderBy('sequence').reverse().toArray();
    return rows.map(highlightOf).filter(isKept);
  });
}

/** Highlights older than the one of sequence `before`, as many as make one answer. */
export function highlightPiece(
  database: CorpusDatabase,
  which: 'kept' | 'deleted',
  before: number | null,
): Promise<HighlightPiece> {
  return withDatabase(database, 'read', async () => {
    const older = database.highlights.where('sequence').below(before ?? Dexie.maxKey);
    const highlights: SavedHighlight[] = [];
    let room = highlightsAnswer;
    let next: number | null = null;
    await older
      .reverse()
      .until(() => room < 0)
      .each((row) => {
        room -= row.quote.exact.length + row.note.length + row.url.length + 500;
        next = row.sequence;
        if (isKept(row) === (which === 'kept')) highlights.push(highlightOf(row));
      });
    return { highlights, next: room < 0 ? next : null };
  });
}

/** One highlight, deleted or not. */
export function readHighlight(database: CorpusDatabase, id: string): Promise<SavedHighlight | null> {
  return withDatabase(database, 'read', async () => {
    const row = await database.highlights.get(id);
    return row ? highlightOf(row) : null;
  });
}
