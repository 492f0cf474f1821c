import type { Span } from '../model.ts';
import type { Mark } from './marks.ts';
import { startsWithOffice } from './persons.ts';
import { simplify } from './simplify.ts';

/** Who wrote a text is no term of it. */
const byline = /[（(](?:本报|本報|新华社)?(?:记者|記者|通讯员|見習記者)[^（()）]{2,60}[）)]/g;

/** Tells of a run of words whether it is a piece of a code or byline, or a person's name with the office before it. */
export function tearing(
  text: string,
  marks: readonly Mark[],
  persons: readonly Mark[],
): (run: Span) => boolean {
  const closed: Span[] = marks.filter(({ name }) => name === 'code');
  for (const { index, 0: whole } of text.matchAll(byline))
    closed.push({ start: index, end: index + whole.length + 1 });
  if (closed.length + persons.length === 0) return () => false;
  return ({ start, end }) =>
    closed.some((one) => start >= one.start && end <= one.end && end - start < one.end - one.start) ||
    persons.some((person) => tearsName(text, person, start, end));
}

/** A piece of a name, or a name with what is not its title: 刘韵洁|院士 may stand, 司长|刘韵洁 and 刘韵洁|说 not. */
function tearsName(text: string, person: Span, start: number, end: number): boolean {
  if (end <= person.start || start >= person.end) return false;
  if (start !== person.start || end < person.end) return true;
  return end > person.end && !startsWithOffice(simplify(text.slice(person.end, end)));
}
