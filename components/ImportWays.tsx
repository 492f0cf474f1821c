import './import.css';
import { useState } from 'preact/hooks';
import { FilesButton } from './FilesButton.tsx';
import { PasteBox } from './PasteBox.tsx';
import { useWords } from './words.ts';

interface ImportWaysProps {
  onFiles: (files: File[]) => void;
  /** Text that was pasted, under a title that may be empty. */
  onPaste: (title: string, text: string) => void;
}

/** The ways into the library: files, a folder, pasted text; dropping is told of in a line. */
export function ImportWays({ onFiles, onPaste }: ImportWaysProps) {
  const { t } = useWords();
  const [pasting, setPasting] = useState(false);
  const paste = (title: string, text: string) => {
    setPasting(false);
    onPaste(title, text);
  };
  return (
    <div class="import-ways">
      <div class="button-row">
        <FilesButton label={t('import_add')} look="main-button" onFiles={onFiles} />
        <FilesButton label={t('import_folder')} look="line-button" folder onFiles={onFiles} />
        <button
          type="button"
          class="line-button"
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          {t('import_paste')}
        </button>
      </div>
      <p class="soft import-hint">{t('import_hint')}</p>
      {pasting && <PasteBox onCancel={() => setPasting(false)} onPaste={paste} />}
    </div>
  );
}
