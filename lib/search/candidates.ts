import type { StoredGram } from '../store/grams.ts';
import type { ReadGrams } from './gram-reader.ts';
import { groupRows, mostLists } from './group-rows.ts';
import { type Probe, probeName } from './probes.ts';

/** Which rows may be found; null for all. */
export type RowFilter = ((row: number) => boolean) | null;

/** Rows of the passages that answer every probe, at most `most`. */
export async function findHolders(
  readGrams: ReadGrams,
  probes: readonly Probe[],
  most: number,
  filter: RowFilter,
): Promise<number[]> {
  const witnesses = await readWitnesses(readGrams, probes, filter);
  const [first = [], ...others] = witnesses.map(({ rows }) => rows);
  const holders = others.reduce((left, rows) => {
    const also = new Set(rows);
    return left.filter((row) => also.has(row));
  }, first);
  return holders.sort((a, b) => a - b).slice(0, most);
}

/** What bears witness for passages that nearly hold the words of a query. */
export interface Evidence {
  probes: readonly Probe[];
  /** Each all that a passage answers which holds a word with one certain error. */
  oneError: readonly (readonly Probe[])[];
  /** How many passages there are in all. */
  passages: number;
}

/** More than all single probes together: passages that hold a word but for one error are read first. */
const oneErrorWeight = 1_000;

/** Of a short word many passages answer all that one error would leave: so many times more of these are read. */
const sureShare = 2.5;

/** Rows of the passages that answer most of the probes, rare ones counting more, best first. */
export async function findLikely(
  readGrams: ReadGrams,
  { probes, oneError, passages }: Evidence,
  most: number,
  filter: RowFilter,
): Promise<number[]> {
  const witnesses = (await readWitnesses(readGrams, probes, filter)).slice(0, mostLists);
  const weights = witnesses.map(({ rows }) => Math.log(1 + passages / Math.max(1, rows.length)));
  const bits = new Map(witnesses.map(({ probe }, at) => [probeName(probe), 1 << at]));
  const whole = oneError.map((each) => wholeOf(each.flatMap((probe) => bits.get(probeName(probe)) ?? [])));
  const score = (answered: number) => {
    const single = weights.reduce((sum, weight, at) => sum + (answered & (1 << at) ? weight : 0), 0);
    return single + (whole.some((all) => (answered & all) === all) ? oneErrorWeight : 0);
  };
  const groups = groupRows(witnesses.map(({ rows }) => rows));
  const scored = [...groups]
    .map(([answered, rows]) => ({ rows, score: score(answered) }))
    .sort((a, b) => b.score - a.score);
  const sure = scored.filter((group) => group.score >= oneErrorWeight).flatMap(({ rows }) => rows);
  const enough = Math.max(most, Math.min(sure.length, most * sureShare));
  return scored.flatMap(({ rows }) => rows.slice(0, enough)).slice(0, enough);
}

/** What must be answered together. The commonest parts of a long query were not read; of too few others nothing can be told. */
function wholeOf(bits: readonly number[]): number {
  return bits.length > 1 ? bits.reduce((all, bit) => all | bit, 0) : ~0;
}

interface Witness {
  probe: Probe;
  rows: number[];
}

/** For each probe the rows that answer it, the rarest probe first. */
async function readWitnesses(
  readGrams: ReadGrams,
  probes: readonly Probe[],
  filter: RowFilter,
): Promise<Witness[]> {
  const read = await readGrams(probes.flat());
  let next = 0;
  const witnesses = probes.map((probe) => {
    const stored = read.slice(next, next + probe.length).flat();
    next += probe.length;
    const rows = rowsOf(stored);
    return { probe, rows: filter ? rows.filter(filter) : rows };
  });
  return witnesses.sort((a, b) => a.rows.length - b.rows.length);
}

/** Each row once: a passage may hold several grams of a range. */
function rowsOf(stored: readonly StoredGram[]): number[] {
  const [first, ...others] = stored;
  return others.length === 0 ? (first?.rows ?? []) : [...new Set(stored.flatMap(({ rows }) => rows))];
}
