import type { Span } from '../model.ts';

/** Ways in which a text itself says that a string is a name. */
export type MarkName =
  | 'book'
  | 'quote'
  | 'named'
  | 'defined'
  | 'abbreviated'
  | 'list'
  | 'long'
  | 'listed'
  | 'heading'
  | 'joined'
  | 'bracket'
  | 'party';

/** A marked span of a passage's text. */
export interface Mark extends Span {
  name: MarkName;
}

const book = /《([^《》]{2,60}(?:《[^《》]{2,60}》[^《》]{0,40})?)》/gu;
const quote = /[“「『"]([^“”「」『』"，,。；;！？!?：]{1,24})[”」』"]/gu;
const abbreviation = /[（(]((?:[A-Z][A-Za-z0-9]*[- ]?){1,4})[）)]/gu;
const definitions: RegExp[] = [
  /(?:^|[。；;！？!\n])(?:(?:本法|本条例|本办法|本规定|本标准|本文件|本文)?(?:所称的?|所謂|所谓))?[“「"]?([^，,。；;：:、！？“”"「」\s]{2,20})[”」"]?(?:[，,](?:是指|指的?|系指|係指|謂|包括)|(?:是指|指的是|系指|係指|[:：]\s?指))/gu,
  /(?:以下|下文)?(?:简称|統稱|统称|簡稱|称为|稱為)(?:为|為)?[“「"]?([^，,。；;：:、！？“”"「」（）()\s]{2,20})[”」"]?/gu,
  /(?:叫做|叫作|称作|稱作|称之为|稱之為|所谓|所謂)[“「"]?([^，,。；;：:、！？“”"「」（）()\s]{2,16})[”」"]?/gu,
];

/** Finds the spans a passage marks by punctuation or a defining phrase; enumerations are read from tokens. */
export function findMarks(text: string): Mark[] {
  const quotes = [...find(text, quote, 'quote')].filter(({ start, end }) => isName(text.slice(start, end)));
  const marks = [...find(text, book, 'book'), ...quotes, ...find(text, abbreviation, 'abbreviated')];
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

/** A quoted sentence or clause is speech, not a name: names are short, or parts set side by side. */
function isName(quoted: string): boolean {
  if (/、/.test(quoted)) return !/[的了是把要]/.test(quoted);
  return quoted.length <= 6 || !/[的了是把要将使必须应]|^[在从以对加坚推]/.test(quoted);
}
