import { browser } from 'wxt/browser';
import type { NoticeKind } from '../../components/Notice.tsx';
import { placeOf } from '../../components/place.ts';
import type { SearchHit } from '../../components/search-hits.ts';
import { textFragmentUrl } from '../../lib/anchoring/text-fragment.ts';
import { AskError } from '../../lib/ask-error.ts';
import { ask, askFrame, askPage } from '../../lib/messaging.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { canonicalUrl, pageKey } from '../../lib/page-url.ts';
import type { Density, Place, PlaceNumber } from '../../lib/questions.ts';
import type { Mode } from '../../lib/settings.ts';
import { changeSettings } from '../../lib/settings.ts';
import { markTabOnce } from '../../lib/sites/once-tabs.ts';
import { leaveSite, requestSite } from '../../lib/sites/permission-wish.ts';
import { addPage } from './add-page.ts';
import { chooseMode } from './choose-mode.ts';
import { framesIn } from './frames-in.ts';
import type { Tab } from './use-tab.ts';

/** What differs between the popup, which closes behind the reader, and the side panel, which stays. */
export interface Surface {
  /** Shows a place of the library. */
  show: (place: Place) => Promise<unknown>;
  /** Gets out of the way of what was opened. */
  leave: () => void;
}

/** What can be done in popup and side panel. Each act is begun straight in the click: browsers ask for permission only then. */
export function popupActs(
  tab: Tab,
  goTo: (term: string) => Promise<PlaceNumber | null>,
  { show, leave }: Surface,
  attempt: (act: Promise<unknown>) => void,
) {
  const url = tab.url ?? '';
  const open = (place: Place) => attempt(show(place));
  const pause = (paused: boolean) => attempt(changeSettings(() => ({ paused })));
  const noticeActs: Partial<Record<NoticeKind, () => void>> = {
    permission: () => attempt(requestSite(url)),
    paused: () => pause(false),
    click: () => attempt(markTabOnce(tab.id)),
    stale: () => attempt(browser.tabs.reload(tab.id)),
    empty: () => attempt(ask('ui.open', { page: 'documents' }).then(leave)),
  };
  return {
    onOpen: (place: Place) => attempt(ask('ui.open', place).then(leave)),
    onPause: pause,
    onAddPage: () => addPage(tab.id),
    onDensity: (density: Density) => attempt(changeSettings(() => ({ density }))),
    onTerm: (term: string): Promise<PlaceNumber | null> => {
      const going = goTo(term);
      attempt(going);
      // What went wrong has been said.
      return going.catch(() => null);
    },
    onReveal: (highlight: string) => attempt(reveal(tab.id, highlight)),
    onFind: () => attempt(askPage(tab.id, 'page.reveal', { act: 'find' })),
    onSite: (on: boolean) => attempt(on ? requestSite(url) : leaveSite(url)),
    onChoose: (mode: Mode) => attempt(chooseMode(mode, url)),
    onNotice: (kind: NoticeKind) => (noticeActs[kind] ?? restart)(),
    onHit: (found: SearchHit) => {
      if (found.kind === 'term') open({ page: 'term', term: found.hit.term.key });
      else if (found.kind === 'passage') open(placeOf(found.passage.citation));
      else attempt(openHighlight(tab, found.highlight, leave));
    },
  };
}

function restart(): void {
  browser.runtime.reload();
}

/** Scrolls to a saved highlight, on the page or in one of its frames. */
async function reveal(tab: number, highlight: string): Promise<void> {
  for (const { id } of await framesIn(tab)) {
    try {
      if (await askFrame(tab, id, 'page.reveal', { highlight })) return;
    } catch (error) {
      // Small frames run no script of ours; where the page itself runs none, that is said.
      if (id === 0 || !(error instanceof AskError && error.code === 'unreachable')) throw error;
    }
  }
}

/** Shows a saved highlight where it is: on this page, or on its own in another tab. */
async function openHighlight(tab: Tab, { id, url, quote }: SavedHighlight, leave: () => void): Promise<void> {
  if (tab.url && URL.canParse(tab.url) && pageKey(canonicalUrl(tab.url)) === pageKey(url)) {
    await reveal(tab.id, id);
    return;
  }
  await browser.tabs.create({ url: textFragmentUrl(url, quote) });
  leave();
}
