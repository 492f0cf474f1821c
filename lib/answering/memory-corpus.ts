import type { Derive } from '../corpus/publish.ts';
import { type Corpus, openCorpus } from '../corpus.ts';
import { type FetchFile, readBuiltIns } from '../importing/built-in.ts';
import { memoryDatabase } from '../store/memory-database.ts';
import { nullIfStorage } from '../store/storage-error.ts';
import type { AutomaticBackups } from './automatic-backups.ts';
import { keepAwake } from './keep-awake.ts';
import { recoverFrom } from './recover.ts';

/** A corpus in memory: the built-in documents, and of the reader's own what the newest automatic backup holds. */
export function memoryCorpus(
  derive: Derive,
  fetchFile: FetchFile,
  backups: AutomaticBackups,
): Promise<Corpus> {
  return keepAwake(async () => {
    const corpus = openCorpus(memoryDatabase(), derive);
    await corpus.publishUnindexed(await readBuiltIns(fetchFile));
    // They may lie on the same broken disk.
    const backup = await backups.read().catch(nullIfStorage);
    if (backup) await recoverFrom(corpus, backup);
    return corpus;
  });
}
