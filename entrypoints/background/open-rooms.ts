import { placeHash } from '../../components/place.ts';
import { importPage } from '../../lib/answering/import-page.ts';
import { memoryCorpus } from '../../lib/answering/memory-corpus.ts';
import { preparation } from '../../lib/answering/preparation.ts';
import type { Rooms } from '../../lib/answering/rooms.ts';
import { safekeeping } from '../../lib/answering/safekeeping.ts';
import { withStandIn } from '../../lib/answering/stand-in.ts';
import { upkeep } from '../../lib/answering/upkeep.ts';
import { openCorpus } from '../../lib/corpus.ts';
import { openBackupFolder } from '../../lib/exchange/backup-folder.ts';
import { deriveReviewedCorpus } from '../../lib/glossary/derive-reviewed-corpus.ts';
import { fetchLexicon } from '../../lib/importing/built-in.ts';
import { tellPages } from '../../lib/sites/open-tabs.ts';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { openPage } from './open-page.ts';
import { showRest } from './show-rest.ts';

/** Opens all that the answers draw on: the corpus, its preparation, its safekeeping. */
export function openRooms(): Rooms {
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

async function fetchFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}
