import './controls.css';
import { useWords } from './words.ts';

/** Says at the foot of the window what was just done, and takes it back. */
export function UndoBar({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useWords();
  return (
    <div class="toast" role="status">
      <span>{said}</span>
      <button type="button" class="quiet-button" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  );
}
