import type { Corpus } from '../corpus.ts';
import { rankDelay, removedLife } from '../limits.ts';
import { reportFault } from './report-fault.ts';
import { whenQuiet } from './when-quiet.ts';

/**
 * Gives a function that, a while after its last call, does what changes of documents left to do: ranks the glossary
 * anew, forgets what was removed long ago, completes the index. `onRanked` hears of a new glossary.
 */
export function upkeep(corpus: Corpus, onRanked: () => void, delay: number = rankDelay): () => void {
  const onceQuiet = whenQuiet<'upkeep'>(delay);
  // One run at a time: the next looks for itself what is left.
  let last: Promise<void> = Promise.resolve();
  const run = () => {
    last = last.then(() => workOff(corpus, onRanked));
    return last;
  };
  return () => void onceQuiet('upkeep', run);
}

/** Never rejects. */
async function workOff(corpus: Corpus, onRanked: () => void): Promise<void> {
  try {
    await corpus.sweepImport();
    if (await corpus.rankAnew()) onRanked();
    if (await corpus.purgeDocuments(Date.now() - removedLife)) onRanked();
    await corpus.index();
  } catch (error) {
    reportFault(error);
  }
}
