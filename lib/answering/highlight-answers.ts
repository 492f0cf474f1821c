import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import type { Corpus } from '../corpus.ts';
import { windowPause } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import { canonicalUrl } from '../page-url.ts';
import type { HighlightQuestions } from '../questions/highlights.ts';
import type { Answers } from '../senders/answer.ts';
import type { Sender } from '../senders/sender.ts';
import type { Rooms } from './rooms.ts';
import { saveHighlight } from './save-highlight.ts';

/** What a reader keeps of web pages. A page sees its own and its variants', and changes only its own origin's. */
export function highlightAnswers({ corpus, tellPages }: Rooms): Pick<Answers, keyof HighlightQuestions> {
  const own = (ids: readonly string[], sender: Sender) => ownOf(corpus, ids, sender);
  const openNote = opener();
  return {
    'highlight.save': (asked, draft) => saveHighlight(corpus, asked, draft),

    async 'highlight.listForPage'({ sender }, url) {
      const ofPage = sender.kind === 'content' ? sender.url : url;
      if (!ofPage || (sender.kind === 'content' && url !== undefined))
        throw new AskError('denied', 'whose page?');
      return corpus.highlightsOfPage(canonicalUrl(ofPage));
    },

    async 'highlight.change'({ sender }, ids, change) {
      await corpus.changeHighlights(await own(ids, sender), change);
      await tellPages();
    },

    async 'highlight.delete'({ sender }, ids) {
      await corpus.deleteHighlights(await own(ids, sender));
      await tellPages();
    },

    async 'highlight.restore'({ sender }, ids) {
      await corpus.restoreHighlights(await own(ids, sender));
      await tellPages();
    },

    async 'highlight.open'({ sender }, id) {
      await own([id], sender);
      await openNote(id);
    },

    async 'highlight.missed'({ sender }, lost, found) {
      if (sender.kind !== 'content' || !sender.url) return;
      const here = canonicalUrl(sender.url);
      // A variant of the page may leave out what the page itself has.
      const listed = (await corpus.highlightsOfPage(here)).filter(({ url }) => url === here);
      const lostHere = lost.filter((id) => listed.some((one) => one.id === id));
      await corpus.noteLost(lostHere, await own(found, sender));
    },

    'highlight.listAll': (_, before) => corpus.highlightPiece('kept', before),
    'highlight.listDeleted': (_, before) => corpus.highlightPiece('deleted', before),
    async 'highlight.forget'(_, ids) {
      await corpus.forgetHighlights(ids);
    },
  };
}

/** The ids of those the sender may know of; throws where it knows of none. */
async function ownOf(corpus: Corpus, ids: readonly string[], sender: Sender): Promise<string[]> {
  const known = await Promise.all(ids.map((id) => corpus.highlight(id)));
  const isOwn = (one: SavedHighlight | null | undefined) =>
    one && (sender.kind !== 'content' || one.origin === sender.origin);
  const found = ids.filter((_, at) => isOwn(known[at]));
  if (found.length === 0 && ids.length > 0) throw new AskError('missing', `highlight ${ids[0]}`);
  return found;
}

/** Gives a function that opens a window for a note, and throws `AskError` `busy` where the last is too fresh. */
function opener(): (id: string) => Promise<void> {
  let opened = 0;
  return async (id) => {
    if (Date.now() - opened < windowPause) throw new AskError('busy');
    opened = Date.now();
    await openWindow(id);
  };
}

/** Beside the page, so that it stays in sight; a tab where there are no windows (Firefox for Android). */
async function openWindow(id: string): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/highlights/${encodeURIComponent(id)}`);
  if (browser.windows) await browser.windows.create({ type: 'popup', url, width: 780, height: 680 });
  else await browser.tabs.create({ url });
}
