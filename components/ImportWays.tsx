import './import.css';
import { useRef, useState } from 'preact/hooks';
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
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  };
  return (
    <div class="import-ways">
      <div class="import-buttons">
        <button type="button" class="main-button" onClick={() => files.current?.click()}>
          {t('import_add')}
        </button>
        <button type="button" class="line-button" onClick={() => folder.current?.click()}>
          {t('import_folder')}
        </button>
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
      <input ref={files} type="file" multiple hidden aria-label={t('import_add')} onChange={take} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('import_folder')}
        {...{ webkitdirectory: true }}
        onChange={take}
      />
      {pasting && (
        <PasteBox
          onCancel={() => setPasting(false)}
          onPaste={(title, text) => {
            setPasting(false);
            onPaste(title, text);
          }}
        />
      )}
    </div>
  );
}
