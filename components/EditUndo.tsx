import { useEffect, useState } from 'preact/hooks';
import { undoShown } from '../lib/limits.ts';
import { UndoBar } from './UndoBar.tsx';

/** What was done to the glossary last, and for a while the way back; its key undoes later too. */
export function EditUndo({ said, onUndo }: { said: string; onUndo: () => void }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    setShown(true);
    const timer = setTimeout(() => setShown(false), undoShown);
    return () => clearTimeout(timer);
  }, [said]);
  return shown && <UndoBar said={said} onUndo={onUndo} />;
}
