import type { SavedHighlight } from '../model.ts';
import type { Language } from '../questions.ts';

/** What a written list of highlights says besides the highlights, in the reader's language. */
export interface ExportWords {
  language: Language;
  /** Above everything. */
  heading: string;
  note: string;
  tags: string;
  terms: string;
  /** Between two tags. */
  comma: string;
  /** The printed form of a term. */
  formOf: (term: string) => string;
}

/** Highlights page by page: the pages in order of their first highlight, each page's in order of the text. */
export function byPage(highlights: readonly SavedHighlight[]): [string, SavedHighlight[]][] {
  const oldest = highlights.toSorted((a, b) => a.sequence - b.sequence);
  const pages = Map.groupBy(oldest, ({ url }) => url);
  return [...pages].map(([url, ofPage]) => [url, ofPage.toSorted(inText)]);
}

function inText(one: SavedHighlight, other: SavedHighlight): number {
  return one.position.start - other.position.start || one.sequence - other.sequence;
}

/** Tags, terms, and when it was saved, to the minute: the line below a highlight. */
export function factsOf({ tags, terms, savedAt }: SavedHighlight, words: ExportWords): string[] {
  const list = (label: string, names: readonly string[]) =>
    names.length > 0 ? [`${label}${names.join(words.comma)}`] : [];
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [...list(words.tags, tags), ...list(words.terms, terms.map(words.formOf)), time.format(savedAt)];
}

/** An address that may be a link: nothing but the web's, for a file may hold any. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
