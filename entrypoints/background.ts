import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { placeHash } from '../components/place.ts';
import { corpusAnswers } from '../lib/answering/corpus-answers.ts';
import { importPage } from '../lib/answering/import-page.ts';
import { preparation } from '../lib/answering/preparation.ts';
import { safekeeping } from '../lib/answering/safekeeping.ts';
import { forgetTrace } from '../lib/answering/traces.ts';
import { upkeep } from '../lib/answering/upkeep.ts';
import { type Corpus, openCorpus } from '../lib/corpus.ts';
import { openBackupFolder } from '../lib/exchange/backup-folder.ts';
import { deriveReviewedCorpus } from '../lib/glossary/derive-reviewed-corpus.ts';
import { fetchLexicon } from '../lib/importing/built-in.ts';
import { deletedLife, resumeDelay } from '../lib/limits.ts';
import type { PagePart } from '../lib/questions/documents.ts';
import type { Place, SearchAnswer } from '../lib/questions.ts';
import { answer } from '../lib/senders/answer.ts';
import { revokeCards } from '../lib/senders/card-tokens.ts';
import { closeStorage, onSettingsChanged, type Settings } from '../lib/settings.ts';
import { applyLook, applySites, resumeSites } from '../lib/sites/apply-sites.ts';
import { forgetOnce } from '../lib/sites/once-tabs.ts';
import { tellPages } from '../lib/sites/open-tabs.ts';
import { fulfilWish } from '../lib/sites/permission-wish.ts';
import { CorpusDatabase } from '../lib/store/corpus-database.ts';
import { StorageError } from '../lib/store/storage-error.ts';
import { showResting } from '../lib/toolbar.ts';
import { noteVersion } from './connect/seen-version.ts';
import { obeyAddSelection } from './ways-in/add-selection.ts';
import { obeyCommands } from './ways-in/commands.ts';
import { offerLookUp } from './ways-in/look-up.ts';
import { answerOmnibox } from './ways-in/omnibox.ts';
import { obeySaving } from './ways-in/save-selection.ts';

// Every listener is added before the first `await`: a worker is woken by an event only if it listens at once.
export default defineBackground({
  type: 'module',
  main() {
    const corpus = openCorpus(new CorpusDatabase(), deriveReviewedCorpus);
    const kept = safekeeping(corpus, openBackupFolder);
    const onPrepared = (published: boolean) => {
      void rest();
      if (published) void tellPages();
      keepUp();
    };
    const prepared = preparation(corpus, fetchFile, onPrepared, kept.begin);
    const keepUp = upkeep(corpus, () => void tellPages());
    const rest = async () => showResting((await prepared.state()).state === 'failed');
    const openPage = (path: string) => browser.tabs.create({ url: browser.runtime.getURL('/') + path });
    const open = (place: Place) => openPage(`options.html${placeHash(place)}`);

    const takeIn = async (tab: number, part: PagePart) => {
      const added = await importPage(corpus, fetchFile, tab, part);
      void tellPages();
      keepUp();
      return added;
    };

    answer(
      corpusAnswers({
        corpus,
        preparation: prepared,
        safekeeping: kept,
        openPlace: open,
        tellPages,
        keepUp,
        takeIn,
        loadLexicon: () => fetchLexicon(fetchFile),
      }),
    );

    const search = async (query: string) => {
      await prepared.ready();
      return corpus.search(query).catch(nothingIfStorage);
    };
    offerLookUp();
    obeyAddSelection({ add: (tab) => takeIn(tab, 'selection'), open });
    answerOmnibox({ search, open });
    obeyCommands();
    obeySaving();

    const begin = async () => {
      await Promise.all([applySites(), prepared.ready()]);
      await purge(corpus);
    };
    browser.runtime.onStartup.addListener(begin);
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      // Whoever lost their data is no new reader.
      if (reason === 'install') void noteVersion();
      if (reason === 'install' && !(await kept.isKnown())) void openPage('welcome.html');
      await begin();
    });

    browser.permissions.onAdded.addListener(() => void fulfilWish().then(applySites));
    browser.permissions.onRemoved.addListener(() => void applySites());
    onSettingsChanged(async (after, before) => {
      await Promise.all([rest(), followSettings(after, before)]);
    });

    browser.tabs.onRemoved.addListener((tab) => {
      void revokeCards(tab);
      void forgetTrace(tab);
    });
    void closeStorage();
    // A change that has woken the background is brought to bear by its own event.
    setTimeout(() => void resumeSites(), resumeDelay);
  },
});

/** Forgets highlights deleted long ago. */
async function purge(corpus: Corpus): Promise<void> {
  try {
    await corpus.purgeHighlights(Date.now() - deletedLife);
  } catch (error) {
    // Whoever opens the popup is told what the store's fault is.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** The popup says what the store's fault is; a line below the address bar could not. */
function nothingIfStorage(error: unknown): SearchAnswer {
  if (!(error instanceof StorageError)) throw error;
  return { terms: [], passages: [], highlights: [] };
}

async function followSettings(after: Settings, before: Settings): Promise<void> {
  const isChanged = (...names: (keyof Settings)[]) =>
    names.some((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
  if (isChanged('mode', 'sites', 'mutedSites')) await forgetOnce();
  if (isChanged('mode', 'sites', 'mutedSites', 'paused')) await applySites();
  else await applyLook();
}

async function fetchFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}
