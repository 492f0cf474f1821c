import { isPlace } from './false-places.ts';
import { anyTag, type Feature, final, first, firstTag, lastTag, log, only, single, size } from './feature.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
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

/** Endings of names that no verb stands before: 列席会议, 函请立法院. */
const named = /(?:院|局|会|会议|大会|全会|大学|公司|集团|省|市|县|法|条例|规定|办法|意见|干部|人员|人|者)$/;

/** Is a part of it, without its first or last word, a candidate that stands at least twice as often? */
const outstrips = (row: MergedRow, rest: 'withoutFirst' | 'withoutLast'): boolean =>
  countOf(row, rest) >= 2 * countOf(row, 'all');

/** Are both sides of the 和 in it candidates, one of which stands elsewhere too? Then it is two terms set side by side. */
function isPair(row: MergedRow, { byKey }: CorpusRows): boolean {
  const joint = row.words.findIndex((word, at) => at > 0 && /^[和与及]$/.test(word));
  if (joint < 1 || joint + 1 >= size(row)) return false;
  const sides = [row.key.slice(0, row.cuts[joint]), row.key.slice(row.cuts[joint + 1])];
  const counts = sides.map((side) => countOf(byKey.get(side) ?? row, 'all'));
  return sides.every((side) => byKey.has(side)) && Math.max(...counts) > countOf(row, 'all');
}

/** A verb that is hardly ever a noun: 打通, 选取; not 治理, 利用. */
const isAct = ({ words, tags }: MergedRow, at: number): boolean => tags[at] === 'v' && !deeds.has(words[at]!);

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
    row.words.filter((word) => generalHeads.has(word) || lightVerbs.has(word) || describers.has(word))
      .length / size(row),
  lightInside: (row) => Number(row.words.slice(1).some((word) => predicates.has(word))),
  lights: (row) => row.words.filter((word) => lightVerbs.has(word)).length,
  verbNoun: (row) => Number(row.tags[0] === 'v' && /^(n|nz|vn)$/.test(row.tags.at(-1)!)),
  nounVerb: (row) => Number(!single(row) && /^(n|nz|j|b)$/.test(row.tags[0]!) && row.tags.at(-1) === 'v'),
  allNouns: (row) => Number(!single(row) && row.tags.every((tag) => /^(n|nz|vn|b|j|nt|ns)$/.test(tag))),
  loneFirst: (row) => Number(first(row).length === 1),
  loneLast: (row) => Number(final(row).length === 1),
  loneBoth: (row) => Number(row.words.every((word) => word.length === 1)),
  veryCommonWord: only(single, (row) => Number(row.rarity[0]! > 8.5)),
  fairlyCommonWord: only(single, (row) => Number(row.rarity[0]! > 7)),
  commonWord: only(single, (row) => row.rarity[0]!),
  rareWord: only(single, (row) => Number(row.rarity[0]! < 5.5)),
  unknownCharacters: (row) => row.words.filter((word) => word.length === 1).length / size(row),
  rarest: only(
    (row) => !single(row),
    (row) => Math.min(...row.rarity),
  ),
  commonest: only(
    (row) => !single(row),
    (row) => Math.max(...row.rarity),
  ),
  looseHead: (row) => Number(size(row) > 1 && looseNouns.has(first(row))),
  looseInside: (row) => Number(row.words.slice(1, -1).some((word) => looseNouns.has(word))),
  looseTail: (row) => Number(size(row) > 1 && looseNouns.has(final(row))),
  loneVerbFirst: (row) => Number(size(row) > 1 && first(row).length === 1 && /^[vdpm]$/.test(row.tags[0]!)),
  verbObject: (row) => Number(/^vn?$/.test(row.tags[0]!) && outstrips(row, 'withoutFirst')),
  subjectVerb: (row) => Number(row.tags.at(-1) === 'v' && outstrips(row, 'withoutLast')),
  restGeneral: (row) => Number(generalHeads.has(final(row)) && outstrips(row, 'withoutLast')),
  pair: (row, corpus) => Number(isPair(row, corpus)),
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
  lastFunction: lastTag('c', 'p', 'u', 'r', 'q', 'm'),
  generalAlone: only(single, (row) =>
    Number(generalHeads.has(first(row)) || lightVerbs.has(first(row)) || classNouns.has(first(row))),
  ),
  verbInside: (row) => Number(row.tags.slice(1, -1).includes('v')),
  verbs: only(
    (row) => !single(row),
    (row) => row.tags.filter((tag) => tag === 'v').length / size(row),
  ),
  actInside: (row) => Number(row.words.some((_, at) => at > 0 && at < size(row) - 1 && isAct(row, at))),
  actFirst: (row) => Number(!single(row) && isAct(row, 0)),
  actLast: (row) => Number(!single(row) && isAct(row, size(row) - 1)),
  clause: (row) => Number(/n\w* (?:v |d )+\w*n/.test(`${row.tags.join(' ')} `)),
  loneVerb: only(
    (row) => !single(row),
    (row) => Number(row.tags.some((tag, index) => tag === 'v' && row.words[index]!.length === 1)),
  ),
  loneMany: (row) => log(Math.max(0, row.words.filter((word) => word.length === 1).length - 2)),
  grammarInside: (row) => Number(row.tags.slice(1).some((tag) => /^[dpcru]$/.test(tag))),
  verbNamed: (row) => Number(!single(row) && row.tags[0] === 'v' && named.test(row.words.join(''))),
  idiomInside: (row) => Number(!single(row) && row.tags.some((tag) => /^[ilz]$/.test(tag))),
  weakEdge: (row) => Number(weakWords.has(first(row)) || weakWords.has(final(row))),
  name: anyTag('nr', 'nz'),
  place: anyTag('ns'),
  placeAlone: only(single, (row) => Number(isPlace(first(row), row.tags[0]!))),
  personAlone: only(single, anyTag('nr')),
  institution: anyTag('nt'),
  idiom: only(single, anyTag('i', 'l')),
  abbreviation: anyTag('j'),
};
