import * as v from 'valibot';
import { definitionLength, nameLength, ownVariants, titleLength } from '../limits.ts';
import type { TermEdit } from '../model.ts';
import type { EditRow } from '../store/rows.ts';
import { name, text } from './highlight-schema.ts';

const form = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(nameLength));

/** A term of the reader's own. */
const ownTerm = v.strictObject({
  form,
  variants: v.pipe(v.array(form), v.maxLength(ownVariants)),
  definition: text(definitionLength),
  source: text(titleLength),
});

/** Every kind of term. */
export const termKind = v.picklist([
  ...(['concept', 'technology', 'organisation', 'person', 'place', 'document'] as const),
  ...(['policy', 'event', 'slogan', 'measure'] as const),
]);

const edit = {
  key: name,
  state: v.exactOptional(v.picklist(['accepted', 'undecided', 'rejected'])),
  form: v.exactOptional(form),
  kind: v.exactOptional(termKind),
  passage: v.exactOptional(name),
  into: v.exactOptional(name),
  apart: v.exactOptional(v.literal(true)),
  own: v.exactOptional(ownTerm),
};

/** What a reader decided about a term. */
export const termEdit = v.strictObject(edit) satisfies v.GenericSchema<unknown, TermEdit>;

const editRow = v.strictObject({
  ...edit,
  pinyin: v.exactOptional(text(20 * nameLength)),
  initials: v.exactOptional(v.pipe(v.array(text(nameLength)), v.maxLength(ownVariants + 1))),
}) satisfies v.GenericSchema<unknown, EditRow>;

/** The form of a row of each table that holds the reader's own work besides documents and highlights, by its name. */
export const editSchemas: Record<string, v.GenericSchema> = { edits: editRow };
