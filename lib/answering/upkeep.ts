import type { Corpus } from '../corpus.ts';
import { rankDelay, removedLife } from '../limits.ts';
import { storageProblem } from '../store/storage-error.ts';
import { keepAwake } from './keep-awake.ts';

/**
 * Gives a function that, a while after its last call, does what changes of documents left to do: ranks the glossary
 * anew, forgets what was removed long ago, completes the index. `onRanked` hears of a new glossary. The while is part
 * of the work: a background that ended in it would leave pages without the terms of a document brought back.
 */
export function upkeep(corpus: Corpus, onRanked: () => void, delay: number = rankDelay): () => void {
  let calls = 0;
  // One run at a time: the next looks for itself what is left.
  let last: Promise<void> = Promise.resolve();
  const runUnlessCalledAgain = async (call: number) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (call !== calls) return;
    last = last.then(() => workOff(corpus, onRanked));
    await last;
  };
  return () => {
    calls += 1;
    void keepAwake(() => runUnlessCalledAgain(calls));
  };
}

/** Never rejects. */
async function workOff(corpus: Corpus, onRanked: () => void): Promise<void> {
  try {
    await corpus.sweepImport();
    if (await corpus.rankAnew()) onRanked();
    if (await corpus.purgeDocuments(Date.now() - removedLife)) onRanked();
    await corpus.index();
  } catch (error) {
    // Storage faults are told to the reader; anything else is ours.
    if (!storageProblem(error)) console.error(error);
  }
}
