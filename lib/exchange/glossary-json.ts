import * as v from 'valibot';
import type { GlossaryEntry } from '../questions/glossary.ts';
import { termKind } from './edit-schemas.ts';
import type { ListedWord } from './glossary-words.ts';
import { ImportError } from './import-error.ts';

/** Number of the form; raised when older code could no longer read it. */
const format = 1;

/** A glossary as our own JSON. */
export function writeGlossaryJson(entries: readonly GlossaryEntry[]): string {
  return `${JSON.stringify({ glossa: 'glossary', format, terms: entries }, null, 1)}\n`;
}

const file = v.object({
  glossa: v.literal('glossary'),
  format: v.number(),
  terms: v.array(
    v.object({
      form: v.string(),
      variants: v.array(v.string()),
      kind: v.nullable(termKind),
      definition: v.string(),
      source: v.string(),
    }),
  ),
});

/** Words of our own JSON; null where it is another's. Throws `ImportError`. */
export function readGlossaryJson(value: unknown): ListedWord[] | null {
  if (!v.is(v.looseObject({ glossa: v.literal('glossary') }), value)) return null;
  const checked = v.safeParse(file, value);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new ImportError('invalid', `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
  }
  if (checked.output.format > format) throw new ImportError('newer');
  return checked.output.terms;
}
