import { isFunction } from './boundaries.ts';
import type { Occurrence } from './candidates.ts';
import type { MarkName } from './marks.ts';
import type { Token } from './tokens.ts';
import { lightVerbs } from './words.ts';

/** What any standard or law calls its own parts. */
function isPartOfText(text: string): boolean {
  return /^(?:术语和定义|(?:规范性)?引用文件|目[次录]|前言|引言|范围|附录(?:[A-Z].*)?|参考文献|缩略语|符号和缩略语|总则|附则|罚则|通则|一般规定|第[一二三四五六七八九十]+)$/.test(
    text,
  );
}

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

/** Does the text itself say that this is one name? */
function isMarked({ marks }: Occurrence): boolean {
  return ['book', 'quote', 'named', 'meaning', 'entry', 'defined', 'person'].some((mark) =>
    marks.has(mark as MarkName),
  );
}

/** What only a mark could make a term: it counts, describes, does something, or is cut out of a sentence. */
function isUnlikely(tokens: readonly Token[], text: string): boolean {
  const [first, second, last] = [tokens[0]!, tokens[1], tokens.at(-1)!];
  return (
    (/^[多好更再常]$/.test(first.word) && second?.tag === 'v') ||
    /\d[种種个個项項家名位条條件人次]$|.[一二三四五六七八九十百千万][人年月日岁個个次名]$/.test(text) ||
    /^[a-z]{2,}[^e]ed$/.test(last.word) ||
    (first.word === '被' && /^vn?$/.test(last.tag)) ||
    (tokens.length === 2 && lightVerbs.has(first.word) && last.tag === 'en') ||
    tokens.slice(1, -1).some(({ word }) => isFunction(word) && !joints.test(word)) ||
    (tokens.length > 2 && counting.test(text))
  );
}

/** Words of grammar that stand within names. */
const joints = /^(?:[的和与及之或、]|of|the|for|to|and)$/;

/** Hard filters: what no reader would call a term, whatever marks it stands under. */
export function isHopeless(tokens: readonly Token[], occurrence: Occurrence): boolean {
  if (occurrence.marks.has('code')) return false;
  const text = tokens.map((token) => token.word).join('');
  if (text.length < 2 || !/\p{L}/u.test(text) || /^[A-Z][.．]\d/.test(text) || isPartOfText(text))
    return true;
  if (/^[ -~]/.test(text) && isFurniture(tokens, text)) return true;
  if (
    /^第?[\d一二三四五六七八九十百千零〇]+[条條款项項章节節编編页頁版年月日个個名位种種家余岁歲元]/u.test(
      text,
    )
  )
    return true;
  if (!isMarked(occurrence) && isUnlikely(tokens, text)) return true;
  if (tokens.length > 1 && /^[副非未超被各]$/.test(tokens.at(-1)!.word)) return true;
  if (tokens.length > 1 && tokens.every(({ word }) => word === tokens[0]!.word)) return true;
  if (tokens.at(-1)!.tag === 'number' && /\p{Script=Han}/u.test(text) && !occurrence.marks.has('quote'))
    return true;
  if (tokens.length > 1 && /^第.*[次届代批轮期]$/.test(tokens.at(-1)!.word)) return true;
  const numeric = tokens.every(({ tag }) => tag === 'm' || tag === 'number' || tag === 'q' || tag === 't');
  if (numeric && !/^十[一二三四五六]五$|中全会|^一.{2,}/u.test(text)) return true;
  if (isFunction(tokens[0]!.word) || isFunction(tokens.at(-1)!.word))
    return occurrence.marks.size === 0 || !/book|quote|meaning|entry/.test([...occurrence.marks].join());
  if (tokens.length > 1 && /^[中前后上下内外里来]$|^起来$/.test(tokens.at(-1)!.word))
    return !/book|quote/.test([...occurrence.marks].join());
  if (tokens.length > 1 && tokens[0]!.tag === 'm' && /^一/.test(text) && !occurrence.marks.has('quote'))
    return true;
  if (tokens.length === 1 && tokens[0]!.tag === 'en') return text.length < 2;
  return false;
}
