import * as v from 'valibot';
import { highlightColours } from '../highlight-colours.ts';
import {
  highlightTags,
  nameLength,
  noteLength,
  quoteContext,
  quoteLength,
  tagLength,
  titleLength,
  urlLength,
} from '../limits.ts';
import type { SavedHighlight } from '../model.ts';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The last moment that a `Date` can tell. */
export const time = v.pipe(count, v.maxValue(8_640_000_000_000_000));
export const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(nameLength));
export const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
/** Any address is kept as text; only those of the web are ever made links. */
export const url = v.pipe(v.string(), v.maxLength(urlLength), v.url());
export const colour = v.picklist(highlightColours);
export const languageTag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-z\d]{1,8}(?:-[a-z\d]{1,8})*$/i));

export const quote = v.strictObject({
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(quoteLength)),
  prefix: text(quoteContext),
  suffix: text(quoteContext),
});
export const position = v.pipe(
  v.strictObject({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'it ends before it starts'),
);

/** A highlight as a file holds it: each field there, and of its form. */
export const savedHighlight = v.strictObject({
  id: name,
  sequence: count,
  url,
  origin: text(urlLength),
  title: text(titleLength),
  language: v.nullable(languageTag),
  savedAt: time,
  changedAt: time,
  quote,
  position,
  colour,
  note: text(noteLength),
  tags: v.pipe(
    v.array(v.pipe(text(tagLength), v.nonEmpty())),
    v.maxLength(highlightTags),
    v.check((tags) => new Set(tags).size === tags.length, 'a tag stands twice'),
  ),
  terms: v.array(name),
  lostAt: v.nullable(time),
  deletedAt: v.nullable(time),
}) satisfies v.GenericSchema<unknown, SavedHighlight>;
