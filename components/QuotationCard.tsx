import './card.css';
import './card-foot.css';
import './quotations.css';
import './quotation-card.css';
import type { TracedQuotation } from '../lib/questions/quotations.ts';
import type { Place } from '../lib/questions.ts';
import { CardAct } from './CardAct.tsx';
import { CitationByHand } from './CitationByHand.tsx';
import { DiffText } from './DiffText.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { placeOf } from './place.ts';
import { QuotationVerdict } from './QuotationVerdict.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useTakenFocus } from './use-taken-focus.ts';
import { useWords } from './words.ts';

interface QuotationCardProps {
  quotation: TracedQuotation;
  /** The citation was just copied. */
  cited: boolean;
  /** Shown selected where the clipboard refused it. */
  citation: string | null;
  /** It was opened with the keyboard and takes the focus. */
  focus: boolean;
  onOpen: (place: Place) => void;
  onCite: () => void;
  onDismiss: () => void;
}

/** Where words of the page come from, and how they differ: the card of a quotation. */
export function QuotationCard(props: QuotationCardProps) {
  const { quotation, cited, citation, focus, onOpen, onCite, onDismiss } = props;
  const { t } = useWords();
  const { source, verbatim, alsoIn } = quotation;
  const dialog = useTakenFocus(focus);
  return (
    <section
      class="card quotation-card"
      role="dialog"
      aria-label={t('trace_card')}
      tabIndex={-1}
      ref={dialog}
    >
      <div class="card-body">
        <h1 class="quotation-verdict">
          <QuotationVerdict quotation={quotation} />
        </h1>
        <SourceLink citation={source.citation} onOpen={onOpen} />
        {!verbatim && <Differences quotation={quotation} />}
        <PassageQuote passage={source} />
        {alsoIn.length > 0 && <OtherSources sources={alsoIn} onOpen={onOpen} />}
        {citation !== null && <CitationByHand text={citation} onClose={onDismiss} />}
      </div>
      <footer class="card-foot">
        <span />
        <div class="card-actions">
          <CardAct name="card_open" title="card_openTitle" onClick={() => onOpen(placeOf(source.citation))} />
          <CardAct name={cited ? 'card_cited' : 'card_cite'} title="card_citeTitle" onClick={onCite} />
        </div>
      </footer>
    </section>
  );
}

function OtherSources({
  sources,
  onOpen,
}: { sources: TracedQuotation['alsoIn'] } & Pick<QuotationCardProps, 'onOpen'>) {
  const { t } = useWords();
  return (
    <div class="quotation-also">
      <p class="soft">{t('trace_alsoIn')}</p>
      {sources.map((other) => (
        <SourceLink key={`${other.document} ${other.paragraph}`} citation={other} onOpen={onOpen} />
      ))}
    </div>
  );
}

function Differences({ quotation }: Pick<QuotationCardProps, 'quotation'>) {
  const { t } = useWords();
  return (
    <>
      <p class="quotation-label">{t('trace_ofPage')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <p class="quotation-diff document-words" tabIndex={0}>
        <DiffText pieces={quotation.pieces} />
      </p>
      <p class="diff-legend">{t('diff_legend')}</p>
      <p class="quotation-label">{t('trace_ofSource')}</p>
    </>
  );
}
