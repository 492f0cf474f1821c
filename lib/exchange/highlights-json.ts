import * as v from 'valibot';
import type { SavedHighlight } from '../model.ts';
import type { FoundHighlight } from './found-highlight.ts';
import { savedHighlight } from './highlight-schema.ts';
import { ImportError } from './import-error.ts';

/** Number of the form; raised when older code could no longer read it. */
const format = 1;

/** Highlights with all that is known of them, as our own JSON. */
export function writeHighlightsJson(highlights: readonly SavedHighlight[]): string {
  return `${JSON.stringify({ glossa: 'highlights', format, highlights }, null, 1)}\n`;
}

const file = v.strictObject({
  glossa: v.literal('highlights'),
  format: v.literal(format),
  highlights: v.array(savedHighlight),
});

/** Highlights of our own JSON; null where it is another's. Throws `ImportError`. */
export function readHighlightsJson(value: unknown): FoundHighlight[] | null {
  if (!v.is(v.looseObject({ glossa: v.literal('highlights') }), value)) return null;
  const { format: found } = value as { format?: unknown };
  if (typeof found === 'number' && found > format) throw new ImportError('newer');
  const checked = v.safeParse(file, value);
  if (checked.success) return checked.output.highlights;
  const [issue] = checked.issues;
  throw new ImportError('invalid', `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
}
