import type { TermRow } from '../store/rows.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** A term ready to be searched. */
export interface TermEntry {
  term: TermRow;
  /** Folded form, then the variants. */
  texts: string[];
}

/** Prepares terms for `findTerms`. */
export function termEntries(terms: readonly TermRow[]): TermEntry[] {
  return terms.map((term) => ({
    term,
    texts: [term.form, ...term.variants].map((form) => foldKey(form, simplified)),
  }));
}
