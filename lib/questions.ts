/**
 * Everything that may be asked across processes, as function signatures: the protocol.
 * `senders.ts` says who may ask what; `messaging.ts` carries it. Types only.
 */
import type { HighlightColour, Passage, SavedHighlight, SourceDocument, Span } from './model.ts';
import type { BackupQuestions } from './questions/backup.ts';
import type { CardQuestions } from './questions/card.ts';
import type { Citation, CitedPassage, TermSummary } from './questions/cited.ts';
import type { DocumentQuestions } from './questions/documents.ts';
import type { GlossaryQuestions } from './questions/glossary.ts';
import type { HighlightQuestions } from './questions/highlights.ts';
import type { InsightQuestions } from './questions/insight.ts';
import type { PrivacyQuestions } from './questions/privacy.ts';
import type { QuotationQuestions, TraceOrder } from './questions/quotations.ts';
import type { TermQuestions } from './questions/terms.ts';

export type { Citation, CitedPassage, TermSummary };

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';
/** Which occurrences of a term are painted: the first in each screenful and section, or all. */
export type Density = 'first' | 'all';

/** What a content script needs to know before it does anything. */
export interface PageState {
  /** Mark this page: the reader wants it here, permission stands, nothing is paused. */
  running: boolean;
  /** Changes whenever the glossary, or what of it is marked, does. */
  glossaryRevision: number;
  language: Language;
  /** The reader's choice, or `auto`: judge by the page's own background. */
  theme: Theme | 'auto';
  density: Density;
  /**
   * Source of a regular expression that is found in printed text wherever a term may stand; null where the page is to
   * be read in any case.
   */
  signs: string | null;
  /** The few words the page shows itself, in the reader's language. */
  words: PageWords;
}

/** What the page says itself: the card's name, and the bubble that saves. */
export interface PageWords {
  save: string;
  saved: string;
  notSaved: string;
  /** Why not, where the database is at fault. */
  faults: Record<StorageProblem, string>;
  card: string;
  undo: string;
  delete: string;
  deleted: string;
  note: string;
  inEditor: string;
  tooLong: string;
  colours: Record<HighlightColour, string>;
}

/** The keys of the glossary, without a word of the documents' passages. */
export interface PageTerms {
  glossaryRevision: number;
  /** `Term.key` of each term that is marked. */
  terms: string[];
  /** Folded strings to match, each with the index of its term; variants have a key of their own. */
  keys: PageKey[];
  /** 繁 then 简, character by character: only the pairs that these keys need. */
  hanPairs: string;
}

export interface PageKey {
  /** As `fold` gives it, or as printed where `exactCase`. */
  text: string;
  /** Index into `PageTerms.terms`. */
  term: number;
  /** All-capital Latin terms (`AI`) match in capitals only. */
  exactCase: boolean;
}

/** What a page tells for the toolbar icon. */
export interface PageReport {
  /** Distinct terms marked on the page. */
  terms: number;
}

/** All that the card and the term page show of a term. */
export interface TermCard {
  term: TermSummary;
  /** Explanations first, then every other passage in order of document and paragraph. */
  passages: CitedPassage[];
  /** Termhood and its reasons: *why is this marked?* */
  score: number;
  reasons: string[];
}

export interface TermHit {
  term: TermSummary;
  /** Spans of the matched words in `term.form`. */
  marks: Span[];
  /** The best explanation cut to a sentence, its marks on the term. */
  snippet: CitedPassage | null;
}

export interface SearchAnswer {
  terms: TermHit[];
  /** Passages cut down to snippets, `marks` on the words that matched. */
  passages: CitedPassage[];
  highlights: SavedHighlight[];
}

/** A place in the library, by the address of its page. */
export type Place =
  | { page: 'documents' | 'terms' | 'highlights' | 'backup' | 'settings' | 'help' | 'privacy' }
  | { page: 'document'; document: string; paragraph: number | null }
  | { page: 'term'; term: string }
  /** The terms that came with documents added since, in ms since 1970. */
  | { page: 'review'; since: number };

export interface DocumentText {
  document: SourceDocument;
  passages: Passage[];
}

export interface CorpusState {
  /** `preparing`: the built-in documents are being read; `failed`: `problem` says why. */
  state: 'preparing' | 'ready' | 'failed';
  /** `unopened` of what is ready: only the built-in documents are, in memory. */
  problem: StorageProblem | null;
  documents: number;
  passages: number;
  terms: number;
  glossaryRevision: number;
}

/**
 * Why the corpus cannot be read: each has a sentence `error_…` in `_locales`. `unopened`: the browser opens no database;
 * `locked`: another tab of ours keeps it from being opened.
 */
export const storageProblems = ['unopened', 'locked', 'unavailable', 'full', 'newer', 'damaged'] as const;

export type StorageProblem = (typeof storageProblems)[number];

/** Is a code of any kind one of these? */
export function isStorageProblem(code: string): code is StorageProblem {
  return (storageProblems as readonly string[]).includes(code);
}

/** `marker` finds and paints terms; `keeper` has the card, saving and what was saved. */
export type ScriptPart = 'marker' | 'keeper';

/** Asked of the background. A question about one's own page takes its address from the sender's stamp. */
export interface Questions
  extends BackupQuestions,
    CardQuestions,
    DocumentQuestions,
    GlossaryQuestions,
    HighlightQuestions,
    InsightQuestions,
    PrivacyQuestions,
    QuotationQuestions,
    TermQuestions {
  'page.hello'(): PageState;
  'page.terms'(): PageTerms;
  'page.report'(report: PageReport): void;
  /** Brings a further part of the content script into the asking frame. */
  'page.bring'(part: ScriptPart): void;

  /** The card asks with its token, popup and library with the term's key. */
  'term.card'(tokenOrKey: string): TermCard;
  /** Opens the library at a place, in a tab. The card names its token first. */
  'ui.open'(place: Place, token?: string): void;

  'search.query'(query: string): SearchAnswer;
  'passage.get'(id: string): Passage;
  'document.read'(id: string): DocumentText;
  'term.list'(): TermSummary[];
  'corpus.state'(): CorpusState;
  'diag.ping'(): string;
}

/** Asked of the content script in a tab, by background and popup only. */
export interface PageQuestions {
  /** Something changed: ask `page.hello` again. */
  'page.changed'(): void;
  /** Null where nothing is marked, or not yet. */
  'page.summary'(): PageSummary | null;
  /**
   * Reads the blocks of the page's text, or paints quotations in those last read and scrolls to one of them; null where
   * there was nothing to do it to.
   */
  'page.trace'(order: TraceOrder): string[] | null;
  /**
   * Scrolls to the next place of a term, or to a saved highlight; or opens the card of the next or the previous
   * marked term, and puts the focus there; or saves the selection of the frame, or looks again for lost highlights.
   * False where there is none, or one is still lost; of a term, which of its places it is.
   */
  'page.reveal'(
    target: { term: string } | { highlight: string } | { step: 1 | -1 } | { act: 'save' | 'find' },
  ): boolean | PlaceNumber;
}

/** One of the places of a term on the page: its number, from 1, and how many there are. */
export interface PlaceNumber {
  at: number;
  of: number;
}

export interface PageSummary {
  /** Terms on the page with how often they stand there, in order of first occurrence. */
  terms: { key: string; form: string; count: number }[];
  /** Ids of saved highlights whose text was not found on the page as it is now. */
  orphans: string[];
  /** The page changes so fast that marking stands back until it is calm. */
  paused: boolean;
}
