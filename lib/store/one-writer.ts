import type { CorpusDatabase } from './corpus-database.ts';

/**
 * Does work that reads the corpus and then changes it while nobody else does such work, in any page or worker of ours
 * (https://www.w3.org/TR/web-locks/). Readers are not held up.
 */
export function asOneWriter<T>(database: CorpusDatabase, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`glossa corpus ${database.name}`, work);
}
