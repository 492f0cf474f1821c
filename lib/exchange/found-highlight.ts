import * as v from 'valibot';
import * as limits from '../limits.ts';
import type { SavedHighlight, TextQuoteSelector } from '../model.ts';
import { canonicalUrl } from '../page-url.ts';
import { savedHighlight } from './highlight-schema.ts';
import { ImportError } from './import-error.ts';

/** What a file says of a highlight; the rest is added. */
export type FoundHighlight = Pick<SavedHighlight, 'id' | 'url'> & {
  quote: Pick<TextQuoteSelector, 'exact'> & Partial<TextQuoteSelector>;
} & Partial<Omit<SavedHighlight, 'quote' | 'origin' | 'sequence'>>;

/** What a file holds: highlights in its order, and how many of its entries are none we can keep. */
export interface HighlightFile {
  highlights: SavedHighlight[];
  /** Notes on whole pages, and answers to others: without a quotation there is no place. */
  unquoted: number;
  /** Longer than a highlight may be. */
  long: number;
}

/** Makes whole highlights of what was found; `now` in ms since 1970. Throws `ImportError`, naming the first fault. */
export function completeHighlights(found: readonly (FoundHighlight | null)[], now: number): HighlightFile {
  const file: HighlightFile = { highlights: [], unquoted: 0, long: 0 };
  if (found.length > limits.highlightsInFile) throw new ImportError('large');
  found.forEach((one, at) => {
    if (one === null) file.unquoted += 1;
    else if (isLong(one)) file.long += 1;
    else file.highlights.push(complete(one, at + 1, now));
  });
  if (file.highlights.length === 0) throw new ImportError('empty');
  return file;
}

/** Words of the reader are never cut: a highlight that has too many is left out, and counted. */
function isLong({ quote, note = '', tags = [] }: FoundHighlight): boolean {
  return (
    quote.exact.length > limits.quoteLength ||
    note.length > limits.noteLength ||
    tags.length > limits.highlightTags ||
    tags.some((tag) => tag.length > limits.tagLength)
  );
}

function complete({ quote, ...found }: FoundHighlight, sequence: number, now: number): SavedHighlight {
  const savedAt = found.savedAt ?? now;
  const { prefix = '', suffix = '' } = quote;
  const whole = {
    ...{ title: '', language: null, savedAt, changedAt: savedAt, colour: 'yellow', note: '', terms: [] },
    ...{ position: { start: 0, end: quote.exact.length }, lostAt: null, deletedAt: null },
    ...found,
    ...addressOf(found.url, sequence),
    sequence,
    title: (found.title ?? '').slice(0, limits.titleLength),
    tags: [...new Set(found.tags)].filter((tag) => tag !== ''),
    quote: {
      exact: quote.exact,
      prefix: prefix.slice(-limits.quoteContext),
      suffix: suffix.slice(0, limits.quoteContext),
    },
  };
  const checked = v.safeParse(savedHighlight, whole);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new ImportError('invalid', `${sequence}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

function addressOf(url: string, sequence: number): Pick<SavedHighlight, 'url' | 'origin'> {
  if (!URL.canParse(url)) throw new ImportError('invalid', `${sequence}: url`);
  const canonical = canonicalUrl(url);
  return { url: canonical, origin: new URL(canonical).origin };
}
