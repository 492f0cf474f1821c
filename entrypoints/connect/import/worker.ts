/** The import worker of the library page: one import, then it ends. */
import { ensureIndex } from '../../../lib/corpus/index-passages.ts';
import { runImport } from '../../../lib/corpus/run-import.ts';
import { deriveReviewedCorpus } from '../../../lib/glossary/derive-reviewed-corpus.ts';
import { fetchLexicon } from '../../../lib/importing/built-in.ts';
import type { FileOutcome, ImportFile, ImportProgress } from '../../../lib/importing/outcome.ts';
import { readFile } from '../../../lib/ingest/read-file.ts';
import { CorpusDatabase } from '../../../lib/store/corpus-database.ts';
import { cutArray } from '../../../lib/store/pieces.ts';
import { storageProblem } from '../../../lib/store/storage-error.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const cancelling = new AbortController();
const { signal } = cancelling;

const files: ImportFile[] = [];
let isWorking = false;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.say) {
    case 'file':
      files.push(data.file);
      break;
    case 'import':
      isWorking = true;
      void work();
      break;
    case 'cancel':
      cancelling.abort();
      if (!isWorking) tell({ say: 'stopped', why: 'cancelled' });
      break;
  }
});

const tell = (message: FromWorker): void => postMessage(message);

/** Milliseconds between two reports: more often nobody reads, and the page would have to draw. */
const reportInterval = 200;

/** Outcomes in one message: those of a thousand files would hold the page up while it unpacks them. */
const outcomesAtOnce = 100;

async function work(): Promise<void> {
  const database = new CorpusDatabase();
  const report = reporter();
  try {
    await runImport(database, deriveReviewedCorpus, {
      files,
      readFile: (bytes, name, options) => readFile(bytes, name, { ...options, readResource: fetchFile }),
      signal,
      fetchLexicon: () => fetchLexicon(fetchFile),
      onProgress: report.progress,
      onOutcome: report.outcome,
    });
    report.flush();
    tell({ say: 'published' });
    await ensureIndex(database);
    tell({ say: 'done' });
  } catch (error) {
    report.flush();
    const why = signal.aborted ? 'cancelled' : storageProblem(error);
    if (why === null) throw error;
    tell({ say: 'stopped', why });
  }
}

/** Tells the page now and then how far the work has come and what became of files. */
function reporter() {
  let last = 0;
  let outcomes: [number, FileOutcome][] = [];
  const flush = () => {
    for (const some of cutArray(outcomes, outcomesAtOnce)) tell({ say: 'outcomes', outcomes: some });
    outcomes = [];
  };
  return {
    flush,
    outcome: ({ key }: ImportFile, outcome: FileOutcome) => void outcomes.push([key, outcome]),
    progress(progress: ImportProgress) {
      const now = performance.now();
      if (now - last < reportInterval && progress.stage !== 'publish') return;
      last = now;
      flush();
      tell({ say: 'progress', progress });
    },
  };
}

async function fetchFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}
