/** Web Locks (https://www.w3.org/TR/web-locks/) reach every page and worker of ours, and end with their holder. */
import type { CorpusDatabase } from './corpus-database.ts';

const importLock = ({ name }: CorpusDatabase) => `glossa import ${name}`;

/**
 * Does work that reads the corpus and then changes it while nobody else does such work, in any page or worker of ours.
 * Readers are not held up.
 */
export function asOneWriter<T>(database: CorpusDatabase, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`glossa corpus ${database.name}`, work);
}

/** Imports while nobody else does: the same file in two tabs becomes one document. */
export function asOneImporter<T>(database: CorpusDatabase, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(importLock(database), work);
}

/** Does work only while no import is running, and otherwise nothing. */
export async function unlessImporting(database: CorpusDatabase, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(importLock(database), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
