import { AskError } from '../ask-error.ts';
import { pageHighlights } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import type { Answers } from '../senders/answer.ts';
import type { Sender } from '../senders/sender.ts';
import { found } from './found.ts';
import type { Rooms } from './rooms.ts';

type HighlightNames =
  | 'highlight.save'
  | 'highlight.listForPage'
  | 'highlight.delete'
  | 'highlight.restore'
  | 'highlight.listAll';

/** What a reader keeps of web pages. A page sees and changes only its own origin's. */
export function highlightAnswers({ corpus, tellPages }: Rooms): Pick<Answers, HighlightNames> {
  /** The highlight, if the sender may know of it. */
  const own = async (id: string, sender: Sender): Promise<SavedHighlight> => {
    const highlight = await corpus.highlight(id);
    const isForeign = sender.kind === 'content' && highlight?.origin !== sender.origin;
    return found(isForeign ? null : highlight, `highlight ${id}`);
  };

  return {
    async 'highlight.save'({ sender, id }, draft) {
      if (sender.kind !== 'content' || sender.url === null)
        throw new AskError('denied', 'no address to keep');
      const { origin, url } = sender;
      const known = await corpus.highlight(id);
      // The first sending was done, its answer lost.
      if (known?.origin === origin) return known;
      if ((await corpus.highlightsOfPage(url)).length >= pageHighlights)
        throw new AskError('denied', 'too many');
      const highlight = {
        ...draft,
        id: known ? crypto.randomUUID() : id,
        url,
        origin,
        savedAt: Date.now(),
        deletedAt: null,
      };
      await corpus.saveHighlight(highlight);
      return highlight;
    },

    async 'highlight.listForPage'({ sender }, url) {
      const ofPage = sender.kind === 'content' ? sender.url : url;
      if (!ofPage || (sender.kind === 'content' && url !== undefined))
        throw new AskError('denied', 'whose page?');
      return corpus.highlightsOfPage(ofPage);
    },

    async 'highlight.delete'({ sender }, id) {
      await own(id, sender);
      await corpus.deleteHighlight(id);
      await tellPages();
    },

    async 'highlight.restore'({ sender }, id) {
      await own(id, sender);
      await corpus.restoreHighlight(id);
      await tellPages();
    },

    'highlight.listAll': () => corpus.allHighlights(),
  };
}
