import * as limits from '../limits.ts';

/** Gram → rows of the passages that hold it. */
export type Grams = ReadonlyMap<string, readonly number[]>;

/** Rows first to last, both included. */
interface RowRange {
  first: number;
  last: number;
}

/** The grams of documents that go, with where their passages lay. */
export interface GramsRemoved {
  grams: Iterable<string>;
  range: RowRange;
}

/** What is to happen to one stored row of grams. */
export interface GramEdit {
  gram: string;
  chunk: number;
  added: string;
  removed: RowRange[];
}

const chunkOf = (row: number) => Math.floor(row / limits.gramChunk);

/** Sorts additions and removals by the stored row they touch; done before the transaction begins. */
export function planGrams(added: readonly Grams[], removed: readonly GramsRemoved[]): GramEdit[] {
  const edits = new Map<string, GramEdit>();
  const edit = (gram: string, chunk: number): GramEdit => {
    const key = `${chunk} ${gram}`;
    const known = edits.get(key) ?? { gram, chunk, added: '', removed: [] };
    edits.set(key, known);
    return known;
  };
  for (const grams of added) {
    for (const [gram, rows] of grams) {
      for (const { chunk, units } of packRows(rows)) edit(gram, chunk).added += units;
    }
  }
  for (const { grams, range } of removed) {
    for (const gram of grams) {
      for (let chunk = chunkOf(range.first); chunk <= chunkOf(range.last); chunk += 1) {
        edit(gram, chunk).removed.push(range);
      }
    }
  }
  return [...edits.values()];
}

/** Rows as they are stored: ascending, so that each chunk is one run. Made at once: a string grown unit by unit is a rope. */
function packRows(rows: readonly number[]): { chunk: number; units: string }[] {
  const packed: { chunk: number; units: string }[] = [];
  for (let at = 0; at < rows.length; ) {
    const chunk = chunkOf(rows[at]!);
    const units: number[] = [];
    while (at < rows.length && chunkOf(rows[at]!) === chunk) {
      units.push(rows[at]! % limits.gramChunk);
      at += 1;
    }
    packed.push({ chunk, units: String.fromCharCode(...units) });
  }
  return packed;
}
