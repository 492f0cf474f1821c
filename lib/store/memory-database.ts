import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { CorpusDatabase } from './corpus-database.ts';

/** A database that lasts as long as this process, for a browser that opens none. */
export function memoryDatabase(): CorpusDatabase {
  return new CorpusDatabase('glossa-memory', { indexedDB: new IDBFactory(), IDBKeyRange });
}
