import { isCharacter, type Word } from './elements.ts';
import { type Probe, pairProbe, skipProbe } from './probes.ts';

/** A longer word has more parts than can be told apart. */
const longest = 12;

/** For each error that a word may have, what its passage then still answers; of too few parts nothing can be told. */
export function oneErrorProbes({ elements, phrase }: Word): Probe[][] {
  if (phrase || elements.length < 3 || elements.length > longest || !elements.every(isCharacter)) return [];
  const pairs = elements.slice(1).map((element, at) => pairProbe(elements[at]!, element));
  return elements
    .flatMap((_, at) => {
      const [before, here, after] = [elements[at - 1], elements[at]!, elements[at + 1]];
      const beside = pairs.filter((_, pair) => pair !== at - 1 && pair !== at);
      const [skipped, extra] = [
        before && after && skipProbe(before, after),
        before && after && pairProbe(before, after),
      ];
      return [
        [...beside, ...(skipped ? [skipped] : [])],
        [...beside, ...(extra ? [extra] : [])],
        after ? [...pairs.filter((_, pair) => pair !== at), skipProbe(here, after)] : [],
      ];
    })
    .filter((probes) => probes.length > 1);
}
