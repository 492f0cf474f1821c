import { AskError } from '../ask-error.ts';
import type { Corpus } from '../corpus.ts';
import { pageHighlights } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import { canonicalUrl } from '../page-url.ts';
import type { HighlightDraft } from '../questions/highlights.ts';
import type { Asked } from '../senders/answer.ts';

/** Keeps what a page sends, under the address the browser stamps on it; sent a second time, it is the same highlight. */
export async function saveHighlight(
  corpus: Corpus,
  { sender, id }: Asked,
  draft: HighlightDraft,
): Promise<SavedHighlight> {
  if (sender.kind !== 'content' || sender.url === null) throw new AskError('denied', 'no address to keep');
  const known = await corpus.highlight(id);
  // The first sending was done, its answer lost.
  if (known?.origin === sender.origin) return known;
  const url = canonicalUrl(sender.url);
  if ((await corpus.highlightsOfPage(url)).length >= pageHighlights) throw new AskError('denied', 'too many');
  const now = Date.now();
  return corpus.saveHighlight({
    ...draft,
    ...{ id: known ? crypto.randomUUID() : id, url, origin: sender.origin },
    ...{ note: '', tags: [], lostAt: null, deletedAt: null, savedAt: now, changedAt: now },
  });
}
