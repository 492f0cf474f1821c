import { isFunction } from './boundaries.ts';
import type { Occurrence } from './candidates.ts';
import { type CountName, placeOf } from './rows.ts';
import type { Token } from './tokens.ts';
import { deeds, generalHeads, lightVerbs } from './words.ts';

/** A candidate as far as its neighbours are counted. */
interface Counted {
  form: string;
  words: readonly string[];
  counts: number[];
}

/** What stands on one side of a place between two words. */
interface Side {
  /** Empty at the edge of a passage. */
  word: string;
  /** Where its kind is counted. */
  kind: number;
  /** A lone character that is no grammar: most often a piece of a word the lexicon lacks. */
  isLoose: boolean;
  isHan: boolean;
  /** On the left it opens a quotation, on the right it closes one. */
  isQuote: boolean;
}

/** What stands before each word of a piece, and what behind it: asked once of each word, not of each candidate. */
export interface Sides {
  before: readonly Side[];
  after: readonly Side[];
}

export function sidesOf(tokens: readonly Token[]): Sides {
  return {
    before: tokens.map((_, at) =>
      sideOf(tokens[at - 1], leftKind(tokens[at - 1], tokens[at - 2]), openingQuote),
    ),
    after: tokens.map((_, at) => sideOf(tokens[at + 1], rightKind(tokens[at + 1]), closingQuote)),
  };
}

const openingQuote = /[“「『"]/;
const closingQuote = /[”」』"]/;
const han = /^[\u2e80-\uffef]/;
const loneHan = /^\p{Script=Han}$/u;

function sideOf(token: Token | undefined, kind: CountName, quote: RegExp): Side {
  const word = token?.word ?? '';
  return {
    word,
    kind: placeOf(kind),
    isLoose: loneHan.test(word) && !isFunction(word),
    isHan: han.test(word),
    isQuote: quote.test(word),
  };
}

const [leftHard, rightHard] = [placeOf('leftHard'), placeOf('rightHard')];
const [leftCut, rightCut] = [placeOf('leftCut'), placeOf('rightCut')];
const [bothHard, inHan] = [placeOf('bothHard'), placeOf('inHan')];
const [capital, inQuote] = [placeOf('capital'), placeOf('inQuote')];
const capitalFirst = /^[A-Z]/;

/** Counts what stands to the left and right of an occurrence. */
export function addNeighbours(
  { form, words, counts }: Counted,
  left: Side,
  right: Side,
  { start, marks }: Occurrence,
): void {
  // Who bears a name is told from what stands beside it by other signs.
  const named = marks.has('person');
  counts[left.kind]! += 1;
  counts[right.kind]! += 1;
  if (left.kind === leftHard && right.kind === rightHard) counts[bothHard]! += 1;
  if (!named && left.isLoose && words[0]!.length === 1) counts[leftCut]! += 1;
  if (!named && right.isLoose && words.at(-1)!.length === 1) counts[rightCut]! += 1;
  if (left.isHan || right.isHan) counts[inHan]! += 1;
  if (start > 0 && left.kind !== leftHard && capitalFirst.test(form)) counts[capital]! += 1;
  const isInside = left.word !== '' && right.word !== '';
  if (isInside && left.isQuote !== right.isQuote) counts[inQuote]! += 1;
}

function leftKind(left: Token | undefined, before: Token | undefined): CountName {
  if (!left || left.tag === 'mark') return 'leftHard';
  if (left.word === '的' || left.word === '之') return 'leftDe';
  if (isFunction(left.word)) return 'leftFunction';
  if (lightVerbs.has(left.word)) return isDone(left, before) ? 'leftNoun' : 'leftLight';
  return left.tag === 'v' ? 'leftVerb' : 'leftNoun';
}

/** What a deed is done to: a noun directly before it. */
const thing = /^(?:n|vn|nz|b)$/;

/** 服务 of 交易|服务|提供者 is a thing, not what somebody does. */
function isDone(left: Token, before: Token | undefined): boolean {
  return deeds.has(left.word) && before !== undefined && before.end === left.start && thing.test(before.tag);
}

function rightKind(right: Token | undefined): CountName {
  if (!right || right.tag === 'mark') return 'rightHard';
  if (right.word === '的' || right.word === '之') return 'rightDe';
  if (right.word === '等' || right.word === '等等') return 'rightEtc';
  if (isFunction(right.word)) return 'rightFunction';
  if (generalHeads.has(right.word)) return 'rightGeneral';
  return right.tag === 'v' || lightVerbs.has(right.word) ? 'rightVerb' : 'rightNoun';
}
