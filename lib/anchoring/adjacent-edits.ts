/** Contexts are compared up to this length, in code units. */
const longest = 128;
/** Text put in or taken out next to the quotation may shift its context by so much. */
const band = 16;
/** More than any count: what lies outside the band. */
const never = 255;

// One pair of texts is compared at a time: fresh arrays for each would cost more than the comparing.
const above = new Uint8Array(longest + band + 2);
const wanted = new Uint16Array(longest);
const given = new Uint16Array(longest + band);

/**
 * How many code units must be put in, taken out or replaced to make `context` what begins (`forward`) or ends `text`;
 * counts no further than past `most`. One banded table of edit distances (R. Wagner and M. Fischer, 1974), row by row.
 */
export function adjacentEdits(text: string, context: string, forward: boolean, most: number): number {
  const rows = readUnits(context, forward, Math.min(context.length, longest), wanted);
  const columns = readUnits(text, forward, Math.min(text.length, rows + band), given);
  for (let column = 0; column <= columns; column++) above[column] = column;
  for (let row = 1; row <= rows; row++) if (fillRow(row, columns) > most) return most + 1;
  let fewest = never;
  for (let column = Math.max(0, rows - band); column <= columns; column++) {
    if (above[column]! < fewest) fewest = above[column]!;
  }
  return Math.min(fewest, most + 1);
}

/** Turns the row above into this one; returns the least count in it. */
function fillRow(row: number, columns: number): number {
  const code = wanted[row - 1]!;
  const first = Math.max(1, row - band);
  const last = Math.min(columns, row + band);
  let diagonal = above[first - 1]!;
  let left = first === 1 ? row : never;
  above[first - 1] = left;
  let least = left;
  if (last === row + band) above[last] = never;
  for (let column = first; column <= last; column++) {
    const up = above[column]!;
    let count = given[column - 1] === code ? diagonal : diagonal + 1;
    if (up < count) count = up + 1;
    if (left < count) count = left + 1;
    diagonal = up;
    left = count;
    above[column] = count;
    if (count < least) least = count;
  }
  return least;
}

function readUnits(text: string, forward: boolean, length: number, into: Uint16Array): number {
  const start = forward ? 0 : text.length - 1;
  const step = forward ? 1 : -1;
  for (let at = 0; at < length; at++) into[at] = text.charCodeAt(start + step * at);
  return length;
}
