import { soundsOf } from '../text/sounds.ts';
import type { Element, Word } from './elements.ts';
import { literalText } from './elements.ts';
import { distinct, type Reading, wordsOf } from './parse-query.ts';
import { type Sound, splitInitials, splitMixed, splitSyllables } from './syllables.ts';

/** Ways to part one word are tried up to here: of a long word the right one may be the fourth. */
const waysOfOne = 5;
/** Longer runs of initials are no one's abbreviation. */
const initialsLength = 12;

const tones = /^(?:[a-z]{1,6}[1-5])+$/;

/** The ways to hear a query as pinyin, the most literal first; none where it has no letters that could be. */
export function soundReadings(query: string): Reading[] {
  const words = wordsOf(query);
  const heard = words.map((word) => (word.phrase ? [] : waysOf(word)));
  const isHeard = heard.map((ways) => ways.some((way) => way !== null));
  if (!isHeard.includes(true)) return [];
  const readings = choices.flatMap((_, choice) => {
    const chosen = words.map(
      (word, at) => heard[at]!.slice(0, choice + 1).findLast((way) => way !== null) ?? word,
    );
    const together = words.length > 1 && isHeard.every(Boolean) ? [[joined(chosen)]] : [];
    // A lone syllable is any of a hundred characters: such words count only together.
    const apart = chosen.every(({ elements }, at) => !isHeard[at] || elements.length > 1)
      ? [distinct(chosen)]
      : [];
    return [...together, ...apart];
  });
  const once = new Map(readings.map((each) => [JSON.stringify(each), each]));
  return [...once.values()].map((each, at) => ({ words: each, guess: at + 1 }));
}

/** The query with its characters taken for their sounds: the commonest slip of those who type pinyin. Null without any. */
export function alikeReading({ words }: Reading): Reading | null {
  const alike = words.map((word) => soundsLike(word) ?? word);
  return alike.every((word, at) => word === words[at]) ? null : { words: alike, guess: 1, typedAs: words };
}

function soundsLike({ elements, phrase }: Word): Word | null {
  const sounds = soundsOf(elements.map((element) => ('unit' in element ? element.unit : ' ')).join(''));
  if (phrase || sounds.length < 2 || !sounds.every((sound) => sound !== '')) return null;
  return { elements: sounds.map((sound) => ({ sound, whole: true })), phrase };
}

function joined(words: readonly Word[]): Word {
  return { elements: words.flatMap(({ elements }) => elements), phrase: false };
}

/** One word heard by each of the choices, null where a choice can't: letters become sounds, all else stays. */
function waysOf(word: Word): (Word | null)[] {
  const plain = plainLetters(literalText(word) ?? '');
  if (!/[a-z]/.test(plain)) return [];
  return choices.map((choose) => {
    const elements = withSounds(plain, choose);
    return elements && { elements, phrase: false };
  });
}

/** wèilái, wei4lai2 and xi'an without their marks; of two marked vowels side by side each is a syllable's (qíān). */
function plainLetters(text: string): string {
  const marked = text.normalize('NFD').replace(/u\u0308/g, 'v');
  const bare = marked
    .replace(/(?<=\p{M})(?=[aeiou]\p{M})/gu, "'")
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  return (tones.test(bare) ? bare.replace(/[1-5]/g, "'") : bare).replace(/'+$/, '');
}

const choices: ((run: string) => Sound[] | null)[] = [
  ...Array.from(
    { length: waysOfOne },
    (_, at) => (run: string) => splitSyllables(run, waysOfOne)[at] ?? null,
  ),
  (run) => (run.length <= initialsLength ? splitInitials(run) : null),
  (run) => splitMixed(run),
];

function withSounds(text: string, choose: (run: string) => Sound[] | null): Element[] | null {
  const elements: Element[] = [];
  for (const [part] of text.matchAll(/[a-z]+|[^a-z]/g)) {
    if (part === "'") continue;
    if (!/^[a-z]/.test(part)) elements.push({ unit: part });
    else {
      const sounds = choose(part);
      if (!sounds) return null;
      elements.push(...sounds);
    }
  }
  return elements;
}
