import { englishFunctionWords, isEnglishVerb } from './english-words.ts';
import { isVerbal, type Token } from './tokens.ts';
import { functionWords } from './words.ts';

/** Where CJK begins among the code units. */
const han = 0x2e80;

/** Is this word grammar, in Chinese or English? */
export function isFunction(word: string): boolean {
  return word.charCodeAt(0) < han ? englishFunctionWords.has(word.toLowerCase()) : functionWords.has(word);
}

const isClitic = /['’](?:s|t|re|ve|ll|d)$/;
const isAdverb = /^(?!(?:fami|assemb|supp|rep|anoma|monopo|butterf|multip|po|app|Ita|Ju)ly$).{2,}ly$/i;

/** Does no unmarked term cross this token? Ordinals and period names pass, counts and dates do not. */
export function isBoundary(token: Token, next: Token | undefined): boolean {
  if (token.tag === 'mark' || token.tag === 'number' || isJoint(token.word)) return true;
  if (isCounted(token, next) || isPurpose(token, next)) return true;
  if (isFunction(token.word)) return true;
  if (token.tag === 'en')
    return isClitic.test(token.word) || isAdverb.test(token.word) || isEnglishVerb(token.word);
  if (token.tag === 'm') return !passing.test(token.word) || isCounter(next);
  return false;
}

/** Ordinals and period names. */
const passing = /^第|届$|五$|中全会$|^一|^[二三四五六七八九十]+号$/;

/** 或非, which the lexicon takes for a logic gate. */
function isJoint(word: string): boolean {
  return word.length === 2 && '或及和与并'.includes(word[0]!) && '非不未无'.includes(word[1]!);
}

/** 来 before a verb says what for: 用光|来|传递. */
function isPurpose({ word }: Token, next: Token | undefined): boolean {
  return (word === '来' || word === '去') && isVerbal(next?.tag);
}

/** A lone verb before a number says how much: 达, 占, 超. */
function isCounted({ word, tag, end }: Token, next: Token | undefined): boolean {
  return (
    word.length === 1 &&
    (tag === 'v' || tag === 'd' || tag === 'p') &&
    next !== undefined &&
    next.start === end &&
    (next.tag === 'number' || next.tag === 'm')
  );
}

const counters: ReadonlySet<string> = new Set([...'条款项章节编页版年月日个名位种家余岁元', '万元', '亿元']);

function isCounter(next: Token | undefined): boolean {
  return next !== undefined && counters.has(next.word);
}

/** White space parts Han words, but joins Latin ones. */
export function isGap(left: Token, right: Token): boolean {
  return right.start > left.end && (left.tag !== 'en' || right.tag !== 'en');
}
