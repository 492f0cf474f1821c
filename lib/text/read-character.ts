/**
 * How single characters are read. The table is unpacked only for long texts: the few characters of a query are looked
 * up in it as it is, for a worker that just woke is waited for.
 */
import { characterReadings } from './character-readings.ts';
import { readingId } from './reading-names.ts';

const none: readonly string[] = [];
const known = new Map<string, readonly string[]>();

/** Every reading of a character with its tone, the most usual first; none where it is not a Han character. */
export function readCharacter(character: string): readonly string[] {
  const found = known.get(character) ?? lookUp(character);
  known.set(character, found);
  return found;
}

/** Characters stand in groups that are read alike: `líng=〇伶凌`. */
function lookUp(character: string): readonly string[] {
  const at = han.test(character) ? characterReadings.indexOf(character) : -1;
  if (at < 0) return none;
  const start = characterReadings.lastIndexOf(' ', at) + 1;
  return characterReadings.slice(start, characterReadings.indexOf('=', start)).split('/');
}

/** Neither half of a character, nor a letter of a reading. */
const han = /^\p{Script=Han}$/u;

/** After so many characters the whole table is unpacked: looking it through for each takes some microseconds. */
const fewCharacters = 200;

let unpacked: Uint16Array | null = null;

/** The most usual reading of a character of one code unit, by number (`readingName`); 0 for none. */
export function usualReading(unit: number): number {
  if (unpacked) return unpacked[unit]!;
  if (known.size > fewCharacters) unpacked = unpack();
  return readingId(readCharacter(String.fromCharCode(unit))[0] ?? '');
}

function unpack(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const group of characterReadings.split(' ')) {
    const [readings = '', characters = ''] = group.split('=');
    const usual = readingId(readings.split('/')[0]!);
    for (let at = 0; at < characters.length; at += 1) units[characters.charCodeAt(at)] = usual;
  }
  // Halves of characters are read by none.
  return units.fill(0, 0xd800, 0xe000);
}
