/** The nouns of Glossa. Types only: every room may import this file, and it imports none. */

/** A half-open stretch of a string, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A text the glossary is derived from, as the corpus keeps it. `SourceDocument` because the DOM owns `Document`. */
export interface SourceDocument {
  /** First 16 hex digits of the SHA-256 of the file's bytes: the same file is the same document. */
  id: string;
  /** The title of the whole document, as the text states it, or the file's name without its ending. */
  title: string;
  /** ISO 8601 calendar date (`2026-01-30`), only where the text or its descriptor states it in full. */
  date: string | null;
  issuer: string | null;
  /** BCP 47 tag of the main language: `zh-Hans`, `zh-Hant`, `en`, … */
  language: string;
  /** Name of the file it came from, shown as plain text and never used as a path. */
  fileName: string;
  /** Came with the extension; the reader may remove it and bring it back. */
  builtIn: boolean;
  articles: Article[];
}

/** One text of a document: a newspaper page holds several, a law or a speech is one. */
export interface Article {
  title: string;
  date: string | null;
  issuer: string | null;
  /** Numbers of its first and last passage within the document, both included. */
  first: number;
  last: number;
  /** The beginning stands elsewhere (`■上接第1版`). */
  continued: boolean;
}

/** `note` is what surrounds the text: dateline, byline, end note. */
export type PassageKind = 'heading' | 'paragraph' | 'clause' | 'item' | 'note';

/** A passage without its place in a document: what the glossary and the search read. */
export interface PassageText {
  /** `DOCUMENT.NUMBER`. */
  id: string;
  /** Line breaks of the file are joined, mark-up and continuation marks dropped; wording and punctuation as printed. */
  text: string;
}

/** The unit retrieved and shown: one paragraph, clause, list item, heading or note. */
export interface Passage extends PassageText {
  /** `SourceDocument.id`. */
  document: string;
  /** Index into `SourceDocument.articles`. */
  article: number;
  /** Paragraph number within the document, from 1 on: the ¶ of citations, of the reader's margin and of its address. */
  number: number;
  kind: PassageKind;
  /** Citation anchors, outermost first: headings and clause numbers it stands under, e.g. `['(二)科技突围', '第五条']`. */
  section: string[];
  /**
   * Where it stands in the decoded file: the slices at these spans, put together, are `text`,
   * but for white space at the seams of joined lines.
   */
  origin: Span[];
}

export type TermKind =
  | 'concept'
  | 'technology'
  | 'organisation'
  | 'person'
  | 'place'
  | 'document'
  | 'policy'
  | 'event'
  | 'slogan'
  | 'measure';

/** What a passage does for a term: 定义 · 组成 · 判断 · 数据 · 提及. */
export type PassageRole = 'definition' | 'composition' | 'judgement' | 'data' | 'mention';

/** One occurrence of a term in a passage; the span is in the passage's text. */
export interface Posting extends Span {
  /** `Passage.id`. */
  passage: string;
}

/** A passage chosen to explain a term. */
export interface Explanation {
  /** `Passage.id`. */
  passage: string;
  /** The sentence or sentences that explain it, within the passage. */
  span: Span;
  role: PassageRole;
}

/** An entry of the glossary. */
export interface Term {
  /** The folded form under which it is stored and matched; unique in the glossary. */
  key: string;
  /** The form shown, as printed. */
  form: string;
  /** Other printed forms that mean it: abbreviations, quoted forms, short names. */
  variants: string[];
  kind: TermKind;
  /** Termhood between 0 and 1 over the whole corpus. */
  score: number;
  /** Occurrences in all documents, variants included. */
  count: number;
  /** Ids of the documents that hold it. */
  documents: string[];
  /** Best first, at most `limits.explanations`. */
  explanations: Explanation[];
  /** One of its explanations is a definition. */
  definitional: boolean;
  /** In order of document and paragraph. */
  postings: Posting[];
  /** Ids of its strongest features, strongest first (`why is this marked?`); never empty. */
  reasons: string[];
}

/** How a reader stands to a term: 采用 · 待定 · 忽略. */
export type TermState = 'accepted' | 'undecided' | 'rejected';

/** A term of the reader's own, by hand or from a list of words. */
export interface OwnTerm {
  form: string;
  variants: string[];
  /** Plain text; empty where there is none. */
  definition: string;
  /** Name of the list, or what the reader calls their own terms. */
  source: string;
}

/** What a reader decided about a term; what is absent is left to the derivation. */
export interface TermEdit {
  /** Of the term, or of a form that is to be one. */
  key: string;
  state?: TermState;
  /** The form shown; the printed one becomes a variant. */
  form?: string;
  kind?: TermKind;
  /** `Passage.id` of the passage that explains it. */
  passage?: string;
  /** Key of the term that it means: it is a form of that one. */
  into?: string;
  /** It is a term itself, whatever other term it was taken for. */
  apart?: true;
  own?: OwnTerm;
}

/** A term's occurrence on a web page: the span is in the original, unfolded text. */
export interface Match extends Span {
  /** Index of the key in the list the matcher was compiled from. */
  key: number;
}

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, but in UTF-16 code units. */
export interface TextPositionSelector {
  start: number;
  end: number;
}

/** 藤黄 竹青 天青 藕荷. */
export type HighlightColour = 'yellow' | 'green' | 'blue' | 'purple';

/** What a reader keeps of a web page: a W3C annotation with motivation `highlighting`. */
export interface SavedHighlight {
  id: string;
  /** Order of saving, growing by one or more: a clock may be set back, and lists stay as they were. */
  sequence: number;
  /** Address of the page as `canonicalUrl` gives it, from the browser and never from the page's message. */
  url: string;
  origin: string;
  title: string;
  /** BCP 47 tag of the language of the words, as the page states it; null where it does not. */
  language: string | null;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** When the reader last changed colour, note or tags; at first `savedAt`. */
  changedAt: number;
  quote: TextQuoteSelector;
  /** A hint only: pages change. */
  position: TextPositionSelector;
  colour: HighlightColour;
  /** The reader's own words, plain text; empty where there are none. */
  note: string;
  /** In the reader's order, none twice, none empty. */
  tags: string[];
  /** `Term.key` of each glossary term in the quotation, in order of first occurrence. */
  terms: string[];
  /** When its page was last seen without these words; null while they are there. */
  lostAt: number | null;
  /** Set while it can still be undone; such a highlight is neither painted nor listed. */
  deletedAt: number | null;
}

/** A piece of a comparison: `dropped` and `omitted` words stand in the source only, `omitted` ones where an ellipsis says so. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'dropped' | 'omitted';
  text: string;
}

/** Words of a web page that come from a document. */
export interface Quotation {
  /** Index of the page's block of text, and the span in it. */
  block: number;
  span: Span;
  /** `Passage.id` of the source, and the span in its text. */
  passage: string;
  origin: Span;
  /** Ids of other passages that hold the same words. */
  others: string[];
  /** Word for word; punctuation, width and 繁简 do not count. */
  verbatim: boolean;
  /** The page's words against the source's. */
  pieces: DiffPiece[];
  /** Stands in quotation marks. */
  quoted: boolean;
  /** Printed as somebody's words, yet not as the source has them. */
  altered: boolean;
}
