import type { Span } from '../model.ts';

/** Ways in which a text itself says that a string is a name. */
export type MarkName =
  | 'book'
  | 'quote'
  | 'named'
  | 'defined'
  | 'meaning'
  | 'entry'
  | 'code'
  | 'abbreviated'
  | 'list'
  | 'long'
  | 'listed'
  | 'heading'
  | 'joined'
  | 'bracket'
  | 'party'
  | 'person';

/** A marked span of a passage's text. */
export interface Mark extends Span {
  name: MarkName;
}

const book = /《([^《》]{2,60}(?:《[^《》]{2,60}》[^《》]{0,40})?)》/gu;
const quote = /[“「『"]([^“”「」『』"，,。；;！？!?：]{1,24})[”」』"]/gu;
const abbreviation = /[（(]((?:[A-Z][A-Za-z0-9]*[- ]?){1,4})[）)]/gu;
/** GB/T 35273-2020, RFC 7807, 国办发〔2025〕38号. */
const code =
  /((?:(?:(?!ICS\b)[A-Z]{2,6}|RFC) ?\d{2,6}|(?:[A-Z]{2,6}\/[A-Z]{1,3}|GB|ISO|IEC|ISO\/IEC) ?\d{1,6})(?:\.\d+)?(?:[-—–]\d{4})?|[\p{Script=Han}]{2,6}[〔[]\d{4}[〕\]]\d+号)(?![\d.])/gu;

/** What may stand before a defined word: an item's number, 本法所称. */
const opening = String.raw`(?:^|[。；;！？!\n])(?:(?:[一二三四五六七八九十]+|\d+(?:\.\d+)*)[、.．]?\s*|[（(][一二三四五六七八九十\d]+[）)]\s*)?(?:第[〇一二三四五六七八九十百\d\s]+[条條]\s*)?(?:前[二三四]?[項项款条條])?(?:(?:本法|本条例|本條例|本办法|本辦法|本规定|本标准|本文件|本文)?(?:所称的?|所稱|所谓|所謂))?`;
const word = String.raw`[“「"]?([^，,。；;：:、！？“”"「」\s]{2,20})[”」"]?`;

/** X：指…, X，是指…, X是指…. */
const meaning = new RegExp(
  `${opening}${word}(?:[，,:：]\\s?(?:是指|指的是|系指|係指|指|謂|谓)|(?:是指|指的是|系指|係指))`,
  'gu',
);

/** A heading of a list of definitions: a word, and what it is called in English. */
const entry =
  /^(?:\d+(?:\.\d+)*\s+)?(\p{Script=Han}[\p{Script=Han}\w、/（）()-]{1,20})\s+[A-Za-z][A-Za-z0-9 ,;'’()/-]{2,80}$/gu;

/** A sentence that says in English what something is: A cache digest is a…; CCS, or carbon capture, means…; cache key:  The…. */
const english =
  /(?:^|[.!?]\s+)(?:An?\s+|The\s+)?((?!(?:This|That|It|There|Here|He|She|They|We|What|Each|One|Such|These|Those|An?|The)\b)[A-Za-z][\w/+-]*(?: (?!is\b|are\b)[\w/+-]+){0,4}?)(?:,? \([^)]{2,40}\)|, (?:or|known as|also called|called) [^,.]{2,40},)?(?: (?:is (?:an?|any)|are (?:the|long-term|those|all)|means|refers to|denotes)\b|: {1,2}(?=(?:An?|The|Any)\s))/g;

/** M. Nottingham. */
const initials = /(?<![A-Za-z.] ?)((?:[A-Z]\. ?){1,3}[A-Z][a-z\u00e0-\u024f-]{2,20})(?![A-Za-z])/g;

const definitions: RegExp[] = [
  new RegExp(`${opening}${word}[，,]包括`, 'gu'),
  /(?:以下|下文)?(?:简称|統稱|统称|簡稱|[又亦也][称稱]|又名|俗[称稱]|称为|稱為)(?:为|為)?[“「"]?([^，,。；;：:、！？“”"「」（）()\s]{2,20})[”」"]?/gu,
  /(?:叫做|叫作|称作|稱作|称之为|稱之為|所谓|所謂)[“「"]?([^，,。；;：:、！？“”"「」（）()\s]{2,16})[”」"]?/gu,
];

/** Finds the spans a passage marks by punctuation or a defining phrase; enumerations are read from tokens. */
export function findMarks(text: string): Mark[] {
  const quotes = [...find(text, quote, 'quote')].filter(
    ({ start, end }) => isName(text.slice(start, end)) && !isData(text, start, end),
  );
  const marks = [...find(text, book, 'book'), ...quotes, ...find(text, abbreviation, 'abbreviated')];
  marks.push(...find(text, meaning, 'meaning'), ...find(text, entry, 'entry'), ...find(text, code, 'code'));
  if (/[A-Za-z]{3} [a-z]{2}/.test(text))
    marks.push(...find(text, english, 'defined'), ...find(text, initials, 'person'));
  for (const definition of definitions) marks.push(...find(text, definition, 'defined'));
  return marks;
}

function* find(text: string, pattern: RegExp, name: MarkName): Generator<Mark> {
  for (const match of text.matchAll(pattern)) {
    const inner = match[1]!;
    const start = match.index + match[0].indexOf(inner);
    yield { start, end: start + inner.length, name };
  }
}

/** A name or a value of JSON: "balance": 30. */
function isData(text: string, start: number, end: number): boolean {
  return (
    text[end] === '"' &&
    (/^\s?:/.test(text.slice(end + 1, end + 3)) ||
      /:\s?$/.test(text.slice(Math.max(0, start - 3), start - 1)))
  );
}

/** A quoted sentence or clause is speech, not a name: names are short, or parts set side by side. */
function isName(quoted: string): boolean {
  if (/、/.test(quoted)) return !/[的了是把要]/.test(quoted);
  return quoted.length <= 6 || !/[的了是把要将使必须应]|^[在从以对加坚推]/.test(quoted);
}
