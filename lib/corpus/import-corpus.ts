/** The corpus as an import asks it: what is there already, and where the new is kept. */

import { OddsLog } from '../glossary/odds-log.ts';
import type { KnownDocument } from '../importing/import-file.ts';
import type { BatchCorpus } from '../importing/import-files.ts';
import { changeDocument } from '../store/change-document.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readDocuments } from '../store/documents.ts';
import { freeRoom } from '../store/free-room.ts';
import type { DocumentRow } from '../store/rows.ts';
import { dropStaging } from '../store/staging.ts';
import { signOf } from './document-sign.ts';
import { KnownDocuments } from './known-documents.ts';
import { type Derive, publishStaged, stage } from './publish.ts';

/** Opens the corpus for one import; the documents it finds are those of this moment and those it stages itself. */
export async function importCorpus(database: CorpusDatabase, derive: Derive): Promise<BatchCorpus> {
  const known = new KnownDocuments();
  const odds = new OddsLog();
  for (const row of await withDatabase(database, 'read', () => readDocuments(database))) known.add(row);
  return {
    byId: async (id) => knownAs(known.byId(id)),
    byContent: async ({ passages }) => knownAs(known.byContent((await signOf(passages)).content)),
    async earlierVersion({ document: { title }, passages }) {
      const row = known.earlierVersion((await signOf(passages)).sketch, title);
      return row && { document: row.id, title: row.document.title, date: row.document.date };
    },
    async restore(id) {
      await changeDocument(database, id, { removedAt: null });
    },
    async stage(reading, statistics) {
      known.add(await stage(database, { ...reading, statistics }));
      odds.add(statistics.document, statistics.rows);
    },
    async publish(staged) {
      await publishStaged(database, derive, { staged, odds });
    },
    async drop() {
      await dropStaging(database);
    },
    freeRoom,
  };
}

function knownAs(row: DocumentRow | undefined): KnownDocument | null {
  return row ? { document: row.id, title: row.document.title, removed: row.removedAt !== null } : null;
}
