import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { readMeta } from './meta.ts';
import { sha256 } from './sha256.ts';

/** What the database holds, small enough to be kept outside it: IndexedDB can come back silently empty. */
export interface Census {
  /** Drawn by lot when the database was made: another number is another database. */
  birth: number;
  generation: number;
  documents: number;
  /** There are documents without a single passage: no import makes such, but a database that lost its index file does. */
  hollow: boolean;
  /** Those deleted but not yet forgotten count. */
  highlights: number;
  /** SHA-256 over the ids of documents and highlights, in hex. */
  digest: string;
}

/** Counts the database as it is now, at one moment. */
export async function takeCensus(database: CorpusDatabase): Promise<Census> {
  const { ids, ...counts } = await withDatabase(database, 'read', () => count(database));
  return { ...counts, digest: await sha256(new TextEncoder().encode(ids.join('\n'))) };
}

function count(database: CorpusDatabase) {
  const { documents, passages, highlights, meta } = database;
  return database.transaction('r', [documents, passages, highlights, meta], async () => {
    const held = await documents.toCollection().primaryKeys();
    const kept = await highlights.toCollection().primaryKeys();
    return {
      ids: [...held.toSorted(), '', ...kept.toSorted()],
      birth: await readMeta(database, 'birth'),
      generation: await readMeta(database, 'generation'),
      documents: held.length,
      // One is enough to know: while a large table was counted, the first questions of all would wait.
      hollow: held.length > 0 && (await passages.limit(1).primaryKeys()).length === 0,
      highlights: kept.length,
    };
  });
}

/**
 * How the database found compares with the census kept: `same`, `later` (written to since), or `lost` (another
 * database, an older state, or the same generation with fewer things in it). No census is `same`: there is nothing to
 * compare with.
 */
export function compareCensus(kept: Census | null, found: Census): 'same' | 'later' | 'lost' {
  if (!kept) return 'same';
  if (found.birth !== kept.birth || found.generation < kept.generation) return 'lost';
  if (found.generation > kept.generation) return 'later';
  const isFewer = found.documents < kept.documents || found.highlights < kept.highlights;
  if (isFewer) return 'lost';
  return found.digest === kept.digest ? 'same' : 'later';
}
