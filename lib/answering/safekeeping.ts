/** Notices what was lost, keeps what can bring it back, and brings it back. */
import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import type { Corpus } from '../corpus.ts';
import { backupDelay } from '../limits.ts';
import type { Loss, Restored, Safety } from '../questions/backup.ts';
import { finishSettings } from '../settings/restoration.ts';
import { nullIfStorage, storageProblem } from '../store/storage-error.ts';
import { type AutomaticBackups, automaticBackups, type OpenFolder } from './automatic-backups.ts';
import { keepAwake } from './keep-awake.ts';
import { acceptAll, compareAtStart, keepUnlessLost, lossOf } from './loss.ts';
import { recoverFrom } from './recover.ts';
import { reminderOf } from './reminder.ts';
import { reportFault } from './report-fault.ts';
import { readItem, writeItem } from './safety-items.ts';

export interface Safekeeping {
  backups: AutomaticBackups;
  /** Looks once in a session of the browser whether anything was lost, before anybody writes; never rejects. */
  begin(): Promise<void>;
  /** Something was kept here before, whatever has become of it. */
  isKnown(): Promise<boolean>;
  safety(): Promise<Safety>;
  /** Brings back what is missing; throws `AskError` `missing` where no backup is whole. */
  recover(name?: string): Promise<Restored>;
  /** Does without what is missing; a database that cannot be opened is made anew. */
  forgo(): Promise<void>;
  /** From now on the database as it is counts. */
  accept(): Promise<void>;
}

/** In `storage.session`: the database was compared since the browser started. */
const compared = 'compared';

/** Watches over what is kept: makes automatic backups of it, and notices at each start what was lost. */
export function safekeeping(
  corpus: Corpus,
  openFolder: OpenFolder,
  delay: number = backupDelay,
): Safekeeping {
  const backups = automaticBackups(corpus, openFolder);
  let begun: Promise<void> | null = null;
  const begin = () => {
    begun ??= lookOnce(corpus, backups).catch((error) => {
      reportFault(error);
      // Not compared yet: that is made good once it can be.
      if (storageProblem(error) === 'unopened') begun = null;
    });
    return begun;
  };
  const keep = async () => {
    await begin();
    await keepUnlessLost(corpus, backups, await corpus.census());
  };
  corpus.onWrite(soon(keep, delay));

  return {
    backups,
    begin,
    isKnown: async () => (await readItem('census')) !== null,
    async safety() {
      await begin();
      return safetyOf(corpus, backups);
    },
    recover: (name) => recover(corpus, backups, name),
    async forgo() {
      if (await isUnopened(corpus)) await corpus.startAnew();
      await acceptAll(corpus);
    },
    accept: () => acceptAll(corpus),
  };
}

/** Gives a function that does work a while after it was first called; calls until then count as one. */
function soon(work: () => Promise<void>, delay: number): () => void {
  let isWaiting = false;
  let last: Promise<void> = Promise.resolve();
  const workLater = async () => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    isWaiting = false;
    await last;
    last = work().catch(reportFault);
    await last;
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    // The browser must not end the background while a change waits to be kept.
    void keepAwake(workLater);
  };
}

async function safetyOf(corpus: Corpus, backups: AutomaticBackups): Promise<Safety> {
  const unopened = await isUnopened(corpus);
  const loss = await missing(corpus, backups, unopened);
  const restored = await readItem('restored');
  const fileBackupAt = (await readItem('fileBackup'))?.at ?? null;
  return { unopened, loss, restored, reminder: loss ? null : await reminderOf(corpus), fileBackupAt };
}

async function recover(corpus: Corpus, backups: AutomaticBackups, name?: string): Promise<Restored> {
  const backup = await backups.read(name);
  if (!backup) throw new AskError('missing', 'no backup is whole');
  const { titles = [] } = (await missing(corpus, backups, await isUnopened(corpus))) ?? {};
  const restored = { highlights: await recoverFrom(corpus, backup), titles };
  await acceptAll(corpus);
  await writeItem('restored', restored);
  return restored;
}

async function lookOnce(corpus: Corpus, backups: AutomaticBackups): Promise<void> {
  await corpus.unlessImporting(() => finishSettings(() => corpus.restoration()));
  if ((await browser.storage.session.get(compared))[compared]) return;
  await compareAtStart(corpus, backups);
  await browser.storage.session.set({ [compared]: true });
}

async function isUnopened(corpus: Corpus): Promise<boolean> {
  return (await corpus.state()).problem === 'unopened';
}

/** What was found missing; all there was, while the database cannot be opened. */
async function missing(corpus: Corpus, backups: AutomaticBackups, unopened: boolean): Promise<Loss | null> {
  const noted = await readItem('loss');
  // The backups may lie on the same broken disk.
  return noted || !unopened ? noted : lossOf(corpus, backups, null).catch(nullIfStorage);
}
