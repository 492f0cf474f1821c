/** Toneless pinyin to search by: of text in its context, and every reading that a character may have. */
import { pinyin } from './polyphones.ts';

const syllable = /^[a-z]+$/;
const tones = /[\u0300\u0301\u0304\u030c]/g;
const readings = new Map<string, readonly string[]>();
/** There are some 1,500 syllables with their tones: taking the tones away once each halves the time for a long text. */
const toneless = new Map<string, string>();

/** Toneless pinyin of each UTF-16 code unit as its context has it, empty where there is none; ü is v. */
export function soundsOf(text: string): string[] {
  const sounds: string[] = [];
  const read = pinyin(text, { type: 'array', toneSandhi: false });
  let at = 0;
  for (const character of text) {
    const sound = read[at] ?? '';
    sounds.push(sound === character ? '' : withoutTone(sound));
    if (character.length === 2) sounds.push('');
    at += 1;
  }
  return sounds;
}

/** Every toneless reading of a character, the most usual first; none where it is not a Han character. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const all = pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true });
  const found = [...new Set(all)].filter((sound) => sound !== character && syllable.test(sound));
  readings.set(character, found);
  return found;
}

/** Empty for what is no syllable. */
function withoutTone(sound: string): string {
  const known = toneless.get(sound);
  if (known !== undefined) return known;
  const plain = sound.normalize('NFD').replace(tones, '').normalize('NFC').replace('ü', 'v');
  const made = syllable.test(plain) ? plain : '';
  // What is no syllable may be any text.
  if (made !== '') toneless.set(sound, made);
  return made;
}
