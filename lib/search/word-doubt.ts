import { isFunction } from '../glossary/boundaries.ts';
import type { Span } from '../model.ts';
import type { Judged } from './judged.ts';
import { unitKind } from './unit-kind.ts';

const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Code units on each side that tell the segmenter where words part. */
const around = 10;

/**
 * Doubt that a word begins or ends here: beside punctuation it surely does, and never with a word of grammar; the
 * segmenter is less sure.
 */
const atSureEdge = 0;
/** After one character that follows punctuation: a preposition, or a verb. */
const afterOpening = 0.25;
const atWordEdge = 0.5;
/** A word of grammar may be the end of a name that is longer. */
const besideGrammar = 0.75;
/** A row of single characters is a name that the segmenter does not know: it may end elsewhere. */
const amongSingles = 1.5;
const withGrammar = 1;
const withinWord = 4;

/** So many units side by side are seldom there by chance. */
const enough = 3;

/** What matched stands there only across words: 力学 in 努力学习, but not 未来产 in 未来产业. */
export function isAcrossWords({ folded: { text }, judgement }: Judged): boolean {
  return judgement.spans.some((span) => {
    const edges = span.end - span.start < enough ? 1 : 2;
    return doubtAround(text, span) >= edges * withinWord;
  });
}

/** Doubt that what matched stands there as words of its own; of several places the worst counts. */
export function doubtOf({ folded: { text }, judgement }: Judged): number {
  return Math.max(...judgement.spans.map((span) => doubtAround(text, span)));
}

function doubtAround(text: string, { start, end }: Span): number {
  const from = Math.max(0, start - around);
  const words = [...wordSegmenter.segment(text.slice(from, end + around))];
  const first = words.findIndex(({ index }) => index === start - from);
  const after = words.findIndex(({ index }) => index === end - from);
  const word = (at: number) => words[at]?.segment ?? '';
  const last = after < 0 ? words.length : after;
  const endsHere = after >= 0 || end === text.length;
  const isOpened = word(first - 1).length === 1 && !isCharacter(word(first - 2));
  const isClosed = word(last).length === 1 && !isCharacter(word(last + 1));
  return (
    (first < 0 ? withinWord : doubtAt(word(first), word(first - 1), isOpened ? afterOpening : atWordEdge)) +
    (endsHere ? doubtAt(word(last - 1), word(last), isClosed ? amongSingles : atWordEdge) : withinWord)
  );
}

/** `inside` is the segmenter's word at this edge, `outside` the word beside it; `usual` the doubt beside any word. */
function doubtAt(inside: string, outside: string, usual: number): number {
  if (isFunction(inside)) return withGrammar;
  if (!isCharacter(outside)) return atSureEdge;
  if (isFunction(outside)) return besideGrammar;
  return usual === atWordEdge && inside.length === 1 && outside.length === 1 ? amongSingles : usual;
}

const isCharacter = (word: string) => word !== '' && unitKind(word.charCodeAt(0)) === 'character';
