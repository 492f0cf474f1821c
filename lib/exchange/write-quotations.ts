import type { TracedQuotation } from '../questions/quotations.ts';
import type { Language } from '../questions.ts';
import { citationText } from './citation.ts';
import { asBlockQuote, diffLine, inLine, linkTo, literal } from './markdown.ts';

/** A page that was traced, and what a written list says of it in the reader's language. */
export interface QuotationWords {
  language: Language;
  heading: string;
  title: string;
  url: string;
  /** How many, from how many documents. */
  summary: string;
  /** How the marks of a comparison are to be read. */
  legend: string;
  /** What is to be said of a quotation: verbatim, or how it differs. */
  verdictOf: (quotation: TracedQuotation) => string;
}

/** The quotations of a page in Markdown, in the order of the page: its words, the verdict, and the source as cited. */
export function writeQuotations(quotations: readonly TracedQuotation[], words: QuotationWords): string {
  const { heading, title, url, summary, legend, verdictOf, language } = words;
  const parts = quotations.map((quotation) => {
    const { source, pieces } = quotation;
    const [{ start, end } = { start: 0, end: source.text.length }] = source.marks;
    const cited = citationText(source.text.slice(start, end), source.citation, language);
    return [asBlockQuote(diffLine(pieces)), `${inLine(verdictOf(quotation))}: ${inLine(cited)}`].join('\n\n');
  });
  const head = [`# ${inLine(heading)}`, linkTo(url, title), literal(summary)];
  const isExplained = quotations.some(({ verbatim }) => !verbatim);
  return `${[...head, ...(isExplained ? [literal(legend)] : []), ...parts].join('\n\n')}\n`;
}
