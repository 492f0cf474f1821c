import type { SavedHighlight } from '../lib/model.ts';
import type { HighlightChange } from '../lib/questions/highlights.ts';

/** What can be done with highlights, one or many. */
export interface HighlightActs {
  onChange: (ids: string[], change: HighlightChange) => void;
  onDelete: (ids: string[]) => void;
  onRestore: (ids: string[]) => void;
  /** Forgets deleted ones for good. */
  onForget: (ids: string[]) => void;
  /** Opens the page at the place. */
  onOpen: (highlight: SavedHighlight) => void;
}

/** What a row of the list is given, open or closed. */
export interface HighlightListRowProps {
  highlight: SavedHighlight;
  /** The page's title stands above already. */
  underPage: boolean;
  view: 'kept' | 'deleted';
  open: boolean;
  /** Every tag in use. */
  tags: readonly string[];
  chosen: ReadonlySet<string>;
  formOf: (key: string) => string;
  acts: HighlightActs;
  onChoose: (id: string, on: boolean) => void;
  onToggle: () => void;
  /** The height it has when open, in CSS pixels. */
  onHeight: (height: number) => void;
  onTerm: (term: string) => void;
  onTag: (tag: string) => void;
}
