/** Brings the built-in documents into the corpus: at install, after a loss, and when newer rules would read them otherwise. */
import { browser } from 'wxt/browser';
import type { Corpus } from '../corpus.ts';
import { type FetchFile, fetchLexicon, readBuiltIns, readTerms } from '../importing/built-in.ts';
import { derivation } from '../importing/derivation.ts';
import { indexDelay, preparationPause } from '../limits.ts';
import type { DocumentSummary } from '../questions/documents.ts';
import type { CorpusState } from '../questions.ts';
import { storageProblem } from '../store/storage-error.ts';
import { keepAwake } from './keep-awake.ts';
import { reportFault } from './report-fault.ts';

export interface Preparation {
  /**
   * Settles when the corpus has something to answer with, be it by older rules while newer ones read it anew, or can
   * have nothing; never rejects, for the questions that follow say more.
   */
  ready(): Promise<void>;
  /** Looks anew what there is to prepare: the corpus may have lost it. */
  again(): void;
  /** The corpus's own state, or that of the preparation where there is nothing yet to ask. */
  state(): Promise<CorpusState>;
}

/** `derivation` of the corpus, in `storage.local`: written after publishing, so that a death between costs a repetition. */
const item = 'derivation';

interface PreparationWork {
  corpus: Corpus;
  fetchFile: FetchFile;
  /** Hears of the end of each run, and whether anything was published. */
  onSettled: (published: boolean) => void;
  /** Done before anything is written. */
  before?: () => Promise<void>;
  /** What is shown where the database cannot be opened. */
  shown?: Corpus;
}

/** Prepares when first asked, one run at a time; a failed run is repeated only after a pause. */
export function preparation(work: PreparationWork): Preparation {
  const { corpus, onSettled, shown = corpus } = work;
  let run: Promise<void> | null = null;
  let isRunning = false;
  let failure: { error: unknown; at: number } | null = null;

  const start = async (onUsable: () => void) => {
    isRunning = true;
    failure = null;
    let published = false;
    try {
      published = await keepAwake(() => prepare(work, onUsable));
    } catch (error) {
      failure = { error, at: Date.now() };
      reportFault(error);
    }
    isRunning = false;
    onSettled(published);
    if (published) setTimeout(index, indexDelay);
    onUsable();
  };
  // Marking is ready, and the pages waiting for it come first; a search that comes sooner makes the index itself.
  const index = () => keepAwake(() => corpus.index()).catch(reportFault);
  const ready = () => {
    if (failure && Date.now() - failure.at > preparationPause) run = null;
    run ??= new Promise((onUsable) => void start(onUsable));
    return run;
  };
  return {
    ready,
    again() {
      run = null;
      void ready();
    },
    async state() {
      void ready();
      const wasRunning = isRunning;
      const state = await shown.state();
      if (state.state === 'failed' || state.documents > 0) return state;
      return { ...state, ...standingOf(wasRunning || isRunning, failure) };
    },
  };
}

/** How the preparation stands where the corpus has nothing to show. */
function standingOf(isRunning: boolean, failure: { error: unknown } | null): Partial<CorpusState> {
  if (isRunning) return { state: 'preparing' };
  return failure ? { state: 'failed', problem: storageProblem(failure.error) } : {};
}

/** Whether anything had to be published; `onUsable` hears of documents that are there already. */
async function prepare(
  { corpus, fetchFile, before }: PreparationWork,
  onUsable: () => void,
): Promise<boolean> {
  const isCurrent = (await readDerivation()) === derivation;
  // By new rules they are read in any case: meanwhile the database opens.
  const [documents, reread] = await Promise.all([
    Promise.resolve(before?.()).then(() => corpus.documents()),
    isCurrent ? null : readBuiltIns(fetchFile),
  ]);
  if (documents.length > 0) onUsable();
  if (isCurrent && documents.some(({ document }) => document.builtIn)) return false;
  const builtIns = reread ?? (await readBuiltIns(fetchFile));
  const known = new Set(builtIns.map(({ document }) => document.id));
  const others = documents.filter(({ document }) => !known.has(document.id));
  // Statistics by older rules must not meet the new ones: those of every document are gathered again.
  if (!isCurrent) await rereadTerms(others, corpus, fetchFile);
  await corpus.publishUnindexed(builtIns);
  for (const { document } of others) if (document.builtIn) await corpus.remove(document.id);
  await browser.storage.local.set({ [item]: derivation });
  return true;
}

async function readDerivation(): Promise<unknown> {
  return (await browser.storage.local.get(item))[item];
}

/** Documents that are there already: their terms are read anew from the passages that are kept, one by one. */
async function rereadTerms(
  documents: readonly DocumentSummary[],
  corpus: Corpus,
  fetchFile: FetchFile,
): Promise<void> {
  if (documents.length === 0) return;
  const lexicon = await fetchLexicon(fetchFile);
  for (const { document } of documents) {
    const text = await corpus.document(document.id);
    if (text) for (const read of await readTerms(text, lexicon)) await corpus.restate(read);
  }
}
