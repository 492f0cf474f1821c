/** What is asked about the words of a page that come from the documents. Types only. */
import type { Quotation, Span } from '../model.ts';
import type { Citation, CitedPassage } from './cited.ts';
import type { KeyPhrase } from './insight.ts';

/** A quotation with its source, the quoted words marked in it. */
export interface TracedQuotation extends Quotation {
  source: CitedPassage;
  /** Where else the same words stand: some of `others`. */
  alsoIn: Citation[];
}

/** What came of reading a page against the documents. */
export type Traced =
  | { state: 'traced'; quotations: TracedQuotation[] }
  /** `closed`: Glossa cannot read the page; `long`: it has more text than is traced. */
  | { state: 'closed' | 'long' };

export interface QuotationQuestions {
  /** Reads the page in a tab against the documents, on the reader's act; its text is not kept. */
  'trace.page'(tab: number): Traced;
  /** What was found on the tab's page as it stands; null where it was not traced, or has changed since. */
  'trace.found'(tab: number): Traced | null;
  /** A quotation of a traced page; the card asks with the token it was granted. */
  'trace.card'(token: string): TracedQuotation;
  /** Key phrases of the page in a tab that no document holds, on the reader's act. */
  'trace.phrases'(tab: number): KeyPhrase[];
}

/** What the background asks of a page that is traced. */
export type TraceOrder =
  | { act: 'read' }
  | { act: 'paint'; marks: QuoteMark[] }
  /** Are the quotations still painted? Null where the page was loaded anew or its text replaced. */
  | { act: 'check' }
  | { act: 'reveal'; number: number };

/** A quotation as the page paints it: where, and nothing of what the documents say. */
export interface QuoteMark {
  /** Its number among the page's quotations. */
  number: number;
  block: number;
  span: Span;
  altered: boolean;
}
