import { isFunction } from './boundaries.ts';
import type { Occurrence } from './candidates.ts';
import type { MarkName } from './marks.ts';
import { isVerbal, type Token } from './tokens.ts';
import { lightVerbs } from './words.ts';

/** What any standard or law calls its own parts. */
const ownPart =
  /^(?:术语和定义|(?:规范性)?引用文件|目[次录]|前言|引言|范围|附录(?:[A-Z].*)?|参考文献|缩略语|符号和缩略语|总则|附则|罚则|通则|一般规定|第[一二三四五六七八九十]+)$/;

/** What any English specification calls its own parts; in small letters the words may be terms of it. */
const englishPart =
  /^(?:Abstract|Terminology|Conventions|Definitions|(?:(?:Security|Privacy|IANA) )?Considerations|Memo|Network Working Group.*|Internet-Draft|(?:(?:Normative|Informative) )?References|Requirements(?: Language)?|Introduction|(?:Table of )?Contents|Status of This Memo|Copyright Notice|Authors?['’]?s? Address(?:es)?|Acknowledge?ments|Standards Track(?: E)?|Appendix(?: [A-Z])?|Overview|Background|Scope|Summary|Conclusion|Index|Preamble|Preface|Foreword|ISSN)$/;

/** It counts in its middle or at its end: 信任推断三项机制, 评价等级四部分. */
const counting = /\p{Script=Han}{2}[二三四五六七八九十两][项个种类大部]/u;

/** A path or an address: /account/12345, http://example.org; not HTTP/2. */
const address = /^[/.#]|\/\d{3,}(?:\/|$)|:\/\//;

/** Is it a heading of any English specification, or an address? */
function isFurniture(tokens: readonly Token[], text: string): boolean {
  return address.test(text) || englishPart.test(tokens.map(({ word }) => word).join(' '));
}

/** Marks by which the text itself says that this is one name. */
const namings: readonly MarkName[] = ['book', 'quote', 'named', 'meaning', 'entry', 'defined', 'person'];

const degree: ReadonlySet<string> = new Set('多好更再常');
const counted = /\d[种種个個项項家名位条條件人次]$|.[一二三四五六七八九十百千万][人年月日岁個个次名]$/;
const englishPast = /^[a-z]{2,}[^e]ed$/;

/** What is left of a time or place before it: 三十日|内|申请. */
const side = /^[内前后]$/;

/** What only a mark could make a term: it counts, describes, does something, or is cut out of a sentence. */
function isUnlikely(tokens: readonly Token[], text: string): boolean {
  const [first, second, last] = [tokens[0]!, tokens[1], tokens.at(-1)!];
  return (
    (degree.has(first.word) && second?.tag === 'v') ||
    counted.test(text) ||
    englishPast.test(last.word) ||
    (tokens.length > 1 && side.test(first.word)) ||
    (first.word === '被' && isVerbal(last.tag)) ||
    (tokens.length === 2 && lightVerbs.has(first.word) && last.tag === 'en') ||
    holdsGrammar(tokens) ||
    (tokens.length > 2 && counting.test(text))
  );
}

/** Words of grammar that stand within names. */
const joints: ReadonlySet<string> = new Set([...'的和与及之或、', 'of', 'the', 'for', 'to', 'and']);

function holdsGrammar(tokens: readonly Token[]): boolean {
  for (let at = 1; at < tokens.length - 1; at++) {
    const { word } = tokens[at]!;
    if (isFunction(word) && !joints.has(word)) return true;
  }
  return false;
}

const letter = /\p{L}/u;
const section = /^[A-Z][.．]\d/;
const ascii = /^[ -~]/;
const han = /\p{Script=Han}/u;
const numbered =
  /^第?[\d一二三四五六七八九十百千零〇]+[条條款项項章节節编編页頁版年月日个個名位种種家余岁歲元]/u;
const bound: ReadonlySet<string> = new Set('副非未超被各');
const session = /^第.*[次届代批轮期]$/;
const period = /^十[一二三四五六]五$|中全会|^一.{2,}/u;
const position: ReadonlySet<string> = new Set([...'中前后上下内外里来', '起来']);

/** Hard filters: what no reader would call a term, whatever marks it stands under. */
export function isHopeless(tokens: readonly Token[], marks: Occurrence['marks']): boolean {
  if (marks.has('code')) return false;
  const text = joinWords(tokens);
  if (text.length < 2 || !letter.test(text) || section.test(text) || ownPart.test(text)) return true;
  if (ascii.test(text) && isFurniture(tokens, text)) return true;
  if (numbered.test(text)) return true;
  if (!namings.some((mark) => marks.has(mark)) && isUnlikely(tokens, text)) return true;
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  if (tokens.length > 1 && (bound.has(last.word) || tokens.every(({ word }) => word === first.word)))
    return true;
  if (last.tag === 'number' && han.test(text) && !marks.has('quote')) return true;
  if (tokens.length > 1 && session.test(last.word)) return true;
  if (tokens.every(isNumeric) && !period.test(text)) return true;
  const isTitled = marks.has('book') || marks.has('quote');
  if (isFunction(first.word) || isFunction(last.word))
    return !isTitled && !marks.has('meaning') && !marks.has('entry');
  if (tokens.length > 1 && position.has(last.word)) return !isTitled;
  if (tokens.length > 1 && first.tag === 'm' && text.startsWith('一') && !marks.has('quote')) return true;
  return tokens.length === 1 && first.tag === 'en' && text.length < 2;
}

/** Most candidates have few words: an array of them would only be thrown away. */
function joinWords(tokens: readonly Token[]): string {
  let text = '';
  for (const { word } of tokens) text += word;
  return text;
}

const isNumeric = ({ tag }: Token): boolean => tag === 'm' || tag === 'number' || tag === 'q' || tag === 't';
