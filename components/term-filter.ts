import type { TermKind } from '../lib/model.ts';
import type { TermSummary } from '../lib/questions.ts';

/** How what is typed is compared with a term. */
export interface TermKeys {
  /** What was typed, as the keys are written. */
  fold: (typed: string) => string;
  /** A printed form as it may be typed: folded, in pinyin, in initials. */
  keysOf: (form: string) => string[];
}

/** Narrows a list of terms to what was typed and a kind; those with more places come first. */
export type TermFilter = (typed: string, kind: TermKind | null) => TermSummary[];

/** A filter over `terms`; their keys are made when first needed and then kept. */
export function termFilter(terms: readonly TermSummary[], { fold, keysOf }: TermKeys): TermFilter {
  const sorted = terms.toSorted((a, b) => b.count - a.count);
  const known = new Map<string, string[]>();
  const keys = (term: TermSummary) => {
    const made = known.get(term.key) ?? [term.form, ...term.variants].flatMap(keysOf);
    known.set(term.key, made);
    return made;
  };
  return (typed, kind) => {
    const wanted = fold(typed.trim());
    const holds = (term: TermSummary) => wanted === '' || keys(term).some((key) => key.includes(wanted));
    return sorted.filter((term) => (kind === null || term.kind === kind) && holds(term));
  };
}
