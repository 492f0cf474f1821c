import { isPlace } from './false-places.ts';
import {
  anyTag,
  type Feature,
  final,
  first,
  firstTag,
  lastTag,
  letters,
  log,
  only,
  single,
  size,
} from './feature.ts';
import type { MergedRow } from './merged-row.ts';
import {
  classNouns,
  deeds,
  describers,
  generalHeads,
  lightVerbs,
  looseNouns,
  predicates,
  weakWords,
} from './words.ts';

/** A verb that makes a sentence of what stands around it; some verbs that end a name do so only before its end. */
const isPredicate = (word: string, inside: boolean): boolean =>
  predicates.has(word) ||
  (inside && lightVerbs.has(word) && !deeds.has(word) && !generalHeads.has(word) && !classNouns.has(word));

const isLone = (word: string): boolean => word.length === 1;

function countWords({ words }: MergedRow, isCounted: (word: string) => boolean): number {
  let count = 0;
  for (const word of words) if (isCounted(word)) count += 1;
  return count;
}

const tagsOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const things = tagsOf('n nz vn');
const agents = tagsOf('n nz j b');
const nouns = tagsOf('n nz vn b j nt ns');
const idioms = tagsOf('i l z');
const grammar = tagsOf('d p c r u');
const grammarLast = tagsOf('c p u r q m');
const loneOpenings = tagsOf('v d p m');
/** 第三号, which the lexicon counts by. */
const numbered = /.号$/;

/** What words a candidate is made of: parts of speech, background frequency, word lists. */
export const wordFeatures: Record<string, Feature> = {
  allGeneral: only(
    (row) => !single(row),
    (row) =>
      Number(
        row.words.every(
          (word) =>
            generalHeads.has(word) || classNouns.has(word) || lightVerbs.has(word) || describers.has(word),
        ),
      ),
  ),
  someGeneral: (row) =>
    countWords(row, (word) => generalHeads.has(word) || lightVerbs.has(word) || describers.has(word)) /
    size(row),
  lightInside: (row) => Number(row.words.some((word, at) => at > 0 && isPredicate(word, at + 1 < size(row)))),
  lights: (row) => countWords(row, (word) => lightVerbs.has(word)),
  verbNoun: (row) => Number(row.tags[0] === 'v' && things.has(row.tags.at(-1)!)),
  nounVerb: (row) => Number(!single(row) && agents.has(row.tags[0]!) && row.tags.at(-1) === 'v'),
  allNouns: (row) => Number(!single(row) && row.tags.every((tag) => nouns.has(tag))),
  loneFirst: (row) => Number(first(row).length === 1),
  loneLast: (row) => Number(final(row).length === 1),
  loneBoth: (row) => Number(row.words.every((word) => word.length === 1)),
  veryCommonWord: only(single, (row) => Number(row.rarity[0]! > 8.5)),
  fairlyCommonWord: only(single, (row) => Number(row.rarity[0]! > 7)),
  commonWord: only(single, (row) => row.rarity[0]!),
  rareWord: only(single, (row) => Number(row.rarity[0]! < 5.5)),
  unknownCharacters: (row) => countWords(row, isLone) / size(row),
  rarest: only(
    (row) => !single(row),
    (row) => Math.min(...row.rarity),
  ),
  commonest: only(
    (row) => !single(row),
    (row) => Math.max(...row.rarity),
  ),
  looseHead: (row) => Number(size(row) > 1 && looseNouns.has(first(row))),
  looseInside: (row) =>
    Number(row.words.some((word, at) => at > 0 && at < size(row) - 1 && looseNouns.has(word))),
  looseTail: (row) => Number(size(row) > 1 && looseNouns.has(final(row))),
  loneVerbFirst: (row) => Number(size(row) > 1 && first(row).length === 1 && loneOpenings.has(row.tags[0]!)),
  firstLight: (row) => Number(lightVerbs.has(first(row))),
  predicateFirst: (row) => Number(size(row) > 1 && predicates.has(first(row))),
  firstVerb: firstTag('v'),
  firstNoun: firstTag('n'),
  firstGerund: firstTag('vn'),
  firstDescriber: (row) => Number(describers.has(first(row))),
  firstAdjective: firstTag('a'),
  firstKind: firstTag('b'),
  firstAdverb: firstTag('d', 'c', 'p', 'r'),
  firstPlace: firstTag('ns', 's', 'f', 't'),
  firstGeneral: only(
    (row) => !single(row),
    (row) => Number(generalHeads.has(first(row))),
  ),
  firstOrdinal: firstTag('m'),
  lastVerb: lastTag('v'),
  lastNoun: lastTag('n'),
  lastGerund: lastTag('vn'),
  lastAdjective: lastTag('a', 'd', 'b', 'f'),
  lastGeneral: (row) => Number(generalHeads.has(final(row))),
  lastLight: (row) => Number(lightVerbs.has(final(row))),
  lastClass: (row) => Number(classNouns.has(final(row))),
  lastFunction: (row) => Number(grammarLast.has(row.tags.at(-1)!) && !numbered.test(final(row))),
  generalAlone: only(single, (row) =>
    Number(generalHeads.has(first(row)) || lightVerbs.has(first(row)) || classNouns.has(first(row))),
  ),
  loneMany: (row) => log(Math.max(0, countWords(row, isLone) - 2)),
  grammarInside: (row) => Number(row.tags.some((tag, at) => at > 0 && grammar.has(tag))),
  idiomInside: (row) =>
    Number(!single(row) && row.tags.some((tag, at) => idioms.has(tag) && row.words[at]!.length > 3)),
  firstLoneAdjective: (row) => Number(!single(row) && row.tags[0] === 'a' && first(row).length === 1),
  weakEdge: (row) => Number(weakWords.has(first(row)) || weakWords.has(final(row))),
  name: anyTag('nr', 'nz'),
  place: anyTag('ns'),
  placeAlone: only(single, (row) => Number(isPlace(first(row), row.tags[0]!))),
  personAlone: only(single, (row) => Number(row.tags[0] === 'nr' && letters(row) < 4)),
  institution: anyTag('nt'),
  idiom: only(single, anyTag('i', 'l')),
  abbreviation: anyTag('j'),
};
