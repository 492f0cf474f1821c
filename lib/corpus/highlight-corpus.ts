import type { SavedHighlight } from '../model.ts';
import type { HighlightChange, HighlightPiece } from '../questions/highlights.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import * as highlights from '../store/highlights.ts';
import * as kept from '../store/read-highlights.ts';
import type { AskGlossary } from './find-term.ts';
import { linkHighlights } from './link-highlights.ts';

/** What may be asked of saved highlights. */
export interface HighlightCorpus {
  /** Keeps a highlight as the newest, linked to the terms in it. */
  saveHighlight(highlight: highlights.NewHighlight): Promise<SavedHighlight>;
  /** Oldest first, without the deleted; the page's variants count as the page. */
  highlightsOfPage(url: string): Promise<SavedHighlight[]>;
  /** Newest first, without the deleted. */
  allHighlights(): Promise<SavedHighlight[]>;
  /** One highlight, deleted or not. */
  highlight(id: string): Promise<SavedHighlight | null>;
  /** Newest first, in pieces that fit a message, from below the sequence `before` on. */
  highlightPiece(which: 'kept' | 'deleted', before: number | null): Promise<HighlightPiece>;
  /** These answer how many of the highlights there were. */
  changeHighlights(ids: readonly string[], change: HighlightChange): Promise<number>;
  /** Can be undone with `restoreHighlights`. */
  deleteHighlights(ids: readonly string[]): Promise<number>;
  restoreHighlights(ids: readonly string[]): Promise<number>;
  /** Forgets deleted ones at once. */
  forgetHighlights(ids: readonly string[]): Promise<number>;
  /** Notes which highlights their page has lost, and which it has again. */
  noteLost(lost: readonly string[], found: readonly string[]): Promise<void>;
  /** Forgets for good what was deleted before a time, in ms since 1970. */
  purgeHighlights(before: number): Promise<number>;
}

/** The part of the corpus that is about highlights. */
export function highlightCorpus(database: CorpusDatabase, glossary: AskGlossary): HighlightCorpus {
  return {
    async saveHighlight(highlight) {
      const terms = (await glossary()).termsIn(highlight.quote.exact);
      return highlights.saveHighlight(database, { ...highlight, terms });
    },
    highlightsOfPage: (url) => kept.highlightsOfPage(database, url),
    allHighlights: () => kept.allHighlights(database),
    highlight: (id) => kept.readHighlight(database, id),
    async highlightPiece(which, before) {
      if (before === null) await linkHighlights(database, await glossary());
      return kept.highlightPiece(database, which, before);
    },
    changeHighlights: (ids, change) => highlights.changeHighlights(database, ids, change, Date.now()),
    deleteHighlights: (ids) => highlights.deleteHighlights(database, ids, Date.now()),
    restoreHighlights: (ids) => highlights.restoreHighlights(database, ids),
    forgetHighlights: (ids) => highlights.forgetHighlights(database, ids),
    async noteLost(lost, found) {
      await highlights.setLost(database, lost, Date.now());
      await highlights.setLost(database, found, null);
    },
    purgeHighlights: (before) => highlights.purgeHighlights(database, before),
  };
}
