import { browser } from 'wxt/browser';
import { CitationByHand } from '../../../components/CitationByHand.tsx';
import { PageQuotations, summaryOf } from '../../../components/PageQuotations.tsx';
import { verdictOf } from '../../../components/QuotationVerdict.tsx';
import { useWords, type Words } from '../../../components/words.ts';
import { writeQuotations } from '../../../lib/exchange/write-quotations.ts';
import type { TracedQuotation } from '../../../lib/questions/quotations.ts';
import type { Place } from '../../../lib/questions.ts';
import { changeSettings, type Settings } from '../../../lib/settings.ts';
import { siteOf } from '../../../lib/sites/site-state.ts';
import { useCopy } from '../use-copy.ts';
import type { Tab } from '../use-tab.ts';
import { saveMarkdown } from './save-markdown.ts';
import { useTrace } from './use-trace.ts';

interface PageTraceProps {
  tab: Tab;
  settings: Settings;
  onOpen: (place: Place) => void;
}

/** Where the words of the tab's page come from, with everything that is asked for it. */
export function PageTrace({ tab, settings, onOpen }: PageTraceProps) {
  const words = useWords();
  const { traced, busy, problem, trace, reveal } = useTrace(tab.id);
  const { copied, refused, copy, dismiss } = useCopy<true>();
  const host = siteOf(tab.url) ?? '';
  const quotations = traced?.state === 'traced' ? traced.quotations : [];
  const write = () => writtenOf(tab.id, quotations, words);
  return (
    <>
      <PageQuotations
        {...{ traced, busy, problem, host, onOpen }}
        copied={copied !== null}
        automatic={settings.tracedSites.includes(host)}
        onTrace={trace}
        onReveal={reveal}
        onAutomatic={(on) => void setAutomatic(host, on)}
        onCopy={() => void write().then((text) => copy(true, text))}
        onSave={() => void write().then((text) => saveMarkdown('quotations', text))}
      />
      {refused !== null && <CitationByHand text={refused} onClose={dismiss} />}
    </>
  );
}

function setAutomatic(host: string, on: boolean): Promise<Settings> {
  return changeSettings(({ tracedSites }) => {
    const others = tracedSites.filter((site) => site !== host);
    return { tracedSites: on ? [...others, host] : others };
  });
}

async function writtenOf(tab: number, quotations: readonly TracedQuotation[], words: Words): Promise<string> {
  const { title = '', url = '' } = await browser.tabs.get(tab);
  return writeQuotations(quotations, {
    ...{ language: words.language, heading: words.t('trace_heading'), title, url },
    summary: summaryOf(quotations, words),
    legend: words.t('diff_legend'),
    verdictOf: (quotation) => verdictOf(quotation, words),
  });
}
