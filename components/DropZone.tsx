import './import.css';
import type { ComponentChildren } from 'preact';
import { useDrop } from './use-drop.ts';
import { useWords } from './words.ts';

interface DropZoneProps {
  onDrop: (items: DataTransfer) => void;
  children: ComponentChildren;
}

/** The whole page takes what is let go over it, and says so while it hovers: a browser would leave the page for a link. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  const { t } = useWords();
  const over = useDrop(onDrop);
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
