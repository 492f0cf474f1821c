/** Toneless pinyin to search by: of text in its context, and every reading that a character may have. */
import { readingsIn } from './read-aloud.ts';
import { readCharacter } from './read-character.ts';
import { readingId, readingName } from './reading-names.ts';

const syllable = /^[a-z]+$/;
const tones = /[\u0300\u0301\u0304\u030c]/g;
const readings = new Map<string, readonly string[]>();

/** Sounds by number, and the sound of each reading by the reading's number. */
const names = [''];
const ids = new Map([['', 0]]);
const soundOfReading: (number | undefined)[] = [0];

/** Toneless pinyin of each UTF-16 code unit as its context has it, empty where there is none; ü is v. */
export function soundsOf(text: string): string[] {
  return Array.from(soundIdsOf(text), soundName);
}

/** The same by number, 0 where there is none: some four hundred sounds are told apart faster so. */
export function soundIdsOf(text: string): Uint16Array {
  const sounds = readingsIn(text);
  for (let at = 0; at < sounds.length; at += 1) {
    const reading = sounds[at]!;
    sounds[at] = soundOfReading[reading] ?? learnSound(reading);
  }
  return sounds;
}

export function soundName(id: number): string {
  return names[id] ?? '';
}

/** Every toneless reading of a character, the most usual first; none where it is not a Han character. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const sounds = readCharacter(character).map((reading) => learnSound(readingId(reading)));
  const found = [...new Set(sounds)].map(soundName).filter((sound) => sound !== '');
  readings.set(character, found);
  return found;
}

function learnSound(reading: number): number {
  const plain = readingName(reading).normalize('NFD').replace(tones, '').normalize('NFC').replace('ü', 'v');
  const sound = syllable.test(plain) ? plain : '';
  const id = ids.get(sound) ?? names.push(sound) - 1;
  ids.set(sound, id);
  soundOfReading[reading] = id;
  return id;
}
