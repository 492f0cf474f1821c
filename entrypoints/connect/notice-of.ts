import type { NoticeKind } from '../../components/Notice.tsx';
import type { CorpusState } from '../../lib/questions.ts';
import type { SiteState } from '../../lib/sites/site-state.ts';

interface Situation {
  corpus: CorpusState | 'silent' | null;
  site: SiteState;
  /** No content script answers on the page. */
  pageSilent: boolean;
  /** Nothing is marked on the page, or not yet. */
  pageIdle: boolean;
  pageLoading: boolean;
  /** The page changes so fast that marking has paused. */
  pageStormy: boolean;
  /** The browser does not tell what page it is: it does so for the popup, not for the side panel. */
  hidden: boolean;
  /** The browser shows the page itself, as it does with PDF. */
  foreign: boolean;
}

const ofSite: Partial<Record<SiteState, NoticeKind | 'choose'>> = {
  unchosen: 'choose',
  'needs-permission': 'permission',
  restricted: 'restricted',
  paused: 'paused',
  off: 'off',
};

/** The one thing the popup has to say, the gravest first; null where all is well. */
export function noticeOf({ corpus, site, ...page }: Situation) {
  const { pageSilent, pageIdle, pageLoading, pageStormy, hidden, foreign } = page;
  if (corpus === 'silent') return 'silent';
  if (corpus?.state === 'failed') return `problem-${corpus.problem ?? 'failed'}` as const;
  if (hidden && corpus?.state !== 'preparing') return pageSilent && !pageLoading ? 'hidden' : null;
  const said = ofSite[site];
  if (said) return said;
  if (foreign) return 'unsupported';
  if (corpus?.state === 'preparing') return 'preparing';
  if (corpus?.documents === 0) return 'empty';
  if (pageStormy) return 'storm';
  if (pageLoading) return null;
  if (site === 'click') return pageIdle ? 'click' : null;
  return pageSilent ? 'stale' : null;
}
