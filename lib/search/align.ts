import type { Span } from '../model.ts';
import { masksOf } from './element-masks.ts';
import { type Element, literalText, satisfies, type Word } from './elements.ts';
import { anythingAt, isFigure, isRenumbered } from './figures.ts';
import { unitKind } from './unit-kind.ts';

/** Where a word stands in folded text, and how many units are wrong, missing, extra or swapped. */
export interface Alignment extends Span {
  errors: number;
  /** Units of the pattern that the place has nothing for: a missing letter is forgiven sooner than another one. */
  lost: number;
}

/** Patterns fit one machine word; a longer one is a pasted sentence and sought by its pieces. */
const patternLength = 31;

/** What a word too short for this would keep without one of its characters stands everywhere (由监 of 态由监). */
const shortestSurplus = 4;

/** Who types takes one character for another more often than he types one too many, or one for a comma. */
const surplusWeight = 0.25;

/** The first place where a word stands exactly, or null. Words of spaced scripts begin at a word's beginning. */
export function alignExactly(text: string, word: Word, from = 0): Span | null {
  const literal = literalText(word);
  if (literal === null) return alignElements(text, word.elements, from);
  for (let at = text.indexOf(literal, from); at >= 0; at = text.indexOf(literal, at + 1)) {
    if (beginsWord(text, at)) return { start: at, end: at + literal.length };
  }
  return null;
}

function alignElements(text: string, elements: readonly Element[], from = 0): Span | null {
  const length = elements.length;
  for (let at = from; at + length <= text.length; at += 1) {
    let fits = 0;
    while (fits < length && satisfies(elements[fits]!, text.charAt(at + fits))) fits += 1;
    if (fits === length && beginsWord(text, at)) return { start: at, end: at + length };
  }
  return null;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || unitKind(text.charCodeAt(at)) !== 'word' || unitKind(text.charCodeAt(at - 1)) !== 'word';
}

/**
 * The best place for a word with at most `allowed` errors, or null (G. Myers, A fast bit-vector algorithm for
 * approximate string matching, JACM 46:3, 1999); two neighbours swapped count as one error.
 */
export function alignNearly(text: string, word: Word, allowed: number): Alignment | null {
  const { elements } = word;
  if (elements.length > patternLength || allowed < 1) return null;
  const found = nearestEnd(text, word);
  // Two neighbours swapped may count as two here.
  if (found.errors > Math.max(allowed, 2)) return null;
  const slip = alignSlip(text, elements);
  if (slip || found.errors > allowed) return slip;
  const start = startOf(text, elements, found.end);
  if (!beginsWord(text, start)) return null;
  const place = text.slice(start, found.end);
  const lost = lostOf(place, elements);
  if (
    lost.some((at) => isFigure(elements, at)) ||
    isRenumbered(text.slice(Math.max(0, start - 1), found.end + 1), elements, lost)
  )
    return null;
  const surplus = Math.max(0, elements.length - place.length);
  if (surplus > 0 && elements.length < shortestSurplus) return null;
  return { ...found, start, lost: lost.length + (surplus + breaksIn(place, elements)) * surplusWeight };
}

/** Units between words where a word was typed. */
function breaksIn(place: string, elements: readonly Element[]): number {
  const isTyped = (unit: string) => elements.some((element) => satisfies(element, unit));
  return Array.from(place).filter((unit) => unitKind(unit.charCodeAt(0)) === 'between' && !isTyped(unit))
    .length;
}

/** Two neighbours swapped, or one unit left out of the query (nothing typed is lost); else one unit wrong. */
function alignSlip(text: string, elements: readonly Element[]): Alignment | null {
  for (let at = 1; at < elements.length; at += 1) {
    const swapped = elements.with(at - 1, elements[at]!).with(at, elements[at - 1]!);
    const found =
      alignElements(text, swapped) ??
      alignElements(text, elements.toSpliced(at, 0, anythingAt(elements, at - 1, at)));
    if (found) return { ...found, errors: 1, lost: 0 };
  }
  for (let at = 0; at < elements.length; at += 1) {
    const found = isFigure(elements, at)
      ? null
      : alignElements(text, elements.with(at, anythingAt(elements, at - 1, at, at + 1)));
    if (found) return { ...found, errors: 1, lost: 1 };
  }
  return null;
}

/** Places of the elements that the place has no unit for. */
function lostOf(place: string, elements: readonly Element[]): number[] {
  const units = [...place];
  return elements.flatMap((element, at) => (units.some((unit) => satisfies(element, unit)) ? [] : [at]));
}

/** End of the substring nearest to the pattern. */
function nearestEnd(text: string, word: Word): { end: number; errors: number } {
  const { elements } = word;
  const top = 1 << (elements.length - 1);
  const maskOf = masksOf(word);
  let [plus, minus, errors] = [-1, 0, elements.length];
  let best = { end: 0, errors };
  for (let at = 0; at < text.length; at += 1) {
    const equal = maskOf(text.charCodeAt(at));
    const vertical = equal | minus;
    const horizontal = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    if (up & top) errors += 1;
    if (down & top) errors -= 1;
    up <<= 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
    if (errors < best.errors) best = { end: at + 1, errors };
  }
  return best;
}

/** Walks back from the end of the nearest substring to its start: edit distance to every start, the least wins. */
function startOf(text: string, elements: readonly Element[], end: number): number {
  const length = elements.length;
  let column = Array.from({ length: length + 1 }, (_, at) => at);
  let best = { start: end, errors: length };
  for (let start = end - 1; start >= Math.max(0, end - 2 * length); start -= 1) {
    const next = [end - start];
    for (let at = 1; at <= length; at += 1) {
      const same = satisfies(elements[length - at]!, text.charAt(start));
      next.push(Math.min(column[at - 1]! + (same ? 0 : 1), column[at]! + 1, next[at - 1]! + 1));
    }
    column = next;
    if (column[length]! < best.errors) best = { start, errors: column[length]! };
  }
  return best.start;
}
