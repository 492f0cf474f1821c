import Dexie, { type Table } from 'dexie';
import type { SavedHighlight } from '../model.ts';
import type {
  DocumentRow,
  GramRow,
  MetaRow,
  PassageRow,
  PostingsRow,
  StatisticsRow,
  TermRow,
} from './rows.ts';

/** Number of the newest schema below, also kept in `meta`: Dexie opens a newer database without a word. */
export const schemaNumber = 1;

/** The tables of the corpus. Versions are only ever added; an index is listed only if something queries it. */
export class CorpusDatabase extends Dexie {
  declare documents: Table<DocumentRow, string>;
  declare passages: Table<PassageRow, number>;
  declare statistics: Table<StatisticsRow, [string, number]>;
  declare terms: Table<TermRow, string>;
  declare postings: Table<PostingsRow, [string, number]>;
  declare grams: Table<GramRow, [string, number]>;
  declare highlights: Table<SavedHighlight, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'glossa') {
    super(name, { autoOpen: false });
    this.version(1).stores({
      documents: 'id',
      passages: 'row',
      statistics: '[document+piece]',
      terms: 'key',
      postings: '[term+piece]',
      grams: '[gram+chunk]',
      highlights: 'id, url, savedAt, deletedAt',
      meta: 'name',
    });
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ name: 'schema', value: schemaNumber });
    });
    // Another tab upgrades or deletes the database: holding on would block it for ever.
    this.on('versionchange', () => this.close());
  }
}
