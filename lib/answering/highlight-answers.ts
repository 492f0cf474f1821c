import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import { pageHighlights, windowPause } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import { canonicalUrl } from '../page-url.ts';
import type { HighlightDraft, HighlightQuestions } from '../questions/highlights.ts';
import type { Answers } from '../senders/answer.ts';
import type { Sender } from '../senders/sender.ts';
import type { NewHighlight } from '../store/highlights.ts';
import type { Rooms } from './rooms.ts';

/** What a reader keeps of web pages. A page sees its own and its variants', and changes only its own origin's. */
export function highlightAnswers({ corpus, tellPages }: Rooms): Pick<Answers, keyof HighlightQuestions> {
  /** The ids of those the sender may know of; throws where it knows of none. */
  const own = async (ids: readonly string[], sender: Sender): Promise<string[]> => {
    const known = await Promise.all(ids.map((id) => corpus.highlight(id)));
    const isOwn = (one: SavedHighlight | null) =>
      one !== null && (sender.kind !== 'content' || one.origin === sender.origin);
    const found = ids.filter((_, at) => isOwn(known[at]!));
    if (found.length === 0 && ids.length > 0) throw new AskError('missing', `highlight ${ids[0]}`);
    return found;
  };

  let opened = 0;

  return {
    async 'highlight.save'({ sender, id }, draft) {
      if (sender.kind !== 'content' || sender.url === null)
        throw new AskError('denied', 'no address to keep');
      const known = await corpus.highlight(id);
      // The first sending was done, its answer lost.
      if (known?.origin === sender.origin) return known;
      const url = canonicalUrl(sender.url);
      if ((await corpus.highlightsOfPage(url)).length >= pageHighlights)
        throw new AskError('denied', 'too many');
      const fresh = { id: known ? crypto.randomUUID() : id, url, origin: sender.origin };
      return corpus.saveHighlight(newHighlight(draft, fresh));
    },

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
      if (Date.now() - opened < windowPause) throw new AskError('busy');
      opened = Date.now();
      await openWindow(id);
    },

    async 'highlight.missed'({ sender }, lost, found) {
      const here = sender.kind === 'content' && sender.url ? canonicalUrl(sender.url) : null;
      // A variant of the page may leave out what the page itself has.
      const ofThisAddress = async (ids: string[]) => {
        const listed = await corpus.highlightsOfPage(here ?? '');
        return ids.filter((id) => listed.some((one) => one.id === id && one.url === here));
      };
      if (here) await corpus.noteLost(await ofThisAddress(lost), await own(found, sender));
    },

    'highlight.listAll': (_, before) => corpus.highlightPiece('kept', before),
    'highlight.listDeleted': (_, before) => corpus.highlightPiece('deleted', before),
    async 'highlight.forget'(_, ids) {
      await corpus.forgetHighlights(ids);
    },
  };
}

/** Beside the page, so that it stays in sight; a tab where there are no windows (Firefox for Android). */
async function openWindow(id: string): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/highlights/${encodeURIComponent(id)}`);
  if (browser.windows) await browser.windows.create({ type: 'popup', url, width: 780, height: 680 });
  else await browser.tabs.create({ url });
}

function newHighlight(
  draft: HighlightDraft,
  place: Pick<SavedHighlight, 'id' | 'url' | 'origin'>,
): NewHighlight {
  const now = Date.now();
  const empty = { note: '', tags: [], lostAt: null, deletedAt: null };
  return { ...draft, ...place, ...empty, savedAt: now, changedAt: now };
}
