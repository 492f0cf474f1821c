import { useState } from 'preact/hooks';
import { FormFoot } from './FormFoot.tsx';
import { useLentFocus } from './use-lent-focus.ts';
import { useWords } from './words.ts';

interface PasteBoxProps {
  onPaste: (title: string, text: string) => void;
  onCancel: () => void;
}

/** Text to be pasted, and a title for it. */
export function PasteBox({ onPaste, onCancel }: PasteBoxProps) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const field = useLentFocus<HTMLTextAreaElement>();
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') onPaste(title.trim(), text);
  };
  return (
    <form class="paste-box" onSubmit={submit}>
      <input
        class="field"
        value={title}
        placeholder={t('import_pasteTitle')}
        aria-label={t('import_pasteTitle')}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <textarea
        class="field document-words"
        rows={8}
        value={text}
        placeholder={t('import_pasteHint')}
        aria-label={t('import_pasteText')}
        ref={field}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <FormFoot submit={t('import_pasteAct')} disabled={text.trim() === ''} onCancel={onCancel} />
    </form>
  );
}
