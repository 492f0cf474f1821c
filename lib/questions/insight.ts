/** What is read out of the documents beside each other: timelines, comparisons, sets. Types only. */
import type { DiffPiece, Span, TermKind } from '../model.ts';
import type { Citation } from './cited.ts';

/** A sentence of a document with its source. */
export interface CitedSentence {
  /** `Passage.id`. */
  passage: string;
  text: string;
  /** Spans of the term in `text`. */
  marks: Span[];
  citation: Citation;
}

/** A stretch of time, first and last day as ISO 8601 calendar dates. */
export interface Period {
  from: string;
  to: string;
}

/** A sentence about a term with its time. */
export interface TimelineEntry {
  /** What the sentence states, or its document's date; null where neither says. */
  period: Period | null;
  /** As the sentence prints it (`1月30日`, `“十五五”`); null where the date is the document's. */
  printed: string | null;
  sentence: CitedSentence;
}

/** Two sentences side by side; one of them is null where only the other document has it. */
export interface ComparedPair {
  left: CitedSentence | null;
  right: CitedSentence | null;
  /** `right` against `left`, word by word; empty where one is missing. */
  pieces: DiffPiece[];
}

/** Sentences that cannot all be right. */
export interface Conflict {
  kind: 'date' | 'number';
  /** What the first two of them print. */
  printed: [string, string];
  /** Those two, and others that print one or the other. */
  sentences: CitedSentence[];
}

/** A phrase that a page turns on. */
export interface KeyPhrase {
  /** As printed, and other forms that mean it. */
  forms: string[];
  kind: TermKind;
  /** Occurrences on the page. */
  count: number;
  /** The page's own sentence that explains it best, or empty. */
  sentence: string;
}

/** All that the documents say of a term beside each other. */
export interface TermInsight {
  timeline: TimelineEntry[];
  conflicts: Conflict[];
  /** The sets it is a member of. */
  sets: TermSet[];
  /** Ids of the documents that hold it, newest first, undated ones last. */
  documents: string[];
}

/** One of the things that are listed together. */
export interface SetMember {
  /** As printed. */
  form: string;
  /** `Term.key`; null where it is no term of the glossary. */
  key: string | null;
}

/** What the documents list together, as `量子科技、生物制造、…`. */
export interface TermSet {
  /** What the listed things are called (`主攻方向`), or null where the text does not say. */
  name: string | null;
  members: SetMember[];
  /** Where it is listed, fullest first. */
  sentences: CitedSentence[];
}

export interface InsightQuestions {
  'term.insight'(key: string): TermInsight;
  /** The sets a card's term is a member of; the card asks with its token. */
  'term.sets'(tokenOrKey: string): TermSet[];
  /** A term in two documents side by side, by their ids. */
  'term.compare'(key: string, left: string, right: string): ComparedPair[];
  /** A passage beside what other documents say in nearly the same words. */
  'passage.compare'(id: string): ComparedPair[];
}
