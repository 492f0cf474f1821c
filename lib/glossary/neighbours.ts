import { isFunction } from './boundaries.ts';
import type { Occurrence } from './candidates.ts';
import { addCount, type CandidateRow } from './rows.ts';
import type { Token } from './tokens.ts';
import { generalHeads, lightVerbs } from './words.ts';

/** Counts what stands to the left and right of an occurrence. */
export function addNeighbours(
  row: CandidateRow,
  left: Token | undefined,
  right: Token | undefined,
  occurrence: Occurrence,
): void {
  const leftHard = !left || left.tag === 'mark';
  const rightHard = !right || right.tag === 'mark';
  if (leftHard) addCount(row, 'leftHard');
  else if (left.word === '的' || left.word === '之') addCount(row, 'leftDe');
  else if (isFunction(left.word)) addCount(row, 'leftFunction');
  else if (lightVerbs.has(left.word)) addCount(row, 'leftLight');
  else if (left.tag === 'v') addCount(row, 'leftVerb');
  else addCount(row, 'leftNoun');
  if (rightHard) addCount(row, 'rightHard');
  else if (right.word === '的' || right.word === '之') addCount(row, 'rightDe');
  else if (right.word === '等' || right.word === '等等') addCount(row, 'rightEtc');
  else if (isFunction(right.word)) addCount(row, 'rightFunction');
  else if (generalHeads.has(right.word)) addCount(row, 'rightGeneral');
  else if (right.tag === 'v' || lightVerbs.has(right.word)) addCount(row, 'rightVerb');
  else addCount(row, 'rightNoun');
  if (isLoose(left) && row.words[0]!.length === 1) addCount(row, 'leftCut');
  if (isLoose(right) && row.words.at(-1)!.length === 1) addCount(row, 'rightCut');
  if (leftHard && rightHard) addCount(row, 'bothHard');
  if (/^[A-Z]/.test(row.form) && occurrence.start > 0 && left && left.tag !== 'mark')
    addCount(row, 'capital');
  if (left && right && /[“「『"]/.test(left.word) !== /[”」』"]/.test(right.word)) addCount(row, 'inQuote');
}

/** A lone character that is no grammar is most often a piece of a word the lexicon lacks. */
function isLoose(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Script=Han}$/u.test(token.word) && !isFunction(token.word);
}
