import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AskError } from '../../../lib/ask-error.ts';
import type { MessageKey } from '../../../lib/language.ts';
import { ask, askPage } from '../../../lib/messaging.ts';
import type { Traced } from '../../../lib/questions/quotations.ts';
import { explain } from '../explain.ts';

export interface TraceNow {
  traced: Traced | null;
  busy: boolean;
  problem: MessageKey | null;
  trace: () => void;
  /** Goes to a quotation on the page. */
  reveal: (number: number) => void;
}

/** What was found on the page that a tab shows, whoever had it traced; for another page it is to be mounted anew. */
export function useTrace(tab: number): TraceNow {
  const [traced, setTraced] = useState<Traced | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = () =>
      ask('trace.found', tab).then(
        (found) => wanted && setTraced(found),
        // Without an answer nothing is known; pressing the button says what is wrong.
        (error: unknown) => wanted && !(error instanceof AskError) && Promise.reject(error),
      );
    const follow = (changes: Record<string, unknown>) => void (`trace ${tab}` in changes && look());
    void look();
    browser.storage.session.onChanged.addListener(follow);
    return () => {
      wanted = false;
      browser.storage.session.onChanged.removeListener(follow);
    };
  }, [tab]);
  const trace = () => {
    setBusy(true);
    setProblem(null);
    ask('trace.page', tab)
      .then(setTraced, (error: unknown) => setProblem(explain(error)))
      .finally(() => setBusy(false));
  };
  const reveal = (number: number) => {
    askPage(tab, 'page.trace', { act: 'reveal', number }).then(
      (shown) => setProblem(shown === null ? 'trace_gone' : null),
      () => setProblem('trace_gone'),
    );
  };
  return { traced, busy, problem, trace, reveal };
}
