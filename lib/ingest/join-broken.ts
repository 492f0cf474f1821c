import { type Block, firstLine, isBareNumber, joinBlocks, lastLine } from './block.ts';
import { isCut } from './cut-sentence.ts';
import { namesSubject } from './letterhead.ts';
import type { Line } from './line.ts';
import { endsOpen, endsSentence, hasComma, isRule, opensWithMark } from './sentence.ts';

/** Joins blocks that a page or column break cut apart, and numbers that stand alone to what they number. */
export function joinBroken(blocks: readonly Block[]): Block[] {
  const punctuated = endsSentences(blocks);
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const belongs =
      above !== undefined && mayJoin(above, block) && goesOn(above, block, joined.length === 1, punctuated);
    if (belongs) joined[joined.length - 1] = joinBlocks(above, block);
    else joined.push(block);
  }
  return joined;
}

/** Does this text end its sentences with a mark? Where lists and captions leave it off, its lack proves no cut. */
function endsSentences(blocks: readonly Block[]): boolean {
  const prose = blocks.filter(
    ({ listing, opener, length, lines: [line] }) =>
      !listing && opener === null && length >= 12 && line!.level === 0 && hasComma(line!.text),
  );
  const open = prose.filter((block) => !endsSentence(lastLine(block).text)).length;
  return open <= Math.max(3, prose.length / 4);
}

function mayJoin(above: Block, below: Block): boolean {
  const first = firstLine(below);
  if (isRule(lastLine(above).text) || isRule(first.text)) return false;
  if (above.listing || below.listing || first.level > 0 || first.bullet || first.continued) return false;
  if (isBareNumber(above))
    return below.opener === null && !(headsParts(above) && endsSentence(lastLine(below).text));
  if (firstLine(above).bullet && !first.pageBreak) return false;
  return lastLine(above).level === 0 && below.opener === null && !caption.test(above.lines[0]!.text);
}

/** `第一章` in a line of its own takes its name, and no text. */
function headsParts({ opener }: Block): boolean {
  return ['part', 'chapter', 'section'].includes(opener?.style ?? '');
}

const caption = /^(?:[▲△◎]|[圖图表]\s*[\d一二三四五六七八九十]{0,3}\s*[：:／/]|[圖图][說说片])/;

/** Up to here the first lines of a text are its title, whatever their commas. */
const longestTitle = 60;

function goesOn(above: Block, below: Block, first: boolean, punctuated: boolean): boolean {
  if (isBareNumber(above)) return true;
  const upper = textOfLines(above.lines.slice(-3));
  if (namesSubject(upper, firstLine(below).text)) return true;
  if (opensWithMark(firstLine(below).text) && !endsSentence(upper)) return true;
  if (first && above.opener === null && above.length < longestTitle) return false;
  const lower = textOfLines(below.lines.slice(0, 2));
  if ((punctuated || endsOpen(upper)) && isCut(upper, lower, above.opener !== null)) return true;
  return firstLine(below).pageBreak && goesOnBehindPage(above, below);
}

function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('');
}

/** Words with spaces: a page ended here, no sentence did, and both stand at the same margin. */
function goesOnBehindPage(above: Block, below: Block): boolean {
  const [last, first] = [lastLine(above), firstLine(below)];
  if (last.indent !== first.indent || last.columns || first.columns) return false;
  return (
    last.text.length >= 40 &&
    /[\p{L},-]$/u.test(last.text) &&
    !endsSentence(last.text) &&
    /^[\p{Ll}("“]/u.test(first.text)
  );
}
