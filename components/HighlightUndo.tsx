import { countOf, useWords } from './words.ts';

/** After a deletion: how many went, and the way back. */
export function HighlightUndo({ count, onUndo }: { count: number; onUndo: () => void }) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <div class="highlights-undo" role="status">
      <span>{countOf(words, 'highlights_deletedMany', count)}</span>
      <button type="button" class="quiet-button" onClick={onUndo}>
        {words.t('undo')}
      </button>
    </div>
  );
}
