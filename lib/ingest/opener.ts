/** The numbers and marks with which the parts of a text open: 第二条, (一), 三、, 3.1, a). */

export type OpenerStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'clause'
  | 'ordinal'
  | 'han'
  | 'bracketed'
  | 'decimal'
  | 'number'
  | 'letter';

export interface Opener {
  style: OpenerStyle;
  /** The number as cited, its blanks taken out: `第十二條`, `(一)`, `3.1`. */
  label: string;
  /** Code units of the line it takes, white space after it included. */
  length: number;
  /** Depth of a decimal number: 2 for `3.1`. */
  depth: number;
}

const han = '一二三四五六七八九十百千零〇两兩';
/** The outermost numbers of Taiwan's official papers. */
const formalHan = '壹貳贰參叁肆伍陸陆柒捌玖拾';
const numeral = `[${han}\\d][\\s${han}\\d]{0,10}(?:-\\d{1,3}\\s*)?`;
/** Directly after a clause number these words show a reference within a sentence, not a beginning. */
const reference =
  '(?=[\\s:：]|$|(?!第|[和及与與或至到、，,之的项項款]|所(?!有|称|稱)|[中内內](?![央华華国國共])|规定|規定|修正|修訂|修改|但書))';

const patterns: readonly [OpenerStyle, RegExp][] = [
  ['part', new RegExp(`^第\\s*${numeral}\\s*(?:[编編篇]|部分)(?=[\\s:：]|$|[^，,。、的]{1,30}$)[\\s:：]*`)],
  ['chapter', new RegExp(`^第\\s*${numeral}\\s*章(?![，,、的])[\\s:：]*`)],
  ['section', new RegExp(`^第\\s*${numeral}\\s*[节節](?![，,、的课課])[\\s:：]*`)],
  ['section', new RegExp(`^[${formalHan}]{1,3}\\s?[、.．]\\s*`)],
  ['clause', new RegExp(`^第\\s*${numeral}\\s*[条條](?:\\s*之\\s*${numeral})?${reference}[\\s:：]*`)],
  ['clause', /^(?:Article|Section|Art\.)\s+\d{1,3}[a-z]?\b(?![\s,]+(?:of|and|or|to)\b)[\s.:]*/],
  ['ordinal', new RegExp(`^第[${han}]{1,3}(?=[，,、：:。])`)],
  ['han', new RegExp(`^[${han}]{1,4}\\s?[、.．]\\s*`)],
  ['bracketed', new RegExp(`^[（(]\\s?[${han}]{1,4}\\s?[)）][、，]?\\s*`)],
  ['number', /^(?:[（(]\d{1,3}[)）]|\d{1,3}[)）]|[①-⑳⑴-⒇])[、.]?\s*/],
  [
    'decimal',
    /^(?:[A-Z](?:[.．]\d{1,3}){1,5}|\d{1,3}(?:[.．]\d{1,3}){1,5})[.．]?(?=\s|$|[^\d%％.亿億万萬元倍个個年月日米吨噸公千百度℃人次件家项項])\s*/,
  ],
  ['decimal', /^(?:Appendix|Annex|附\s?[录錄])\s*[A-Z](?![a-z])[.:]?\s*/],
  ['number', /^\d{1,3}(?:[.．](?=\s|$|[^\d\s])|、)\s*/],
  ['letter', /^[(（]?[a-z][)）]\s*/],
];

/** What any of them begins with: spares most lines the patterns. */
const first = new RegExp(`^[第附（(\\dA-Za-z①-⒇${formalHan}${han}]`);

/** The number with which a line opens, or null. Looks at its first 60 code units only. */
export function openerOf(text: string): Opener | null {
  if (!first.test(text)) return null;
  const head = text.slice(0, 60);
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(head)?.[0];
    if (found === undefined) continue;
    const label = found.replace(/\s+/g, '').replace(/[、.．:：]+$/, '');
    return { style, label, length: found.length, depth: label.split(/[.．]/).length };
  }
  return null;
}

/** Is the number, or the number and its caption in brackets (`第一條（立法目的）`), all that the line says? */
export function isBare(opener: Opener, text: string): boolean {
  return (
    opener.length >= text.length ||
    /^[（(【[][^（()）。]{1,30}[）)】\]]$/.test(text.slice(opener.length, opener.length + 34))
  );
}

/** `3 术语和定义`: a number and a blank head a chapter of a standard, where they stand in a line of their own. */
export function chapterNumberOf(text: string): Opener | null {
  const found = /^\d{1,2}\s+(?=[\p{Script=Han}A-Z])(?![年月日时個个项項%])/u.exec(text.slice(0, 60))?.[0];
  return found === undefined
    ? null
    : { style: 'decimal', label: found.trim(), length: found.length, depth: 1 };
}
