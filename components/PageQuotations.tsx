import './quotations.css';
import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/language.ts';
import type { Traced, TracedQuotation } from '../lib/questions/quotations.ts';
import type { Place } from '../lib/questions.ts';
import { QuotationEntry } from './QuotationEntry.tsx';
import { Switch } from './Switch.tsx';
import { countOf, useWords, type Words } from './words.ts';

export interface PageQuotationsProps {
  /** Null where the page was not traced yet. */
  traced: Traced | null;
  busy: boolean;
  /** The sentence about what went wrong. */
  problem: MessageKey | null;
  /** The list was copied a moment ago. */
  copied: boolean;
  /** The site of the page, which may be traced by itself; empty where it has none. */
  host: string;
  automatic: boolean;
  onTrace: () => void;
  onAutomatic: (automatic: boolean) => void;
  /** Goes to the quotation of that number on the page. */
  onReveal: (number: number) => void;
  onOpen: (place: Place) => void;
  onSave: () => void;
  onCopy: () => void;
}

/** Where the words of the page come from. */
export function PageQuotations(props: PageQuotationsProps) {
  const { traced, busy, problem, host, automatic, onTrace, onAutomatic } = props;
  const { t } = useWords();
  return (
    <section class="trace" aria-label={t('trace_title')} aria-busy={busy}>
      <div class="trace-head">
        <h2 class="group-label">{t('trace_title')}</h2>
        {traced?.state === 'traced' && !busy && (
          <button type="button" class="quiet-button soft" onClick={onTrace}>
            {t('trace_again')}
          </button>
        )}
      </div>
      {problem && <p role="alert">{t(problem)}</p>}
      <div role="status">{busy && <p class="trace-say">{t('trace_busy')}</p>}</div>
      {host !== '' && (
        <div class="trace-auto">
          <span>{t('trace_auto', host)}</span>
          <Switch label={t('trace_auto', host)} on={automatic} onTurn={onAutomatic} />
        </div>
      )}
      {!busy && <Outcome {...props} />}
    </section>
  );
}

function Outcome(props: PageQuotationsProps) {
  const { t } = useWords();
  const { traced, onTrace } = props;
  if (traced?.state === 'traced') {
    if (traced.quotations.length > 0) return <Found {...props} quotations={traced.quotations} />;
    return <p class="trace-say">{t('trace_none')}</p>;
  }
  return (
    <>
      <p class="trace-say">{t(traced === null ? 'trace_what' : `trace_${traced.state}`)}</p>
      {traced === null && (
        <button type="button" class="main-button" onClick={onTrace}>
          {t('trace_begin')}
        </button>
      )}
    </>
  );
}

/** How many, from how many documents, and how many of them differ. */
export function summaryOf(quotations: readonly TracedQuotation[], words: Words): string {
  const documents = new Set(quotations.map(({ source }) => source.citation.document)).size;
  const differing = quotations.filter(({ verbatim }) => !verbatim).length;
  return words.t(
    'trace_summary',
    countOf(words, 'trace_passages', quotations.length),
    countOf(words, 'documents', documents),
    differing === 0 ? words.t('trace_allVerbatim') : countOf(words, 'trace_differing', differing),
  );
}

function Found({ quotations, ...act }: PageQuotationsProps & { quotations: TracedQuotation[] }) {
  const words = useWords();
  const { t } = words;
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const isMixed = quotations.some(({ verbatim }) => verbatim) && quotations.some(({ verbatim }) => !verbatim);
  return (
    <>
      <p class="trace-summary">{summaryOf(quotations, words)}</p>
      {quotations.some(({ verbatim }) => !verbatim) && <p class="diff-legend">{t('diff_legend')}</p>}
      <div class="trace-acts">
        {isMixed && (
          <button
            type="button"
            class="quiet-button"
            aria-pressed={onlyDiffering}
            onClick={() => setOnlyDiffering(!onlyDiffering)}
          >
            {t('trace_onlyDiffering')}
          </button>
        )}
        <ListActs {...act} />
      </div>
      <ol>
        {quotations.map((quotation, number) =>
          onlyDiffering && quotation.verbatim ? null : (
            <QuotationEntry
              key={number}
              quotation={quotation}
              onReveal={() => act.onReveal(number)}
              onOpen={act.onOpen}
            />
          ),
        )}
      </ol>
    </>
  );
}

/** The ways out for the list. */
function ListActs({ copied, onCopy, onSave }: Pick<PageQuotationsProps, 'copied' | 'onCopy' | 'onSave'>) {
  const { t } = useWords();
  return (
    <>
      <button type="button" class="quiet-button" onClick={onCopy} aria-live="polite">
        {t(copied ? 'reader_copied' : 'trace_copy')}
      </button>
      <button type="button" class="quiet-button" onClick={onSave}>
        {t('trace_save')}
      </button>
    </>
  );
}
