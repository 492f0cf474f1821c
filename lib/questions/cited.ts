/** Passages and terms as the answers to many questions show them. Types only. */
import type { PassageRole, Span, TermKind } from '../model.ts';

/** Where a passage stands, in full: every claim has a source. */
export interface Citation {
  /** `SourceDocument.id`. */
  document: string;
  /** Title of the article, or of the document where it is one text. */
  title: string;
  section: string[];
  /** `Passage.number`. */
  paragraph: number;
  date: string | null;
  issuer: string | null;
}

/** A passage as shown, with the words that matter marked by spans in `text`. */
export interface CitedPassage {
  /** `Passage.id`. */
  id: string;
  text: string;
  /** Spans of the term, or of the words that matched. */
  marks: Span[];
  /** `mention` unless it explains the term. */
  role: PassageRole;
  citation: Citation;
}

export interface TermSummary {
  key: string;
  form: string;
  variants: string[];
  /** With tone marks, empty where the form has no Han characters. */
  pinyin: string;
  kind: TermKind;
  /** Occurrences in all documents. */
  count: number;
  /** How many documents hold it. */
  documents: number;
}
