import { type Judged, matchedText } from './judged.ts';
import { unitKind } from './unit-kind.ts';
import { doubtOf } from './word-doubt.ts';

/** Passages whose edges are looked at: the others stand alike. */
const looked = 4;

/** What the same words around it are worth beside others. */
const repeated = 0.25;

/** What several passages say alike, with how likely it is that this was meant. */
export interface Way {
  passages: readonly Judged[];
  doubt: number;
  likelihood: number;
}

/**
 * Parts passages by what they say: what stands in many surroundings, and as words of its own, is likely what someone
 * would look for. A sentence that comes again and again says nothing about its parts (H. Feng, K. Chen, X. Deng and
 * W. Zheng, Accessor variety criteria for Chinese word extraction, Computational Linguistics 30:1, 2004).
 */
export function waysOf(judged: readonly Judged[]): Way[] {
  return [...Map.groupBy(judged, matchedText).values()].map((passages) => {
    const doubt = Math.min(...passages.slice(0, looked).map(doubtOf));
    const said = Math.log2(1 + variety(passages)) + repeated * Math.log2(passages.length);
    return { passages, doubt, likelihood: said - doubt };
  });
}

/** In how many surroundings: different neighbours on the side that has fewer; each edge of a clause is another one. */
function variety(passages: readonly Judged[]): number {
  const [before, after] = [new Set<string>(), new Set<string>()];
  passages.forEach(({ folded: { text }, judgement: { spans } }, at) => {
    const [first, last] = [spans[0]!, spans.at(-1)!];
    before.add(neighbour(text, first.start - 1, at));
    after.add(neighbour(text, last.end, at));
  });
  return Math.min(before.size, after.size);
}

function neighbour(text: string, place: number, passage: number): string {
  const isLetter = place >= 0 && place < text.length && unitKind(text.charCodeAt(place)) === 'character';
  return isLetter ? text.charAt(place) : `edge ${passage}`;
}
