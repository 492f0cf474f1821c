import { type Block, firstLine, isBareNumber, joinBlocks, lastLine } from './block.ts';
import { isCut } from './cut-sentence.ts';
import { openerOf } from './opener.ts';
import { endsSentence, opensWithMark } from './sentence.ts';

/** Joins blocks that a page or column break cut apart, and numbers that stand alone to what they number. */
export function joinBroken(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (above !== undefined && belongs(above, block)) joined[joined.length - 1] = joinBlocks(above, block);
    else joined.push(block);
  }
  return joined;
}

function belongs(above: Block, below: Block): boolean {
  const [last, first] = [lastLine(above), firstLine(below)];
  if (above.listing || below.listing || first.level > 0 || first.bullet || first.continued) return false;
  if (isBareNumber(above)) return openerOf(first.text) === null;
  if (last.level > 0 || below.opener !== null) return false;
  const text =
    above.lines.length > 1
      ? above.lines
          .slice(-3)
          .map((line) => line.text)
          .join('')
      : last.text;
  if (opensWithMark(first.text) && !endsSentence(text)) return true;
  if (
    isCut(
      text,
      below.lines
        .slice(0, 2)
        .map((line) => line.text)
        .join(''),
      above.opener !== null,
    )
  )
    return true;
  return first.pageBreak && goesOnBehindPage(above, below);
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
