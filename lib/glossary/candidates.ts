import type { Span } from '../model.ts';
import { isBoundary, isFunction } from './boundaries.ts';
import { findMarks, type MarkName } from './marks.ts';
import type { Token } from './tokens.ts';
import { classNouns, lightVerbs } from './words.ts';

/** One occurrence of a string that may be a term, with the marks it stands under. */
export interface Occurrence extends Span {
  /** Indexes into the passage's tokens: the first, and the one after the last. */
  first: number;
  last: number;
  marks: Set<MarkName>;
}

const longestRun = 9;
const longestTerm = 24;

/** All occurrences of candidates in a passage: marked spans, list items, and every sub-span of a run of content words. */
export function findOccurrences(text: string, tokens: readonly Token[], heading: boolean): Occurrence[] {
  const found = new Map<number, Occurrence>();
  const starts = new Map(tokens.map((token, index) => [token.start, index]));
  const ends = new Map(tokens.map((token, index) => [token.end, index + 1]));
  const add = (start: number, end: number, mark?: MarkName): void => {
    const first = starts.get(start);
    const last = ends.get(end);
    if (first === undefined || last === undefined || last <= first || end - start > 70) return;
    const place = start * 100 + (end - start);
    const occurrence = found.get(place) ?? { start, end, first, last, marks: new Set() };
    if (mark) occurrence.marks.add(mark);
    found.set(place, occurrence);
  };
  for (const mark of findMarks(text)) {
    if (mark.name !== 'quote' || isName(text.slice(mark.start, mark.end)))
      add(mark.start, mark.end, mark.name);
  }
  for (const mark of [...namedSpans(text, tokens), ...listItems(tokens)])
    add(mark.start, mark.end, mark.name);
  if (heading && text.length <= 24 && !/[，,。：:]/.test(text))
    add(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0, 'heading');
  for (const span of runSpans(tokens)) add(span.start, span.end);
  for (const span of joinedSpans(tokens)) add(span.start, span.end, span.name);
  return [...found.values()];
}

function* runSpans(tokens: readonly Token[]): Generator<Span> {
  for (let first = 0; first < tokens.length; first++) {
    if (isBoundary(tokens[first]!, tokens[first + 1])) continue;
    for (let last = first; last < tokens.length && last < first + longestRun; last++) {
      const token = tokens[last]!;
      if (
        isBoundary(token, tokens[last + 1]) ||
        (last > first && isGap(tokens[last - 1]!, token)) ||
        token.end - tokens[first]!.start > longestTerm
      )
        break;
      if (token.end - tokens[first]!.start > 1) yield { start: tokens[first]!.start, end: token.end };
    }
  }
}

/** A quoted sentence or clause is speech, not a name: names are short, or parts set side by side. */
function isName(quoted: string): boolean {
  return /、/.test(quoted)
    ? !/[的了是把要]/.test(quoted)
    : quoted.length <= 6 || !/[的了是把要将使必须应]|^[在从以对加坚推]/.test(quoted);
}

/** Two short runs joined by 和, one run with a bracket in it, and 党的 with a run: judged like runs, but only where they return. */
function* joinedSpans(tokens: readonly Token[]): Generator<Span & { name: MarkName }> {
  for (let joint = 1; joint + 1 < tokens.length; joint++) {
    const word = tokens[joint]!.word;
    if (/^(和|与|及)$/.test(word)) yield* pairs(tokens, joint, joint + 1, 4, 'joined');
    if (word === '的' && tokens[joint - 1]!.word === '党') yield* pairs(tokens, joint, joint + 1, 4, 'party');
    if (/^[（(]$/.test(word)) {
      const close = tokens.findIndex((token, index) => index > joint && /^[）)]$/.test(token.word));
      const latin = tokens[joint + 1]!.tag === 'en';
      if (!latin && close > joint + 1 && close <= joint + 4)
        yield* pairs(tokens, joint, close + 1, 5, 'bracket');
    }
  }
}

function* pairs(
  tokens: readonly Token[],
  joint: number,
  next: number,
  most: number,
  name: MarkName,
): Generator<Span & { name: MarkName }> {
  for (
    let first = joint - 1;
    first >= 0 && first >= joint - most && !isBoundary(tokens[first]!, tokens[first + 1]);
    first--
  ) {
    for (
      let last = next;
      last < tokens.length && last < next + most && !isBoundary(tokens[last]!, tokens[last + 1]);
      last++
    ) {
      yield { start: tokens[first]!.start, end: tokens[last]!.end, name };
    }
    if (name === 'bracket') yield { start: tokens[first]!.start, end: tokens[next - 1]!.end, name };
  }
}

/** “X” and the class nouns after it: “人工智能+”行动, “十五五”规划建议. */
function* namedSpans(text: string, tokens: readonly Token[]): Generator<Span & { name: MarkName }> {
  for (const [index, { word, start }] of tokens.entries()) {
    const opening = openings.get(word);
    if (!opening) continue;
    const open = text.lastIndexOf(opening, start - 1);
    if (open < 0 || start - open > 16 || /[，。；]/.test(text.slice(open, start))) continue;
    for (
      let last = index + 1;
      last < index + 5 && last < tokens.length && /^(n|vn|nz|b|j)$/.test(tokens[last]!.tag);
      last++
    ) {
      const next = tokens[last + 1]?.word ?? '';
      if (classNouns.has(next) && !lightVerbs.has(next)) continue;
      if (classNouns.has(tokens[last]!.word)) yield { start: open, end: tokens[last]!.end, name: 'named' };
    }
  }
}

const openings = new Map([
  ['”', '“'],
  ['」', '「'],
  ['"', '"'],
]);

/** Items between 、 and around the 和 that closes a list: A、B和C等. */
function* listItems(tokens: readonly Token[]): Generator<Span & { name: MarkName }> {
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]!.word !== '、') continue;
    const next = itemAfter(tokens, index + 1);
    if (next) yield { ...next, name: 'list' };
    const before = itemBefore(tokens, index);
    if (before) yield { ...before, name: 'list' };
  }
}

function itemAfter(tokens: readonly Token[], first: number): Span | null {
  let last = first;
  while (
    last < tokens.length &&
    tokens[last]!.tag !== 'mark' &&
    !/^(和|与|及|以及|或|或者|等|等等|的)$/.test(tokens[last]!.word)
  )
    last++;
  if (last === first || last > first + 6) return null;
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

function itemBefore(tokens: readonly Token[], end: number): Span | null {
  let first = end;
  while (first > 0 && tokens[first - 1]!.tag !== 'mark' && !isFunction(tokens[first - 1]!.word)) first--;
  if (first === end || first < end - 6) return null;
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

/** White space parts Han words, but joins Latin ones. */
function isGap(left: Token, right: Token): boolean {
  return right.start > left.end && (left.tag !== 'en' || right.tag !== 'en');
}
