import { type Element, literalText, satisfies, type Word } from './elements.ts';

/** Which elements of a word a unit satisfies: bit n stands for element n. */
export type MaskOf = (unit: number) => number;

/** A word is sought in hundreds of texts: its masks are found once. */
const known = new WeakMap<Word, MaskOf>();

/** The masks of a word of at most 32 elements, by UTF-16 code unit. */
export function masksOf(word: Word): MaskOf {
  const made =
    known.get(word) ?? (literalText(word) === null ? lazily(word.elements) : atOnce(word.elements));
  known.set(word, made);
  return made;
}

function atOnce(elements: readonly Element[]): MaskOf {
  const masks = new Int32Array(0x10000);
  elements.forEach((element, at) => {
    if ('unit' in element) masks[element.unit.charCodeAt(0)]! |= 1 << at;
  });
  return (unit) => masks[unit]!;
}

/** Sounds are looked up for the units that come. */
function lazily(elements: readonly Element[]): MaskOf {
  const masks = new Map<number, number>();
  return (unit) => {
    const found = masks.get(unit);
    if (found !== undefined) return found;
    const text = String.fromCharCode(unit);
    const mask = elements.reduce((all, element, at) => (satisfies(element, text) ? all | (1 << at) : all), 0);
    masks.set(unit, mask);
    return mask;
  };
}
