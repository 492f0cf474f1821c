import type { ComponentChildren } from 'preact';
import { useWords } from './words.ts';

interface OfferedFileProps {
  name: string;
  busy: boolean;
  /** What taking it in is called; null where it holds nothing to take in. */
  act: string | null;
  onTake: () => void;
  onCancel: () => void;
  /** What it holds, and what it would change. */
  children: ComponentChildren;
}

/** A file that was read and waits for the reader's word. */
export function OfferedFile({ name, busy, act, onTake, onCancel, children }: OfferedFileProps) {
  const { t } = useWords();
  return (
    <div class="backup-offer">
      <p>
        <strong>{name}</strong>
      </p>
      {children}
      <div class="button-row">
        {act !== null && (
          <button type="button" class="main-button" disabled={busy} onClick={onTake}>
            {act}
          </button>
        )}
        <button type="button" class="quiet-button" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
