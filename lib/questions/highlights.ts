/** What may be asked about saved highlights. Types only. */
import type { HighlightColour, SavedHighlight, TextPositionSelector, TextQuoteSelector } from '../model.ts';

/** What a page sends to keep a selection; url, origin and time are stamped by the background. */
export interface HighlightDraft {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
  colour: HighlightColour;
  title: string;
  /** As the page states it for these words. */
  language: string | null;
}

/** What a reader may change of a highlight; what is absent stays. */
export interface HighlightChange {
  colour?: HighlightColour | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
}

/** Some highlights, newest first, and the sequence to go on before; `next` is null after the last. */
export interface HighlightPiece {
  highlights: SavedHighlight[];
  next: number | null;
}

export interface HighlightQuestions {
  'highlight.save'(draft: HighlightDraft): SavedHighlight;
  /** A page asks for its own; popup and library name the address. */
  'highlight.listForPage'(url?: string): SavedHighlight[];
  /** A page names only highlights of its own origin; the rest are passed over. */
  'highlight.change'(ids: string[], change: HighlightChange): void;
  'highlight.delete'(ids: string[]): void;
  'highlight.restore'(ids: string[]): void;
  /** Opens a window of ours to write its note in: what is typed on a page, the page can hear. */
  'highlight.open'(id: string): void;
  /** What the page, all read, has lost, and what it has again. */
  'highlight.missed'(lost: string[], found: string[]): void;
  /** Newest first, those of a sequence below `before`; null begins. */
  'highlight.listAll'(before: number | null): HighlightPiece;
  /** The same of those deleted and not yet forgotten. */
  'highlight.listDeleted'(before: number | null): HighlightPiece;
  /** Forgets deleted ones for good. */
  'highlight.forget'(ids: string[]): void;
}
