import { repairExamples } from '../limits.ts';
import type { Block } from './block.ts';
import type { Line } from './line.ts';
import type { RepairExample } from './repairs.ts';
import { isWide } from './sentence.ts';

/** Counts the places of one kind of repair, and keeps the first as examples. */
export class FoundRepairs {
  count = 0;
  readonly examples: RepairExample[] = [];

  add(example: () => RepairExample): void {
    if (this.count++ < repairExamples) this.examples.push(example());
  }
}

/** Code units shown on each side of a break. */
const beside = 14;

/** Where lines of a block were put together. */
export function foundBreaks(blocks: readonly Block[]): FoundRepairs {
  const found = new FoundRepairs();
  for (const { lines, listing } of blocks) {
    if (listing) continue;
    for (let i = 1; i < lines.length; i++) found.add(() => breakBetween(lines[i - 1]!, lines[i]!));
  }
  return found;
}

function breakBetween(above: Line, below: Line): RepairExample {
  const [tail, head] = [above.text.slice(-beside), below.text.slice(0, beside)];
  const between = isWide(tail.at(-1)) || isWide(head[0]) ? '' : ' ';
  const span = { start: above.parts.at(-1)!.end, end: below.parts[0]!.start };
  return { before: `${tail}\n${head}`, after: tail + between + head, span };
}

/** Which lines were dropped. */
export function foundDropped(lines: readonly Line[], kept: readonly Line[]): FoundRepairs {
  const found = new FoundRepairs();
  let next = 0;
  for (const { text, parts } of lines) {
    const span = { start: parts[0]!.start, end: parts.at(-1)!.end };
    if (kept[next]?.parts[0]?.start === span.start) next++;
    else found.add(() => ({ before: text, after: '', span }));
  }
  return found;
}
