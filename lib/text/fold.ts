/**
 * Maps text to the form under which it is compared: width and case (NFKC), 繁→简, punctuation and dashes
 * unified, what cannot be seen dropped, white space kept only between words that need it. The way back is kept.
 */
import type { Span } from '../model.ts';
import { blank, dropped, joiner } from './fold-unit.ts';
import { type Folded, type FoldedUnits, FoldedWriter, textOf } from './folded-writer.ts';
import { type UnitTable, unitTableOf } from './unit-table.ts';

export type { Folded, FoldedUnits };

/** Texts up to this many code units are folded in one place: a page has ten thousand, and fresh arrays for each are dear. */
const usual = 1 << 15;
const scratch = new FoldedWriter(usual);

/** Folds text; `simplify` maps 繁 to 简 characters. Lone surrogates survive; nothing throws. */
export function fold(original: string, simplify?: ReadonlyMap<string, string>): Folded {
  const { units, length, starts, ends } = foldUnits(original, simplify);
  const text = textOf(units, length);
  return starts === scratch.starts
    ? { text, starts: starts.slice(0, length), ends: ends.slice(0, length) }
    : { text, starts, ends };
}

/** Folds text that is read at once: the next call may use the same arrays. */
export function foldUnits(original: string, simplify?: ReadonlyMap<string, string>): FoldedUnits {
  const table = unitTableOf(simplify);
  const writer = original.length <= usual ? scratch : new FoldedWriter(original.length);
  writer.begin();
  for (let at = 0; at < original.length; ) {
    const unit = table.unit(original.charCodeAt(at));
    if (unit > blank) {
      writer.put(unit, at, at + 1);
      at = foldRun(original, at + 1, writer, table);
    } else if (unit === blank) writer.gap(at, ++at);
    else if (unit === dropped) at++;
    else if (unit === joiner) at = foldJoined(original, at, writer, table);
    else at = foldCluster(original, at, at + (original.codePointAt(at)! > 0xffff ? 2 : 1), writer, table);
  }
  return writer;
}

/** The folded text alone. */
export function foldKey(original: string, simplify?: ReadonlyMap<string, string>): string {
  return isFolded(original, unitTableOf(simplify)) ? original : fold(original, simplify).text;
}

/** Most words of a text are printed as they fold: no new string is made of them. */
function isFolded(original: string, table: UnitTable): boolean {
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (code <= blank || table.unit(code) !== code) return false;
  }
  return true;
}

/** Where folded units `[start, end)` came from, in UTF-16 units of the original. */
export function originalSpan(folded: Folded, start: number, end: number): Span {
  const length = folded.text.length;
  if (start < Math.min(end, length)) {
    return { start: folded.starts[start]!, end: folded.ends[Math.min(end, length) - 1]! };
  }
  const at = length === 0 ? 0 : start < length ? folded.starts[start]! : folded.ends[length - 1]!;
  return { start: at, end: at };
}

/** Folds on while each unit is known to fold to one: that is nearly all of a text, so nothing is called for each. */
function foldRun(original: string, from: number, writer: FoldedWriter, table: UnitTable): number {
  writer.reserve(original.length - from);
  const { units, starts, ends } = writer;
  const { known } = table;
  let { length } = writer;
  let at = from;
  for (; at < original.length; at++, length++) {
    const unit = known[original.charCodeAt(at)]!;
    if (unit <= blank) break;
    units[length] = unit;
    starts[length] = at;
    ends[length] = at + 1;
  }
  writer.length = length;
  return at;
}

/** Longer heaps of marks are folded piece by piece: https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format */
const longestCluster = 32;

/** Combining marks fold together with the character before them. */
function foldJoined(original: string, at: number, writer: FoldedWriter, table: UnitTable): number {
  const start = writer.takeBack(at, longestCluster);
  const most = Math.min(start + longestCluster, original.length);
  let end = at + 1;
  while (end < most && table.unit(original.charCodeAt(end)) === joiner) end++;
  return foldCluster(original, start, end, writer, table);
}

/** Folds `[start, end)` as one character, and returns `end`. */
function foldCluster(
  original: string,
  start: number,
  end: number,
  writer: FoldedWriter,
  table: UnitTable,
): number {
  const folded = table.cluster(original.slice(start, end));
  for (let at = 0; at < folded.length; at++) writer.put(folded.charCodeAt(at), start, end);
  return end;
}
