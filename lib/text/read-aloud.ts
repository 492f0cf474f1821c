/** Pinyin of a text in its context: 长 of 长期 is not that of 增长. */
import { readCharacter, usualReading } from './read-character.ts';
import { readingId, readingName } from './reading-names.ts';
import { characterCost, type SpokenWord, spokenWords } from './spoken-words.ts';

const liao = '了'.charCodeAt(0);

/** The reading with its tone of each UTF-16 code unit; empty where there is none, and at the second half of a pair. */
export function readAloud(text: string): string[] {
  return Array.from(readingsIn(text), readingName);
}

/** The same by number. */
export function readingsIn(text: string): Uint16Array {
  const readings = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    readings[at] = (unit & 0xf800) === 0xd800 ? readPair(text, at) : usualReading(unit);
    // After no character it is a verb: 了解.
    if (unit === liao && (at === 0 || readings[at - 1] === 0)) readings[at] = readingId('liǎo');
  }
  for (const { at, word } of chooseWords(text)) readings.set(word.readings, at);
  return readings;
}

function readPair(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return character.length > 1 ? readingId(readCharacter(character)[0] ?? '') : 0;
}

interface Placed {
  at: number;
  word: SpokenWord;
}

/** The words that cut a text at the least cost, in order. */
function chooseWords(text: string): Placed[] {
  const found = wordsIn(text);
  if (found.length < 2) return found;
  const least = new Float64Array(text.length + 1);
  const chosen: (SpokenWord | undefined)[] = new Array(text.length).fill(undefined);
  let next = found.length - 1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    least[at] = least[at + 1]! + characterCost;
    // The shortest first, which wins among equals.
    for (; next >= 0 && found[next]!.at === at; next -= 1) {
      const { word } = found[next]!;
      const cost = least[at + word.word.length]! + word.cost;
      if (cost >= least[at]!) continue;
      least[at] = cost;
      chosen[at] = word;
    }
  }
  const placed: Placed[] = [];
  for (let at = 0; at < text.length; ) {
    const word = chosen[at];
    if (word) placed.push({ at, word });
    at += word?.word.length ?? 1;
  }
  return placed;
}

/** The words that stand in a text, by where they begin; of those that begin at one place the longest first. */
function wordsIn(text: string): Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const word of spokenWords(text.charCodeAt(at), text.charCodeAt(at + 1))) {
      if (text.startsWith(word.word, at)) found.push({ at, word });
    }
  }
  return found;
}
