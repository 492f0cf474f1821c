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
    const runs = segments.flatMap((segment, at) =>
      ranges.flatMap((range, number) => {
        const run = blocksOf(named[at]!, range);
        return run ? [{ ...run, segment: segment.id, base: baseOf(segment), range, number }] : [];
      }),
    );
    const blocks = await readBlocks(database, runs);
    for (const [at, { base, range, number }] of runs.entries()) {
      for (const { bytes } of blocks[at]!) walkRange(bytes, base, range, (walk) => visit(walk, number));
    }
  });
}

interface SegmentRun extends BlockRun {
  segment: number;
}

/** Longer runs are read as a range. */
const shortRun = 4;

/** The blocks of each run; those of all short runs are asked for at once, each once: many small requests cost more. */
async function readBlocks(
  { gramBlocks }: CorpusDatabase,
  runs: readonly SegmentRun[],
): Promise<GramBlockRow[][]> {
  const keys = new Map(
    runs.flatMap((run) => (isShort(run) ? keysOf(run) : [])).map((key) => [key.join(), key] as const),
  );
  const names = [...keys.keys()];
  const long = runs.map(({ segment, first, last }) =>
    isShort({ first, last })
      ? []
      : gramBlocks.where('[segment+block]').between([segment, first], [segment, last], true, true).toArray(),
  );
  const [rows, ...read] = await Promise.all([gramBlocks.bulkGet([...keys.values()]), ...long]);
  const known = new Map(rows.map((row, at) => [names[at], row]));
  return runs.map((run, at) =>
    isShort(run) ? keysOf(run).flatMap((key) => known.get(key.join()) ?? []) : read[at]!,
  );
}

const isShort = ({ first, last }: BlockRun) => last - first < shortRun;

function keysOf({ segment, first, last }: SegmentRun): [number, number][] {
  return Array.from({ length: last - first + 1 }, (_, at) => [segment, first + at]);
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
