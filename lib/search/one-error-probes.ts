import { isCharacter, type Word } from './elements.ts';
import { characterProbe, type Probe, pairProbe, skipProbe } from './probes.ts';

/** A longer word has more parts than can be told apart. */
const longest = 12;

/** For each error that a word may have, what its passage then still answers; of too few parts nothing can be told. */
export function oneErrorProbes({ elements, phrase }: Word): Probe[][] {
  if (phrase || elements.length < 3 || elements.length > longest || !elements.every(isCharacter)) return [];
  const pairs = elements.slice(1).map((element, at) => pairProbe(elements[at]!, element));
  const isEnd = (at: number) => at === 0 || at === elements.length - 1;
  return elements
    .flatMap((_, at) => {
      const [before, here, after] = [at - 1, at, at + 1];
      const beside = pairs.filter((_, pair) => pair !== before && pair !== here);
      const apart = (a: number, b: number) => [
        skipProbe(elements[a]!, elements[b]!),
        // Many skips share a number: a character at an end, which is in no pair, bears witness by itself.
        ...[a, b].filter(isEnd).map((end) => characterProbe(elements[end]!)),
      ];
      const isInside = at > 0 && after < elements.length;
      return [
        [...beside, ...(isInside ? apart(before, after) : [])],
        [...beside, ...(isInside ? [pairProbe(elements[before]!, elements[after]!)] : [])],
        after < elements.length ? [...pairs.filter((_, pair) => pair !== at), ...apart(here, after)] : [],
      ];
    })
    .filter((probes) => probes.length > 1);
}
