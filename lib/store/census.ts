import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { readMeta } from './meta.ts';

/** What the database holds, small enough to be kept outside it: IndexedDB can come back silently empty. */
export interface Census {
  generation: number;
  documents: number;
  passages: number;
  terms: number;
  /** Those deleted but not yet forgotten count. */
  highlights: number;
  /** SHA-256 over the ids of documents and highlights, in hex. */
  digest: string;
}

/** Counts the database as it is now. */
export function takeCensus(database: CorpusDatabase): Promise<Census> {
  return withDatabase(database, 'read', async () => {
    const documents = await database.documents.toCollection().primaryKeys();
    const highlights = await database.highlights.toCollection().primaryKeys();
    return {
      generation: await readMeta(database, 'generation'),
      documents: documents.length,
      passages: await database.passages.count(),
      terms: await database.terms.count(),
      highlights: highlights.length,
      digest: await digestOf([...documents.toSorted(), '', ...highlights.toSorted()]),
    };
  });
}

/**
 * How the database found compares with the census kept: `same`, `later` (written to since), or `lost` (an older state,
 * or the same generation with other things in it). No census is `same`: there is nothing to compare with.
 */
export function compareCensus(kept: Census | null, found: Census): 'same' | 'later' | 'lost' {
  if (!kept) return 'same';
  if (found.generation < kept.generation) return 'lost';
  if (found.generation > kept.generation) return 'later';
  const names = ['documents', 'passages', 'terms', 'highlights', 'digest'] as const;
  return names.every((name) => kept[name] === found[name]) ? 'same' : 'lost';
}

async function digestOf(ids: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(ids.join('\n'));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
