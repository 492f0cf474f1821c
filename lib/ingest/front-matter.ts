import { couldHead, couldTitle } from './name-headings.ts';
import type { Paragraph } from './paragraph.ts';
import { isPartName } from './part-name.ts';
import { isHan, isRule } from './sentence.ts';

/** Short lines over a text, of which one is its title: with fewer the title needs no choice. */
const crowd = 3;

const contents = /^(?:目\s*[次录錄]|(?:table of )?contents)$/i;
const pageNumber = /[\s.…·⋯](?:\d{1,4}|[IVXivx]{1,5}|[Ⅰ-ⅿ]{1,4})$/;
const labelled = /^[\p{Script=Han}]{2,6}\s?[：:]\s*[^。，；]{1,60}$/u;
const titled = /^(?:法規名稱|法规名称|標題|标题|題名|题名|文件名称)[：:]/;
const breadcrumb = /^[^。]{1,30}(?:\s?[>›»]\s?[^。]{1,40}){1,6}$/;

/** What a standard, a law or a web page prints over its text is noted; the title among it is left as it is. */
export function nameFront(paragraphs: readonly Paragraph[]): void {
  nameContents(paragraphs);
  const front = paragraphs.slice(0, endOfFront(paragraphs));
  const underlined = front.find((line, i) => !isRule(line.text) && isRule(front[i + 1]?.text ?? ''));
  const heading = paragraphs[front.length];
  const marked = heading !== undefined && isTitleLike(heading);
  const printed = front.filter(({ kind }) => kind === 'paragraph');
  for (const line of printed) {
    // A single line is what the text is called: `常见问题解答：个人养老金`.
    const isAlone = printed.length === 1 && !marked && line === paragraphs[0];
    if (isAlone || line === underlined || titled.test(line.text)) continue;
    if (labelled.test(line.text) || breadcrumb.test(line.text)) line.kind = 'note';
  }
  const lines = front.filter(({ kind }) => kind === 'paragraph');
  if (lines.length >= crowd || marked || underlined?.kind === 'paragraph') {
    const title = marked ? undefined : (underlined ?? titleAmong(lines));
    for (const line of lines) line.kind = line === title ? 'heading' : 'note';
  }
  if (marked) nameImprint(paragraphs, front.length);
}

function isTitleLike({ kind, opener, text }: Paragraph): boolean {
  return kind === 'heading' && opener === null && !isPartName(text);
}

const standardKind = /(?:国家标准|行业标准|团体标准|地方标准|指导性技术文件|企业标准|國家標準)$/;

/** Of the marked headings that a cover begins with, the kind of the standard is noted, and so are the short lines under a title that dates and issuers stand among. */
function nameImprint(paragraphs: readonly Paragraph[], start: number): void {
  let at = start;
  for (; at < paragraphs.length && isTitleLike(paragraphs[at]!); at++) {
    const heading = paragraphs[at]!;
    const more = paragraphs[at + 1] !== undefined && !couldEnd(paragraphs[at + 1]!);
    if (standardKind.test(heading.text) && more) heading.kind = 'note';
  }
  const rest = paragraphs.slice(at);
  const end = rest.findIndex((line) => line.kind === 'heading' || couldEnd(line));
  const imprint = rest.slice(0, Math.max(end, 0));
  if (rest[end]?.kind !== 'heading' || !imprint.some(({ kind }) => kind === 'note')) return;
  for (const line of imprint) line.kind = 'note';
}

function couldEnd({ kind, text }: Paragraph): boolean {
  return kind !== 'heading' && kind !== 'note' && (kind !== 'paragraph' || !couldHead(text));
}

/** Index of the first paragraph that is neither a note nor a short line; 0 where nothing comes after them. */
function endOfFront(paragraphs: readonly Paragraph[]): number {
  const end = paragraphs.findIndex(
    ({ kind, text, opener, bullet, listing }) =>
      kind !== 'note' &&
      (kind !== 'paragraph' ||
        bullet ||
        listing ||
        opener !== null ||
        isPartName(text) ||
        !(couldTitle(text) || titled.test(text))),
  );
  return Math.max(end, 0);
}

const notTitle = [
  standardKind,
  /(?:发\s*布|發\s*布|局|部|厅|廳|委员会|委員會|法院|检察院|协会|协會|學會|学会|研究院)$/,
  /^[\dA-Z]/,
];

/** The longest line that is not who issued it, of which kind it is, or a code. */
function titleAmong(lines: readonly Paragraph[]): Paragraph | undefined {
  const named = lines.filter(({ text }) => !notTitle.some((pattern) => pattern.test(text)));
  const han = named.filter(({ text }) => isHan(text[0]));
  const capitals = lines.find(({ text }) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text));
  if (han.length === 0 && capitals) return capitals;
  const fit = han.length > 0 ? han : named.length > 0 ? named : lines;
  return fit.reduce<Paragraph | undefined>(
    (best, line) => (best && best.text.length >= line.text.length ? best : line),
    undefined,
  );
}

/** The table of contents repeats what stands below it. */
function nameContents(paragraphs: readonly Paragraph[]): void {
  for (const [i, { text, kind }] of paragraphs.entries()) {
    if (text.length > 30 || !contents.test(text) || kind === 'note') continue;
    paragraphs[i]!.kind = 'note';
    const listed = new Set<string>();
    for (const entry of paragraphs.slice(i + 1)) {
      const isListed = pageNumber.test(entry.text.slice(-12)) || comesAgain(paragraphs, entry, listed);
      if (!isListed) break;
      entry.kind = 'note';
      listed.add(entry.text);
    }
  }
}

/** Does a heading stand a second time, where its part begins? With that one the table of contents is over. */
function comesAgain(
  paragraphs: readonly Paragraph[],
  entry: Paragraph,
  listed: ReadonlySet<string>,
): boolean {
  const { text } = entry;
  if (listed.has(text) || text.length > 60) return false;
  return paragraphs.some((other) => other !== entry && other.text === text);
}
