import { type Block, blockOf } from './block.ts';
import { dropContinuations } from './continuation.ts';
import { evenWidth } from './even-width.ts';
import type { FileText } from './file-text.ts';
import { type FoundRepairs, foundBreaks, foundDropped } from './found-repairs.ts';
import { joinHyphens } from './hyphens.ts';
import { joinBroken } from './join-broken.ts';
import type { Line } from './line.ts';
import { dropFurniture } from './page-furniture.ts';
import { textOf } from './part.ts';
import { repairLines } from './repair-lines.ts';
import type { Repair, RepairChoices, RepairKind } from './repairs.ts';
import { closeSpaces } from './spaced-han.ts';

/** A file put right, and what was done. */
export interface RepairedFile {
  /** As long as the text that was read, so that every offset still holds. */
  text: string;
  blocks: Block[];
  /** Kinds that found nothing are left out. */
  repairs: Repair[];
}

/** Makes the repairs that are wished for, and tells of all. */
export function repairFile(file: FileText, choices: RepairChoices): RepairedFile {
  const made = (kind: RepairKind) => choices[kind] ?? true;
  const even = evenWidth(file.text);
  const text = made('width') ? even.text : file.text;
  const printed =
    text === file.text ? file.lines : file.lines.map((line) => ({ ...line, text: textOf(text, line.parts) }));
  const lines = closeSpaces(printed);
  const isSet = lines.some(({ runsOn }) => runsOn !== undefined);
  const bare = isSet ? withoutMarked(lines) : file.whole ? lines : dropFurniture(lines);
  const kept = dropContinuations(made('furniture') ? bare : lines);
  const joined = isSet ? joinSet(kept) : repairLines(kept);
  const hyphens = joinHyphens(joined, text, file.format === 'pdf');
  const unhyphened = made('hyphens') ? hyphens.blocks : joined;
  const found: Record<RepairKind, FoundRepairs> = {
    lines: foundBreaks(joined),
    furniture: foundDropped(lines, bare),
    hyphens: hyphens.found,
    width: even.found,
  };
  const repairs = (Object.keys(found) as RepairKind[])
    .filter((kind) => found[kind].count > 0)
    .map((kind) => ({ kind, made: made(kind), count: found[kind].count, examples: found[kind].examples }));
  return { text, blocks: made('lines') ? unhyphened : kept.map(alone), repairs };
}

/** Drops what the format shows to be furniture; the line after it is told where a page ended. */
function withoutMarked(lines: readonly Line[]): Line[] {
  let pageBreak = false;
  return lines.flatMap((line) => {
    pageBreak ||= line.pageBreak;
    if (line.furniture) return [];
    const kept = { ...line, pageBreak };
    pageBreak = false;
    return [kept];
  });
}

/** Blocks where the format tells how lines are set; what a page cut is joined by its wording. */
function joinSet(lines: readonly Line[]): Block[] {
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (line.runsOn && i > 0 && !lines[i - 1]!.furniture) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  // Rows of a table stand below each other; a single one is a line with a wide blank.
  const isRow = (at: number) => groups[at]?.length === 1 && groups[at]![0]!.columns;
  return joinBroken(
    groups.map((group, at) =>
      blockOf(group, isRow(at) === true && (isRow(at - 1) || isRow(at + 1)) === true),
    ),
  );
}

function alone(line: Line): Block {
  return blockOf([line], line.listing);
}
