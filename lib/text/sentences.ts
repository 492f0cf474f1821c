/**
 * Cuts text into sentences: Chinese and English in one pass. A segmenter of the browser would cut at `Dr.` and not
 * at the full-width `；`, and would differ between browsers; what is stored must not.
 */
import type { Span } from '../model.ts';
import { endsEnglishSentence } from './full-stop.ts';

/** Stops, then what closes behind them: quotes, brackets. */
const stops = /(?:[。！？!?；;….．｡]+|\n\s*\n)[”’"'」』）)\]】》〉]*/gu;
const hanBefore = /[\p{Script=Han}”’」』）》】%％]$/u;
const hanAfter = /^\s*[“‘「『《（【]*\p{Script=Han}/u;
const opensSentence = /^\s*["'“‘「『《（([【]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** A quotation may end and its sentence go on: `“怎么办？”的问题`, `“好！”他说`. */
const goesOn = /^\s*[，、,：:；;）)]|^[的地得之等是为与和]|^(?:他们?|她们?|我们?)?(?:说|问道|表示)/u;

/** The sentences of a text, in order, without white space around them. Spans are in UTF-16 code units. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const stop of text.matchAll(stops)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(text, start, stop.index, stop[0])) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, start: number, at: number, stop: string): boolean {
  const after = text.slice(at + stop.length, at + stop.length + 40);
  if (after.trim() === '' || stop.startsWith('\n')) return true;
  const before = text.slice(Math.max(start, at - 16), at);
  if (/[。｡]/.test(stop)) return !/^\s*[，、,：:]/.test(after);
  if (/^[!?！？]/.test(stop)) return endsCry(stop, before, after);
  if (stop.startsWith('；')) return true;
  if (stop.startsWith(';')) return hanBefore.test(before) || hanAfter.test(after);
  if (stop.startsWith('…')) return !goesOn.test(after) && opensSentence.test(after);
  return endsAtDot(stop, before, after, at - before.length === start);
}

/** `！` and `？` also stand inside titles and quotations that a sentence goes on behind. */
function endsCry(stop: string, before: string, after: string): boolean {
  if (/[》〉]/.test(stop) || goesOn.test(after)) return false;
  return /[！？]/.test(stop) || hanBefore.test(before) || opensSentence.test(after);
}

/** A full stop in half width: of English, of a number, or of Chinese as a scan prints it. */
function endsAtDot(stop: string, before: string, after: string, wholeSentence: boolean): boolean {
  if (hanBefore.test(before)) return !/^[\p{Script=Latin}\p{N}]/u.test(after) && !goesOn.test(after);
  if (!/^\s/.test(after))
    return /\p{Script=Latin}{2}$/u.test(before) && hanAfter.test(after) && !before.includes('.');
  return opensSentence.test(after) && endsEnglishSentence(before, after, wholeSentence, stop);
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  spans.push({ start: from, end: from + trimmed.length });
}
