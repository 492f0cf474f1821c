import { isFunction, isGap } from './boundaries.ts';
import type { Mark } from './marks.ts';
import type { Token } from './tokens.ts';
import { lightVerbs } from './words.ts';

/** Tokens of one item: the first, and the one after the last. */
type Item = readonly [first: number, last: number];

/** Words an item may have; longer ones are clauses. */
const longestItem = 7;

const closing = /^(?:和|与|及|以及|或|或者)$/;
const others = /^(?:等|等等)$/;

/**
 * Marks the items of A、B和C等: `list`, and `long` where there are three or more, `listed` where 等 closes them.
 * The first item has no mark before it, so it is taken both whole and without the verb it may begin with.
 */
export function* findEnumerations(tokens: readonly Token[]): Generator<Mark & { list: number }> {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.word !== '、') continue;
    const commas = [at];
    let end = itemEnd(tokens, at + 1);
    while (tokens[end]?.word === '、') {
      commas.push(end);
      end = itemEnd(tokens, end + 1);
    }
    yield* markItems(tokens, commas, end);
    at = end - 1;
  }
}

function* markItems(
  tokens: readonly Token[],
  commas: readonly number[],
  end: number,
): Generator<Mark & { list: number }> {
  const items: Item[] = commas.flatMap((comma, index) =>
    splitItem(tokens, comma + 1, commas[index + 1] ?? end),
  );
  const start = itemStart(tokens, commas[0]!);
  items.push([start, commas[0]!]);
  for (let verb = start; verb < commas[0]!; verb++)
    if (lightVerbs.has(tokens[verb]!.word)) items.push([verb + 1, commas[0]!]);
  const closed = others.test(tokens[end]?.word ?? '');
  for (const [first, last] of items) {
    if (last <= first || last - first > longestItem) continue;
    const place = { start: tokens[first]!.start, end: tokens[last - 1]!.end, list: commas[0]! };
    yield { ...place, name: 'list' };
    if (commas.length > 1) yield { ...place, name: 'long' };
    if (closed) yield { ...place, name: 'listed' };
  }
}

/** An item may hold the 和 that closes the list: then it is two. */
function splitItem(tokens: readonly Token[], first: number, last: number): Item[] {
  for (let at = first; at < last; at++) {
    const word = tokens[at]!.word;
    if (closing.test(word))
      return [[first, at], [at + 1, last], ...(word === '和' ? [[first, last] as const] : [])];
  }
  return [[first, last]];
}

function itemEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  while (
    end < tokens.length &&
    tokens[end]!.tag !== 'mark' &&
    tokens[end]!.word !== '的' &&
    !others.test(tokens[end]!.word)
  )
    end++;
  return end;
}

function itemStart(tokens: readonly Token[], end: number): number {
  let start = end;
  while (
    start > 0 &&
    tokens[start - 1]!.tag !== 'mark' &&
    !isFunction(tokens[start - 1]!.word) &&
    tokens[start - 1]!.word !== '被' &&
    (start === end || !isGap(tokens[start - 1]!, tokens[start]!))
  )
    start--;
  return start;
}
