import Dexie from 'dexie';
import { highlightsAnswer } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import { pageKey } from '../page-url.ts';
import type { HighlightChange, HighlightPiece } from '../questions/highlights.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, writeMeta } from './meta.ts';
import type { HighlightRow } from './rows.ts';

/** A highlight before it has its place in the order, and is linked to terms. */
export type NewHighlight = Omit<SavedHighlight, 'sequence' | 'terms'>;

export function highlightRow(highlight: SavedHighlight): HighlightRow {
  return { ...highlight, page: pageKey(highlight.url) };
}

export function highlightOf({ page: _, ...highlight }: HighlightRow): SavedHighlight {
  return highlight;
}

const kept = (highlight: SavedHighlight) => highlight.deletedAt === null;

/** Keeps a highlight as the newest; resolves when it is on disk. */
export function saveHighlight(
  database: CorpusDatabase,
  highlight: NewHighlight & Pick<SavedHighlight, 'terms'>,
): Promise<SavedHighlight> {
  return write(database, async () => {
    const last = await database.highlights.orderBy('sequence').last();
    const saved = { ...highlight, sequence: (last?.sequence ?? 0) + 1 };
    await database.highlights.put(highlightRow(saved));
    return saved;
  });
}

/** The highlights of a page and of its variants, oldest first. */
export function highlightsOfPage(database: CorpusDatabase, url: string): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.where('page').equals(pageKey(url)).sortBy('sequence');
    return rows.map(highlightOf).filter(kept);
  });
}

/** Every highlight, newest first. */
export function allHighlights(database: CorpusDatabase): Promise<SavedHighlight[]> {
  return withDatabase(database, 'read', async () => {
    const rows = await database.highlights.orderBy('sequence').reverse().toArray();
    return rows.map(highlightOf).filter(kept);
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
        if (kept(row) === (which === 'kept')) highlights.push(highlightOf(row));
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

/** Changes what the reader may change; `at` in ms since 1970. Answers how many there were. */
export function changeHighlights(
  database: CorpusDatabase,
  ids: readonly string[],
  change: HighlightChange,
  at: number,
): Promise<number> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return update(database, ids, { ...given, changedAt: at });
}

/** Takes highlights away, to be brought back by `restoreHighlights`; `at` in ms since 1970. */
export function deleteHighlights(
  database: CorpusDatabase,
  ids: readonly string[],
  at: number,
): Promise<number> {
  return update(database, ids, { deletedAt: at });
}

export function restoreHighlights(database: CorpusDatabase, ids: readonly string[]): Promise<number> {
  return update(database, ids, { deletedAt: null });
}

/** Notes when highlights were missed on their page, or null that they are there. */
export function setLost(
  database: CorpusDatabase,
  ids: readonly string[],
  lostAt: number | null,
): Promise<number> {
  return update(database, ids, { lostAt });
}

/** Links all highlights anew to the terms of the glossary of a revision. */
export function relinkHighlights(
  database: CorpusDatabase,
  revision: number,
  termsIn: (text: string) => string[],
): Promise<number> {
  return write(database, async () => {
    await writeMeta(database, 'highlightsLinked', revision);
    return database.highlights.toCollection().modify((row) => {
      row.terms = termsIn(row.quote.exact);
    });
  });
}

/** Forgets deleted highlights for good; those not deleted stay. Answers how many went. */
export function forgetHighlights(database: CorpusDatabase, ids: readonly string[]): Promise<number> {
  return write(database, () =>
    database.highlights
      .where('id')
      .anyOf([...ids])
      .filter((row) => !kept(row))
      .delete(),
  );
}

/** Forgets for good what was deleted before `time`, in ms since 1970; answers how many. */
export function purgeHighlights(database: CorpusDatabase, time: number): Promise<number> {
  return write(database, () => database.highlights.where('deletedAt').below(time).delete());
}

function update(
  database: CorpusDatabase,
  ids: readonly string[],
  change: Partial<SavedHighlight>,
): Promise<number> {
  return write(database, () =>
    database.highlights
      .where('id')
      .anyOf([...ids])
      .modify(change),
  );
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
