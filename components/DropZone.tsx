import './import.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface DropZoneProps {
  onDrop: (items: DataTransfer) => void;
  children: ComponentChildren;
}

/** Files, or else a text or a link, which a field takes for itself. */
function isTaken({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const isInField = target instanceof Element && target.closest('input, textarea') !== null;
  return !isInField && (types.includes('text/plain') || types.includes('text/uri-list'));
}

/** The whole page takes what is let go over it, and says so while it hovers: a browser would leave the page for a link. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    // What is dragged from the page itself is not brought to it.
    let isOwn = false;
    const begin = () => {
      isOwn = true;
    };
    const end = () => {
      isOwn = false;
    };
    const hold = (event: DragEvent) => {
      const isHere = !isOwn && isTaken(event);
      if (isHere) event.preventDefault();
      setOver(isHere);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (isOwn || !isTaken(event) || !event.dataTransfer) return;
      event.preventDefault();
      onDrop(event.dataTransfer);
    };
    addEventListener('dragstart', begin, { signal });
    addEventListener('dragend', end, { signal });
    addEventListener('dragover', hold, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => gone.abort();
  }, [onDrop]);
  return (
    <>
      {children}
      {over && (
        <div class="drop-zone" role="status">
          <p>{t('import_drop')}</p>
        </div>
      )}
    </>
  );
}
