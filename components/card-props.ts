import type { MuteScope, TermPlace } from '../lib/questions/card.ts';
import type { TermSet } from '../lib/questions/insight.ts';
import type { Place, TermCard } from '../lib/questions.ts';

/** How far a small act of the reader has come. */
export type ActState = 'idle' | 'busy' | 'done' | 'failed';

/** What may be open inside the card: the ⋯ menu, *why is this marked*, or the choice of where not to mark. */
export type CardPart = 'menu' | 'why' | 'mute';

export interface CardProps {
  card: TermCard;
  /** Which of `card.passages` is shown. */
  index: number;
  part: CardPart | null;
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
  onPart: (part: CardPart | null) => void;

  /** What the documents list its term with. */
  sets?: readonly TermSet[];

  /** From here on absent on our own pages: nothing of them is kept, and trying a term must not lose it. */
  onSave?: () => void;
  onMute?: (scope: MuteScope) => void;
  pinned?: boolean;
  onPin?: (pinned: boolean) => void;
  /** Other terms in the passage shown, which can be looked up. */
  links?: readonly TermPlace[];
  onFollow?: (term: string) => void;
  /** A term in words of the passage that are selected. */
  selected?: { key: string; text: string } | null;
  onSelect?: (words: string) => void;
  /** The term this one was looked up from. */
  previous?: string | null;
  onBack?: () => void;
  /** It was opened with the keyboard and takes the focus. */
  focus?: boolean;
}
