import type { Lexicon } from '../glossary/lexicon.ts';
import { storedPerCharacter } from '../limits.ts';
import { storageProblem } from '../store/storage-error.ts';
import { type ImportCorpus, importFile, type ReadFile } from './import-file.ts';
import type { FileOutcome, FileStage, ImportFile, ImportProgress } from './outcome.ts';

/** What an import of several files asks of the corpus beside what each file asks. */
export interface BatchCorpus extends ImportCorpus {
  /** Publishes what was staged, all in one transaction. */
  publish(staged: readonly string[]): Promise<void>;
  /** Forgets what was staged. */
  drop(): Promise<void>;
  /** Bytes that can still be written, as the browser reckons; null where it does not say. */
  freeRoom(): Promise<number | null>;
}

export interface Batch {
  files: readonly ImportFile[];
  readFile: ReadFile;
  corpus: BatchCorpus;
  lexicon: Lexicon;
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  onOutcome: (file: ImportFile, outcome: FileOutcome) => void;
}

/**
 * Imports files one by one and publishes all of them together; outcomes are told when they are true, so that nothing is
 * called imported that is not. A fault of the storage is the outcome of every file still open; anything else, and what
 * `signal` was aborted with, is thrown after nothing is left.
 */
export async function importFiles(batch: Batch): Promise<void> {
  const { files, corpus, signal, onProgress } = batch;
  const staged: Staged[] = [];
  const open = new Set(files);
  const settle: Batch['onOutcome'] = (file, outcome) => {
    open.delete(file);
    batch.onOutcome(file, outcome);
  };
  const tell: Tell = (part) => onProgress({ files: files.length, name: '', share: 0, ...part });
  const { room, measured } = measuring(corpus);
  try {
    for (const [done, file] of files.entries()) {
      signal.throwIfAborted();
      const onStage = (stage: FileStage, share: number) => tell({ done, stage, name: file.name, share });
      const outcome = await importFile({ ...batch, corpus: measured, file, onStage });
      // Without room for one document there is none for the next.
      if (outcome.kind === 'refused' && outcome.code === 'full')
        throw new DOMException('', 'QuotaExceededError');
      if (outcome.kind === 'imported') staged.push({ file, outcome });
      else settle(file, outcome);
    }
    if (staged.length > 0) await publish({ ...batch, onOutcome: settle }, staged, tell);
  } catch (error) {
    await corpus.drop();
    const code = storageProblem(error);
    if (!code || signal.aborted) throw error;
    const parts = code === 'full' ? await room() : [];
    for (const file of open) settle(file, { kind: 'refused', code, parts });
  }
}

interface Staged {
  file: ImportFile;
  outcome: FileOutcome & { kind: 'imported' };
}

type Tell = (part: Partial<ImportProgress> & Pick<ImportProgress, 'done' | 'stage'>) => void;

/** Measures what is staged: `room` answers how many megabytes that takes and how many are free, or nothing where unknown. */
function measuring(corpus: BatchCorpus): { room: () => Promise<number[]>; measured: ImportCorpus } {
  let characters = 0;
  return {
    measured: {
      ...corpus,
      stage(reading, statistics) {
        characters += reading.file.text.length;
        return corpus.stage(reading, statistics);
      },
    },
    async room() {
      const free = await corpus.freeRoom();
      const needed = characters * storedPerCharacter;
      // What the browser says is rounded and late: figures that contradict the refusal would only confuse.
      return free === null || free >= needed ? [] : [Math.ceil(needed / 1e6), Math.floor(free / 1e6)];
    },
  };
}

async function publish(
  { files, corpus, signal, onOutcome }: Batch,
  staged: readonly Staged[],
  tell: Tell,
): Promise<void> {
  signal.throwIfAborted();
  tell({ done: files.length, stage: 'publish' });
  await corpus.publish(staged.map(({ outcome }) => outcome.document));
  for (const { file, outcome } of staged) onOutcome(file, outcome);
}
