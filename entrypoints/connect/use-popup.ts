import type { PopupProps } from '../../components/popup-props.ts';
import type { Settings } from '../../lib/settings.ts';
import { explain } from './explain.ts';
import { noticeOf } from './notice-of.ts';
import { hasPanel, openPanel } from './panel.ts';
import { popupActs, type Surface } from './popup-acts.ts';
import { useAttempt } from './use-attempt.ts';
import { useCorpusState } from './use-corpus-state.ts';
import { useDeletions } from './use-deletions.ts';
import { usePage } from './use-page.ts';
import { useSafety } from './use-safety.ts';
import { useSearch } from './use-search.ts';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';
import { useTermSteps } from './use-term-steps.ts';

/** All that popup and side panel ask of background, tab and settings; null until there is something to show. */
export function usePopup(settings: Settings, surface: Surface & { isPanel: boolean }): PopupProps | null {
  const corpus = useCorpusState();
  const { setQuery, ...search } = useSearch(
    corpus !== null && corpus !== 'silent' && corpus.state === 'ready',
  );
  const tab = useTab();
  const site = useSite(tab, settings);
  const page = usePage(tab);
  const goTo = useTermSteps(tab?.id, page.frames);
  const { error: deletionError, ...deletions } = useDeletions();
  const { safety, error: safetyError } = useSafety(surface.show);
  const { error, attempt } = useAttempt();
  if (!tab || !site) return null;
  const notice = noticeOf({
    corpus,
    site: site.state,
    reach: page.reach,
    pageIdle: page.summary === null,
    pageLoading: tab.loading,
    pageStormy: page.summary?.paused ?? false,
    // Where every site is allowed, only the browser's own pages have no address.
    hidden: surface.isPanel && tab.url === undefined && settings.mode !== 'everywhere',
  });
  const wrong = error ?? deletionError ?? safetyError;
  return {
    ...{ search, notice, problem: wrong === null ? null : explain(wrong), site: site.view },
    safety,
    address: `${tab.id} ${tab.url?.split('#')[0]}`,
    page: notice === 'off' || notice === 'paused' ? null : page.summary,
    highlights: page.highlights,
    density: settings.density,
    onQuery: setQuery,
    onPanel: hasPanel() && !surface.isPanel ? () => attempt(openPanel(tab.window).then(surface.leave)) : null,
    ...deletions,
    ...popupActs(tab, goTo, surface, attempt),
  };
}
