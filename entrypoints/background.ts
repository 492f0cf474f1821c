import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { placeHash } from '../components/place.ts';
import { corpusAnswers } from '../lib/answering/corpus-answers.ts';
import { importPage } from '../lib/answering/import-page.ts';
import { memoryCorpus } from '../lib/answering/memory-corpus.ts';
import { type Preparation, preparation } from '../lib/answering/preparation.ts';
import type { Rooms } from '../lib/answering/rooms.ts';
import { safekeeping } from '../lib/answering/safekeeping.ts';
import { withStandIn } from '../lib/answering/stand-in.ts';
import { forgetTrace } from '../lib/answering/traces.ts';
import { upkeep } from '../lib/answering/upkeep.ts';
import { openCorpus } from '../lib/corpus.ts';
import { openBackupFolder } from '../lib/exchange/backup-folder.ts';
import { deriveReviewedCorpus } from '../lib/glossary/derive-reviewed-corpus.ts';
import { fetchLexicon } from '../lib/importing/built-in.ts';
import { deletedLife, resumeDelay } from '../lib/limits.ts';
import type { SearchAnswer } from '../lib/questions.ts';
import { answer } from '../lib/senders/answer.ts';
import { revokeCards } from '../lib/senders/card-tokens.ts';
import { closeStorage, onSettingsChanged, type Settings } from '../lib/settings.ts';
import { applyLook, applySites, resumeSites } from '../lib/sites/apply-sites.ts';
import { forgetOnce } from '../lib/sites/once-tabs.ts';
import { tellPages } from '../lib/sites/open-tabs.ts';
import { fulfilWish } from '../lib/sites/permission-wish.ts';
import { CorpusDatabase } from '../lib/store/corpus-database.ts';
import { nullIfStorage } from '../lib/store/storage-error.ts';
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
    const rooms = openRooms();
    answer(corpusAnswers(rooms));
    offerWaysIn(rooms);
    followInstallation(rooms);
    followReader(rooms);
    void closeStorage();
    // A change that has woken the background is brought to bear by its own event.
    setTimeout(() => void resumeSites(), resumeDelay);
  },
});

function openRooms(): Rooms {
  const own = openCorpus(new CorpusDatabase(), deriveReviewedCorpus);
  const kept = safekeeping(own, openBackupFolder);
  const inMemory = () => memoryCorpus(deriveReviewedCorpus, fetchFile, kept.backups);
  const onReturn = () => {
    prepared.again();
    void tellPages();
  };
  const corpus = withStandIn(own, inMemory, onReturn);
  const onPrepared = (published: boolean) => {
    void showRest(prepared);
    if (published) void tellPages();
    keepUp();
  };
  const prepared = preparation({
    ...{ corpus: own, fetchFile, onSettled: onPrepared },
    ...{ before: kept.begin, shown: corpus },
  });
  const keepUp = upkeep(corpus, () => void tellPages());
  return {
    corpus,
    preparation: prepared,
    safekeeping: kept,
    openPlace: (place) => openPage(`options.html${placeHash(place)}`),
    tellPages,
    keepUp,
    async takeIn(tab, part) {
      const added = await importPage(corpus, fetchFile, tab, part);
      void tellPages();
      keepUp();
      return added;
    },
    loadLexicon: () => fetchLexicon(fetchFile),
  };
}

/** Menu, address bar and keys. */
function offerWaysIn({ corpus, preparation: prepared, openPlace: open, takeIn }: Rooms): void {
  const search = async (query: string): Promise<SearchAnswer> => {
    await prepared.ready();
    // The popup says what the store's fault is; a line below the address bar could not.
    const found = await corpus.search(query).catch(nullIfStorage);
    return found ?? { terms: [], passages: [], highlights: [] };
  };
  offerLookUp();
  obeyAddSelection({ add: (tab) => takeIn(tab, 'selection'), open });
  answerOmnibox({ search, open });
  obeyCommands();
  obeySaving();
}

function followInstallation({ corpus, preparation: prepared, safekeeping: kept }: Rooms): void {
  const begin = async () => {
    await Promise.all([applySites(), prepared.ready()]);
    // Whoever opens the popup is told what the store's fault is.
    await corpus.purgeHighlights(Date.now() - deletedLife).catch(nullIfStorage);
  };
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Whoever lost their data is no new reader.
    if (reason === 'install') void noteVersion();
    if (reason === 'install' && !(await kept.isKnown())) void openPage('welcome.html');
    await begin();
  });
}

/** What the reader changes: permissions, settings, tabs. */
function followReader({ preparation: prepared }: Rooms): void {
  browser.permissions.onAdded.addListener(() => void fulfilWish().then(applySites));
  browser.permissions.onRemoved.addListener(() => void applySites());
  onSettingsChanged(async (after, before) => {
    await Promise.all([showRest(prepared), followSettings(after, before)]);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void revokeCards(tab);
    void forgetTrace(tab);
  });
}

async function showRest(prepared: Preparation): Promise<void> {
  const { state, problem } = await prepared.state();
  await showResting(state === 'failed' || problem !== null);
}

function openPage(path: string): Promise<unknown> {
  return browser.tabs.create({ url: browser.runtime.getURL('/') + path });
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
