import type { PageKey, PageTerms } from '../questions.ts';
import type { TermRow } from '../store/rows.ts';
import { foldKey } from '../text/fold.ts';
import { hanPairsFor, simplified } from '../text/traditional.ts';

/** All-capital Latin (`AI`, `6G`) is a name in capitals and a word or a typo otherwise. */
const capitals = /^(?=.*[A-Z])[A-Z0-9+\-&.]+$/;

/** The keys a page matches: of each term not muted, and in a document that may be marked, its form and its variants. */
export function pageTerms(
  revision: number,
  terms: readonly TermRow[],
  muted: ReadonlySet<string>,
): PageTerms {
  const marked = terms.filter(({ key, markedIn }) => markedIn > 0 && !muted.has(key));
  const keys = new Map<string, PageKey>();
  marked.forEach(({ form }, term) => {
    addKey(keys, form, term);
  });
  // A form of one term outranks the same variant of another.
  marked.forEach(({ variants }, term) => {
    for (const variant of variants) addKey(keys, variant, term);
  });
  const found = [...keys.values()];
  return {
    glossaryRevision: revision,
    terms: marked.map(({ key }) => key),
    keys: found,
    hanPairs: hanPairsFor(found.map(({ text }) => text)),
  };
}

function addKey(keys: Map<string, PageKey>, form: string, term: number): void {
  const exactCase = capitals.test(form.normalize('NFKC'));
  const text = exactCase ? form : foldKey(form, simplified);
  if (text !== '' && !keys.has(text)) keys.set(text, { text, term, exactCase });
}
