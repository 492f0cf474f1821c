import { isBoundary } from './boundaries.ts';
import type { Mark, MarkName } from './marks.ts';
import type { Token } from './tokens.ts';
import { classNouns, lightVerbs } from './words.ts';

/** Words on each side of a joint. */
const reach = 4;

/** Runs over a joint that unmarked terms do not cross: 和, a bracket, 党的. Most are no terms, so the features know of the joint. */
export function* findJoinedSpans(tokens: readonly Token[]): Generator<Mark> {
  for (let joint = 1; joint + 1 < tokens.length; joint++) {
    const word = tokens[joint]!.word;
    if (word === '和' || word === '与' || word === '及') yield* spansOver(tokens, joint, joint + 1, 'joined');
    if (word === '的' && tokens[joint - 1]!.word === '党')
      yield* spansOver(tokens, joint, joint + 1, 'party');
    if ((word !== '（' && word !== '(') || tokens[joint + 1]!.tag === 'en') continue;
    const close = closingOf(tokens, joint);
    if (close > joint + 1) yield* spansOver(tokens, joint, close + 1, 'bracket');
  }
}

/** The bracket that closes the one at `open`; −1 where none is near. */
function closingOf(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at <= open + reach && at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (word === '）' || word === ')') return at;
  }
  return -1;
}

function* spansOver(tokens: readonly Token[], joint: number, next: number, name: MarkName): Generator<Mark> {
  for (let first = joint - 1; first >= Math.max(0, joint - reach - 1); first--) {
    if (isBoundary(tokens[first]!, tokens[first + 1])) return;
    const start = tokens[first]!.start;
    for (let last = next; last < Math.min(tokens.length, next + reach); last++) {
      if (isBoundary(tokens[last]!, tokens[last + 1])) break;
      yield { start, end: tokens[last]!.end, name };
    }
    if (name === 'bracket') yield { start, end: tokens[next - 1]!.end, name };
  }
}

const openings = new Map([
  ['”', '“'],
  ['」', '「'],
  ['"', '"'],
]);

/** Code units a quoted name may have. */
const longestName = 16;

/** “X” and the class nouns after it: “人工智能+”行动, “十五五”规划建议. */
export function* findNamedSpans(text: string, tokens: readonly Token[]): Generator<Mark> {
  for (let index = 0; index < tokens.length; index++) {
    const { word, start } = tokens[index]!;
    const opening = openings.get(word);
    if (!opening) continue;
    const open = text.lastIndexOf(opening, start - 1);
    if (open < 0 || start - open > longestName || /[，。；]/.test(text.slice(open, start))) continue;
    for (let last = index + 1; last < Math.min(tokens.length, index + 1 + reach); last++) {
      const next = tokens[last + 1]?.word ?? '';
      if (!/^(?:n|vn|nz|b|j)$/.test(tokens[last]!.tag) && !/^(?:布局|重要|新)$/.test(tokens[last]!.word))
        break;
      if (classNouns.has(next) && (next === '布局' || !lightVerbs.has(next))) continue;
      if (classNouns.has(tokens[last]!.word)) yield { start: open, end: tokens[last]!.end, name: 'named' };
    }
  }
}
