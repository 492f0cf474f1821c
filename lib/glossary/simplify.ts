import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

let table: Uint16Array | null = null;

/** 简 by the code unit of its 繁, 0 where there is none; pairs of one unit each. */
function readTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const [from, to] of simplified)
    if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  return units;
}

/** 繁 made 简 so that lexicon and word lists know it, in as many code units as before. */
export function simplify(text: string): string {
  table ??= readTable();
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = table[text.charCodeAt(at)]!;
    if (unit === 0) continue;
    simple += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return simple + text.slice(from);
}

/** The key of a form: folded, without quotation and book marks. */
export function foldForm(form: string): string {
  const folded = foldKey(form, simplified);
  return marks.test(folded) ? folded.replace(allMarks, '') : folded;
}

const marks = /["'《》〈〉]/;
const allMarks = /["'《》〈〉]/g;
