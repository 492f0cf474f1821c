import { useState } from 'preact/hooks';
import { Popup } from '../../components/Popup.tsx';
import { explain } from '../connect/explain.ts';
import type { PageProps } from '../connect/mount.tsx';
import { useCorpusState } from '../connect/use-corpus-state.ts';
import { useDeletions } from '../connect/use-deletions.ts';
import { noticeOf } from './notice-of.ts';
import { popupActs } from './popup-acts.ts';
import { usePage } from './use-page.ts';
import { useSearch } from './use-search.ts';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';

/** The popup with everything it asks of background, tab and settings. */
export function ToolbarPopup({ settings }: PageProps) {
  const corpus = useCorpusState();
  const { setQuery, ...search } = useSearch(
    corpus !== null && corpus !== 'silent' && corpus.state === 'ready',
  );
  const tab = useTab();
  const site = useSite(tab, settings);
  const page = usePage(tab);
  const { error: deletionError, ...deletions } = useDeletions();
  const [error, setError] = useState<unknown>(null);
  if (!tab || !site) return null;
  const attempt = (act: Promise<unknown>) => void act.then(() => setError(null), setError);
  const notice = noticeOf({
    corpus,
    site: site.state,
    pageSilent: page.silent,
    pageLoading: tab.loading,
    foreign: /\.pdf([?#]|$)/i.test(tab.url ?? ''),
  });
  const wrong = error ?? deletionError;
  return (
    <Popup
      search={search}
      notice={notice}
      problem={wrong === null ? null : explain(wrong)}
      site={site.view}
      page={notice === 'off' || notice === 'paused' ? null : page.summary}
      highlights={page.highlights}
      onQuery={setQuery}
      {...deletions}
      {...popupActs(tab, attempt)}
    />
  );
}
