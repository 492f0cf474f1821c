import type { SavedHighlight } from '../model.ts';
import { pageKey } from '../page-url.ts';
import type { HighlightChange } from '../questions/highlights.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, writeMeta } from './meta.ts';
import { isKept } from './read-highlights.ts';
import type { HighlightRow } from './rows.ts';

/** A highlight before it has its place in the order, and is linked to terms. */
export type NewHighlight = Omit<SavedHighlight, 'sequence' | 'terms'>;

/** A highlight as its row: with the key of its page, by which a visit finds it. */
export function highlightRow(highlight: SavedHighlight): HighlightRow {
  return { ...highlight, page: pageKey(highlight.url) };
}

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

/** Brings deleted highlights back; answers how many there were. */
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
      .filter((row) => !isKept(row))
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
