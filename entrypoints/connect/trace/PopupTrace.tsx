import '../../../components/quotations.css';
import { summaryOf } from '../../../components/PageQuotations.tsx';
import { useWords } from '../../../components/words.ts';
import type { Tab } from '../use-tab.ts';
import { useTrace } from './use-trace.ts';

/** One line of the popup: how much of the page comes from the documents, and the way to the side panel that lists it. */
export function PopupTrace({ tab, onPanel }: { tab: Tab; onPanel: (() => void) | null }) {
  const words = useWords();
  const { traced, busy, problem, trace } = useTrace(tab.id);
  const { t } = words;
  // The panel opens only in the click itself; what is found appears there.
  const act = () => {
    if (traced?.state !== 'traced') trace();
    onPanel?.();
  };
  const found = traced?.state === 'traced' ? traced.quotations : [];
  return (
    <p class="trace-line" role="status">
      {problem && <span>{t(problem)} </span>}
      {traced?.state === 'traced' && (
        <span>{found.length > 0 ? summaryOf(found, words) : t('trace_none')} </span>
      )}
      {traced && traced.state !== 'traced' && <span>{t(`trace_${traced.state}`)} </span>}
      {(traced === null || (onPanel && found.length > 0)) && (
        <button type="button" class="quiet-button" disabled={busy} onClick={act}>
          {t(busy ? 'trace_busy' : traced === null ? 'trace_offer' : 'popup_panel')}
        </button>
      )}
    </p>
  );
}
