import type { StorageProblem } from '../questions.ts';

/** The corpus cannot be read or written, for one of the reasons the reader is told. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.problem = problem;
  }
}

const problems = new Map<string, StorageProblem>([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['MissingAPIError', 'unavailable'],
  ['MissingAPI', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['NotAllowedError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['DatabaseClosedError', 'unavailable'],
  ['TransactionInactiveError', 'unavailable'],
  ['TimeoutError', 'unavailable'],
  ['UnknownError', 'damaged'],
  ['DataError', 'damaged'],
  ['NotReadableError', 'damaged'],
  ['NotFoundError', 'damaged'],
  ['ConstraintError', 'damaged'],
  ['SchemaError', 'damaged'],
]);

/** The error and everything it wraps: Dexie keeps the browser's own error in `inner` or in the list of failures. */
function* chain(error: unknown): Generator<{ name: string }> {
  const seen = new Set<unknown>();
  const open = [error];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    const { name, inner, cause, failures } = next as Record<string, unknown>;
    if (typeof name === 'string') yield { name };
    open.push(inner, cause);
    if (Array.isArray(failures)) open.push(failures[0]);
  }
}

/** The storage fault behind an error, or null where it is none of IndexedDB's. A full disk outranks what it caused. */
export function storageProblem(error: unknown): StorageProblem | null {
  if (error instanceof StorageError) return error.problem;
  const names = [...chain(error)].map((link) => link.name);
  const found = names.map((name) => problems.get(name)).filter((problem) => problem !== undefined);
  if (found.includes('full')) return 'full';
  if (found.length > 0) return found[found.length - 1] ?? null;
  return names.includes('AbortError') || names.includes('OpenFailedError') ? 'unavailable' : null;
}

/** Gives a storage fault its reason; any other error stays as it is. */
export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const problem = storageProblem(error);
  return problem ? new StorageError(problem, `The corpus is ${problem}: ${String(error)}`, error) : error;
}

/** For a `catch`: a fault of the store becomes nothing; any other error is ours. */
export function nullIfStorage(error: unknown): null {
  if (!storageProblem(error)) throw error;
  return null;
}

/** The connection went away under a running request: opening it again may help. */
export function isClosed(error: unknown): boolean {
  return [...chain(error)].some(({ name }) => name === 'DatabaseClosedError' || name === 'InvalidStateError');
}
