import { storageProblem } from '../store/storage-error.ts';

/** For a `catch` at the end of work nobody waits for: storage faults are told to the reader, anything else is ours. */
export function reportFault(error: unknown): void {
  if (!storageProblem(error)) console.error(error);
}
