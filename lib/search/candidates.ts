import type { CorpusDatabase } from '../store/corpus-database.ts';
import { eachRow, readGrams } from '../store/grams.ts';
import type { Probe } from './probes.ts';

/** A passage that holds some of what was looked up. */
export interface Candidate {
  row: number;
  /** Share of the probes it answers, rare ones counting more: between 0 and 1. */
  coverage: number;
}

/** The passages that answer most of the probes, best first; cost follows the probes, not the corpus. */
export async function findCandidates(
  database: CorpusDatabase,
  probes: readonly Probe[],
  most: number,
): Promise<Candidate[]> {
  const witnesses = await readWitnesses(database, probes);
  const total = (await database.meta.get('passages'))?.value ?? 0;
  const weighed = witnesses
    .map((rows) => ({ rows, weight: Math.log(1 + total / Math.max(1, rows.size)) }))
    .sort((a, b) => a.rows.size - b.rows.size);
  const sum = weighed.reduce((all, { weight }) => all + weight, 0);
  const scores = new Map<number, number>();
  let left = sum;
  for (const { rows, weight } of weighed) {
    // What begins to be counted now can no longer reach half: only those already found are counted on.
    const opens = left >= sum / 2;
    left -= weight;
    for (const row of rows) {
      const score = scores.get(row);
      if (score !== undefined) scores.set(row, score + weight);
      else if (opens) scores.set(row, weight);
    }
  }
  const found = Array.from(scores, ([row, score]) => ({ row, coverage: score / sum }));
  return found.sort((a, b) => b.coverage - a.coverage || a.row - b.row).slice(0, most);
}

/** For each probe the rows that answer it. */
async function readWitnesses(database: CorpusDatabase, probes: readonly Probe[]): Promise<Set<number>[]> {
  const read = await readGrams(database, probes.flat());
  let next = 0;
  return probes.map((ranges) => {
    const rows = new Set<number>();
    for (const grams of read.slice(next, next + ranges.length)) {
      for (const gram of grams) eachRow(gram, (row) => rows.add(row));
    }
    next += ranges.length;
    return rows;
  });
}
