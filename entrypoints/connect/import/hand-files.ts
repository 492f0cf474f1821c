import type { ImportFile } from '../../../lib/importing/outcome.ts';
import { paced } from '../../../lib/take-breath.ts';
import type { RunningWorker } from './start-worker.ts';

/** Milliseconds in which files are handed over without a pause: a click then waits no longer than a frame. */
const handingStretch = 12;

/**
 * Hands files to the worker, which then begins; stops as soon as it is no longer `wanted`. The browser looks each file
 * up on the disk as it is sent: a thousand at once would hold the page up for a second.
 */
export async function handFiles(
  files: readonly ImportFile[],
  worker: Pick<RunningWorker, 'send'>,
  wanted: () => boolean,
): Promise<void> {
  const breathe = paced(handingStretch);
  for (const file of files) {
    if (!wanted()) return;
    worker.send({ say: 'file', file });
    await breathe();
  }
  if (wanted()) worker.send({ say: 'import' });
}
