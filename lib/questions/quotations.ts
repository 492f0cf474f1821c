/** What is asked about the words of a page that come from the documents. Types only. */
import type { Quotation } from '../model.ts';
import type { CitedPassage } from '../questions.ts';

/** A quotation with its source, the quoted words marked in it. */
export interface TracedQuotation extends Quotation {
  source: CitedPassage;
}
