import type { TracedQuotation } from '../lib/questions/quotations.ts';
import { placesOf } from './diff-pieces.ts';
import { countOf, useWords, type Words } from './words.ts';

type Judged = Pick<TracedQuotation, 'verbatim' | 'altered' | 'pieces'>;

/** What is to be said of a quotation: verbatim, or how it differs. */
export function verdictOf({ verbatim, altered, pieces }: Judged, words: Words): string {
  if (verbatim) return words.t('trace_verbatim');
  return words.t(altered ? 'trace_altered' : 'trace_differs', countOf(words, 'places', placesOf(pieces)));
}

/** The same with a sign of its own, for those who see no colour. */
export function QuotationVerdict({ quotation }: { quotation: Judged }) {
  const words = useWords();
  const { verbatim, altered } = quotation;
  const kind = verbatim ? 'verbatim' : altered ? 'altered' : 'differs';
  return (
    <span class="verdict" data-verdict={kind}>
      <span class="verdict-sign" aria-hidden="true">
        {{ verbatim: '=', differs: '≠', altered: '“≠”' }[kind]}
      </span>{' '}
      {verdictOf(quotation, words)}
    </span>
  );
}
