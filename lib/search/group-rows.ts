/** Lists told apart by the bits of one number; a longer query is known by its rarest parts. */
export const mostLists = 31;

const blockBits = 12;

/**
 * Rows grouped by the lists that name them: bit n of a key stands for list n. Sorting groups instead of rows keeps the
 * cost that of reading the lists.
 */
export function groupRows(lists: readonly (readonly number[])[]): Map<number, number[]> {
  const blocks = new Map<number, Int32Array>();
  lists.forEach((rows, at) => {
    for (const row of rows) blockOf(blocks, row >>> blockBits)[row & ((1 << blockBits) - 1)]! |= 1 << at;
  });
  const groups = new Map<number, number[]>();
  for (const number of [...blocks.keys()].sort((a, b) => a - b)) {
    blockOf(blocks, number).forEach((named, at) => {
      if (named === 0) return;
      const group = groups.get(named);
      if (group) group.push((number << blockBits) | at);
      else groups.set(named, [(number << blockBits) | at]);
    });
  }
  return groups;
}

function blockOf(blocks: Map<number, Int32Array>, number: number): Int32Array {
  const block = blocks.get(number) ?? new Int32Array(1 << blockBits);
  blocks.set(number, block);
  return block;
}
