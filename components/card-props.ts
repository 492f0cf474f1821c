import type { Place, TermCard } from '../lib/questions.ts';

/** How far a small act of the reader has come. */
export type ActState = 'idle' | 'busy' | 'done' | 'failed';

export interface CardProps {
  card: TermCard;
  /** Which of `card.passages` is shown. */
  index: number;
  /** The ⋯ part, *why is this marked*, is open. */
  explained: boolean;
  saving: ActState;
  /** The citation was just copied. */
  cited: boolean;
  /** Shown selected where the clipboard refused it. */
  citation: string | null;
  onLeaf: (step: -1 | 1) => void;
  onOpen: (place: Place) => void;
  onCite: () => void;
  /** The selected citation is no longer wanted. */
  onDismiss: () => void;
  onExplain: (open: boolean) => void;
  /** Absent on our own pages: nothing of them is kept, and trying a term must not lose it. */
  onSave?: () => void;
  onMute?: () => void;
}
