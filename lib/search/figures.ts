/** Numbers in a word of a query: another number is another thing, not an error. */
import { type Element, isNumeral, satisfies } from './elements.ts';

/** Stands for any unit where one was mistaken; `places` are its own and those beside it: for or beside a numeral no other is forgiven. */
export function anythingAt(elements: readonly Element[], ...places: number[]): Element {
  return { any: places.some((at) => isNumber(elements[at])) ? 'letter' : 'letter or numeral' };
}

/** Part of a number that nothing else stands for: a digit, or a numeral beside another. One alone is often just typed too much. */
export function isFigure(elements: readonly Element[], at: number): boolean {
  const element = elements[at];
  if (!isNumber(element)) return false;
  return isDigit(element) || isNumber(elements[at - 1]) || isNumber(elements[at + 1]);
}

/** A numeral was typed that is lost, and at the place, or beside it, stands another. */
export function isRenumbered(around: string, elements: readonly Element[], lost: readonly number[]): boolean {
  if (!lost.some((at) => isNumber(elements[at]))) return false;
  return Array.from(around).some(
    (unit) => isNumeral(unit) && !elements.some((element) => satisfies(element, unit)),
  );
}

function isNumber(element: Element | undefined): element is { unit: string } {
  return element !== undefined && 'unit' in element && isNumeral(element.unit);
}

const isDigit = ({ unit }: { unit: string }) => /\p{Nd}/u.test(unit);
