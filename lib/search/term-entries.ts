import type { TermRow } from '../store/rows.ts';
import { foldKey } from '../text/fold.ts';
import { pinyinKeys } from '../text/pinyin.ts';
import { simplified } from '../text/traditional.ts';

/** A term ready to be searched. */
export interface TermEntry {
  term: TermRow;
  /** Folded form, then the variants. */
  texts: string[];
  /** First letters of their sounds, to pass over quickly what can't sound like a query. */
  initials: string[];
}

/** Prepares terms for `findTerms`. */
export function termEntries(terms: readonly TermRow[]): TermEntry[] {
  return terms.map((term) => {
    const forms = [term.form, ...term.variants];
    return {
      term,
      texts: forms.map((form) => foldKey(form, simplified)),
      initials: forms.map((form) => pinyinKeys(form).initials),
    };
  });
}
