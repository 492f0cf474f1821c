import Dexie from 'dexie';
import type { CorpusDatabase } from './corpus-database.ts';
import { countWrite, writeMeta } from './meta.ts';
import type { GramBlockRow, SegmentRow } from './rows.ts';
import { indexTables, wholeSegments } from './segments.ts';
import { type BlockRun, blocksOf, type GramRange, type GramWalk, walkRange } from './unpack-grams.ts';

/** A gram with the rows of the passages that hold it. */
export interface StoredGram {
  gram: string;
  rows: number[];
}

/** Forgets every gram, made by other rules, and that any passage had been indexed. */
export async function clearGrams(database: CorpusDatabase, indexing: number): Promise<void> {
  const { documents, meta } = database;
  await database.transaction('rw', [...indexTables(database), documents, meta], async () => {
    for (const table of indexTables(database)) await table.clear();
    await documents.toCollection().modify((row) => {
      row.indexedTo = row.firstRow - 1;
    });
    await writeMeta(database, 'indexing', indexing);
    await countWrite(database);
  });
}

/** The grams of each range, all read at one moment. */
export async function readGrams(
  database: CorpusDatabase,
  ranges: readonly GramRange[],
): Promise<StoredGram[][]> {
  const found = ranges.map(() => new Map<string, StoredGram>());
  await visitRanges(database, ranges, (walk, at) => {
    const gram = walk.name;
    const stored = found[at]!.get(gram) ?? { gram, rows: [] };
    walk.addRows(stored.rows);
    found[at]!.set(gram, stored);
  });
  return found.map((grams) => [...grams.values()]);
}

/** The grams of a range, each once. */
export async function readGramNames(database: CorpusDatabase, range: GramRange): Promise<string[]> {
  const names = new Set<string>();
  await visitRanges(database, [range], (walk) => names.add(walk.name));
  return [...names];
}

/** Calls back at each gram of each range, in every segment that has it. */
function visitRanges(
  database: CorpusDatabase,
  ranges: readonly GramRange[],
  visit: (walk: GramWalk, range: number) => void,
): Promise<void> {
  return database.transaction('r', indexTables(database), async () => {
    const segments = await wholeSegments(database);
    const named = await Promise.all(segments.map((segment) => firstsOf(database, segment)));
    known.set(database, new Map(segments.map(({ id }, at) => [id, named[at]!])));
    const readBlocks = blockReader(database);
    const read = segments.flatMap((segment, at) =>
      ranges.map(async (range, number) => {
        const run = blocksOf(named[at]!, range);
        const blocks = run ? await readBlocks(segment.id, run) : [];
        return { blocks, base: baseOf(segment), range, number };
      }),
    );
    for (const { blocks, base, range, number } of await Promise.all(read)) {
      for (const { bytes } of blocks) walkRange(bytes, base, range, (walk) => visit(walk, number));
    }
  });
}

/** Reads runs of blocks, the same run once. */
function blockReader({ gramBlocks }: CorpusDatabase) {
  const runs = new Map<string, Promise<GramBlockRow[]>>();
  return (segment: number, { first, last }: BlockRun): Promise<GramBlockRow[]> => {
    const name = `${segment} ${first} ${last}`;
    const read = () =>
      gramBlocks.where('[segment+block]').between([segment, first], [segment, last], true, true).toArray();
    const blocks = runs.get(name) ?? Promise.resolve(read());
    runs.set(name, blocks);
    return blocks;
  };
}

/** The row that a segment's rows are counted from. */
export function baseOf({ ranges }: Pick<SegmentRow, 'ranges'>): number {
  return ranges[0]?.first ?? 0;
}

/** First grams of the blocks of each segment, which never change, as of the last look. */
const known = new WeakMap<CorpusDatabase, ReadonlyMap<number, string[]>>();

async function firstsOf(database: CorpusDatabase, { id }: SegmentRow): Promise<string[]> {
  const firsts = known.get(database)?.get(id);
  if (firsts) return firsts;
  const rows = await database.segmentNames
    .where('[segment+piece]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
  return rows.flatMap((row) => row.firsts);
}
