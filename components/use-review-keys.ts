import { useLayoutEffect } from 'preact/hooks';

/** What the keys of the review do. */
export interface ReviewKeyActs {
  onMove: (by: 1 | -1) => void;
  onAccept: () => void;
  onReject: () => void;
  onMerge: () => void;
  onEdit: () => void;
  onUndo: () => void;
}

/** Listens to J K A X M E Z on the page, except where the reader types or an editor is open. */
export function useReviewKeys(acts: ReviewKeyActs): void {
  const { onMove, onAccept, onReject, onMerge, onEdit, onUndo } = acts;
  // Before the next key: two may come within one frame.
  useLayoutEffect(() => {
    const table: Record<string, () => void> = {
      ...{ j: () => onMove(1), k: () => onMove(-1), a: onAccept, x: onReject },
      ...{ m: onMerge, e: onEdit, z: onUndo },
    };
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target)) return;
      const act = table[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]') !== null
  );
}
