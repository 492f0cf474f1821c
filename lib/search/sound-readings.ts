import { soundsOf } from '../text/sounds.ts';
import type { Element, Word } from './elements.ts';
import { literalText } from './elements.ts';
import type { Reading } from './parse-query.ts';
import { type Sound, splitInitials, splitMixed, splitSyllables } from './syllables.ts';

/** Ways to part one word are tried up to here: a third way of parting is never the one meant. */
const waysOfOne = 3;
/** Longer runs of initials are no one's abbreviation. */
const initialsLength = 12;

const tones = /^(?:[a-z]{1,6}[1-5])+$/;
const letters = /[a-z]+/g;

/** The ways to hear a query as pinyin, the most literal first; none where it has no letters that could be. */
export function soundReadings({ words }: Reading): Reading[] {
  const heard = words.map((word) => (word.phrase ? [] : waysOf(word)));
  const most = Math.max(0, ...heard.map((ways) => ways.length));
  const readings: Reading[] = [];
  for (let way = 0; way < most; way += 1) {
    const chosen = words.map((word, at) => heard[at]![Math.min(way, heard[at]!.length - 1)] ?? word);
    if (words.length > 1 && heard.every((ways) => ways.length > 0)) readings.push(joined(chosen, way));
    // A lone syllable is any of a hundred characters: such words count only together.
    if (
      words.length === 1 ||
      chosen.every(({ elements }, at) => heard[at]!.length === 0 || elements.length > 1)
    ) {
      readings.push({ words: chosen, guess: way + 1 });
    }
  }
  return readings.filter((reading) =>
    reading.words.every(({ elements }) => elements.length > 1 || 'unit' in elements[0]!),
  );
}

/** The query with its characters taken for their sounds: the commonest slip of those who type pinyin. Null without any. */
export function alikeReading({ words }: Reading): Reading | null {
  const alike = words.map((word) => soundsLike(word) ?? word);
  return alike.every((word, at) => word === words[at]) ? null : { words: alike, guess: 1, heardAs: words };
}

function soundsLike({ elements, phrase }: Word): Word | null {
  const sounds = soundsOf(elements.map((element) => ('unit' in element ? element.unit : ' ')).join(''));
  if (phrase || sounds.length < 2 || !sounds.every((sound) => sound !== '')) return null;
  return { elements: sounds.map((sound) => ({ sound, whole: true })), phrase };
}

function joined(words: readonly Word[], way: number): Reading {
  return { words: [{ elements: words.flatMap(({ elements }) => elements), phrase: false }], guess: way + 1 };
}

/** The ways to hear one word: letters become syllables or initials, all else stays. */
function waysOf(word: Word): Word[] {
  const text = literalText(word) ?? '';
  const plain = plainLetters(text);
  const runs = [...plain.matchAll(letters)];
  if (runs.length === 0) return [];
  const ways: Word[] = [];
  for (const choose of choices) {
    const elements = withSounds(plain, choose);
    const key = JSON.stringify(elements);
    if (elements && !ways.some((way) => JSON.stringify(way.elements) === key))
      ways.push({ elements, phrase: false });
  }
  return ways;
}

/** wèilái, wei4lai2 and xi'an without their marks. */
function plainLetters(text: string): string {
  const bare = text.replace(/ü/g, 'v').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
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
