/** What the library asks to review the glossary. Types only. */
import type { OwnTerm, TermEdit, TermState } from '../model.ts';
import type { TermSummary } from './cited.ts';

/** A form of a term that may be set apart. */
export interface TermPart {
  form: string;
  /** Under which it would be a term. */
  key: string;
  /** What was said of it when it was a term of its own and became a form of this one; null where it was derived so. */
  merged: TermEdit | null;
}

/** A term as it is reviewed. */
export interface ReviewTerm extends TermSummary {
  state: TermState;
  /** Termhood between 0 and 1. */
  score: number;
  /** Whence the reader's own words about it come; null where it is only derived. */
  source: string | null;
  /** What the reader said of it so far. */
  edit: TermEdit | null;
  /** Its other forms. */
  parts: TermPart[];
}

/** Some terms, most frequent first, and where to go on; `next` is null after the last. */
export interface ReviewPiece {
  terms: ReviewTerm[];
  total: number;
  next: number | null;
}

/** Terms that stand in a document, or only in documents added since a time (ms since 1970). */
export type TermScope = { document: string } | { since: number };

/** A term for other programs. */
export interface GlossaryEntry extends OwnTerm {
  kind: TermSummary['kind'];
  pinyin: string;
  /** Occurrences in all documents; null for a word of the reader's own, whose places are only sought where it is shown. */
  count: number | null;
  state: TermState;
}

export interface GlossaryQuestions {
  'glossary.review'(from: number): ReviewPiece;
  'glossary.term'(key: string): ReviewTerm;
  /** Puts these in the place of what was said before, all or none; one with only a key takes everything back. */
  'glossary.edit'(edits: TermEdit[]): void;
  /** Keys of the terms in a scope. */
  'glossary.within'(scope: TermScope): string[];
}
