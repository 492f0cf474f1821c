import { useState } from 'preact/hooks';
import { titleLength } from '../lib/limits.ts';
import type { SourceDocument } from '../lib/model.ts';
import type { DocumentEdit } from '../lib/questions/documents.ts';
import { FormFoot } from './FormFoot.tsx';
import { TextField } from './TextField.tsx';
import { useLentFocus } from './use-lent-focus.ts';
import { useWords } from './words.ts';

interface DocumentEditorProps {
  document: SourceDocument;
  onSave: (edit: DocumentEdit) => void;
  onCancel: () => void;
}

/** Title, issuer and date as citations name them. */
export function DocumentEditor({ document, onSave, onCancel }: DocumentEditorProps) {
  const { t } = useWords();
  const [title, setTitle] = useState(document.title);
  const [issuer, setIssuer] = useState(document.issuer ?? '');
  const [date, setDate] = useState(document.date ?? '');
  const field = useLentFocus<HTMLInputElement>();
  const submit = (event: Event) => {
    event.preventDefault();
    onSave({ title: title.trim(), issuer: issuer.trim() || null, date: date || null });
  };
  return (
    <form class="document-editor" onSubmit={submit}>
      <TextField
        label={t('documents_title')}
        ref={field}
        required
        maxLength={titleLength}
        pattern=".*\S.*"
        value={title}
        onType={setTitle}
      />
      <TextField label={t('documents_issuer')} maxLength={titleLength} value={issuer} onType={setIssuer} />
      <label>
        <span class="soft">{t('documents_date')}</span>
        <input
          class="field"
          type="date"
          value={date}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
      </label>
      <FormFoot submit={t('save')} onCancel={onCancel} />
    </form>
  );
}
