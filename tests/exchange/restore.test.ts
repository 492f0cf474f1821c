import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backUpAll, backUpOwn, editTables } from '../../lib/corpus/back-up.ts';
import type { Publication } from '../../lib/corpus/publish.ts';
import { previewRestore, type RestoreMode, restoreBackup } from '../../lib/corpus/restore.ts';
import type { BackedUpDocument, Backup } from '../../lib/exchange/backup.ts';
import { readBackup } from '../../lib/exchange/read-backup.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { type CorpusDatabase, schemaNumber } from '../../lib/store/corpus-database.ts';
import { readMeta } from '../../lib/store/meta.ts';
import { freshDatabase } from '../corpus/small-corpus.ts';
import { documents, headerOf, highlights } from './arbitraries.ts';

const maker = { version: '0.1.0', madeAt: 5 };
const settings = { mode: 'sites', sites: ['a.example'] };

/** Statistics in which no term was found: a restoration reads its documents anew by whatever rules there are. */
function withoutTerms({ document, passages }: BackedUpDocument): Publication {
  const none = { words: [], families: { first: [], last: [] }, shortForms: [], lists: [], rows: [] };
  return { document, passages, statistics: { document: document.id, tokens: 0, ...none } };
}

async function* noTerms() {}

const restore = (database: CorpusDatabase, backup: Backup, mode: RestoreMode, token = 1) =>
  restoreBackup(database, noTerms, backup, {
    ...{ mode, token },
    readTerms: async (document) => withoutTerms(document),
  });

const backUp = async (database: CorpusDatabase) =>
  readBackup(await backUpAll(database, maker, settings), schemaNumber);

const contents = fc
  .record({ documents, highlights })
  .map((held): Backup => ({ header: headerOf({ ...held, edits: {} }), ...held, edits: {}, settings }));

const byId = (backup: Backup) => ({
  documents: backup.documents.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1)),
  highlights: backup.highlights.toSorted((a, b) => a.sequence - b.sequence),
  edits: backup.edits,
  settings: backup.settings,
});

test('what is restored is what was backed up, whatever was there before', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, async (one, other) => {
      const database = freshDatabase();
      await restore(database, other, 'replace');
      await restore(database, one, 'replace');
      const backup = await backUp(database);
      expect(byId(backup)).toEqual(byId(one));
      const second = freshDatabase();
      await restore(second, backup, 'replace');
      expect(byId(await backUp(second))).toEqual(byId(backup));
      expect(await database.staging.count()).toBe(0);
      database.close();
      second.close();
    }),
    { numRuns: 25 },
  );
});

test('what is merged twice is as merged once, and loses nothing (T40)', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, async (one, other) => {
      const database = freshDatabase();
      await restore(database, one, 'replace');
      const preview = await previewRestore(database, other);
      await restore(database, other, 'merge');
      const merged = await backUp(database);
      await restore(database, other, 'merge');
      expect(byId(await backUp(database))).toEqual(byId(merged));
      const ids = new Set(merged.highlights.map(({ id }) => id));
      expect(one.highlights.every(({ id }) => ids.has(id))).toBe(true);
      expect(merged.highlights.length).toBe(one.highlights.length + preview.highlights.added);
      const held = new Set(merged.documents.map(({ document }) => document.id));
      for (const { document } of [...one.documents, ...other.documents])
        expect(held.has(document.id)).toBe(true);
      database.close();
    }),
    { numRuns: 25 },
  );
});

const [full] = fc.sample(
  contents.filter((one) => one.documents.length > 1 && one.highlights.length > 1),
  { numRuns: 1, seed: 11 },
);

test('a restoration that fails leaves what was there (H75, T39)', async () => {
  const database = freshDatabase();
  await restore(database, full!, 'replace');
  const before = byId(await backUp(database));
  // The last write of the transaction fails.
  const broken = { ...full!, documents: [], highlights: [{ ...full!.highlights[0]!, id: null as never }] };
  await expect(restore(database, broken, 'replace')).rejects.toThrow();
  const unreadable = restoreBackup(freshDatabase(), noTerms, full!, {
    ...{ mode: 'replace', token: 2 },
    readTerms: () => Promise.reject(new Error('no lexicon')),
  });
  await expect(unreadable).rejects.toThrow('no lexicon');
  expect(byId(await backUp(database))).toEqual(before);
  expect(await database.staging.count()).toBe(0);
  expect(await readMeta(database, 'restoration')).toBe(1);
});

test('built-in documents stay where a backup without them takes the place of everything', async () => {
  const database = freshDatabase();
  const [one] = full!.documents;
  const builtIn = { ...one!, document: { ...one!.document, builtIn: true } };
  await restore(database, { ...full!, documents: [builtIn], highlights: [] }, 'replace');
  await restore(database, { ...full!, documents: [], highlights: [] }, 'replace');
  expect((await backUp(database)).documents.map(({ document }) => document.id)).toEqual([one!.document.id]);
});

test('a backup of highlights alone holds no document, and there is none of nothing', async () => {
  const database = freshDatabase();
  expect(await backUpOwn(database, maker)).toBeNull();
  await restore(database, full!, 'replace');
  const file = await backUpOwn(database, maker);
  const own = await readBackup(file!, schemaNumber);
  expect(own).toMatchObject({
    documents: [],
    settings: null,
    highlights: { length: full!.highlights.length },
  });
  await database.highlights.clear();
  await restore(database, own, 'merge', 3);
  const ids = (all: SavedHighlight[]) => all.map(({ id }) => id).sort();
  expect(ids((await backUp(database)).highlights)).toEqual(ids(full!.highlights));
  expect((await backUp(database)).documents).toHaveLength(full!.documents.length);
});

test('every table is backed up, or can be made again', () => {
  const database = freshDatabase();
  database.declareTables();
  const backedUp = ['documents', 'passages', 'highlights', ...editTables];
  // Made of the documents, or of the moment.
  const index = ['segments', 'segmentNames', 'gramBlocks'];
  const remade = ['statistics', 'terms', 'postings', 'fingerprints', 'holdings', 'staging', 'meta', ...index];
  expect(database.tables.map(({ name }) => name).sort()).toEqual([...backedUp, ...remade].sort());
});
