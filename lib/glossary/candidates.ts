import type { Span } from '../model.ts';
import { isBoundary, isFunction, isGap } from './boundaries.ts';
import { findEnumerations } from './enumerations.ts';
import { findJoinedSpans, findNamedSpans } from './joined-spans.ts';
import { findMarks, type MarkName } from './marks.ts';
import { findPersons } from './persons.ts';
import { tearing } from './tearing.ts';
import type { Token } from './tokens.ts';
import { deeds } from './words.ts';

/** One occurrence of a string that may be a term, with the marks it stands under. */
export interface Occurrence extends Span {
  /** Indexes into the passage's tokens: the first, and the one after the last. */
  first: number;
  last: number;
  marks: ReadonlySet<MarkName>;
}

/** Words of an unmarked candidate, and code units of it and of a marked one: longer ones are clauses, or titles no page repeats. */
const longestRun = 9;
const longestTerm = 24;
const longestMarked = 70;

/** Shared by the millions of occurrences without a mark. */
const unmarked: ReadonlySet<MarkName> = new Set();

/** All occurrences of candidates in a passage: marked spans, list items, and every sub-span of a run of content words. */
export function findOccurrences(text: string, tokens: readonly Token[], heading: boolean): Occurrence[] {
  const found = new Map<number, Occurrence>();
  const { starts, ends } = edgesOf(text, tokens);
  const add = ({ start, end }: Span, mark?: MarkName): void => {
    const first = (starts[start] ?? 0) - 1;
    const last = ends[end] ?? 0;
    if (first < 0 || last <= first || end - start > longestMarked) return;
    const place = start * (longestMarked + 1) + (end - start);
    const known = found.get(place);
    if (!known) found.set(place, { start, end, first, last, marks: mark ? new Set([mark]) : unmarked });
    else if (mark) known.marks = new Set([...known.marks, mark]);
  };
  const marks = findMarks(text);
  const persons = [...findPersons(tokens)];
  for (const mark of [...marks, ...persons]) add(mark, mark.name);
  for (const mark of findNamedSpans(text, tokens)) add(mark, mark.name);
  const tears = tearing(text, marks, persons);
  for (const mark of findEnumerations(tokens)) if (!tears(mark)) add(mark, mark.name);
  if (heading) add(headingSpan(text, tokens), 'heading');
  for (const span of findRuns(tokens)) if (!tears(span)) add(span);
  for (const mark of findJoinedSpans(tokens)) add(mark, mark.name);
  return [...found.values()];
}

/** By place in the text: the number, from 1, of the token that starts there, and of the one that ends there; else 0. */
function edgesOf(text: string, tokens: readonly Token[]): { starts: Uint16Array; ends: Uint16Array } {
  const [starts, ends] = [new Uint16Array(text.length + 1), new Uint16Array(text.length + 1)];
  for (let at = 0; at < tokens.length; at++) {
    starts[tokens[at]!.start] = at + 1;
    ends[tokens[at]!.end] = at + 1;
  }
  return { starts, ends };
}

const numbering =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*\.?|第[〇一二三四五六七八九十百\d\s]+[章节節条條编編])?[\s　]*/u;

/** The words of a heading without its number and the English for it; empty where it is a sentence. */
function headingSpan(text: string, tokens: readonly Token[]): Span {
  const start = numbering.exec(text)![0].length;
  const english = /\p{Script=Han}(\s+[A-Za-z][\w ,;'’()/-]*)$/u.exec(text)?.[1] ?? '';
  const plain = text.length - start <= longestTerm && !/[，,。：:？?！!]/.test(text) && !isClause(tokens);
  return { start, end: plain ? text.trimEnd().length - english.trimEnd().length : start };
}

/** Code units before its last word in a heading that may be a name all the same: 身份鉴别. */
const longestNamed = 6;

/** A headline that tells what happened: something, then a verb that is hardly ever a noun. */
function isClause(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word, tag, start }, at) =>
      at > 0 &&
      tokens[at - 1]!.tag !== 'mark' &&
      tag === 'v' &&
      !deeds.has(word) &&
      (at + 1 < tokens.length || start > longestNamed),
  );
}

const capital = /^[A-Z]/;

/** Is a place between two Latin words of a name? In a Chinese text any are one, in an English one those with capitals. */
function isInLatin(tokens: readonly Token[], at: number, chinese: boolean): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  if (left?.tag !== 'en' || right?.tag !== 'en' || isFunction(left.word)) return false;
  return chinese || (right.start === left.end + 1 && capital.test(left.word) && capital.test(right.word));
}

function* findRuns(tokens: readonly Token[]): Generator<Span> {
  const chinese = tokens.filter(({ word }) => word >= '\u2e80').length * 5 > tokens.length;
  // Asked once of each token, not once for each run it may be in.
  const ends = tokens.map((token, at) => isBoundary(token, tokens[at + 1]));
  for (let first = 0; first < tokens.length; first++) {
    if (ends[first]) continue;
    const { start } = tokens[first]!;
    if (leansBack(tokens[first - 1], tokens[first]!)) continue;
    if (isInLatin(tokens, first, chinese)) continue;
    for (let last = first; last < Math.min(tokens.length, first + longestRun); last++) {
      const token = tokens[last]!;
      if (ends[last] || token.end - start > longestTerm) break;
      if (last > first && (isGap(tokens[last - 1]!, token) || token.word === '被')) break;
      if (token.end - start > 1 && !isInLatin(tokens, last + 1, chinese)) yield { start, end: token.end };
    }
  }
}

const offices: ReadonlySet<string> = new Set('司局厅署处院所室站馆队');
const outcomes: ReadonlySet<string> = new Set('好到出成起入');

/**
 * Does a word belong to the one directly before it? What a number counts: 5|年期, 一百|人; how a verb ends: 落实|好;
 * the last character of a name: 服务|司.
 */
function leansBack(before: Token | undefined, token: Token): boolean {
  if (before === undefined || before.end !== token.start || token.tag === 'en') return false;
  if (before.tag === 'number' || (before.tag === 'm' && (token.tag === 'q' || token.tag === 'm')))
    return true;
  if (before.word.length < 2) return false;
  return offices.has(token.word) || (before.tag.startsWith('v') && outcomes.has(token.word));
}
