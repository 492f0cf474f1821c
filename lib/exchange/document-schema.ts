import * as v from 'valibot';
import { passageLength, titleLength } from '../limits.ts';
import type { Passage, SourceDocument } from '../model.ts';
import type { DocumentState } from './backup.ts';
import { count, languageTag, name, text, time } from './highlight-schema.ts';

/** Titles, names and headings of a document are words of its file, which may be long. */
const words = text(10 * titleLength);
const date = v.nullable(v.pipe(v.string(), v.isoDate()));
const numbered = v.pipe(count, v.minValue(1));

const article = v.strictObject({
  title: words,
  date,
  issuer: v.nullable(words),
  first: numbered,
  last: count,
  continued: v.boolean(),
});

/** A document without its passages. */
export const sourceDocument = v.strictObject({
  id: v.pipe(name, v.excludes('.')),
  title: words,
  date,
  issuer: v.nullable(words),
  language: languageTag,
  fileName: words,
  builtIn: v.boolean(),
  articles: v.array(article),
}) satisfies v.GenericSchema<unknown, SourceDocument>;

/** What the reader decided about it. */
export const documentState = v.strictObject({
  on: v.boolean(),
  marked: v.boolean(),
  removedAt: v.nullable(time),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, DocumentState>;

export const passage = v.strictObject({
  id: text(2 * titleLength),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2 * passageLength)),
  document: name,
  article: count,
  number: numbered,
  kind: v.picklist(['heading', 'paragraph', 'clause', 'item', 'note']),
  section: v.array(words),
  origin: v.array(
    v.pipe(
      v.strictObject({ start: count, end: count }),
      v.check(({ start, end }) => start <= end, 'it ends before it starts'),
    ),
  ),
}) satisfies v.GenericSchema<unknown, Passage>;
