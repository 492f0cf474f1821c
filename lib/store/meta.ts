import Dexie from 'dexie';
import type { CorpusDatabase } from './corpus-database.ts';

/**
 * `schema`: number of the schema that wrote it · `glossaryRevision`: changes with documents and terms ·
 * `generation`: counts every write, highlights included · `nextRow`: first row no passage has had ·
 * `documents`, `passages`, `terms`: counts · `indexing`: the rules by which grams were made ·
 * `untidy`: 1 while the index holds rows of passages that are gone ·
 * `interrupted`: files of an import that broke off, till the reader was told · `choices`: counts every document switched on or off · `stale`: 1 while the glossary does not yet heed all of them ·
 * `highlightsLinked`: the glossary revision whose terms highlights are linked to · `birth`: drawn by lot when the
 * database was made · `restoration`: the last restoration written, as its journal names it.
 */
type MetaName =
  | 'schema'
  | 'glossaryRevision'
  | 'generation'
  | 'nextRow'
  | 'documents'
  | 'passages'
  | 'terms'
  | 'indexing'
  | 'untidy'
  | 'choices'
  | 'stale'
  | 'interrupted'
  | 'highlightsLinked'
  | 'birth'
  | 'restoration';

/** One of the corpus's own numbers, 0 where it was never set. */
export async function readMeta(database: CorpusDatabase, name: MetaName): Promise<number> {
  return (await database.meta.get(name))?.value ?? 0;
}

/** Sets one of the corpus’s own numbers. */
export async function writeMeta(database: CorpusDatabase, name: MetaName, value: number): Promise<void> {
  await database.meta.put({ name, value });
}

/** Counts one more write; called in the transaction that writes. */
export async function countWrite(database: CorpusDatabase): Promise<void> {
  // Whoever hears of it must not go on within this transaction.
  Dexie.ignoreTransaction(() => database.onWrite());
  await writeMeta(database, 'generation', (await readMeta(database, 'generation')) + 1);
}

/** A revision never used before, not even by a database that was lost since. */
export function nextRevision(last: number): number {
  return Math.max(last + 1, Date.now());
}
