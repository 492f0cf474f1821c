import type { Block } from './block.ts';
import { FoundRepairs } from './found-repairs.ts';
import type { Line } from './line.ts';
import type { RepairExample } from './repairs.ts';

/** Blocks whose broken words are whole again, and where. */
interface Unhyphened {
  blocks: Block[];
  found: FoundRepairs;
}

const ending = /(\p{Script=Latin}+(?:[-‐]\p{Script=Latin}+)*)[-‐\u00ad]$/u;
const beginning = /^\p{Ll}+/u;

/** Words that keep their hyphen in front of another. */
const compounding = new Set(
  'self well long short high low mid cross half full non semi quasi ill all ever so-called large small middle'.split(
    ' ',
  ),
);

/**
 * Joins words that the end of a line cut. The hyphen goes where the document has the word without it elsewhere; of
 * words it has nowhere only where its lines are known to cut words, and where the halves are no words of their own.
 */
export function joinHyphens(blocks: readonly Block[], text: string, typeset: boolean): Unhyphened {
  const cut = ({ lines, listing }: Block) =>
    !listing && lines.some((line) => ending.test(line.text.slice(-60)));
  const found = new FoundRepairs();
  if (!blocks.some(cut)) return { blocks: [...blocks], found };
  const known = knownWords(text);
  const cuts = typeset || blocks.some((block) => cut(block) && proves(block, known));
  const joined = blocks.map((block) => {
    if (!cut(block)) return block;
    const lines: Line[] = [];
    for (const below of block.lines) {
      const above = lines.at(-1);
      if (above === undefined || !isCut(above, below, known, cuts)) lines.push(below);
      else {
        found.add(() => exampleOf(above, below));
        lines[lines.length - 1] = lineOfBoth(above, below);
      }
    }
    return { ...block, lines };
  });
  return { blocks: joined, found };
}

/** One of its words, cut by a line, stands uncut elsewhere. */
function proves({ lines }: Block, known: Known): boolean {
  return lines.slice(1).some((below, i) => isCut(lines[i]!, below, known, false));
}

/** `cuts`: words that the document has nowhere else may be cut, too. */
function isCut(above: Line, below: Line, known: Known, cuts: boolean): boolean {
  const head = ending.exec(above.text.slice(-60))?.[1];
  const tail = beginning.exec(below.text.slice(0, 60))?.[0];
  if (head === undefined || tail === undefined) return false;
  if (above.text.endsWith('\u00ad') || known.has(`${head}${tail}`.toLowerCase())) return true;
  if (!cuts || known.has(`${head}-${tail}`.toLowerCase()) || /[-‐]/.test(head)) return false;
  return !compounding.has(head.toLowerCase()) && !(known.has(head.toLowerCase()) && known.has(tail));
}

type Known = ReadonlySet<string>;

function knownWords(text: string): Known {
  const words =
    text.match(/\p{Script=Latin}+(?:[-‐]\p{Script=Latin}+)*(?![-‐\u00ad\p{Script=Latin}])/gu) ?? [];
  return new Set(words.map((word) => word.replaceAll('‐', '-').toLowerCase()));
}

function lineOfBoth(above: Line, below: Line): Line {
  const last = above.parts.at(-1)!;
  const cut = { ...last, end: last.end - 1 };
  const [first, ...rest] = below.parts;
  const parts = [...above.parts.slice(0, -1), cut, { ...first!, before: '' as const }, ...rest];
  return { ...above, parts, text: above.text.slice(0, -1) + below.text };
}

function exampleOf(above: Line, below: Line): RepairExample {
  const head = ending.exec(above.text.slice(-60))![0];
  const tail = beginning.exec(below.text)![0];
  const span = {
    start: above.parts.at(-1)!.end - head.length,
    end: below.parts[0]!.start + tail.length,
  };
  return { before: `${head}\n${tail}`, after: head.slice(0, -1) + tail, span };
}
