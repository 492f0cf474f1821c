import type { CorpusDatabase } from '../store/corpus-database.ts';
import { eachRow, readGrams } from '../store/grams.ts';
import type { GramRow } from '../store/rows.ts';
import type { Probe } from './probes.ts';

/** Passages found before common grams bring in no more. */
const enough = 2_000;

/** Which rows may be found; null for all. */
export type RowFilter = ((row: number) => boolean) | null;

/** Rows of the passages that answer every probe, at most `most`. */
export async function findHolders(
  database: CorpusDatabase,
  probes: readonly Probe[],
  most: number,
  filter: RowFilter,
): Promise<number[]> {
  const [first = [], ...others] = await readWitnesses(database, probes, filter);
  const holders = others.reduce((left, rows) => {
    const also = new Set(rows);
    return left.filter((row) => also.has(row));
  }, first);
  return holders.sort((a, b) => a - b).slice(0, most);
}

/** Rows of the passages that answer most of the probes, rare ones counting more, best first. */
export async function findLikely(
  database: CorpusDatabase,
  probes: readonly Probe[],
  most: number,
  filter: RowFilter,
): Promise<number[]> {
  const witnesses = await readWitnesses(database, probes, filter);
  const total = (await database.meta.get('passages'))?.value ?? 0;
  const scores = new Map<number, number>();
  for (const rows of witnesses) {
    const weight = Math.log(1 + total / Math.max(1, rows.length));
    // The rarest come first: with enough passages found, common grams only tell them apart.
    const opens = scores.size < enough;
    for (const row of rows) {
      const score = scores.get(row);
      if (score !== undefined) scores.set(row, score + weight);
      else if (opens) scores.set(row, weight);
    }
  }
  return best(scores, most);
}

/** The rows of highest score, best first. */
function best(scores: ReadonlyMap<number, number>, most: number): number[] {
  const least = Float64Array.from(scores.values()).sort().at(-most) ?? 0;
  const found = [...scores].filter(([, score]) => score >= least);
  return found
    .sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB)
    .slice(0, most)
    .map(([row]) => row);
}

/** For each probe the rows that answer it, the rarest probe first. */
async function readWitnesses(
  database: CorpusDatabase,
  probes: readonly Probe[],
  filter: RowFilter,
): Promise<number[][]> {
  const read = await readGrams(database, probes.flat());
  let next = 0;
  const witnesses = probes.map((ranges) => {
    const stored = read.slice(next, next + ranges.length).flat();
    next += ranges.length;
    const rows = rowsOf(stored);
    return filter ? rows.filter(filter) : rows;
  });
  return witnesses.sort((a, b) => a.length - b.length);
}

/** Each row once: a passage may hold several grams of a range. */
function rowsOf(stored: readonly GramRow[]): number[] {
  const rows: number[] = [];
  for (const gram of stored) eachRow(gram, (row) => rows.push(row));
  return stored.every(({ gram }) => gram === stored[0]?.gram) ? rows : [...new Set(rows)];
}
