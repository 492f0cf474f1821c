/** The corpus as an import asks it: what is there already, and where the new is kept. */

import type { KnownDocument } from '../importing/import-file.ts';
import type { BatchCorpus } from '../importing/import-files.ts';
import type { EarlierVersion } from '../importing/outcome.ts';
import { resemblance, sketchOf } from '../importing/sketch.ts';
import type { Reading } from '../ingest/ingest.ts';
import { changeDocument } from '../store/change-document.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { counts, readDocuments } from '../store/documents.ts';
import { freeRoom } from '../store/free-room.ts';
import type { DocumentRow } from '../store/rows.ts';
import { dropStaging } from '../store/staging.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { contentOf, type Derive, publishStaged, stage } from './publish.ts';

/** With so large a share of paragraphs in common one document is a version of the other. */
const versionShare = 0.3;

/** Opens the corpus for one import; the documents it finds are those of this moment and those it stages itself. */
export async function importCorpus(database: CorpusDatabase, derive: Derive): Promise<BatchCorpus> {
  const rows = new Map<string, DocumentRow>();
  for (const row of await withDatabase(database, 'read', () => readDocuments(database)))
    rows.set(row.id, row);
  return {
    byId: async (id) => knownAs(rows.get(id)),
    async byContent({ passages }) {
      const content = await contentOf(passages);
      return knownAs([...rows.values()].find((row) => row.content === content));
    },
    earlierVersion: async (reading) => earlierVersion(rows.values(), reading),
    async restore(id) {
      await changeDocument(database, id, { removedAt: null });
    },
    async stage(reading, statistics) {
      const staged = await stage(database, { ...reading, statistics });
      rows.set(staged.id, staged);
    },
    async publish(staged) {
      await publishStaged(database, derive, { staged });
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

/** The document that shares most paragraphs with a new one, or bears its title; null where none does. */
function earlierVersion(rows: Iterable<DocumentRow>, { document, passages }: Reading): EarlierVersion | null {
  const sketch = sketchOf(passages);
  const title = foldKey(document.title, simplified);
  let best: { row: DocumentRow; share: number } | null = null;
  for (const row of rows) {
    if (!counts(row)) continue;
    const isNamesake = foldKey(row.document.title, simplified) === title;
    const share = resemblance(sketch, row.sketch);
    const isVersion = share >= versionShare || (isNamesake && share > 0);
    if (isVersion && share > (best?.share ?? 0)) best = { row, share };
  }
  if (!best) return null;
  const { id, document: earlier } = best.row;
  return { document: id, title: earlier.title, date: earlier.date };
}
