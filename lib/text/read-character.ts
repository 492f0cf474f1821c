/** How single characters are read. The table is unpacked when first asked for: a worker that just woke may not need it. */
import { characterReadings } from './character-readings.ts';
import { readingId } from './reading-names.ts';

interface Table {
  /** Every list of readings that some character has; none at 0. */
  lists: string[][];
  /** Index of its list for each code unit, and for each character beyond the first plane. */
  units: Uint16Array;
  others: Map<string, number>;
  /** The most usual reading of each list. */
  usual: Uint16Array;
}

let unpacked: Table | null = null;

/** Every reading of a character with its tone, the most usual first; none where it is not a Han character. */
export function readCharacter(character: string): readonly string[] {
  unpacked ??= unpack();
  return unpacked.lists[listOf(unpacked, character)]!;
}

/** The most usual readings of characters of one code unit, by number (`readingName`); 0 for none. */
export function usualReadings(): (unit: number) => number {
  unpacked ??= unpack();
  const { units, usual } = unpacked;
  return (unit) => usual[units[unit]!]!;
}

function listOf({ units, others }: Table, character: string): number {
  return character.length > 1 ? (others.get(character) ?? 0) : units[character.charCodeAt(0)]!;
}

function unpack(): Table {
  const table = { lists: [[]] as string[][], units: new Uint16Array(0x10000), others: new Map() };
  for (const group of characterReadings.split(' ')) {
    const [readings = '', characters = ''] = group.split('=');
    const index = table.lists.push(readings.split('/')) - 1;
    for (const character of characters) {
      if (character.length > 1) table.others.set(character, index);
      else table.units[character.charCodeAt(0)] = index;
    }
  }
  return { ...table, usual: Uint16Array.from(table.lists, ([usual = '']) => readingId(usual)) };
}
