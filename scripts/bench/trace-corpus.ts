/** Invented documents, and pages that quote them: what stands where is known. */
import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import type { Chance } from './chance.ts';

/** A quotation of a page, with the passage it was taken from. */
export interface Planted {
  block: number;
  start: number;
  end: number;
  passage: number;
  /** Characters of the source before the rewording. */
  length: number;
  edits: number;
}

export interface TracedPage {
  blocks: string[];
  planted: Planted[];
}

/** Makes clauses of 6 to 18 characters out of words as frequent as in real Chinese. */
export async function inventor(pick: Chance): Promise<() => string> {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const known = [...lexicon.words()].filter(([word]) => /^\p{Script=Han}{1,4}$/u.test(word));
  const sums = new Float64Array(known.length);
  let total = 0;
  for (const [at, [, logFrequency]] of known.entries()) {
    total += Math.exp(logFrequency);
    sums[at] = total;
  }
  const word = () => known[lowerBound(sums, (pick(2 ** 31) / 2 ** 31) * total)]![0];
  return () => {
    const length = 6 + pick(12);
    let clause = '';
    while (clause.length < length) clause += word();
    return clause;
  };
}

function lowerBound(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A paragraph of about `length` characters. */
export function paragraph(clause: () => string, length: number, pick: Chance): string {
  let text = '';
  while (text.length < length) text += clause() + (pick(3) === 0 ? '。' : '，');
  return text;
}

/** A page of about `size` characters: paragraphs of news, a third of them with a quotation of 12 characters or more. */
export function tracedPage(
  passages: readonly string[],
  clause: () => string,
  size: number,
  pick: Chance,
): TracedPage {
  const page: TracedPage = { blocks: [], planted: [] };
  for (let written = 0; written < size; written += page.blocks.at(-1)!.length) {
    const before = paragraph(clause, 20 + pick(120), pick);
    if (pick(3) > 0) {
      page.blocks.push(before + paragraph(clause, 60, pick));
      continue;
    }
    const passage = pick(passages.length);
    const source = cutting(passages[passage]!, pick);
    const [text, edits] = reworded(source, clause, pick);
    const [open, close] = pick(2) ? ['强调，“', '”'] : ['，', '。'];
    const start = before.length + open.length;
    const block = page.blocks.length;
    page.planted.push({ block, start, end: start + text.length, passage, length: source.length, edits });
    page.blocks.push(before + open + text + close + paragraph(clause, 30 + pick(100), pick));
  }
  return page;
}

/** A stretch of 12 to 72 Han characters of a passage, from the beginning of a clause or from anywhere. */
function cutting(passage: string, pick: Chance): string {
  const wanted = 12 + pick(60);
  const clauses = [...passage.matchAll(/(?<=[，。]|^)./gu)].map(({ index }) => index);
  const from = pick(2) ? clauses[pick(clauses.length)]! : pick(Math.max(1, passage.length - wanted));
  let [end, han] = [Math.min(from, passage.length - wanted - 8), 0];
  const start = Math.max(0, end);
  for (end = start; end < passage.length && han < wanted; end++) if (isHan(passage[end]!)) han++;
  return passage.slice(start, end);
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** Up to 15 % of the characters changed, dropped or added; half of the quotations are left as they are. */
function reworded(source: string, clause: () => string, pick: Chance): [text: string, edits: number] {
  if (pick(2)) return [source, 0];
  const characters = [...source];
  const edits = 1 + pick(Math.max(1, Math.floor(0.15 * characters.filter(isHan).length)));
  for (let edit = 0; edit < edits; edit++) {
    const at = pick(characters.length);
    const put = clause().charAt(0);
    characters.splice(at, pick(3) === 0 ? 0 : 1, ...(pick(3) === 0 ? [] : [put]));
  }
  return [characters.join(''), edits];
}
