import './controls.css';
import { useEffect, useState } from 'preact/hooks';
import { undoShown } from '../lib/limits.ts';
import { useWords } from './words.ts';

/** What was done to the glossary last, and for a while the way back; its key undoes later too. */
export function EditUndo({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useWords();
  const [shown, setShown] = useState(true);
  useEffect(() => {
    setShown(true);
    const timer = setTimeout(() => setShown(false), undoShown);
    return () => clearTimeout(timer);
  }, [said]);
  if (!shown) return null;
  return (
    <div class="toast review-undo" role="status">
      <span>{said}</span>
      <button type="button" class="quiet-button" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  );
}
