import * as limits from '../limits.ts';

/** A gram with the rows of the passages that hold it, ascending. */
interface HeldGram {
  gram: string;
  rows: Uint32Array;
}

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

/** What is to be added to one chunk, in which the passages of some ranges may have been indexed before. */
export function planAdded(grams: readonly HeldGram[], chunk: number, removed: RowRange[]): GramEdit[] {
  const base = chunk * limits.gramChunk;
  return grams.map(({ gram, rows }) => ({ gram, chunk, added: packRows(rows, base), removed }));
}

/** Made at once: a string grown unit by unit is a rope. And a plain array is spread faster than a typed one. */
function packRows(rows: Uint32Array, base: number): string {
  const units: number[] = [];
  for (const row of rows) units.push(row - base);
  return String.fromCharCode(...units);
}

/** Sorts removals by the stored row they touch; done before the transaction begins. */
export function planRemoved(removed: readonly GramsRemoved[]): GramEdit[] {
  const edits = new Map<string, GramEdit>();
  for (const { grams, range } of removed) {
    for (const gram of grams) {
      for (let chunk = chunkOf(range.first); chunk <= chunkOf(range.last); chunk += 1) {
        const key = `${chunk} ${gram}`;
        const known = edits.get(key) ?? { gram, chunk, added: '', removed: [] };
        known.removed.push(range);
        edits.set(key, known);
      }
    }
  }
  return [...edits.values()];
}
