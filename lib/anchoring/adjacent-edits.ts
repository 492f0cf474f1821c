/** Contexts are compared up to this length, in code units. */
const longest = 128;
/** Text put in or taken out next to the quotation may shift its context by so much. */
const band = 16;
const above = new Uint8Array(longest + 2 * band + 2);

/**
 * How many code units must be put in, taken out or replaced to make `context` what begins (`forward`) or ends `text`;
 * counts no further than past `most`. One banded table of edit distances (R. Wagner and M. Fischer, 1974), row by row.
 */
export function adjacentEdits(text: string, context: string, forward: boolean, most: number): number {
  const rows = Math.min(context.length, longest);
  const columns = Math.min(text.length, rows + band);
  const unit = (of: string, at: number) => of.charCodeAt(forward ? at : of.length - 1 - at);
  for (let column = 0; column <= columns; column++) above[column] = Math.min(column, 255);
  for (let row = 1; row <= rows; row++) {
    const code = unit(context, row - 1);
    const first = Math.max(1, row - band);
    const last = Math.min(columns, row + band);
    let diagonal = above[first - 1]!;
    let left = first === 1 ? row : 255;
    above[first - 1] = left;
    let least = left;
    for (let column = first; column <= last; column++) {
      const up = column === row + band ? 255 : above[column]!;
      const cost = Math.min(diagonal + (unit(text, column - 1) === code ? 0 : 1), up + 1, left + 1);
      diagonal = above[column]!;
      left = cost;
      above[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  let fewest = 255;
  for (let column = Math.max(0, rows - band); column <= columns; column++)
    fewest = Math.min(fewest, above[column]!);
  return Math.min(fewest, most + 1);
}
