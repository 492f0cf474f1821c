import Dexie, { type DexieOptions, type Table } from 'dexie';
import type {
  DocumentRow,
  EditRow,
  FingerprintsRow,
  GramBlockRow,
  HighlightRow,
  HoldingsRow,
  MetaRow,
  PassageRow,
  PostingsRow,
  SegmentNamesRow,
  SegmentRow,
  StagedRow,
  StatisticsRow,
  TermRow,
} from './rows.ts';
import { upgradeDocuments } from './upgrade-documents.ts';
import { upgradeHighlights } from './upgrade-highlights.ts';

/** Number of the newest schema below, also kept in `meta`: Dexie opens a newer database without a word. */
export const schemaNumber = 2;

/** The tables of the corpus. Versions are only ever added; an index is listed only if something queries it. */
export class CorpusDatabase extends Dexie {
  /** The tables were declared, so that opening creates what is missing. */
  declared = false;

  /** Where it lies; undefined where the browser has no IndexedDB. */
  readonly factory: IDBFactory | undefined;

  /** Hears that something is being written, in this process. */
  onWrite: () => void = () => {};

  constructor(name = 'glossa', options: DexieOptions & { indexedDB?: IDBFactory } = {}) {
    // What a reader was told is saved must outlive a power cut: Chromium would say so before it is on the disk.
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict', ...options });
    this.factory = options.indexedDB ?? globalThis.indexedDB;
    // Nobody watches queries: without this no write is told to all our pages and workers, row by row.
    for (const name of ['Observability', 'Cache']) this.unuse({ stack: 'dbcore', name });
    // Another tab upgrades or deletes the database: holding on would block it for ever. Dexie would close it, too, but
    // warn on the console of what is no fault.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }

  /**
   * Declares the tables, before the first opening. Of a database made by newer code they must not be declared: Dexie
   * would open it in silence and add what it misses; undeclared they are found as they are.
   */
  declareTables(): void {
    this.declared = true;
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
    this.version(2)
      .stores({
        highlights: 'id, page, sequence, deletedAt',
        staging: 'id',
        holdings: 'document',
        fingerprints: '[document+piece]',
        edits: 'key',
        // One row for each gram was dear: the index is made anew.
        grams: null,
        segments: 'id',
        segmentNames: '[segment+piece]',
        gramBlocks: '[segment+block]',
      })
      .upgrade(async (transaction) => {
        await upgradeHighlights(transaction.table('highlights'));
        await upgradeDocuments(transaction);
        await transaction.table('meta').put({ name: 'schema', value: 2 });
      });
    this.on('populate', (transaction) => {
      transaction.table('meta').bulkAdd([
        { name: 'schema', value: schemaNumber },
        { name: 'birth', value: Math.floor(Math.random() * Number.MAX_SAFE_INTEGER) },
      ]);
    });
  }

  get documents(): Table<DocumentRow, string> {
    return this.table('documents');
  }

  get passages(): Table<PassageRow, number> {
    return this.table('passages');
  }

  get statistics(): Table<StatisticsRow, [string, number]> {
    return this.table('statistics');
  }

  get terms(): Table<TermRow, string> {
    return this.table('terms');
  }

  get postings(): Table<PostingsRow, [string, number]> {
    return this.table('postings');
  }

  get segments(): Table<SegmentRow, number> {
    return this.table('segments');
  }

  get segmentNames(): Table<SegmentNamesRow, [number, number]> {
    return this.table('segmentNames');
  }

  get gramBlocks(): Table<GramBlockRow, [number, number]> {
    return this.table('gramBlocks');
  }

  get fingerprints(): Table<FingerprintsRow, [string, number]> {
    return this.table('fingerprints');
  }

  get highlights(): Table<HighlightRow, string> {
    return this.table('highlights');
  }

  get staging(): Table<StagedRow, string> {
    return this.table('staging');
  }

  get holdings(): Table<HoldingsRow, string> {
    return this.table('holdings');
  }

  get edits(): Table<EditRow, string> {
    return this.table('edits');
  }

  get meta(): Table<MetaRow, string> {
    return this.table('meta');
  }
}
