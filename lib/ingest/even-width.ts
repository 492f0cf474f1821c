import { FoundRepairs } from './found-repairs.ts';

/** A text of one width, as long as the text it comes from. */
interface EvenText {
  text: string;
  found: FoundRepairs;
}

const wideWords =
  /[Ａ-Ｚａ-ｚ０-９](?:[．％＋－／＠＆＿Ａ-Ｚａ-ｚ０-９.%+/@&_A-Za-z0-9-]*[％Ａ-Ｚａ-ｚ０-９])?/g;
const wideSigns = /[０-９Ａ-Ｚａ-ｚ]/g;
const narrowSigns = /[0-9A-Za-z]/g;
const after = '[\\p{Script=Han}“‘（《「『【\\n\\r]|$';
const inside = '[^()\\n]{0,60}[\\p{Script=Han}”’》」』】]';
// Marks first, what stands before them last: so the pattern passes over all else in one step.
const narrowMark = new RegExp(
  `[,;:?!](?<=[\\p{Script=Han}”’）》」』】].)(?=${after})|\\((?<=\\p{Script=Han}.)(?=${inside}\\))|\\)(?<=\\p{Script=Han}\\(${inside}.)`,
  'gu',
);
const wideMark = new RegExp(`[，；：？！（）](?<=\\p{Script=Han}.)(?=${after})`, 'gu');

/** Full width begins this far above ASCII. */
const wide = 0xfee0;

/**
 * Letters and digits of full width become narrow where most are; narrow marks between Han characters become wide
 * where most are: a habit is no slip. Code unit for code unit, so that offsets hold.
 */
export function evenWidth(text: string): EvenText {
  const found = new FoundRepairs();
  const replace = (pattern: RegExp, each: (found: string) => string, from: string) =>
    from.replace(pattern, (before: string, ...rest: unknown[]) => {
      const start = rest.find((part) => typeof part === 'number')!;
      const after = each(before);
      if (after !== before) found.add(() => ({ before, after, span: { start, end: start + before.length } }));
      return after;
    });
  const narrow = outweighs(text, wideSigns, narrowSigns) ? replace(wideWords, narrowed, text) : text;
  const even = outweighs(narrow, narrowMark, wideMark) ? replace(narrowMark, widened, narrow) : narrow;
  return { text: even, found };
}

/** Are there a few of the one, and more of the other? */
function outweighs(text: string, few: RegExp, many: RegExp): boolean {
  const count = text.match(few)?.length ?? 0;
  return count > 0 && count < (text.match(many)?.length ?? 0);
}

function narrowed(word: string): string {
  return word.replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - wide));
}

function widened(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + wide);
}
