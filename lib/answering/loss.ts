import type { Corpus } from '../corpus.ts';
import type { Loss } from '../questions/backup.ts';
import { type Census, compareCensus } from '../store/census.ts';
import { StorageError } from '../store/storage-error.ts';
import type { AutomaticBackups } from './automatic-backups.ts';
import { forgetItem, readItem, writeItem } from './safety-items.ts';

/**
 * Compares the database with what is known of it outside, and notes what is missing. A browser may open a damaged
 * database without a word, give back an older one or a new empty one, or fail only when rows are read: so they are read.
 */
export async function compareAtStart(corpus: Corpus, backups: AutomaticBackups): Promise<void> {
  try {
    const found = await corpus.census();
    await corpus.allHighlights();
    if (found.hollow) return await leaveHollow(corpus, backups);
    // The browser may have been killed before what it had written was backed up.
    await keepUnlessLost(corpus, backups, found);
  } catch (error) {
    if (!(error instanceof StorageError && error.problem === 'damaged')) throw error;
    await noteLoss(corpus, backups, null);
  }
}

/** From now on the database as it is counts, and is backed up where that is due; unless something is missing. */
export async function keepUnlessLost(
  corpus: Corpus,
  backups: AutomaticBackups,
  found: Census,
): Promise<void> {
  // What is left must not take the place of what was lost.
  if (await noteLoss(corpus, backups, found)) return;
  if (!(await isKnown(found))) await accept(corpus, found);
  await backups.afterChanges(found);
}

/** Nothing was written since it was last taken down: at most starts the titles need not be read. */
async function isKnown(found: Census): Promise<boolean> {
  const kept = await readItem('census');
  return kept !== null && compareCensus(kept.census, found) === 'same';
}

/** Of documents without passages nothing is left to lose; what else can be read is kept, and all begins anew. */
async function leaveHollow(corpus: Corpus, backups: AutomaticBackups): Promise<void> {
  await backups.beforeRestoration();
  await corpus.startAnew();
  await noteLoss(corpus, backups, null);
}

/** Whether something is missing, now or noted before; `found` is null where the database cannot be read. */
async function noteLoss(corpus: Corpus, backups: AutomaticBackups, found: Census | null): Promise<boolean> {
  if (await readItem('loss')) return true;
  const loss = await lossOf(corpus, backups, found);
  if (loss) await writeItem('loss', loss);
  return loss !== null;
}

/** What is missing, or null; `found` is null where the database cannot be read. */
export async function lossOf(
  corpus: Corpus,
  backups: AutomaticBackups,
  found: Census | null,
): Promise<Loss | null> {
  const kept = await readItem('census');
  if (found && kept && compareCensus(kept.census, found) !== 'lost') return null;
  const [newest] = await backups.list();
  const backup = newest && { highlights: newest.header.counts.highlights, madeAt: newest.header.madeAt };
  // Where even the census is gone, a backup still knows what there was.
  const had = kept?.census.highlights ?? backup?.highlights ?? 0;
  const highlights = Math.max(0, had - (found?.highlights ?? 0));
  const here = found ? await corpus.importedTitles() : [];
  const titles = (kept?.titles ?? newest?.header.titles ?? []).filter((title) => !here.includes(title));
  // Built-in documents come back by themselves.
  if (highlights + titles.length === 0) return null;
  return { highlights, titles, backup: backup ?? null };
}

/** From now on the database as it is counts. */
export async function acceptAll(corpus: Corpus): Promise<void> {
  await accept(corpus, await corpus.census());
}

async function accept(corpus: Corpus, census: Census): Promise<void> {
  await writeItem('census', { census, titles: await corpus.importedTitles() });
  await forgetItem('loss');
}
