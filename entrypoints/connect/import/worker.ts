/** The import worker of the library page: one import, then it ends. */
import { ensureIndex } from '../../../lib/corpus/index-passages.ts';
import { runImport } from '../../../lib/corpus/run-import.ts';
import { deriveReviewedCorpus } from '../../../lib/glossary/derive-reviewed-corpus.ts';
import { fetchLexicon } from '../../../lib/importing/built-in.ts';
import type { ImportFile } from '../../../lib/importing/outcome.ts';
import { readFile } from '../../../lib/ingest/read-file.ts';
import { CorpusDatabase } from '../../../lib/store/corpus-database.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const cancelling = new AbortController();
const { signal } = cancelling;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'cancel') cancelling.abort();
  else void work(data.files);
});

const tell = (message: FromWorker): void => postMessage(message);

/** Milliseconds between two reports: more often nobody reads, and the page would have to draw. */
const reportInterval = 80;

async function work(files: readonly ImportFile[]): Promise<void> {
  const database = new CorpusDatabase();
  let reported = 0;
  try {
    await runImport(database, deriveReviewedCorpus, {
      files,
      readFile: (bytes, name, options) => readFile(bytes, name, { ...options, readResource: fetchFile }),
      signal,
      fetchLexicon: () => fetchLexicon(fetchFile),
      onProgress(progress) {
        const now = performance.now();
        if (now - reported < reportInterval && progress.stage !== 'publish') return;
        reported = now;
        tell({ say: 'progress', progress });
      },
      onOutcome: ({ key }, outcome) => tell({ say: 'outcome', key, outcome }),
    });
    tell({ say: 'published' });
    await ensureIndex(database);
    tell({ say: 'done' });
  } catch (error) {
    if (!signal.aborted) throw error;
    tell({ say: 'cancelled' });
  }
}

async function fetchFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}
