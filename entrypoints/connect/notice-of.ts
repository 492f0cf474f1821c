import type { NoticeKind } from '../../components/Notice.tsx';
import type { CorpusState } from '../../lib/questions.ts';
import type { SiteState } from '../../lib/sites/site-state.ts';

/**
 * How far we get on a page: it is `read`; it is of a `foreign` kind, as PDF is; the browser keeps it `closed`, as it does
 * with its own; it could be read and is not, so it is `stale`. Null until that is known.
 */
export type Reach = 'read' | 'foreign' | 'closed' | 'stale' | null;

interface Situation {
  corpus: CorpusState | 'silent' | null;
  site: SiteState;
  reach: Reach;
  /** Nothing is marked on the page, or not yet. */
  pageIdle: boolean;
  pageLoading: boolean;
  /** The page changes so fast that marking has paused. */
  pageStormy: boolean;
  /** The browser does not tell what page it is: it does so for the popup, not for the side panel. */
  hidden: boolean;
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
  const { reach, pageIdle, pageLoading, pageStormy, hidden } = page;
  if (corpus === 'silent') return 'silent';
  if (corpus?.state === 'failed') return `problem-${corpus.problem ?? 'failed'}` as const;
  if (hidden && corpus?.state !== 'preparing') return isUnread(reach) && !pageLoading ? 'hidden' : null;
  const said = ofSite[site];
  if (said) return said;
  if (reach === 'foreign') return 'unsupported';
  if (corpus?.state === 'preparing') return 'preparing';
  if (corpus?.documents === 0) return 'empty';
  if (pageStormy) return 'storm';
  if (pageLoading) return null;
  if (site === 'click') return pageIdle ? 'click' : null;
  if (reach === 'closed') return 'restricted';
  return reach === 'stale' ? 'stale' : null;
}

const isUnread = (reach: Reach) => reach !== null && reach !== 'read';
