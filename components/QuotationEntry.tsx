import type { TracedQuotation } from '../lib/questions/quotations.ts';
import type { Place } from '../lib/questions.ts';
import { DiffText } from './DiffText.tsx';
import { shortened } from './diff-pieces.ts';
import { QuotationVerdict } from './QuotationVerdict.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useWords } from './words.ts';

/** Characters left beside a difference: a clause. */
const around = 16;

interface QuotationEntryProps {
  quotation: TracedQuotation;
  onReveal: () => void;
  onOpen: (place: Place) => void;
}

/** One quotation of the page: its words, how they differ, and where they come from. */
export function QuotationEntry({ quotation, onReveal, onOpen }: QuotationEntryProps) {
  const { t } = useWords();
  const { pieces, verbatim, source } = quotation;
  return (
    <li class="quotation">
      <button
        type="button"
        class="quotation-words document-words"
        data-verbatim={verbatim}
        title={t('trace_reveal')}
        onClick={onReveal}
      >
        <DiffText pieces={shortened(pieces, around)} />
      </button>
      <QuotationVerdict quotation={quotation} />
      <SourceLink citation={source.citation} onOpen={onOpen} />
    </li>
  );
}
