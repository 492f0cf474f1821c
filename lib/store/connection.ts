import * as limits from '../limits.ts';
import { type CorpusDatabase, schemaNumber } from './corpus-database.ts';
import { asStorageError, isClosed, StorageError, storageProblem } from './storage-error.ts';

type Access = 'read' | 'write';

/**
 * Runs a task on the open database; opens it first, and once more where the connection was closed under the task.
 * Throws `StorageError`, and `newer` for any write to a database made by a later version.
 */
export async function withDatabase<T>(
  database: CorpusDatabase,
  access: Access,
  task: () => Promise<T>,
): Promise<T> {
  try {
    await openFor(database, access);
    return await task();
  } catch (error) {
    if (!isClosed(error)) throw explain(database, error);
  }
  try {
    await openFor(database, access);
    return await task();
  } catch (error) {
    throw explain(database, error);
  }
}

/** In a database of newer code anything may be elsewhere. */
function explain(database: CorpusDatabase, error: unknown): unknown {
  const known = asStorageError(error);
  if (known instanceof StorageError || database.verno <= schemaNumber) return known;
  return new StorageError('newer', 'The corpus was written by a newer version of Glossa.', error);
}

async function openFor(database: CorpusDatabase, access: Access): Promise<void> {
  if (!database.isOpen()) await openInTime(database);
  if (access === 'write') await refuseNewer(database);
}

/** Throws `newer` where newer code wrote the corpus; for who writes in many transactions, and asks within each. */
export async function refuseNewer(database: CorpusDatabase): Promise<void> {
  if (await isNewer(database))
    throw new StorageError('newer', 'The corpus was written by a newer version of Glossa.');
}

/** Asked again before each write: another tab may have brought a newer schema while we were closed. */
async function isNewer(database: CorpusDatabase): Promise<boolean> {
  if (database.verno > schemaNumber) return true;
  const row = await database.meta.get('schema');
  return (row?.value ?? schemaNumber) > schemaNumber;
}

/** Throws `newer` where the tables were declared before a newer tab changed them: this code is stale. */
async function declareOnce(database: CorpusDatabase): Promise<void> {
  const newer = await isNewerOnDisk(database);
  if (newer && database.declared)
    throw new StorageError('newer', 'The corpus was changed by a newer version of Glossa.');
  if (!newer && !database.declared) database.declareTables();
}

/** Dexie counts in tens: its version 2 is IndexedDB's 20. */
async function isNewerOnDisk({ factory, name }: CorpusDatabase): Promise<boolean> {
  const found = await factory?.databases?.();
  return (found ?? []).some((one) => one.name === name && Math.floor((one.version ?? 0) / 10) > schemaNumber);
}

/** An upgrade blocked by another tab pends for ever and need not say `blocked`: hence a timer of our own. */
async function openInTime(database: CorpusDatabase): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StorageError('locked', 'Another tab of Glossa keeps the corpus locked.')),
      limits.databaseOpening,
    );
  });
  try {
    await Promise.race([declareOnce(database).then(() => database.open()), late]);
  } catch (error) {
    throw asUnopened(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What hinders the opening hinders everything: only a full disk, a newer database and another tab are told apart. */
function asUnopened(error: unknown): unknown {
  const problem = storageProblem(error);
  if (problem !== 'damaged' && problem !== 'unavailable') return error;
  return new StorageError('unopened', `The database cannot be opened: ${String(error)}`, error);
}
