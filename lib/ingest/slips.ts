import { reportedSlips } from '../limits.ts';
import type { Span } from '../model.ts';
import { hasLookAlikes, lookAlikesOf } from './look-alikes.ts';
import type { Slip } from './repairs.ts';

/** Characters beside a doubtful one that must be the same in the likely words: of fewer, many words have two. */
const around = 3;

/** The likely words stand this often in the document, the printed ones once. */
const enough = 3;

/** Code units that are searched: a book's worth, and a second's work. */
const searched = 500_000;

/**
 * Characters that look like another with which the same words stand in the document several times: `末来产业` once
 * beside `未来产业` five times; and letters amid digits; in time linear in it.
 */
export function findSlips(text: string): Slip[] {
  const start = text.slice(0, searched);
  const slips = [...lettersAmidDigits(start), ...wordsMisread(start)];
  return slips.sort((a, b) => a.span.start - b.span.start).slice(0, reportedSlips);
}

/** `2O26`, `l0`: no word and no number is written so. */
function lettersAmidDigits(text: string): Slip[] {
  return [...text.matchAll(/(?<=\d)[OolI](?=\d)/g)].map(({ 0: printed, index }) =>
    slipOf(text, { start: index, end: index + 1 }, /o/i.test(printed) ? '0' : '1', 0),
  );
}

function wordsMisread(text: string): Slip[] {
  const doubtful: number[] = [];
  for (let at = 0; at < text.length; at++) if (hasLookAlikes(text.charCodeAt(at))) doubtful.push(at);
  const counts = new Map<string, number>();
  for (const at of doubtful) {
    for (const words of wordsAt(text, at)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return doubtful.flatMap((at) => slipAt(text, at, counts) ?? []);
}

/** The stretches of Han characters around the one at `at`, each followed by the place of that one in it. */
function wordsAt(text: string, at: number, character?: string): string[] {
  const words: string[] = [];
  for (let left = 0; left <= around; left++) {
    const start = at - left;
    const end = start + around + 1;
    if (start < 0 || end > text.length || !isHan(text, start, at) || !isHan(text, at + 1, end)) continue;
    const printed = text.slice(start, end);
    words.push(
      character === undefined
        ? printed + left
        : printed.slice(0, left) + character + printed.slice(left + 1) + left,
    );
  }
  return words;
}

function isHan(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400 || unit > 0x9fff) return false;
  }
  return true;
}

function slipAt(text: string, at: number, counts: ReadonlyMap<string, number>): Slip | null {
  if (wordsAt(text, at).some((words) => counts.get(words)! > 1)) return null;
  const span = { start: at, end: at + 1 };
  let best: Slip | null = null;
  for (const likely of lookAlikesOf(text[at]!)) {
    const evidence = Math.max(0, ...wordsAt(text, at, likely).map((words) => counts.get(words) ?? 0));
    if (evidence >= enough && evidence > (best?.evidence ?? 0)) best = slipOf(text, span, likely, evidence);
  }
  return best;
}

/** Code units shown on each side of a slip. */
const beside = 12;

function slipOf(text: string, span: Span, likely: string, evidence: number): Slip {
  const context = text.slice(Math.max(0, span.start - beside), span.end + beside).replace(/\s+/g, ' ');
  return { span, printed: text.slice(span.start, span.end), likely, context, evidence };
}
