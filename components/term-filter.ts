import type { ReviewTerm } from '../lib/questions/glossary.ts';

/** How what is typed is compared with a term. */
export interface TermKeys {
  /** What was typed, as the keys are written. */
  fold: (typed: string) => string;
  /** A printed form as it may be typed: folded, in pinyin, in initials. */
  keysOf: (form: string) => string[];
}

/** Narrows a list of terms to what was typed, and to what a condition lets through. */
export type TermFilter = (typed: string, lets: (term: ReviewTerm) => boolean) => ReviewTerm[];

/** Of longer lists initials are not made: that takes a tenth of a millisecond for each form. */
const soundedTerms = 6_000;

/** A filter over `terms` in their order; their keys are made when first needed and then kept. */
export function termFilter(terms: readonly ReviewTerm[], { fold, keysOf }: TermKeys): TermFilter {
  const known = new Map<string, string[]>();
  const keys = (term: ReviewTerm) => {
    const forms = [term.form, ...term.variants];
    const made =
      known.get(term.key) ??
      (terms.length <= soundedTerms ? forms.flatMap(keysOf) : [...forms.map(fold), plainPinyin(term.pinyin)]);
    known.set(term.key, made);
    return made;
  };
  return (typed, lets) => {
    const wanted = fold(typed.trim());
    return terms.filter(
      (term) => lets(term) && (wanted === '' || keys(term).some((key) => key.includes(wanted))),
    );
  };
}

/** Pinyin as it is typed. */
function plainPinyin(pinyin: string): string {
  return pinyin.normalize('NFD').replace(/[^a-z]/g, '');
}
