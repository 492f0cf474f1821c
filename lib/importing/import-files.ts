import type { Lexicon } from '../glossary/lexicon.ts';
import { storageProblem } from '../store/storage-error.ts';
import { type ImportCorpus, importFile, type ReadFile } from './import-file.ts';
import type { FileOutcome, ImportFile, ImportProgress } from './outcome.ts';

/** What an import of several files asks of the corpus beside what each file asks. */
export interface BatchCorpus extends ImportCorpus {
  /** Publishes what was staged, all in one transaction. */
  publish(staged: readonly string[]): Promise<void>;
  /** Forgets what was staged. */
  drop(): Promise<void>;
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
 * called imported that is not. Throws what `signal` was aborted with, or the storage's fault, after nothing is left.
 */
export async function importFiles(batch: Batch): Promise<void> {
  const { files, corpus, signal, onProgress, onOutcome } = batch;
  const staged: { file: ImportFile; outcome: FileOutcome & { kind: 'imported' } }[] = [];
  const tell = (part: Partial<ImportProgress> & Pick<ImportProgress, 'done' | 'stage'>) =>
    onProgress({ files: files.length, name: '', share: 0, ...part });
  try {
    for (const [done, file] of files.entries()) {
      signal.throwIfAborted();
      const onStage = (stage: ImportProgress['stage'], share: number) =>
        tell({ done, stage, name: file.name, share });
      const outcome = await importFile({ ...batch, file, onStage });
      if (outcome.kind === 'imported') staged.push({ file, outcome });
      else onOutcome(file, outcome);
      // Without room for one document there is none for the next.
      if (outcome.kind === 'refused' && outcome.code === 'full')
        throw new DOMException('', 'QuotaExceededError');
    }
    if (staged.length > 0) await publish(batch, staged, tell);
  } catch (error) {
    await corpus.drop();
    const problem = storageProblem(error);
    if (!problem || signal.aborted) throw error;
    for (const { file } of staged) onOutcome(file, { kind: 'refused', code: problem, parts: [] });
  }
}

async function publish(
  { files, corpus, signal, onOutcome }: Batch,
  staged: readonly { file: ImportFile; outcome: FileOutcome & { kind: 'imported' } }[],
  tell: (part: Pick<ImportProgress, 'done' | 'stage'>) => void,
): Promise<void> {
  signal.throwIfAborted();
  tell({ done: files.length, stage: 'publish' });
  await corpus.publish(staged.map(({ outcome }) => outcome.document));
  for (const { file, outcome } of staged) onOutcome(file, outcome);
}
