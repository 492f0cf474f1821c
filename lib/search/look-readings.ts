import { isCharacter, type Word } from './elements.ts';
import { looksLike } from './look-alikes.ts';
import type { Reading } from './parse-query.ts';

/** In a shorter word every second one would be another word. */
const shortest = 3;

/** The query with its characters taken for those that look like them, as scanners do. Null where none looks like another. */
export function lookReading({ words }: Reading): Reading | null {
  const alike = words.map((word) => looksOf(word) ?? word);
  return alike.every((word, at) => word === words[at]) ? null : { words: alike, guess: 1, typedAs: words };
}

function looksOf({ elements, phrase }: Word): Word | null {
  if (phrase || elements.length < shortest || !elements.every(isCharacter)) return null;
  const alike = elements.map((element) => {
    const unit = 'unit' in element ? element.unit : '';
    const others = looksLike(unit);
    return others === '' ? element : { anyOf: unit + others };
  });
  return alike.some((element) => 'anyOf' in element) ? { elements: alike, phrase } : null;
}
