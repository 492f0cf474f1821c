import type { TermEdit } from '../model.ts';
import { paced } from '../take-breath.ts';
import { pinyinKeys, pinyinOf } from '../text/pinyin.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, nextRevision, readMeta, writeMeta } from './meta.ts';
import type { EditRow } from './rows.ts';

/** What the reader decided about terms. */
export function readEdits(database: CorpusDatabase): Promise<EditRow[]> {
  return database.edits.toArray();
}

/** Of how many terms the reader decided anything. */
export function countEdits(database: CorpusDatabase): Promise<number> {
  return database.edits.count();
}

/** Puts edits in the place of those under the same keys, all or none; one that says nothing takes the old one away. */
export async function putEdits(database: CorpusDatabase, edits: readonly TermEdit[]): Promise<void> {
  const rows: EditRow[] = [];
  const breathe = paced(16);
  for (const edit of edits) {
    await breathe();
    rows.push(withSounds(edit));
  }
  await withDatabase(database, 'write', () =>
    database.transaction('rw', [database.edits, database.meta], async () => {
      await database.edits.bulkDelete(rows.filter(isEmpty).map(({ key }) => key));
      await database.edits.bulkPut(rows.filter((row) => !isEmpty(row)));
      await noteEdits(database);
      await countWrite(database);
    }),
  );
}

/** Lets everyone read the glossary anew; called in a transaction that changed edits. */
export async function noteEdits(database: CorpusDatabase): Promise<void> {
  await writeMeta(database, 'glossaryRevision', nextRevision(await readMeta(database, 'glossaryRevision')));
}

const isEmpty = (row: EditRow) => Object.keys(row).length === 1;

function withSounds(edit: TermEdit): EditRow {
  const { own } = edit;
  if (!own) return edit;
  const initials = [own.form, ...own.variants].map((form) => pinyinKeys(form).initials);
  return { ...edit, pinyin: pinyinOf(own.form), initials };
}
