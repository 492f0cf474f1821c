import { isFunction } from './boundaries.ts';
import type { Occurrence } from './candidates.ts';
import { addCount, type CountName } from './rows.ts';
import type { Token } from './tokens.ts';
import { deeds, generalHeads, lightVerbs } from './words.ts';

/** A candidate as far as its neighbours are counted. */
interface Counted {
  form: string;
  tokens: readonly Token[];
  counts: number[];
}

/** Counts what stands to the left and right of an occurrence. */
export function addNeighbours(
  row: Counted,
  left: Token | undefined,
  right: Token | undefined,
  { start }: Occurrence,
  beforeLeft: Token | undefined,
): void {
  const leftIs = leftKind(left, beforeLeft);
  const rightIs = rightKind(right);
  addCount(row, leftIs);
  addCount(row, rightIs);
  if (leftIs === 'leftHard' && rightIs === 'rightHard') addCount(row, 'bothHard');
  if (isLoose(left) && row.tokens[0]!.word.length === 1) addCount(row, 'leftCut');
  if (isLoose(right) && row.tokens.at(-1)!.word.length === 1) addCount(row, 'rightCut');
  if (isHan(left) || isHan(right)) addCount(row, 'inHan');
  if (start > 0 && leftIs !== 'leftHard' && /^[A-Z]/.test(row.form)) addCount(row, 'capital');
  if (left && right && /[“「『"]/.test(left.word) !== /[”」』"]/.test(right.word)) addCount(row, 'inQuote');
}

function leftKind(left: Token | undefined, before: Token | undefined): CountName {
  if (!left || left.tag === 'mark') return 'leftHard';
  if (left.word === '的' || left.word === '之') return 'leftDe';
  if (isFunction(left.word)) return 'leftFunction';
  if (lightVerbs.has(left.word)) return isDone(left, before) ? 'leftNoun' : 'leftLight';
  return left.tag === 'v' ? 'leftVerb' : 'leftNoun';
}

/** 服务 of 交易|服务|提供者 is a thing, not what somebody does. */
function isDone(left: Token, before: Token | undefined): boolean {
  return (
    deeds.has(left.word) &&
    before !== undefined &&
    before.end === left.start &&
    /^(?:n|vn|nz|b)$/.test(before.tag)
  );
}

function rightKind(right: Token | undefined): CountName {
  if (!right || right.tag === 'mark') return 'rightHard';
  if (right.word === '的' || right.word === '之') return 'rightDe';
  if (right.word === '等' || right.word === '等等') return 'rightEtc';
  if (isFunction(right.word)) return 'rightFunction';
  if (generalHeads.has(right.word)) return 'rightGeneral';
  return right.tag === 'v' || lightVerbs.has(right.word) ? 'rightVerb' : 'rightNoun';
}

const isHan = (token: Token | undefined): boolean =>
  token !== undefined && /^[\u2e80-\uffef]/.test(token.word);

/** A lone character that is no grammar is most often a piece of a word the lexicon lacks. */
function isLoose(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Script=Han}$/u.test(token.word) && !isFunction(token.word);
}
