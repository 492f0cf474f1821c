import type { Span } from '../model.ts';

const closers: Record<string, string> = { '“': '”', '「': '」', '『': '』', '«': '»', '„': '“', '"': '"' };

/** A longer stretch between two marks is a slip of the pen, not a quotation. */
const longest = 1_500;

/** What stands between quotation marks, without them; a straight mark opens or closes by turns. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closer = closers[text[at]!];
    if (!closer) continue;
    const end = text.indexOf(closer, at + 1);
    if (end < 0 || end - at > longest) continue;
    spans.push({ start: at + 1, end });
    // A straight mark that closed opens nothing; within other marks quotations may nest.
    if (closer === '"') at = end;
  }
  return spans;
}

const speaking =
  /说|讲|指出|强调|表示|表明|要求|提出|提到|认为|写道|写到|写入|阐明|叮嘱|勉励|宣布|规定|明确|称|谈到|說|講|強調|闡明|勉勵|規定|明確|稱|\b(?:sa(?:ys?|id)|told|tells|wrote|writes|stat(?:es?|ed)|stress(?:es|ed)|according to|quot(?:es?|ed))\b/iu;

/** How far before and after the marks someone is named as the speaker. */
const reach = 60;

/** Is what stands in these quotation marks said to be somebody's words: by a verb of speaking nearby, or a colon before? */
export function isAttributed(text: string, { start, end }: Span): boolean {
  const before = text
    .slice(Math.max(0, start - reach), start - 1)
    .split(/[。！？!?]/u)
    .at(-1)!;
  const after = text.slice(end + 1, end + reach).split(/[。！？!?]/u)[0]!;
  return /[：:，,]\s*$/u.test(before) && before.length > 1
    ? true
    : speaking.test(before) || speaking.test(after);
}
